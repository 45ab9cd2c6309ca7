import type {Span} from './span.ts'

/** A formula in TeX, with its marks: `$x$`, `$$x$$`, a fence of the language `math`. */
export interface Formula extends Span {
  /** What stands between the marks, without what containers put before its lines. */
  readonly tex: string
  /** True for one that stands by itself. */
  readonly display: boolean
  /** What the text calls it: `eq:a`. */
  readonly label?: string
}
