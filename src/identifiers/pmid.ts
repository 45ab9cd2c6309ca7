import {type ParsedIdentifier, refuse} from './identifier.ts'

/**
 * Reads one PMID: a number, with a label, a version (`.1`) or as an address of PubMed. `value` is the number alone.
 *
 * Source: NLM, “MEDLINE/PubMed Data Element Descriptions”, PMID: one to eight digits, no zero before them. There is no check
 * digit. Some exports pad with zeros; the number is the same.
 */
export function parsePmid(text: string): ParsedIdentifier {
  if (text.length > 200) return refuse(`is ${text.length} characters long, expected a number of at most 8 digits`)
  const bare = text
    .trim()
    .replace(
      /^https?:\/\/(?:www\.)?(?:pubmed\.(?:ncbi\.nlm\.nih\.gov|gov)|ncbi\.nlm\.nih\.gov\/pubmed)\/(?:\?term=)?/i,
      ''
    )
    .replace(/^(?:PMID|PubMed(?: ID)?)[\s:]*/i, '')
    .replace(/[/?#].*$/, '')
  if (/^PMC\s?\d+(?:\.\d+)?$/i.test(bare))
    return refuse('is a PMCID, which names a copy in PMC, expected a number alone')
  const number = /^0*(\d+)(?:\.\d{1,2})?$/.exec(bare)?.[1]
  if (number === undefined) return refuse('is no number, expected one of at most 8 digits')
  if (number === '0') return refuse('is zero, expected the number of a record')
  return number.length > 8 ? refuse(`has ${number.length} digits, expected at most 8`) : {ok: true, value: number}
}
