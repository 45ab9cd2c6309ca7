import type {Code, Nodes, Root, RootContent} from 'mdast'
import type {Directive} from '../model/directive.ts'

/** Directives whose body is text, and which a writer may cite in; what others hold is for the tool that knows them. */
const prose: ReadonlySet<string> = new Set([
  'admonition',
  'aside',
  'attention',
  'card',
  'caution',
  'danger',
  'dropdown',
  'epigraph',
  'error',
  'figure',
  'hint',
  'important',
  'margin',
  'note',
  'pull-quote',
  'seealso',
  'sidebar',
  'tip',
  'topic',
  'warning'
])
/** Bookdown's chunks that hold text: ```` ```{block2, type='rmdnote'} ````. */
const textChunk = /^\{block2?(?:[,}]|$)/
/** Directives within directives, as deep as people nest them. */
const deepest = 5

/** A piece of the source that is Markdown by itself, and where it starts. */
export interface Piece {
  readonly text: string
  readonly offset: number
  readonly line: number
  readonly column: number
}

/**
 * Opens the fenced directives of MyST, and the chunks of Bookdown, that hold text: ```` ```{note} ```` is code for
 * CommonMark, and text for its reader.
 * They are recognised where they begin a line of the source; their positions count in the source like all others.
 *
 * @param parse - parses a piece; its positions count from the piece's start.
 */
export function openDirectives(tree: Root, source: string, parse: (piece: Piece) => Root, depth = 0): void {
  if (depth >= deepest) return
  const openOne = <T extends RootContent>(node: T): T | Directive => {
    if (node.type === 'directive') node.children = node.children.map(openOne)
    return node.type === 'code' ? (open(node, source, parse, depth) ?? node) : node
  }
  tree.children = tree.children.map(openOne)
}

function open(node: Code, source: string, parse: (piece: Piece) => Root, depth: number): Directive | undefined {
  const isChunk = textChunk.test(node.lang ?? '')
  const name = isChunk ? 'note' : /^\{([a-z-]{1,40})\}$/.exec(node.lang ?? '')?.[1]
  const {start, end} = node.position ?? {}
  if (name === undefined || !prose.has(name) || start?.offset === undefined || end?.offset === undefined)
    return undefined
  if (start.column !== 1) return undefined
  const written = source.slice(start.offset, end.offset)
  const head = /^.*(?:\r\n|\n|\r|$)/.exec(written)?.[0] ?? ''
  const body = written.slice(head.length, head.length + node.value.length)
  // With a container's prefixes or an indent in it, the body is no piece of the source.
  if (body !== node.value) return undefined
  const {options, length} = isChunk ? {options: new Map<string, string>(), length: 0} : readOptions(body)
  const argument = isChunk ? '' : (node.meta ?? '')
  const label = options.get('label') ?? options.get('name')
  const children: Directive['children'] = []
  const add = (piece: Piece): void => {
    const root = parsePiece(piece, parse)
    openDirectives(root, source, parse, depth + 1)
    for (const child of root.children) if (isFlow(child)) children.push(child)
  }
  const isFigure = name === 'figure'
  const isTitled = argument !== '' && !isFigure
  if (isTitled) {
    const at = head.indexOf(argument)
    if (at !== -1) add({text: argument, offset: start.offset + at, line: start.line, column: at + 1})
  }
  const lines = body.slice(0, length).split(/\r\n|\n|\r/).length - 1
  add({
    text: body.slice(length),
    offset: start.offset + head.length + length,
    line: start.line + 1 + lines,
    column: 1
  })
  return {
    type: 'directive',
    name,
    ...(isFigure && argument !== '' && {image: {url: argument, alt: options.get('alt') ?? ''}}),
    ...(isTitled && {isTitled}),
    ...(label !== undefined && {data: {anchor: label}}),
    children,
    position: {start, end}
  }
}

/** True for a directive whose body is text. */
export function isProse(name: string): boolean {
  return prose.has(name)
}

/** A piece of the source as blocks, whose places count in the source. */
export function readPiece(piece: Piece, parse: (piece: Piece) => Root): Directive['children'] {
  return parsePiece(piece, parse).children.filter(isFlow)
}

function parsePiece(piece: Piece, parse: (piece: Piece) => Root): Root {
  const root = parse(piece)
  shift(root, piece)
  return root
}

/** The options at the top of a body, `:key: value` a line or YAML between dashes, and how long they are. */
export function readOptions(body: string): {readonly options: ReadonlyMap<string, string>; readonly length: number} {
  const options = new Map<string, string>()
  const block = /^---[ \t]*(?:\r\n|\n|\r)(?:(?!---).*(?:\r\n|\n|\r))*---[ \t]*(?:\r\n|\n|\r|$)/.exec(body)
  if (block) {
    for (const [, key = '', value = ''] of block[0].matchAll(/^([\w-]{1,40}):[ \t](.*)$/gm))
      options.set(key, value.trim())
    return {options, length: block[0].length}
  }
  const line = /:([\w-]{1,40}):(?: (.*))?(?:\r\n|\n|\r|$)/y
  for (;;) {
    const at = line.lastIndex
    const match = line.exec(body)
    if (!match) return {options, length: at}
    options.set(match[1] ?? '', (match[2] ?? '').trim())
  }
}

const flow: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'definition',
  'directive',
  'footnoteDefinition',
  'heading',
  'html',
  'list',
  'paragraph',
  'table',
  'thematicBreak'
])

/** True for what a directive can hold. */
export function isFlow(node: RootContent): node is Directive['children'][number] {
  return flow.has(node.type)
}

/** Moves the positions of a piece to those of the source. */
function shift(node: Nodes, piece: Piece): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) {
      if (point.line === 1) point.column += piece.column - 1
      if (point.offset !== undefined) point.offset += piece.offset
      point.line += piece.line - 1
    }
  }
  if ('children' in node) for (const child of node.children) shift(child, piece)
}
