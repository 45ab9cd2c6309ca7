/** A half-open range of a text, in UTF-16 units from 0. */
export interface Span {
  readonly start: number
  readonly end: number
}
