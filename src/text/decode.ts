import {isUtf8} from 'node:buffer'

/** A text, or why the bytes are none, with the line where that shows. */
export type Decoded =
  {readonly ok: true; readonly text: string} | {readonly ok: false; readonly reason: string; readonly line: number}

const lf = 10
const cr = 13

/**
 * Decodes a file as UTF-8 and keeps its byte order mark.
 *
 * Other encodings are refused, not guessed: a wrong guess would shift every position and spoil every name.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {ok: false, reason: 'is UTF-16; save it as UTF-8', line: 1}
  }
  const zero = bytes.indexOf(0)
  if (zero !== -1) {
    return {ok: false, reason: 'holds a zero byte, so it is no text', line: countLines(bytes, zero)}
  }
  if (!isUtf8(bytes)) {
    return {ok: false, reason: 'is not valid UTF-8; save it as UTF-8', line: firstBadLine(bytes)}
  }
  return {ok: true, text: new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)}
}

/** The line of an offset: lines end at LF, CR LF or a lone CR. */
function countLines(bytes: Uint8Array, end: number): number {
  let line = 1
  for (let index = 0; index < end; index++) if (endsLine(bytes, index)) line++
  return line
}

function endsLine(bytes: Uint8Array, index: number): boolean {
  return bytes[index] === lf || (bytes[index] === cr && bytes[index + 1] !== lf)
}

function firstBadLine(bytes: Uint8Array): number {
  let start = 0
  let line = 1
  for (let end = 0; end < bytes.length; end++) {
    if (!endsLine(bytes, end)) continue
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
    line++
  }
  return line
}
