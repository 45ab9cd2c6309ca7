import {type ParsedIdentifier, refuse} from './identifier.ts'

/**
 * Reads one arXiv identifier, bare or with `arXiv:`, with a version and a subject (`[cs.LG]`) behind it or not. `value` is the
 * identifier with its version: `2401.00001v2`, `hep-th/9901001`.
 *
 * Source: arXiv, “Understanding the arXiv identifier”: since April 2007 year, month and a number of four digits, of five since
 * January 2015; before, an archive, year, month and a number of three digits, from August 1991 on. There is no check digit.
 */
export function parseArxiv(text: string): ParsedIdentifier {
  if (text.length > 100) return refuse(`is ${text.length} characters long, expected one such as \`2401.00001\``)
  const bare = text
    .trim()
    .replace(/^arXiv:\s*/i, '')
    .replace(/\s*\[[^\]]*\]$/, '')
    .replace(/\.pdf$/i, '')
  const match =
    /^(?:(?<archive>[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?)\/)?(?<yymm>\d{4})(?<dot>\.?)(?<number>\d*)(?:v\d{1,3})?$/i.exec(
      bare
    )
  const {archive, yymm = '', dot = '', number = ''} = match?.groups ?? {}
  if (!match || (archive === undefined) !== (dot === '.')) {
    return refuse('has not the form of one, expected one such as `2401.00001` or `hep-th/9901001`')
  }
  const month = yymm.slice(2)
  if (!(Number(month) >= 1 && Number(month) <= 12)) {
    return refuse(`has the month \`${month}\` in \`${yymm}\`, expected \`01\` to \`12\``)
  }
  const digits = archive === undefined ? (yymm < '1501' ? 4 : 5) : 3
  if (archive === undefined && yymm < '0704') return refuse(`has the month \`${yymm}\`, expected April 2007 or later`)
  return number.length === digits
    ? {ok: true, value: bare}
    : refuse(`has ${number.length} digits after \`${yymm}\`, expected ${digits}`)
}

/** What follows `arxiv.org/abs/` or `/pdf/` in an address, where it starts as an identifier does; with its index. */
export function findArxivInUrl(url: string): {readonly raw: string; readonly start: number} | undefined {
  const match = /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)\/(?:arXiv:)?([a-z.-]{0,20}\/?\d[^?#]*)/i.exec(
    url
  )
  const raw = match?.[1]?.trim().replace(/\/$/, '')
  return match && raw !== undefined && raw !== '' ? {raw, start: match[0].indexOf(raw)} : undefined
}
