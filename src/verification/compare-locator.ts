import type {Agreement} from '../model/verification.ts'

/**
 * Compares volumes, issues and editions by their numbers: `Vol. 12` is `12`, `3-4` is `3/4`. Texts without a number
 * (`Suppl`) say nothing unless they are one.
 */
export function compareNumbers(written: string, recorded: readonly string[]): Agreement {
  const held = recorded.filter((text) => text !== '')
  if (written === '' || held.length === 0) return 'unknown'
  if (held.includes(written)) return 'yes'
  const own = numbersOf(written)
  const forms = held.map(numbersOf)
  if (forms.some((form) => form.join(' ') === own.join(' ') && own.length > 0)) return 'form'
  if (held.some((text) => fold(text) === fold(written))) return 'form'
  // A supplement, or an issue in the field of the volume: `12(3)`, `S1`, `12 Suppl 1`.
  if (own.length === 0 || forms.every((form) => form.length === 0)) return 'unknown'
  return forms.some((form) => own.some((number) => form.includes(number))) ? 'unknown' : 'no'
}

/**
 * Compares pages: the first page decides, so that `1101-9`, `1101–1109` and `1101` are one. An article number stands for
 * pages in many references.
 *
 * @param recorded - the pages of the record and its article number.
 */
export function comparePages(written: string, recorded: readonly string[]): Agreement {
  const held = recorded.filter((text) => text !== '')
  if (written === '' || held.length === 0) return 'unknown'
  if (held.includes(written)) return 'yes'
  const own = numbersOf(written)
  const forms = held.map(numbersOf)
  const [first] = own
  if (first === undefined || forms.every((form) => form.length === 0)) {
    return held.some((text) => fold(text) === fold(written)) ? 'form' : 'unknown'
  }
  const same = forms.find((form) => form[0] === first)
  if (same) return endsAgree(own, same) ? 'form' : 'no'
  // `e123`, `123e`, a number of pages, pages of several pieces: one shared number keeps from calling it wrong.
  return forms.some((form) => own.some((number) => form.includes(number))) ? 'unknown' : 'no'
}

/** The last page may be left out or shortened to the digits that change. */
function endsAgree([first = '', last]: readonly string[], [, other]: readonly string[]): boolean {
  if (last === undefined || other === undefined || last === other) return true
  const [short, long] = last.length < other.length ? [last, other] : [other, last]
  return long.endsWith(short) || first.length === 0
}

/** The numbers of a text without leading zeros; Roman ones as they are. */
function numbersOf(text: string): readonly string[] {
  const digits = text
    .normalize('NFKC')
    .slice(0, 200)
    .match(/\d+/g)
    ?.map((number) => number.replace(/^0+(?=\d)/, ''))
  return digits ?? text.toLowerCase().match(/\b[ivxlcdm]+\b/g) ?? []
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
