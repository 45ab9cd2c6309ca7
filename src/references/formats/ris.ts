import type {Reference} from '../../model/reference.ts'
import type {Span} from '../../model/span.ts'
import {createKeys} from '../keys.ts'
import {toReference} from '../reference.ts'
import {appendText} from './append.ts'
import type {BibliographyFormat} from './format.ts'
import {renderRis} from './ris-write.ts'
import {risTypes} from './ris-types.ts'
import {readTaggedRecords, type TaggedRecord, type TaggedValue} from './tagged-lines.ts'
import {readCommaName} from './tagged-names.ts'

/** Fields of which the first tag that an entry has counts. */
const texts: readonly (readonly [csl: string, tags: readonly string[]])[] = [
  ['title', ['TI', 'T1', 'CT']],
  ['container-title-short', ['JA', 'J2', 'J1']],
  ['title-short', ['ST']],
  ['volume', ['VL']],
  ['issue', ['IS']],
  ['number', ['C7', 'M1']],
  ['edition', ['ET']],
  ['publisher', ['PB']],
  ['publisher-place', ['CY', 'PP']],
  ['abstract', ['AB', 'N2']],
  ['note', ['N1']],
  ['language', ['LA']],
  ['genre', ['M3']],
  ['DOI', ['DO', 'DI']],
  ['URL', ['UR']],
  ['call-number', ['CN']]
]
const containers = ['T2', 'JO', 'JF', 'BT']
const books = new Set(['book', 'chapter', 'thesis', 'report'])

/**
 * Reads a RIS file (Research Information Systems; the tags of RefMan's and of the 2011 description). An entry without an
 * `ID` is called by its first author and year.
 */
export function readRis(text: string, file: string): readonly Reference[] {
  const keyOf = createKeys()
  return readTaggedRecords(text, {line: /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/, opens: 'TY', closes: 'ER'}).map(
    (record, index) => {
      const {item, places} = toItem(record)
      const id = record.values.length === 0 ? undefined : (item['id'] ?? keyOf(item))
      const reference = toReference(id === undefined ? item : {id, ...item}, index, {
        kind: 'library',
        file,
        notation: 'line',
        locate: ([field]) => (field === undefined ? record.span : (places.get(String(field)) ?? firstLine(record)))
      })
      return {
        ...reference,
        // What could not be read says why there is no id and type.
        ...(record.faults.length > 0 && {faults: record.faults}),
        problems: record.values.length === 0 ? [] : reference.problems
      }
    }
  )
}

/** RIS, as EndNote, RefMan and most publishers write it. */
export const ris: BibliographyFormat = {
  id: 'ris',
  endings: ['.ris'],
  read: readRis,
  render: renderRis,
  append: (text, items) => appendText(text, renderRis(items)),
  toKey: (key) => key.replaceAll(/\s+/g, ' ').trim()
}

function firstLine({values, span}: TaggedRecord): Span {
  return values[0]?.span ?? span
}

function toItem({values}: TaggedRecord): {
  readonly item: Readonly<Record<string, unknown>>
  readonly places: ReadonlyMap<string, Span>
} {
  const byTag = new Map<string, TaggedValue[]>()
  for (const value of values) {
    if (value.value === '') continue
    const known = byTag.get(value.tag)
    if (known) known.push(value)
    else byTag.set(value.tag, [value])
  }
  const all = (...tags: readonly string[]): readonly TaggedValue[] => tags.flatMap((tag) => byTag.get(tag) ?? [])
  const item: Record<string, unknown> = {}
  const places = new Map<string, Span>()
  const set = (field: string, from: TaggedValue | undefined, value: unknown = from?.value): void => {
    if (!from || value === undefined) return
    item[field] = value
    places.set(field, from.span)
  }
  const [kind] = all('TY')
  const type = risTypes.get(kind?.value.toUpperCase() ?? '') ?? 'document'
  set('id', all('ID')[0])
  if (kind) set('type', kind, type)
  for (const [field, tags] of texts) set(field, all(...tags)[0])
  set('container-title', all(...containers)[0])
  set('collection-title', all('T3')[0])
  if (type === 'book' && item['title'] === undefined) set('title', all('BT')[0])
  set('author', all('AU', 'A1')[0], names(all('AU', 'A1')))
  set('editor', all('ED', 'A2')[0], names(all('ED', 'A2')))
  set('translator', all('A4')[0], names(all('A4')))
  const [date] = [...all('DA'), ...all('PY', 'Y1')].filter(({value}) => /\d{4}/.test(value))
  set('issued', date, date && readRisDate(date.value))
  const [accessed] = all('Y2')
  set('accessed', accessed, accessed && readRisDate(accessed.value))
  const [first] = all('SP')
  const [last] = all('EP')
  set('page', first, first && (last && last.value !== first.value ? `${first.value}-${last.value}` : first.value))
  set(books.has(type) ? 'ISBN' : 'ISSN', all('SN')[0])
  const keywords = all('KW')
  set('keyword', keywords[0], keywords.map(({value}) => value).join(', '))
  return {item, places}
}

function names(values: readonly TaggedValue[]): unknown {
  return values.map(({value}) => readCommaName(value))
}

/** `2011/12/12/other`, `2011///`, `2011`, `2011-12-12`. */
function readRisDate(text: string): unknown {
  const form = /^(\d{4})(?:[/-](\d{1,2})?(?:[/-](\d{1,2})?)?)?(?:\/.*)?$/.exec(text.trim())
  if (!form) return {literal: text.slice(0, 200)}
  const [, year, month, day] = form
  return {
    'date-parts': [
      [year, month, month === undefined ? undefined : day].flatMap((part) => (part === undefined ? [] : [Number(part)]))
    ]
  }
}
