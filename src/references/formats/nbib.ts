import type {Reference} from '../../model/reference.ts'
import type {Span} from '../../model/span.ts'
import {toReference} from '../reference.ts'
import {readMonth} from './bibtex-date.ts'
import type {CslName} from './bibtex-names.ts'
import type {BibliographyFormat} from './format.ts'
import {readTaggedRecords, type TaggedRecord, type TaggedValue} from './tagged-lines.ts'
import {readCommaName} from './tagged-names.ts'

const texts: readonly (readonly [csl: string, tags: readonly string[]])[] = [
  ['container-title', ['JT', 'TA']],
  ['container-title-short', ['TA']],
  ['volume', ['VI']],
  ['issue', ['IP']],
  ['abstract', ['AB']],
  ['language', ['LA']],
  ['PMID', ['PMID']],
  ['PMCID', ['PMC']],
  ['publisher', ['PB']],
  ['publisher-place', ['PL']],
  ['ISBN', ['ISBN']]
]

/**
 * Reads PubMed's format (NLM, “MEDLINE/PubMed Data Element Descriptions”). A record is called `pmid:` and its number, so
 * that `[@pmid:21346999]` cites it.
 */
export function readNbib(text: string, file: string): readonly Reference[] {
  return readTaggedRecords(text, {line: /^([A-Z]{1,4}) {0,3}- ?(.*)$/, opens: 'PMID'}).map((record, index) => {
    const {item, places} = toItem(record)
    const reference = toReference(item, index, {
      kind: 'library',
      file,
      notation: 'line',
      locate: ([field]) =>
        field === undefined ? record.span : (places.get(String(field)) ?? record.values[0]?.span ?? record.span)
    })
    return {
      ...reference,
      ...(record.faults.length > 0 && {faults: record.faults}),
      problems: record.values.length === 0 ? [] : reference.problems
    }
  })
}

/** PubMed's own format. */
export const nbib: BibliographyFormat = {id: 'nbib', endings: ['.nbib'], read: readNbib}

function toItem({values}: TaggedRecord): {
  readonly item: Readonly<Record<string, unknown>>
  readonly places: ReadonlyMap<string, Span>
} {
  const item: Record<string, unknown> = {}
  const places = new Map<string, Span>()
  const first = (...tags: readonly string[]): TaggedValue | undefined =>
    tags.map((tag) => values.find((one) => one.tag === tag && one.value !== '')).find((one) => one !== undefined)
  const set = (field: string, from: TaggedValue | undefined, value: unknown = from?.value, span = from?.span): void => {
    if (!from || !span || value === undefined || value === '') return
    item[field] = value
    places.set(field, span)
  }
  const pmid = first('PMID')
  if (values.length === 0) return {item, places}
  set('id', pmid, pmid && `pmid:${pmid.value}`)
  set('type', pmid, readType(values))
  // PubMed ends titles with a stop.
  const title = first('TI', 'BTI')
  set('title', title, title?.value.replace(/(?<!\.)\.$/, ''))
  for (const [field, tags] of texts) set(field, first(...tags))
  const kinds = new Set(values.map(({tag}) => tag))
  const authors = values.filter(({tag}) => tag === (kinds.has('FAU') ? 'FAU' : 'AU') || tag === 'CN')
  set('author', authors[0], authors.map(readName))
  const editors = values.filter(({tag}) => tag === (kinds.has('FED') ? 'FED' : 'ED'))
  if (editors.length > 0) set('editor', editors[0], editors.map(readName))
  const date = first('DP')
  set('issued', date, date && readDate(date.value))
  const page = first('PG')
  set('page', page, page && expandPages(page.value))
  const doi = values.find(({tag, value}) => (tag === 'LID' || tag === 'AID') && /\[doi\]$/.test(value))
  if (doi) {
    const bare = doi.value.slice(0, -'[doi]'.length).trimEnd()
    set('DOI', doi, bare, {start: doi.span.start, end: doi.span.start + bare.length})
  }
  const issn = values.find(({tag}) => tag === 'IS')
  set('ISSN', issn, issn?.value.split('(', 1)[0]?.trimEnd())
  const keywords = values.filter(({tag}) => tag === 'OT' || tag === 'MH')
  if (keywords.length > 0) set('keyword', keywords[0], keywords.map(({value}) => value.replace(/^\*/, '')).join(', '))
  return {item, places}
}

function readType(values: readonly TaggedValue[]): string {
  const has = (type: string): boolean => values.some(({tag, value}) => tag === 'PT' && value.toLowerCase() === type)
  if (has('preprint')) return 'article'
  const isBook = values.some(({tag}) => tag === 'BTI')
  if (isBook) return values.some(({tag}) => tag === 'TI') ? 'chapter' : 'book'
  return has('dataset') ? 'dataset' : 'article-journal'
}

/** `Sherman, Karen J`; `Sherman KJ`, where initials close it; a group as it is. */
function readName({tag, value}: TaggedValue): CslName {
  if (tag === 'CN') return {literal: value}
  const initials = /^(.+) (\p{Lu}{1,4})$/u.exec(value)
  if (initials && !value.includes(',')) return {family: initials[1] ?? '', given: initials[2] ?? ''}
  return readCommaName(value)
}

/** `2011 Dec 12`, `2011 Nov-Dec`, `2011 Winter`. */
function readDate(text: string): unknown {
  const [, year, month = '', day = ''] = /^(\d{4})(?: ([a-z]{3,9})(?:-[a-z]{3,9})?(?: (\d{1,2}))?)?/i.exec(text) ?? []
  if (year === undefined) return {literal: text.slice(0, 200)}
  const number = readMonth(month)
  const parts = [Number(year), ...(number === undefined ? [] : [number, ...(day === '' ? [] : [Number(day)])])]
  return {'date-parts': [parts]}
}

/** PubMed leaves out what the two pages share: `2019-26` is 2019 to 2026. */
function expandPages(text: string): string {
  return text.replaceAll(/(?<!\d)(\d{1,12})-(\d{1,12})(?!\d)/g, (whole, from: string, to: string) =>
    to.length < from.length ? `${from}-${from.slice(0, from.length - to.length)}${to}` : whole
  )
}
