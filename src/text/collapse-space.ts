import {isSpace} from './sentences.ts'

/** A piece of a text with each run of white space as one space, and none before a stop or comma. */
export function collapseSpace(text: string, start: number, end: number): string {
  const piece = text.slice(start, end)
  let collapsed = ''
  let from = 0
  // A search is quicker than a loop: the text is a piece of a longer one, or made of pieces.
  for (uneven.lastIndex = 0; uneven.test(piece); uneven.lastIndex = from) {
    const run = uneven.lastIndex - 1
    let after = run + 1
    while (after < piece.length && isSpace(piece.charCodeAt(after))) after++
    const isGap =
      isPause(piece.charCodeAt(after)) && (after + 1 >= piece.length || isSpace(piece.charCodeAt(after + 1)))
    collapsed += piece.slice(from, run) + (isGap ? '' : ' ')
    from = after
  }
  return (from === 0 ? piece : collapsed + piece.slice(from)).trim()
}

/** White space that may have to go or to change: other than one space, or before a stop or comma. */
const uneven = /[^\S ]|\s(?=[\s.,;:!?])/g

/** Whether a character is one of `. , ; : ! ?`. */
function isPause(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3b || code === 0x3a || code === 0x21 || code === 0x3f
}
