/** A file that is made, and from what. */
export interface GeneratedFile {
  readonly file: string
  readonly text: string
  readonly source: string
}
