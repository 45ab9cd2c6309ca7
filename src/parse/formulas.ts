import type {Code, PhrasingContent} from 'mdast'
import type {BlockNode} from '../model/article.ts'
import type {Formula} from '../model/formula.ts'
import type {Span} from '../model/span.ts'
import {readCharacterReference} from '../text/character-reference.ts'
import {firstAt} from '../text/first-at.ts'

/**
 * The formulas in a block, by Pandoc's rule (https://pandoc.org/MANUAL.html#extension-tex_math_dollars): the opening
 * dollar has a character other than white space after it, the closing one before it and no digit behind it, so that
 * `$5 and $10` is none. They are found in the source, since Markdown reads marks of its own in them.
 */
export function readFormulas(node: BlockNode, ancestors: readonly string[], source: string): readonly Formula[] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const text = source.slice(start, end)
  if (!text.includes('$')) return []
  const opaque: Span[] = []
  for (const child of node.children) collectOpaque(child, opaque)
  const formulas: Formula[] = []
  /** True where something opaque stands between two places of the text. */
  const isOpaque = (from: number, to: number): boolean => (lastBefore(opaque, start + to)?.end ?? 0) > start + from
  const isDollar = (at: number): boolean => text[at] === '$' && !isEscaped(text, at) && !isOpaque(at, at + 1)
  const add = (from: number, to: number, marks: number, label: WrittenLabel = {length: 0}): void => {
    // What reaches over code or a link is none.
    if (isOpaque(from, to)) return
    const tex = decode(unquote(text.slice(from + marks, to - marks), ancestors))
    if (tex.trim() !== '')
      formulas.push({
        start: start + from,
        end: start + to + label.length,
        tex,
        display: marks === 2 && standsAlone(text, from, to + label.length),
        ...(label.name !== undefined && {label: label.name})
      })
  }
  let open = -1
  for (let at = text.indexOf('$'); at !== -1; at = text.indexOf('$', at + 1)) {
    if (!isDollar(at)) continue
    if (text[at + 1] === '$') {
      let close = text.indexOf('$$', at + 2)
      while (close !== -1 && !isDollar(close)) close = text.indexOf('$$', close + 1)
      if (close === -1) break
      add(at, close + 2, 2, labelAfter(text, close + 2))
      at = close + 1
      open = -1
    } else if (open !== -1 && /\S/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + 1))) {
      add(open, at + 1, 1)
      open = -1
    } else open = /\S/.test(text.charAt(at + 1)) ? at : open
  }
  return formulas
}

/** The formula that a fence holds: of the language `math`, as GitHub has it, or the directive of MyST. */
export function readFence(node: Code): Formula | undefined {
  if (node.lang !== 'math' && node.lang !== '{math}') return undefined
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const [options = ''] = (node.lang === '{math}' && /^(?::[\w-]{1,40}:.*(?:\n|$))+/.exec(node.value)) || []
  const tex = node.value.slice(options.length)
  const label = /^:(?:label|name):[ \t]*([\w:.-]{1,100})[ \t]*$/m.exec(options)?.[1]
  return tex.trim() === '' ? undefined : {start, end, tex, display: true, ...(label !== undefined && {label})}
}

/** Code, raw HTML, pictures and links: a dollar in them is none of a formula around them. */
function collectOpaque(node: PhrasingContent, opaque: Span[]): void {
  switch (node.type) {
    case 'inlineCode':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'link':
    case 'linkReference':
    case 'footnoteReference': {
      const start = node.position?.start.offset ?? 0
      opaque.push({start, end: node.position?.end.offset ?? start})
      break
    }
    default:
      if ('children' in node) for (const child of node.children) collectOpaque(child, opaque)
  }
}

/** The last of spans in their order that starts before a place; none of them lies in another. */
function lastBefore(spans: readonly Span[], place: number): Span | undefined {
  return spans[firstAt(spans, place) - 1]
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

interface WrittenLabel {
  /** With its marks and the space before them. */
  readonly length: number
  readonly name?: string
}

/** The label behind a formula that stands by itself, `(eq:a)` in MyST and `{#eq-a}` in Quarto and pandoc-crossref. */
function labelAfter(text: string, at: number): WrittenLabel {
  const label =
    /[ \t]*(?:\(([a-z]\w{0,40}(?:[:.-]|(?<=_))[\w:.-]{1,60})\)|\{#([\w:.-]{1,100})\})(?=[ \t]*(?:[\r\n]|$))/iy
  label.lastIndex = at
  const [written = '', ofMyst, ofPandoc] = label.exec(text) ?? []
  const name = ofMyst ?? ofPandoc
  return {length: written.length, ...(name !== undefined && {name})}
}

/** True for a formula with lines for itself, but for marks of containers before it and a stop behind it: no part of a sentence. */
function standsAlone(text: string, from: number, to: number): boolean {
  if (/[\r\n]/.test(text.slice(from, to))) return true
  let before = from
  while (/[ \t>]/.test(text.charAt(before - 1))) before--
  const after = /[ \t.,;:]*(?=[\r\n]|$)/y
  after.lastIndex = to
  return /^$|[\r\n]/.test(text.charAt(before - 1)) && after.test(text)
}

/** Characters by number, such as `&#124;`, which writers put for a bar that would end a cell. TeX has no such thing. */
function decode(tex: string): string {
  return tex.replaceAll(
    /&#[\dx][\da-f]{0,6};/gi,
    (reference) => readCharacterReference(reference, 0)?.value ?? reference
  )
}

/** A formula of several lines without the marks of quotes before them. */
function unquote(tex: string, ancestors: readonly string[]): string {
  const quotes = ancestors.filter((type) => type === 'blockquote').length
  if (quotes === 0) return tex
  return tex.replaceAll(/(\r\n|\n|\r)([ \t>]*)/g, (_, lineEnd: string, prefix: string) => {
    let rest = prefix
    for (let left = quotes; left > 0 && rest.includes('>'); left--) rest = rest.slice(rest.indexOf('>') + 1)
    return lineEnd + rest
  })
}
