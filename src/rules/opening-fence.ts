import type {FrontMatterBlock} from '../model/article.ts'
import type {Span} from '../model/span.ts'

/** The `---` above the front matter: what is missing in it is missed there, not all over the block. */
export function openingFence({start, end}: FrontMatterBlock): Span {
  return {start, end: Math.min(start + 3, end)}
}
