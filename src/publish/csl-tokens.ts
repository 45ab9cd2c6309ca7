import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {parseDoi} from '../identifiers/doi.ts'
import {safeWebAddress} from './addresses.ts'

/**
 * How the processor hands over what it formats: as text with characters for private use in it, which no data can hold,
 * since `prepareItem` takes them out. So nothing in a reference can be read as markup.
 */
export const token = {
  /** Followed by the letter of a kind. */
  open: '\uE000',
  close: '\uE001',
  /** Where the number of the reference goes. */
  number: '\uE002',
  /** Where a locator goes. */
  locator: '\uE003',
  /** Where the next of the given pieces goes. */
  piece: '\uE004',
  /** `<` and `>` that were written as character references and are no markup. */
  less: '\uE005',
  greater: '\uE006',
  /** Nothing: keeps data from looking like `anyNumber`. */
  nothing: '\uE007',
  /** A name that stands for those that are not given: `and others` in BibTeX. */
  others: '\uE008',
  /** The same after one name, where no comma comes before it. */
  othersOfOne: '\uE009',
  /** After two pages that the processor does not know for a range. */
  range: '\uE00A'
} as const

/** Stands for the number that a reference gets in its article; the processor knows nothing but numbers there. */
export const anyNumber = 987_654

/** Any character for private use, of which the tokens are some. */
export const privateUse: RegExp = /[\uE000-\uF8FF]/g

export type TokenKind = keyof typeof elements

const elements = {
  i: 'i',
  b: 'b',
  s: 'span.sc',
  u: 'u',
  p: 'sup',
  q: 'sub',
  n: 'span.normal',
  x: 'bdi',
  l: 'a',
  d: 'a',
  m: undefined,
  r: undefined
} as const

/** A format of citeproc-js: for each of its decorations the tokens of a kind. */
export const decorations: Readonly<Record<string, TokenKind>> = {
  '@font-style/italic': 'i',
  '@font-style/oblique': 'i',
  '@font-style/normal': 'n',
  '@font-variant/small-caps': 's',
  '@font-variant/normal': 'n',
  '@font-weight/bold': 'b',
  '@font-weight/normal': 'n',
  '@text-decoration/underline': 'u',
  '@text-decoration/none': 'n',
  '@vertical-align/sup': 'p',
  '@vertical-align/sub': 'q',
  '@vertical-align/baseline': 'n',
  '@URL/true': 'l',
  '@DOI/true': 'd',
  '@display/left-margin': 'm',
  '@display/right-inline': 'r',
  '@display/block': 'r',
  '@display/indent': 'r'
}

/** A text between the tokens of a kind. */
export function wrap(kind: TokenKind, text: string): string {
  return token.open + kind + text + token.close
}

/** What stands in the places that a text leaves open. */
export interface Fillings {
  readonly number?: number
  readonly pieces?: readonly (readonly ElementContent[])[]
  /** False where the text is to stand in a link itself. */
  readonly links?: boolean
}

interface Open {
  readonly kind: TokenKind | undefined
  readonly children: ElementContent[]
}

/** What the processor wrote, as a tree. The left margin, which holds an entry's number, is dropped. */
export function toHast(text: string, {number, pieces = [], links = true}: Fillings = {}): ElementContent[] {
  const root: ElementContent[] = []
  const open: Open[] = []
  let piece = 0
  const children = (): ElementContent[] => open.at(-1)?.children ?? root
  const add = (value: string): void => {
    if (value === '') return
    const last = children().at(-1)
    if (last?.type === 'text') last.value += value
    else children().push({type: 'text', value})
  }
  const close = (): void => {
    const element = open.pop()
    if (!element) return
    for (const node of closeElement(element, links)) {
      if (node.type === 'text') add(node.value)
      else children().push(node)
    }
  }
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === token.open) {
      at++
      const kind = text.charAt(at)
      open.push({kind: isKind(kind) ? kind : undefined, children: []})
    } else if (character === token.close) close()
    else if (character === token.number) add(number === undefined ? '' : String(number))
    else if (character === token.less) add('<')
    else if (character === token.greater) add('>')
    else if (character === token.piece) {
      for (const node of pieces[piece] ?? []) {
        if (node.type === 'text') add(node.value)
        else children().push(node)
      }
      piece++
    } else if (character < '\uE000' || character > '\uF8FF') add(character)
  }
  while (open.length > 0) close()
  return root
}

/** The words of what the processor wrote. */
export function toPlain(text: string, number?: number): string {
  let words = ''
  let depth = 0
  let margin: number | undefined
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === token.open) {
      depth++
      at++
      if (text.charAt(at) === 'm') margin ??= depth
    } else if (character === token.close) {
      if (margin === depth) margin = undefined
      depth--
    } else if (margin !== undefined) continue
    else if (character === token.number) words += number === undefined ? '' : String(number)
    else if (character === token.less) words += '<'
    else if (character === token.greater) words += '>'
    else if (character < '\uE000' || character > '\uF8FF') words += character
  }
  return words.replaceAll(/\s+/g, ' ').trim()
}

function closeElement({kind, children}: Open, links: boolean): ElementContent[] {
  if (kind === 'm') return []
  if (kind === 'l' || kind === 'd') {
    if (!links) return children
    const words = children.map((node) => (node.type === 'text' ? node.value : '')).join('')
    const address = kind === 'l' ? safeWebAddress(words) : doiAddress(words)
    return address === undefined ? children : [h('a', {href: address}, children)]
  }
  const name = kind && elements[kind]
  return name === undefined ? children : children.length === 0 ? [] : [h(name, children)]
}

function doiAddress(words: string): string | undefined {
  const doi = parseDoi(words)
  return doi.ok ? doi.url : undefined
}

function isKind(letter: string): letter is TokenKind {
  return Object.hasOwn(elements, letter)
}
