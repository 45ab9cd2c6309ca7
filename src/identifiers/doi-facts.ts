import {parseDoi} from './doi.ts'
import {parseIssn} from './issn.ts'

/** What a publisher wrote into a DOI about its work. */
export interface DoiFacts {
  /** What the form is called, for tests and measurements. */
  readonly form: string
  /** As written, with a hyphen; its check digit may be wrong. */
  readonly issn?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  /** The year in the DOI, and the years that a right reference to the work can have. */
  readonly year?: {readonly value: number; readonly first: number; readonly last: number}
}

interface Form {
  readonly name: string
  /** Groups: `issn`, `volume`, `issue`, `page`, `year` (four digits), `short` (two), `since2000` (three). */
  readonly pattern: RegExp
  /** By how many years a right reference can be earlier and later than the year in the DOI. */
  readonly years?: readonly [earlier: number, later: number]
}

/** Where a DOI of this form is given to old volumes too, with the year of that day. */
const any = 9999

/** Older volumes were put online later, and their records often have no date but that one. */
const firstOnline = 2005

/**
 * Forms of DOIs that say something of the work, with what was measured on correct references: registered records, references
 * printed in articles with the DOI that belongs to them, and retracted articles (tests/corpus/doi-facts.test.ts). A form or a fact
 * of which more than one in 200 contradicts is not here: the check digit of an Elsevier PII (one in 18 is another), the
 * ISSN in Wiley's (one in 100 fails its check), the page in IOP's, and the last number of many Korean journals, which
 * counts articles where others have the page.
 *
 * The year is that of acceptance, of the first version or of the issue, by publisher; the years allowed around it are those met, and one more.
 *
 * Sources: ANSI/NISO Z39.56-1996 (SICI), “Publisher Item Identifier” (1995), arXiv's and bioRxiv's pages on their DOIs; the others are
 * publishers' habits, read from the records.
 */
