import {token} from './csl-tokens.ts'

/** The quotation marks of a locale. */
export interface QuotationMarks {
  readonly open: string
  readonly close: string
  readonly openInner: string
  readonly closeInner: string
  /** True where a comma or a full stop after a quotation stands inside of it. */
  readonly punctuationInside: boolean
}

/** Kinds of tokens that change how letters look. */
const looks: ReadonlySet<string | undefined> = new Set(['i', 'b', 's', 'u', 'p', 'q', 'n'])
const wordCharacter = /[\p{L}\p{M}\p{N}]/u
const endsQuoted = /[^.,;:!?…\s]["'”’“»]$/

/**
 * A text of the data with the quotation marks that a style expects in it: an outermost pair of single ones becomes that of
 * the locale, what is quoted within gets the inner ones. Apostrophes, also that of `rock ’n’ roll`, stay. A mark that
 * ends the text is marked, so that `placePunctuation` can tell what the style put before it.
 */
export function prepareQuotes(text: string, marks: QuotationMarks): string {
  const flipped = text.includes('‘') && marks.open !== '‘' ? flipSingle(text, marks) : text
  return endsQuoted.test(flipped) ? flipped.slice(0, -1) + token.nothing + flipped.slice(-1) : flipped
}

function flipSingle(text: string, {open, close, openInner, closeInner}: QuotationMarks): string {
  let result = ''
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '“' || (character === '"' && depth === 0)) depth++
    else if (character === '”' || character === '"') depth--
    else if (
      character === '‘' &&
      depth <= 0 &&
      !wordCharacter.test(text.charAt(at - 1)) &&
      !/^‘n’/i.test(text.slice(at, at + 3))
    ) {
      const end = endOfSingle(text, at + 1)
      // Where this one is not closed, no later one is: the rest stays as it is.
      if (end === -1) return result + text.slice(at)
      const inner = text
        .slice(at + 1, end)
        .replaceAll('“', openInner)
        .replaceAll('”', closeInner)
      result += open + inner + close
      at = end
      continue
    }
    result += character
  }
  return result
}

/** Where the single quotation ends that began before a place; -1 where nothing ends it. */
function endOfSingle(text: string, from: number): number {
  for (let at = text.indexOf('’', from); at !== -1; at = text.indexOf('’', at + 1)) {
    if (!wordCharacter.test(text.charAt(at + 1)) && at > from && !/\s/.test(text.charAt(at - 1))) return at
  }
  return -1
}

/**
 * What the processor wrote, with commas and full stops on the side of closing quotation marks where they belong: in a locale
 * that has them inside, those of the data go inside too, and one that the style sets after a quotation of the data stays
 * out of its italics (`“Necks”.` after a book's title), since CSL's rule is about quotation marks of the style.
 */
export function placePunctuation(text: string, {close, punctuationInside}: QuotationMarks): string {
  if (!punctuationInside || close === '' || !text.includes(close)) return text
  return text.includes(token.nothing) ? takeOut(takeIn(text, close), close) : takeIn(text, close)
}

function takeIn(text: string, close: string): string {
  let result = text
  for (let at = result.indexOf(close); at > 0; at = result.indexOf(close, at + 1)) {
    const mark = result.charAt(at + close.length)
    if (!/[.,]/.test(mark) || /[.,\p{L}\p{N}]/u.test(result.charAt(at + close.length + 1))) continue
    if (/[.,;:!?…\s]/.test(result.charAt(at - 1))) continue
    result = result.slice(0, at) + mark + close + result.slice(at + close.length + 1)
  }
  return result
}

function takeOut(text: string, close: string): string {
  const open: string[] = []
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === token.open) {
      open.push(text.charAt(at + 1))
      result += text.slice(at, at + 2)
      at++
      continue
    }
    if (character === token.close) open.pop()
    const end = at + 2 + close.length
    const mark = text.charAt(at + 1)
    const isMoved =
      character === token.nothing &&
      /[.,]/.test(mark) &&
      text.startsWith(close, at + 2) &&
      text.charAt(end) === token.close &&
      looks.has(open.at(-1))
    if (isMoved) {
      result += close
      at = end
      while (text.charAt(at) === token.close && looks.has(open.at(-1))) {
        result += token.close
        open.pop()
        at++
      }
      at--
      result += mark
    } else result += character
  }
  return result
}
