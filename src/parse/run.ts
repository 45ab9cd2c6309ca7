import type {PhrasingContent} from 'mdast'
import type {BlockNode} from '../model/article.ts'
import type {Span} from '../model/span.ts'
import {isAsciiPunctuation} from '../text/ascii-punctuation.ts'
import {readCharacterReference} from '../text/character-reference.ts'

/** Stands in a run for what takes a place in it but is no running text: code, math, raw HTML, a link. */
const solid = '\uFFFC'

interface Mask extends Span {
  readonly fill: string
}

/**
 * The source of a block with everything that is not running text blanked to the same length, so that a citation syntax
 * can read across emphasis and line ends and never meets code, math, raw HTML, link text or link targets.
 */
export function maskInlines(
  node: BlockNode,
  ancestors: readonly string[],
  source: string
): {readonly run: string; readonly autolinks: readonly Span[]} {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const text = source.slice(start, end)
  const masks: Mask[] = []
  const autolinks: Span[] = []
  for (const child of node.children) collect(child, source, masks, autolinks)
  if (/[\r\n]/.test(text)) maskPrefixes(text, start, ancestors, masks)
  if (text.includes('\\')) maskEscapes(text, start, masks)
  if (text.includes('&')) maskReferences(text, start, masks)
  if (text.includes('\\begin{')) maskTex(text, start, masks)
  if (text.includes('$')) maskMath(text, start, masks)
  return {run: masks.length === 0 ? text : blank(text, start, masks), autolinks}
}

function blank(text: string, base: number, masks: readonly Mask[]): string {
  const sorted = masks.toSorted((left, right) => left.start - right.start || right.end - left.end)
  let run = ''
  let at = 0
  for (const {start, end, fill} of sorted) {
    const from = Math.max(start - base, at)
    const to = Math.min(end - base, text.length)
    if (to <= from) continue
    run += text.slice(at, from) + fill.repeat(to - from)
    at = to
  }
  return run + text.slice(at)
}

function collect(node: PhrasingContent, source: string, masks: Mask[], autolinks: Span[]): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  switch (node.type) {
    case 'inlineCode':
    case 'html':
    case 'footnoteReference':
      masks.push({start, end, fill: solid})
      break
    case 'image':
    case 'imageReference': {
      // The alternative text is a caption in Pandoc and may cite; what follows it is the target.
      const alt = source.slice(start, end)
      const close = alt.lastIndexOf(node.type === 'image' ? '](' : '][')
      masks.push({start, end: start + 2, fill: solid})
      masks.push({start: close === -1 ? end - 1 : start + close, end, fill: solid})
      break
    }
    case 'link': {
      // An address that stands in the text as itself may be part of what a bracket holds.
      const [child] = node.children
      if (child?.type === 'text' && child.position?.start.offset === start && child.position.end.offset === end) {
        autolinks.push({start, end})
      } else masks.push({start, end, fill: solid})
      break
    }
    case 'linkReference':
      // `[@key]` with a definition of that label is Manubot's way to give a key a name.
      if (node.referenceType !== 'shortcut' || !node.label?.startsWith('@')) masks.push({start, end, fill: solid})
      break
    case 'delete':
    case 'emphasis':
    case 'strong': {
      // `_@key_`: the marks are none of the key's; in `@_key_` they are.
      if (source[start - 1] !== '@') {
        masks.push({start, end: node.children[0]?.position?.start.offset ?? end, fill: ' '})
        masks.push({start: node.children.at(-1)?.position?.end.offset ?? end, end, fill: ' '})
      }
      for (const child of node.children) collect(child, source, masks, autolinks)
      break
    }
    default:
  }
}

/** What containers put before the second and later lines of a block. */
function maskPrefixes(text: string, base: number, ancestors: readonly string[], masks: Mask[]): void {
  const quotes = ancestors.filter((type) => type === 'blockquote').length
  const lineEnd = /\r\n|\n|\r/g
  while (lineEnd.exec(text)) {
    const start = lineEnd.lastIndex
    let at = start
    for (let left = quotes; ; at++) {
      const character = text[at]
      if (character === '>' && left > 0) left--
      else if (character !== ' ' && character !== '\t') break
    }
    if (at > start) masks.push({start: base + start, end: base + at, fill: ' '})
  }
}

function maskEscapes(text: string, base: number, masks: Mask[]): void {
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at + 2)) {
    if (isAsciiPunctuation(text.charAt(at + 1))) masks.push({start: base + at, end: base + at + 2, fill: solid})
  }
}

/** Character references, whose semicolon separates nothing. */
function maskReferences(text: string, base: number, masks: Mask[]): void {
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    const reference = readCharacterReference(text, at)
    if (reference) masks.push({start: base + at, end: base + reference.end, fill: solid})
  }
}

/** Environments of LaTeX: tables and figures that are written for a printed page. */
function maskTex(text: string, base: number, masks: Mask[]): void {
  const begin = /\\begin(\{[a-z]{1,30}\*?\})/gi
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const end = `\\end${match[1] ?? ''}`
    const at = text.indexOf(end, begin.lastIndex)
    if (at === -1) return
    begin.lastIndex = at + end.length
    masks.push({start: base + match.index, end: base + begin.lastIndex, fill: solid})
  }
}

/**
 * Math between dollars, by Pandoc's rule: the opening one has a character other than white space after it, the closing
 * one before it and no digit behind it; so `$5 and $10` is none. A lone command is math also before a digit, as MyST has
 * it: `$\sim$500 km`.
 */
function maskMath(text: string, base: number, masks: Mask[]): void {
  let open = -1
  for (let at = text.indexOf('$'); at !== -1; at = text.indexOf('$', at + 1)) {
    if (text.charAt(at - 1) === '\\') continue
    if (text.charAt(at + 1) === '$') {
      const close = text.indexOf('$$', at + 2)
      if (close === -1) break
      masks.push({start: base + at, end: base + close + 2, fill: solid})
      at = close + 1
      open = -1
    } else if (open !== -1 && closesMath(text, open, at)) {
      masks.push({start: base + open, end: base + at + 1, fill: solid})
      open = -1
    } else if (/\S/.test(text.charAt(at + 1))) open = at
  }
}

function closesMath(text: string, open: number, at: number): boolean {
  if (!/\S/.test(text.charAt(at - 1))) return false
  return !/\d/.test(text.charAt(at + 1)) || (at - open < 40 && /^\\[A-Z]\S*$/i.test(text.slice(open + 1, at)))
}