const forms: readonly Form[] = [
  {name: 'pii', pattern: /^10\.1016\/S?(?<issn>\d{4}-?\d{3}[\dX])\((?<short>\d\d)\)\d{5}-[\dX]$/i, years: [any, 4]},
  {name: 'elsevier', pattern: /^10\.(?:1016|1053|1067|1054)\/j\.[a-z]+\.(?<year>\d{4})\.\d\d\.\d{3}$/i, years: [2, 4]},
  {
    name: 'sici',
    pattern:
      /^10\.\d+\/(?:\(SICI\))?(?<issn>\d{4}-\d{3}[\dX])\((?<year>\d{4})(?:\d\d){0,2}\)(?<volume>\d+)(?::(?<issue>\d+))?<(?<page>\d+):/i,
    years: [2, 2]
  },
  {name: 'apa', pattern: /^10\.1037\/{1,2}(?<issn>\d{4}-\d{3}[\dX])\.(?<volume>\d+)\.(?<issue>\d+)\.(?<page>\d+)$/i},
  {
    name: 'annals',
    pattern: /^10\.7326\/(?<issn>\d{4}-\d{3}[\dX])-(?<volume>\d+)-(?<issue>\d+)-(?<year>\d{4})\d{4}0-\d{5}$/i,
    years: [2, 2]
  },
  {
    name: 'annals-page',
    pattern: /^10\.7326\/(?<issn>\d{4}-\d{3}[\dX])-(?<volume>\d+)-(?<issue>\d+)-(?<page>\d{1,4})$/i
  },
  {name: 'bmc', pattern: /^10\.1186\/(?<issn>\d{4}-\d{3}[\dX])-(?<volume>\d+)-/i},
  {name: 'iop', pattern: /^10\.1088\/(?<issn>\d{4}-\d{3}[\dX])\/(?<volume>\d+)\/(?<issue>\d+)\/\w+$/i},
  {name: 'aacr', pattern: /^10\.1158\/(?<issn>\d{4}-\d{3}[\dX])\.[a-z]+-/i},
  {
    name: 'volume-issue-page',
    pattern:
      /^10\.(?:1001|1073|1074|1083|1093|1136|1176|1192)\/(?:[a-z]+[./]){1,2}(?<volume>\d{1,3})\.(?<issue>\d{1,2})\.(?<page>\d{1,5})$/i
  },
  {
    name: 'neurosurgery',
    pattern: /^10\.3171\/[a-z]+\.(?<year>(?:19|20)\d\d)\.(?<volume>\d{1,3})\.(?<issue>\d{1,2})\.(?<page>\d{1,5})$/i,
    years: [2, 2]
  },
  {name: 'physical-review', pattern: /^10\.1103\/(?:phys)?rev[a-z]*\.(?<volume>\d+)\.(?<page>\d+)$/i},
  {name: 'annual-reviews', pattern: /^10\.1146\/annurev\.[a-z]+\.(?<volume>\d+)\./i},
  {
    name: 'wiley',
    pattern: /^10\.(?:1111|1046|1365)\/j\.\d{4}-\d{3}[\dX]\.(?<year>\d{4})\.[\w-]+\.x$/i,
    years: [2, 4]
  },
  {
    name: 'taylor-francis',
    pattern: /^10\.(?:1080|3109)\/(?<issn>\d{7}[\dX])\.(?<year>(?:19|20)\d\d)\.\d+$/i,
    years: [2, 4]
  },
  {name: 'sage', pattern: /^10\.1177\/(?<issn>\d{7}[\dX])\d{6,9}$/i},
  {name: 'lippincott', pattern: /^10\.1097\/\d{7}[\dX]-(?<year>(?:19|20)\d\d)\d{4,5}-\d{5}$/i, years: [2, 2]},
  {
    name: 'springer',
    pattern: /^10\.(?:1007|1186|1038|1140|1057)\/s\d{5}-(?<since2000>0\d\d)-\d{4,5}-[\dxyz]$/i,
    years: [2, 4]
  },
  {name: 'jama', pattern: /^10\.1001\/[a-z]+\.(?<year>(?:19|20)\d\d)\.\d+$/i, years: [2, 4]},
  {name: 'bmj', pattern: /^10\.1136\/[a-z]+[.-](?<year>20\d\d)[.-]\d+$/i, years: [2, 4]},
  {name: 'frontiers', pattern: /^10\.3389\/f[a-z]+\.(?<year>20\d\d)\.\d{5,7}$/i, years: [2, 4]},
  {name: 'hindawi', pattern: /^10\.1155\/(?<year>(?:19|20)\d\d)\/\w+$/i, years: [2, 4]},
  {name: 'ieee', pattern: /^10\.1109\/[a-z0-9-]+\.(?<year>(?:19|20)\d\d)\.\d+$/i, years: [2, 4]},
  {
    name: 'abbreviation-year',
    pattern:
      /^10\.(?:1038|1098|1200|2105|2519|3945|1006|1152|1542|1210|1176)\/(?:[a-z]+\.){1,2}(?<year>(?:19|20)\d\d)\.[\w-]+$/i,
    years: [2, 4]
  },
  {name: 'biorxiv', pattern: /^10\.1101\/(?<year>20\d\d)\.\d\d\.\d\d\.\d+$/i, years: [1, any]},
  {name: 'arxiv', pattern: /^10\.48550\/arXiv\.(?<short>\d\d)\d\d\.\d{4,5}$/i, years: [1, any]}
]

/** Reads what a DOI says of its work; absent where its form is none that says something, or where the text is no DOI. */
export function readDoiFacts(text: string): DoiFacts | undefined {
  const parsed = parseDoi(text)
  if (!parsed.ok) return undefined
  for (const {name, pattern, years} of forms) {
    const groups = pattern.exec(parsed.doi)?.groups
    if (!groups) continue
    const {issn, volume, issue, page} = groups
    const year = readYear(groups)
    return {
      form: name,
      ...(issn !== undefined && {issn: issn.toUpperCase().replace(/^(.{4})-?/, '$1-')}),
      ...(volume !== undefined && {volume}),
      ...(issue !== undefined && {issue}),
      ...(page !== undefined && {page}),
      ...(year !== undefined &&
        years && {year: {value: year, first: year - years[0], last: year < firstOnline ? any : year + years[1]}})
    }
  }
  return undefined
}

/** Two digits are of this century up to 59: no DOI is older than 1997, no PII than 1995. */
function readYear({year, short, since2000}: Readonly<Partial<Record<string, string>>>): number | undefined {
  if (year !== undefined) return Number(year)
  if (since2000 !== undefined) return 2000 + Number(since2000)
  return short === undefined ? undefined : Number(short) + (Number(short) < 60 ? 2000 : 1900)
}

/** Why the ISSN in a DOI cannot be one; absent where it can, or where there is none. */
export function problemOfIssn({issn}: DoiFacts): string | undefined {
  const parsed = issn === undefined ? undefined : parseIssn(issn)
  return parsed && !parsed.ok ? parsed.reason : undefined
}
