import {decodeNamedCharacterReference} from 'decode-named-character-reference'

const form = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{0,31}));/iy

/** The character reference that starts at an offset (CommonMark 2.5), with what it stands for and where it ends. */
export function readCharacterReference(
  source: string,
  at: number
): {readonly value: string; readonly end: number} | undefined {
  form.lastIndex = at
  const match = form.exec(source)
  if (!match) return undefined
  const [, hexadecimal, decimal, name] = match
  const value =
    name === undefined
      ? decode(hexadecimal === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hexadecimal, 16))
      : decodeNamedCharacterReference(name) || ''
  return value === '' ? undefined : {value, end: form.lastIndex}
}

/** Controls, surrogates and what Unicode keeps free are shown as U+FFFD, as micromark does. */
function decode(code: number): string {
  const isNone =
    code < 0x09 ||
    code === 0x0b ||
    (code > 0x0d && code < 0x20) ||
    (code > 0x7e && code < 0xa0) ||
    (code > 0xd7_ff && code < 0xe0_00) ||
    (code > 0xfd_cf && code < 0xfd_f0) ||
    (code & 0xff_fe) === 0xff_fe ||
    code > 0x10_ff_ff
  return isNone ? '\uFFFD' : String.fromCodePoint(code)
}
