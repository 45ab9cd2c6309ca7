import type {Nodes, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import type {Dialect} from '../model/article.ts'
import {checkBounds, checkDepth, type Bounds} from './bounds.ts'

export interface ParseOptions {
  readonly dialect: Dialect
  readonly bounds: Bounds
}

type Parser = Processor<Root>

const parsers = new Map<Dialect, Parser>()

/**
 * Turns an article's source into its one tree, with GFM and front matter. Nothing else in the project knows which
 * parser does it.
 *
 * Positions count in the source as given, byte order mark included (remark-parse drops the mark).
 *
 * @throws {TooDeepError} where the source goes over a bound.
 */
export function parse(source: string, {dialect, bounds}: ParseOptions): Root {
  checkBounds(source, bounds)
  let parser = parsers.get(dialect)
  if (!parser) {
    parser = createParser(dialect)
    parsers.set(dialect, parser)
  }
  const tree = parser.parse(source)
  checkDepth(tree, bounds)
  if (source.startsWith('\uFEFF')) shift(tree)
  return tree
}

function createParser(dialect: Dialect): Parser {
  const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm)
  if (dialect === 'text') {
    // Text from a word processor indents its paragraphs; CommonMark would call them code.
    const data = processor.data()
    const extensions = (data.micromarkExtensions ??= [])
    extensions.push({disable: {null: ['codeIndented']}})
  }
  return processor.freeze()
}

/** Moves each position past the byte order mark. */
function shift(node: Nodes): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) {
      if (point.offset !== undefined) point.offset++
      if (point.line === 1) point.column++
    }
  }
  if ('children' in node) for (const child of node.children) shift(child)
}
