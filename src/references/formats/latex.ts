import {accents, journalMacros, markup, quotes, texts, verbatim} from './latex-commands.ts'
import {latexSymbols} from './latex-symbols.ts'

/** Groups within each other beyond this depth lose their braces and nothing else. */
const deepest = 50

let symbols: ReadonlyMap<string, string> | undefined

/**
 * The text that TeX of a bibliography stands for: accents and symbols as Unicode, `\emph` and its kin as the markup that
 * CSL knows (`<i>`, `<b>`, `<sub>`, `<sup>`, `<sc>`), braces dropped. Letter case stays. Nothing is expanded or read:
 * a command that is not known is left out and its arguments stay as text. Linear in the length.
 */
export function latexToText(tex: string): string {
  if (!/[\\{}$~`'%-]/.test(tex)) return tidy(tex)
  return tidy(new Reader(tex).readGroup(0, false))
}

function tidy(text: string): string {
  return text
    .replaceAll(/[ \t\n\r]+/g, ' ')
    .trim()
    .normalize('NFC')
}

class Reader {
  readonly #tex: string
  #at = 0

  constructor(tex: string) {
    this.#tex = tex
  }

  /** Reads to the brace that closes, or the end. */
  readGroup(depth: number, math: boolean): string {
    let text = ''
    /** Where a declaration as `\it` began to hold for the rest of the group. */
    const declared: {readonly name: string; readonly from: number}[] = []
    let inMath = math
    while (this.#at < this.#tex.length) {
      const character = this.#tex[this.#at] ?? ''
      this.#at++
      if (character === '}') {
        if (depth > 0) break
      } else if (character === '{') {
        if (depth < deepest) text += this.readGroup(depth + 1, inMath)
      } else if (character === '$' && !inMath && !this.#tex.includes('$', this.#at)) {
        // Nothing closes it: a price.
        text += '$'
      } else if (character === '$') {
        if (this.#tex[this.#at] === '$') this.#at++
        inMath = !inMath
      } else if (character === '\\') {
        const name = this.#readName()
        const style = declarations.get(name)
        if (style !== undefined && depth > 0) {
          if (!declared.some((one) => one.name === style)) declared.push({name: style, from: text.length})
          this.#skipBlank()
        } else if (name === '(' || name === ')') inMath = name === '('
        else text += this.#readCommand(name, depth, inMath)
      } else if (inMath && (character === '^' || character === '_')) {
        text += wrap(character === '^' ? 'sup' : 'sub', this.#readArgument(depth, inMath))
      } else if (character === '~') text += '\u00A0'
      else if (inMath) text += character === ' ' ? '' : character
      else text += this.#readLigature(character)
    }
    for (const {name, from} of declared.reverse()) text = text.slice(0, from) + wrap(name, text.slice(from))
    return text
  }

  #readCommand(name: string, depth: number, inMath: boolean): string {
    const accent = accents.get(name)
    if (accent !== undefined) return combine(this.#readArgument(depth, inMath), accent)
    const element = markup.get(name)
    if (element !== undefined) return wrap(element, this.#readArgument(depth, inMath))
    const quote = quotes.get(name)
    if (quote) return quote[0] + this.#readArgument(depth, inMath) + quote[1]
    if (verbatim.has(name)) return this.#readVerbatim()
    if (name === 'href') {
      this.#readVerbatim()
      return this.#readArgument(depth, inMath)
    }
    if (name === 'frac') return `${this.#readArgument(depth, inMath)}/${this.#readArgument(depth, inMath)}`
    if (/^[a-z]/i.test(name)) this.#skipBlank()
    const text = texts.get(name)
    if (text !== undefined) return text
    if (/^[^a-z]$/i.test(name)) return name
    return journalMacros.get(name) ?? symbol(name) ?? ''
  }

  /** The name of a command; the backslash stands behind. */
  #readName(): string {
    commandName.lastIndex = this.#at
    const name = commandName.exec(this.#tex)?.[0] ?? ''
    this.#at += name.length
    return name
  }

  /** A group, a command or a character. */
  #readArgument(depth: number, inMath: boolean): string {
    this.#skipBlank()
    const character = this.#tex[this.#at] ?? ''
    if (character === '}' || character === '') return ''
    this.#at++
    if (depth >= deepest) return character === '{' || character === '\\' ? '' : character
    if (character === '{') return this.readGroup(depth + 1, inMath)
    if (character === '\\') return this.#readCommand(this.#readName(), depth + 1, inMath)
    const code = this.#tex.codePointAt(this.#at - 1) ?? 0
    if (code > 0xff_ff) this.#at++
    return String.fromCodePoint(code)
  }

  #readVerbatim(): string {
    this.#skipBlank()
    if (this.#tex[this.#at] !== '{') return ''
    const start = this.#at + 1
    let open = 0
    for (; this.#at < this.#tex.length; this.#at++) {
      const character = this.#tex[this.#at]
      if (character === '{') open++
      else if (character === '}' && --open === 0) {
        this.#at++
        return this.#tex.slice(start, this.#at - 1)
      }
    }
    return this.#tex.slice(start)
  }

  #readLigature(character: string): string {
    if (!ligatureStart.includes(character)) return character
    for (const [written, meant] of ligatures) {
      if (!this.#tex.startsWith(written, this.#at - 1)) continue
      this.#at += written.length - 1
      return meant
    }
    return character
  }

  /** A space or line end after a command ends its name and is no text. */
  #skipBlank(): void {
    while (/[ \t\n\r]/.test(this.#tex[this.#at] ?? '')) this.#at++
  }
}

const commandName = /[a-z]+\*?|[\s\S]/iy
const ligatureStart = "-`'"
const ligatures: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['`', '‘']
]
const declarations: ReadonlyMap<string, string> = new Map([
  ['it', 'i'],
  ['em', 'i'],
  ['sl', 'i'],
  ['itshape', 'i'],
  ['bf', 'b'],
  ['bfseries', 'b'],
  ['sc', 'sc'],
  ['scshape', 'sc']
])

function wrap(element: string, text: string): string {
  return text === '' ? '' : `<${element}>${text}</${element}>`
}

/** A letter with a combining mark; dotless letters get their dot back, since the mark stands for it. */
function combine(argument: string, mark: string): string {
  const [first = ' '] = argument
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first
  return (base + mark).normalize('NFC') + argument.slice(first.length)
}

/** What a command without arguments stands for; the table is split when the first is met. */
function symbol(name: string): string | undefined {
  symbols ??= new Map(
    latexSymbols.split('\n').map((line): [string, string] => {
      const space = line.indexOf(' ')
      return [line.slice(0, space), line.slice(space + 1)]
    })
  )
  return symbols.get(name)
}
