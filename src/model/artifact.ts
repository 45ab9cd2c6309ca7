/** A file of `dist/`. The path is relative to it, with forward slashes. */
export interface Artifact {
  readonly path: string
  readonly bytes: Uint8Array
}
