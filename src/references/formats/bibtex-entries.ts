import type {SourceFault} from '../../model/reference.ts'
import type {Span} from '../../model/span.ts'

/** A field of an entry: its TeX, with macros and `#` resolved, and where it stands. */
export interface BibtexField {
  /** In small letters. */
  readonly name: string
  readonly value: string
  /** Inside the braces or quotes where the value is one piece; the whole value otherwise. */
  readonly span: Span
  /** True where the source at `span` is `value`, character by character. */
  readonly verbatim: boolean
}

export interface BibtexEntry {
  /** In small letters. */
  readonly type: string
  /** Empty where the entry has none. */
  readonly key: string
  readonly keySpan: Span
  /** Of two fields with one name the last counts. */
  readonly fields: ReadonlyMap<string, BibtexField>
  readonly span: Span
  /** What could not be read, each at its place; the rest of the entry was. */
  readonly faults: readonly SourceFault[]
}

/** The longest value that `#` and macros may make, in UTF-16 units. */
const longestValue = 200_000
/** The longest value that a macro may stand for. */
const longestMacro = 10_000

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Splits a `.bib` file into entries and fields, with places. What stands between entries is a comment, as BibTeX has it.
 *
 * An entry that breaks off is told and left; reading goes on at the next line that opens an entry, so that one bad entry
 * costs no other. Each character is looked at a bounded number of times. Nothing of TeX is expanded but `@string` macros,
 * and these only as values that were known before, of a bounded length.
 */
export function readBibtexEntries(text: string): readonly BibtexEntry[] {
  return new Scanner(text).readAll()
}

/** A place from which an entry cannot be read on. */
class BrokenEntry extends Error {
  readonly fault: SourceFault

  constructor(fault: SourceFault) {
    super(fault.expected)
    this.fault = fault
  }
}

class Scanner {
  readonly #text: string
  readonly #macros = new Map<string, string>(months.map((month, index) => [month, String(index + 1)]))
  #at = 0
  /** An entry broke off: from here on no value may hold a line that opens an entry. */
  #wary = false

  constructor(text: string) {
    this.#text = text
  }

