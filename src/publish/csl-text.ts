import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {needsIsolation} from './language.ts'

/** How deep the markup of a title may nest; what nests deeper is shown as it is written. */
const deepest = 6
const tokens = /<(\/?)(i|b|sub|sup|sc)>|&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z\d]{0,31}));/g

interface Open {
  readonly name: string
  readonly children: ElementContent[]
}

/**
 * The markup that CSL allows in a title (`i`, `b`, `sub`, `sup`, `sc`, without attributes), with character references
 * decoded once. Any other markup is shown as it is written.
 */
export function richText(value: string): ElementContent[] {
  const root: ElementContent[] = []
  const open: Open[] = []
  const add = (text: string): void => {
    if (text === '') return
    const children = open.at(-1)?.children ?? root
    const last = children.at(-1)
    if (last?.type === 'text') last.value += text
    else children.push({type: 'text', value: text})
  }
  const close = (): void => {
    const element = open.pop()
    if (!element) return
    const children = open.at(-1)?.children ?? root
    children.push(element.name === 'sc' ? h('span.sc', element.children) : h(element.name, element.children))
  }
  let done = 0
  for (const match of value.matchAll(tokens)) {
    add(value.slice(done, match.index))
    done = match.index + match[0].length
    const [whole, slash, name] = match
    if (name === undefined) add(decode(match))
    else if (slash === '' && open.length < deepest) open.push({name, children: []})
    else if (slash === '/' && open.at(-1)?.name === name) close()
    else add(whole)
  }
  add(value.slice(done))
  while (open.length > 0) close()
  return root
}

/** The words of a text with markup. */
export function plainText(value: string): string {
  return textOf(richText(value))
}

/** The words in a tree. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('')
}

/** A text that may run the other way, kept from turning what stands around it. */
export function isolate(text: string): ElementContent {
  return needsIsolation(text) ? h('bdi', text) : {type: 'text', value: text}
}

function decode(match: RegExpExecArray): string {
  const [whole, , , hexadecimal, decimal, name] = match
  if (name !== undefined) return decodeNamedCharacterReference(name) || whole
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  const isCharacter = code >= 32 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff)
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD'
}
