import {type ParsedIdentifier, refuse} from './identifier.ts'

/**
 * Reads one PMCID: `PMC` and a number, or the number alone, with a label, a version (`.1`), a remark behind it or as an address
 * of PubMed Central. `value` is `PMC` and the number.
 *
 * Source: NLM, “PMID and PMCID” (the identifier is `PMC` and digits; `.1` is the version of a manuscript). A number of the
 * manuscript system (`NIHMS…`, `EMS…`, `MID…`) may stand beside it. There is no check digit.
 */
export function parsePmcid(text: string): ParsedIdentifier {
  if (text.length > 200) return refuse(`is ${text.length} characters long, expected \`PMC\` and at most 8 digits`)
  const bare = text
    .trim()
    .replace(/^https?:\/\/(?:www\.)?(?:pmc\.ncbi\.nlm\.nih\.gov\/articles|ncbi\.nlm\.nih\.gov\/pmc\/articles)\//i, '')
    .replace(/^(?:PMCID|PMC ID)[\s:]*/i, '')
    .replace(/(?:[/?#]|[\s,;]+[[(A-Z]).*$/i, '')
    .replace(/[;,.]$/, '')
  const number = /^(?:PMC\s?)?(?:PMC)?0*(\d+)(?:\.\d{1,2})?$/i.exec(bare)?.[1]
  if (number === undefined) return refuse('has not the form of one, expected `PMC` and at most 8 digits')
  if (number === '0') return refuse('is zero, expected the number of a record')
  return number.length > 8
    ? refuse(`has ${number.length} digits, expected at most 8`)
    : {ok: true, value: `PMC${number}`}
}

/** True for a number of a manuscript system, which stands in the field until PMC has the article. */
export function isManuscriptId(text: string): boolean {
  return /^(?:PMCID:?\s*)?(?:NIHMS(?:ID)?|EMS(?:ID)?|UKMS|MID)\W*\d+/i.test(text.trim())
}