  readAll(): readonly BibtexEntry[] {
    const entries: BibtexEntry[] = []
    for (;;) {
      const start = this.#text.indexOf('@', this.#at)
      if (start === -1) return entries
      const opening = this.#match(opensEntry, start)
      if (!opening) {
        this.#at = start + 1
        continue
      }
      const type = (opening[1] ?? '').toLowerCase()
      this.#at = start + opening[0].length
      const close = opening[2] === '(' ? ')' : '}'
      if (type === 'comment' || type === 'preamble') this.#skipBlock(close)
      else if (type === 'string') this.#readMacro(close)
      else entries.push(this.#readEntry(type, start, close))
    }
  }

  #readEntry(type: string, start: number, close: string): BibtexEntry {
    const fields = new Map<string, BibtexField>()
    const faults: SourceFault[] = []
    const body = this.#at
    let key = ''
    let keySpan: Span = {start, end: body}
    try {
      this.#skipSpace()
      const found = this.#match(keyForm, this.#at)?.[0].trimEnd() ?? ''
      const after = this.#text.slice(this.#at + found.length, this.#at + found.length + 1000).trimStart()[0]
      // `@book{title = …`: the key was forgotten, and what stands there is a field.
      if (found === '' || after === '=') {
        faults.push({start, end: body, actual: this.#text.slice(start, body), expected: 'a key and a comma after it'})
      } else {
        key = found
        keySpan = {start: this.#at, end: this.#at + found.length}
        this.#at += found.length
      }
      this.#readFields(close, fields, faults, key === '')
    } catch (error) {
      if (!(error instanceof BrokenEntry)) throw error
      faults.push(error.fault)
      this.#wary = true
      this.#at = this.#nextEntry(body)
    }
    return {type, key, keySpan, fields, span: {start, end: this.#at}, faults}
  }

  #readFields(close: string, fields: Map<string, BibtexField>, faults: SourceFault[], afterComma = false): void {
    for (let separated = afterComma; ;) {
      this.#skipSpace()
      const character = this.#text[this.#at]
      if (character === close) {
        this.#at++
        return
      }
      if (character === ',') {
        this.#at++
        separated = true
        continue
      }
      const name = this.#match(fieldName, this.#at)
      if (!name) throw this.#broken(`a field or \`${close}\``)
      if (!separated) {
        const span = {start: this.#at, end: this.#at + name[0].length}
        faults.push({...span, actual: name[0], expected: 'a comma before it'})
      }
      separated = false
      this.#at += name[0].length
      this.#skipSpace()
      if (this.#text[this.#at] !== '=') throw this.#broken('`=` after the name of a field')
      this.#at++
      const field = this.#readValue(name[0].toLowerCase(), faults)
      fields.set(field.name, field)
    }
  }

  #readValue(name: string, faults: SourceFault[]): BibtexField {
    const pieces: string[] = []
    let length = 0
    let span: Span | undefined
    let count = 0
    this.#skipSpace()
    const start = this.#at
    for (;;) {
      const piece = this.#readPiece()
      count++
      span = piece.inside
      if (length <= longestValue) pieces.push(piece.value)
      length += piece.value.length
      const end = this.#at
      this.#skipSpace()
      if (this.#text[this.#at] !== '#') {
        this.#at = end
        break
      }
      this.#at++
      this.#skipSpace()
    }
    const whole = {start, end: this.#at}
    if (count > 1 && length > longestValue) {
      faults.push({...whole, actual: `${length} characters`, expected: `at most ${longestValue} in \`${name}\``})
    }
    const value = count > 1 ? pieces.join('').slice(0, longestValue) : pieces.join('')
    const place = count === 1 && span ? span : whole
    return {name, value, span: place, verbatim: this.#text.slice(place.start, place.end) === value}
  }

  /** One of the parts that `#` joins. */
  #readPiece(): {readonly value: string; readonly inside?: Span} {
    const start = this.#at
    const character = this.#text[start]
    if (character === '{' || character === '"') {
      const end = this.#findEnd(start, character === '{' ? '}' : '"')
      this.#at = end + 1
      return {value: this.#text.slice(start + 1, end), inside: {start: start + 1, end}}
    }
    const word = this.#match(macroName, start)?.[0]
    if (word === undefined) throw this.#broken('a value in braces or quotes')
    this.#at += word.length
    // A name that nothing defines stands for itself, as in Pandoc.
    return {value: this.#macros.get(word.toLowerCase()) ?? word}
  }

  /** The end of a value whose brace or quote opens at an offset. */
  #findEnd(open: number, close: string): number {
    let depth = 0
    for (delimiters.lastIndex = open + 1; ;) {
      const found = delimiters.exec(this.#text)
      if (!found) break
      const [character] = found
      if (character === '@') {
        if (this.#wary && this.#opensLine(found.index)) break
      } else if (character === close && depth === 0) return found.index
      else if (character === '{') depth++
      else if (character === '}' && depth > 0) depth--
      else if (character === '}') break
    }
    const what = close === '"' ? 'a closing quote' : 'a closing brace'
    throw new BrokenEntry({start: open, end: open + 1, actual: this.#text[open] ?? '', expected: what})
  }

  #readMacro(close: string): void {
    const body = this.#at
    try {
      const fields = new Map<string, BibtexField>()
      this.#at = body
      this.#skipSpace()
      const name = this.#match(fieldName, this.#at)?.[0]
      if (name === undefined) throw this.#broken('a name')
      this.#at += name.length
      this.#skipSpace()
      if (this.#text[this.#at] !== '=') throw this.#broken('`=`')
      this.#at++
      const {value} = this.#readValue(name.toLowerCase(), [])
      this.#macros.set(name.toLowerCase(), value.slice(0, longestMacro))
      this.#readFields(close, fields, [])
    } catch (error) {
      if (!(error instanceof BrokenEntry)) throw error
      this.#wary = true
      this.#at = this.#nextEntry(body)
    }
  }

  #skipBlock(close: string): void {
    const body = this.#at
    try {
      if (close === '}') this.#at = this.#findEnd(body - 1, close) + 1
    } catch (error) {
      if (!(error instanceof BrokenEntry)) throw error
      // BibTeX takes a comment for no more than its word.
      this.#wary = true
      this.#at = body
    }
  }

  #broken(expected: string): BrokenEntry {
    const start = Math.min(this.#at, this.#text.length)
    const word = this.#match(anyWord, start)?.[0] ?? ''
    const actual = word === '' ? 'end of the file' : word
    return new BrokenEntry({start, end: start + word.length, actual, expected})
  }

  /** Where the next line after an offset opens an entry; the end of the text where none does. */
  #nextEntry(from: number): number {
    for (let at = this.#text.indexOf('@', from); at !== -1; at = this.#text.indexOf('@', at + 1)) {
      if (this.#opensLine(at)) return at
    }
    return this.#text.length
  }

  /** True for an `@` that is the first of its line and opens an entry. */
  #opensLine(at: number): boolean {
    let before = at - 1
    while (before >= 0 && at - before < 20 && /[ \t]/.test(this.#text[before] ?? '')) before--
    return (before < 0 || /[\n\r\uFEFF]/.test(this.#text[before] ?? '')) && this.#match(opensEntry, at) !== null
  }

  /** White space, and comments of TeX, which writers put between fields. */
  #skipSpace(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at] ?? ''
      if (character === '%') {
        lineEnd.lastIndex = this.#at
        this.#at = lineEnd.exec(this.#text)?.index ?? this.#text.length
      } else if (!/\s/.test(character)) return
    }
  }

  #match(form: RegExp, at: number): RegExpExecArray | null {
    form.lastIndex = at
    return form.exec(this.#text)
  }
}

const opensEntry = /@[ \t]{0,20}([a-z][\w-]{0,99})\s{0,100}([{(])/iy
const keyForm = /[^,{}()="\s%#][^,{}"\n\r=]{0,511}/y
const fieldName = /[^\s,={}()"#%@\d][^\s,={}()"#%]{0,255}/y
const macroName = /[^\s,={}()"#%@]{1,256}/y
const anyWord = /[^\s,{}]{1,40}|\S/y
const lineEnd = /[\n\r]/g
/** What a value can end, nest or break off at. BibTeX counts escaped braces too, but `\"` ends no value. */
const delimiters = /\\"|[{}"@]/g
