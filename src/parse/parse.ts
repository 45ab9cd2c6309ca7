import type {Nodes, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import type {Dialect} from '../model/article.ts'
import type {Span} from '../model/span.ts'
import {checkDepth, checkInlines, checkLines, TooDeepError, type Bounds} from './bounds.ts'
import {readBlockMarkup} from './block-markup.ts'
import {placeBlockMarkup} from './place-block-markup.ts'
import {openDirectives, type Piece, readPiece} from './directives.ts'
import {readHeadingAttributes} from './heading-attributes.ts'

export interface ParseOptions {
  readonly dialect: Dialect
  readonly bounds: Bounds
}

type Parser = Processor<Root>

/** How far a parser goes: down to blocks, whose text it leaves as it is, or all the way. */
type Reach = 'blocks' | 'all'

const parsers = new Map<string, Parser>()

/**
 * Turns an article's source into its one tree, with GFM and front matter, MyST's directives that hold text, and the boxes
 * and targets of Pandoc, Quarto and MyST. Nothing else in the project knows which parser does it.
 *
 * Positions count in the source as given, byte order mark included (remark-parse drops the mark).
 *
 * @throws {TooDeepError} where the source goes over a bound.
 */
export function parse(source: string, {dialect, bounds}: ParseOptions): Root {
  const text = source.replace(/^\uFEFF/, '')
  const parsePiece = (piece: Piece): Root => {
    try {
      return parseWithin(piece.text, dialect, bounds, parsePiece)
    } catch (error) {
      throw error instanceof TooDeepError ? new TooDeepError(error.message, error.line + piece.line - 1) : error
    }
  }
  const tree = parseWithin(text, dialect, bounds, parsePiece)
  openDirectives(tree, text, parsePiece)
  readHeadingAttributes(tree)
  checkDepth(tree, bounds)
  if (source !== text) shift(tree)
  return tree
}

function parseWithin(source: string, dialect: Dialect, bounds: Bounds, parsePiece: (piece: Piece) => Root): Root {
  const isSuspicious = checkLines(source, bounds)
  const readBlocks = (text: string): Root => parserOf(dialect, 'blocks').parse(text)
  const markup = dialect === 'text' ? undefined : readBlockMarkup(source, () => opaqueSpans(readBlocks(source)))
  const text = markup?.text ?? source
  if (isSuspicious) checkInlines(readBlocks(text), text, bounds)
  const tree = parserOf(dialect, 'all').parse(text)
  if (markup) placeBlockMarkup(tree, markup, source, (piece) => readPiece(piece, parsePiece))
  return tree
}

/** Where a source holds no text: code, raw HTML, front matter. */
function opaqueSpans(tree: Nodes): readonly Span[] {
  if (tree.type === 'code' || tree.type === 'html' || tree.type === 'yaml' || (tree.type as string) === 'toml')
    return [{start: tree.position?.start.offset ?? 0, end: tree.position?.end.offset ?? 0}]
  return 'children' in tree ? tree.children.flatMap(opaqueSpans) : []
}

function parserOf(dialect: Dialect, reach: Reach): Parser {
  const name = `${dialect} ${reach}`
  let parser = parsers.get(name)
  if (!parser) {
    parser = createParser(dialect, reach)
    parsers.set(name, parser)
  }
  return parser
}

function createParser(dialect: Dialect, reach: Reach): Parser {
  const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).use(keepTokens)
  // Text from a word processor indents its paragraphs; CommonMark would call them code.
  if (dialect === 'text') processor.use(disable, ['codeIndented'])
  if (reach === 'blocks') processor.use(disable, inlines)
  return processor.freeze()
}

/**
 * Leaves out what would look for addresses a second time, in the finished text: what it finds has no place in the
 * source, and its patterns take squared time.
 */
function keepTokens(this: Processor): void {
  const data = this.data()
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension) =>
    [extension].flat(2).map((one) => ({...one, transforms: []}))
  )
}

/** Turns constructs of CommonMark or GFM off. */
function disable(this: Processor, names: readonly string[]): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {disable: {null: [...names]}}]
}

/** Every construct within text. */
const inlines: readonly string[] = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'protocolAutolink',
  'strikethrough',
  'tasklistCheck',
  'wwwAutolink'
]

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
