/** A plugin of remark as the project's own packages have it: a function, or a preset of them. */
export interface LoadedPlugin {
  /** As the configuration names it. */
  readonly name: string
  /** What its module exports. */
  readonly exported: unknown
  /** What the configuration gives it; absent where it gives nothing. */
  readonly options?: unknown
}
