import type {Block, Dialect, ParsedArticle} from '../../src/model/article.ts'
import {parseArticle} from '../../src/parse/article.ts'

/** An article as parsed, with the bounds that a run has. */
export function read(source: string, dialect: Dialect = 'markdown'): ParsedArticle {
  return parseArticle(source, {path: dialect === 'text' ? 'a.txt' : 'a.md', dialect, bounds: {nesting: 100}})
}

/** The one block of a source. */
export function readOne(source: string, dialect: Dialect = 'markdown'): Block {
  const {blocks} = read(source, dialect)
  const [block] = blocks
  if (!block || blocks.length > 1) throw new Error(`Expected one block, got ${blocks.length}`)
  return block
}
