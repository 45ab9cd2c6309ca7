import {pipeline, Readable} from 'node:stream'
import {CsvError, parse} from 'csv-parse'
import {doiKey, parseDoi, repairDoi} from '../identifiers/doi.ts'
import {parsePmid} from '../identifiers/pmid.ts'
import type {RecordUpdate} from '../model/generated/record.ts'

/** What Retraction Watch says of one work. */
export interface RetractionFact {
  /** The work that it happened to, as {@link retractionKey}. One of the two is there. */
  readonly doi?: string
  readonly pmid?: string
  readonly update: RecordUpdate
}

/** What was read: a row with its line, or why there are no more. */
export type RetractionReading =
  | {
      readonly kind: 'row'
      /** The line on which the row starts, from 1. */
      readonly line: number
      /** None for a work with neither DOI nor PMID. */
      readonly facts: readonly RetractionFact[]
      /** Why the row, or a part of it, could not be read: words that go after “line 7”. */
      readonly problem?: string
    }
  /** The rest cannot be read; rows before it may have been given. */
  | {readonly kind: 'broken'; readonly reason: string}

/** The longest row, in characters: the longest of the published data has some thousands. */
const longestRow = 1_000_000
const mostRows = 2_000_000

/**
 * The form of a DOI by which the data and references meet: repaired, since some originals are percent-coded, and in lower
 * case, since one in five has capitals.
 */
export function retractionKey(doi: string): string {
  return doiKey(repairDoi(doi) ?? doi)
}

/**
 * Reads the data of Retraction Watch (The Center for Scientific Integrity; distributed by Crossref, CC BY 4.0) as they come,
 * row by row: the official table of 20 columns, and the table of pairs `original_doi,notice_doi,nature,as_of`. Columns are
 * found by their names. A row that cannot be read is given with its reason; a table that cannot be read ends the reading.
 *
 * Format: https://gitlab.com/crossref/retraction-watch-data, and the user guide of the Retraction Watch Database.
 *
 * @param chunks - the text, cut anywhere.
 */
export async function* readRetractionWatch(
  chunks: AsyncIterable<string>
): AsyncGenerator<RetractionReading, void, void> {
  const parser = parse({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: longestRow
  })
  // An error of the source reaches the reader as an error of the parser.
  pipeline(Readable.from(chunks), parser, () => undefined)
  let next = 1
  let rows = 0
  let columns: Columns | undefined
  try {
    for await (const given of parser) {
      const row = textsOf(given)
      const line = next
      next += 1 + row.reduce((sum, field) => sum + (field.match(/\n/g)?.length ?? 0), 0)
      if (row.every((field) => field.trim() === '')) continue
      if (!columns) {
        columns = findColumns(row)
        if (columns) continue
        yield {kind: 'broken', reason: noTable}
        return
      }
      if (++rows > mostRows) {
        yield {kind: 'broken', reason: `has more than ${mostRows} rows`}
        return
      }
      yield {kind: 'row', line, ...readRow(row, columns)}
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    yield {kind: 'broken', reason: (broken[error.code] ?? `is no table in CSV (${error.code})`) + rowOf(error)}
    return
  }
  if (!columns) yield {kind: 'broken', reason: 'is empty, expected the table of Retraction Watch'}
}

const noTable =
  'does not start with the columns of Retraction Watch (`OriginalPaperDOI`, `RetractionDOI`, `RetractionNature`, ' +
  '`RetractionDate`), nor with `original_doi,notice_doi,nature`'

const broken: Readonly<Partial<Record<string, string>>> = {
  CSV_MAX_RECORD_SIZE: `has a row of more than ${longestRow} characters, which a missing quotation mark may make`,
  CSV_QUOTE_NOT_CLOSED: 'opens a quotation mark that nothing closes'
}

/** The parser counts rows, the heading among them, and knows the line at which it gave up, not the one where it began. */
function rowOf(error: CsvError): string {
  const rows: unknown = error['records']
  return typeof rows === 'number' && rows > 0 ? `, in row ${rows} below the heading` : ''
}

/** Where in a row each value stands; -1 for none. */
interface Columns {
  readonly original: number
  readonly pmid: number
  readonly notice: number
  readonly nature: number
  readonly date: number
  readonly reason: number
}

function findColumns(header: readonly string[]): Columns | undefined {
  const names = header.map((name) => name.trim().toLowerCase())
  const official: Columns = {
    original: names.indexOf('originalpaperdoi'),
    pmid: names.indexOf('originalpaperpubmedid'),
    notice: names.indexOf('retractiondoi'),
    nature: names.indexOf('retractionnature'),
    date: names.indexOf('retractiondate'),
    reason: names.indexOf('reason')
  }
  if (official.original >= 0 && official.nature >= 0) return official
  // `as_of` is the day of the list, not of the event.
  const pairs: Columns = {
    original: names.indexOf('original_doi'),
    pmid: -1,
    notice: names.indexOf('notice_doi'),
    nature: names.indexOf('nature'),
    date: -1,
    reason: -1
  }
  return pairs.original >= 0 && pairs.nature >= 0 ? pairs : undefined
}

function textsOf(row: unknown): readonly string[] {
  return Array.isArray(row) ? row.map((field: unknown) => (typeof field === 'string' ? field : '')) : []
}

const natures: Readonly<Partial<Record<string, RecordUpdate['type']>>> = {
  correction: 'correction',
  'expression of concern': 'concern',
  reinstatement: 'reinstatement',
  retraction: 'retraction'
}

function readRow(
  row: readonly string[],
  columns: Columns
): {readonly facts: readonly RetractionFact[]; readonly problem?: string} {
  const at = (index: number): string => (row[index] ?? '').trim()
  const original = at(columns.original)
  const hasDoi = original !== '' && !/^unavailable$/i.test(original)
  // The table has 0 for a work that PubMed does not hold.
  const pubmed = parsePmid(at(columns.pmid))
  if (!hasDoi && !pubmed.ok) return {facts: []}
  const doi = retractionKey(original)
  if (hasDoi && !parseDoi(doi).ok)
    return {facts: [], problem: `has the original \`${shown(original)}\`, which is no DOI`}
  const names = itemsOf(at(columns.nature))
  const types = names.flatMap((name) => {
    const type = name.toLowerCase()
    return Object.hasOwn(natures, type) ? (natures[type] ?? []) : []
  })
  const notice = firstNotice(at(columns.notice))
  const written = at(columns.date)
  const date = dateOf(written)
  const reason = reasonOf(at(columns.reason))
  const facts = types.map((type): RetractionFact => ({
    ...(hasDoi && {doi}),
    ...(pubmed.ok && {pmid: pubmed.value}),
    update: {
      type,
      source: 'retraction-watch',
      ...(notice !== undefined && {notice}),
      ...(date !== undefined && {date}),
      ...(reason !== '' && {reason})
    }
  }))
  const unknown = names.length === 0 ? '' : names.find((name) => !Object.hasOwn(natures, name.toLowerCase()))
  if (unknown !== undefined) {
    const expected = 'expected Retraction, Expression of concern, Correction or Reinstatement'
    return {facts, problem: `has ${unknown === '' ? 'no nature' : `the nature \`${shown(unknown)}\``}, ${expected}`}
  }
  if (written !== '' && date === undefined) {
    return {facts, problem: `has the date \`${shown(written)}\`, expected one such as 9/22/2021 0:00; read without it`}
  }
  return {facts}
}

/** The items of a list that `;` joins and may end. */
function itemsOf(list: string): readonly string[] {
  return list
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

/**
 * The first DOI of a list of notices, which may say `unavailable`. A `;` may belong to a DOI (SICI). Notices that several
 * works share may stand with an `x` or `xx` before them.
 */
function firstNotice(list: string): string | undefined {
  for (const written of list.split(/;\s{0,9}(?=x{0,3}10\.|unavailable|$)/i)) {
    const notice = retractionKey(written.trim().replace(/^x{1,3}(?=10\.)/i, ''))
    if (parseDoi(notice).ok) return notice
  }
  return undefined
}

/** A day as the table has it, month first: `9/22/2021 0:00`; the same without the time, and an ISO day. */
function dateOf(written: string): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(written)
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]{1,20}Z?)?$/.exec(written)
  const [year, month, day] = american
    ? [american[3], american[1], american[2]]
    : iso
      ? [iso[1], iso[2], iso[3]]
      : [undefined, undefined, undefined]
  if (year === undefined || month === undefined || day === undefined) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  // A day that the month does not have moves on to the next one.
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text
}

/** Reasons of old tables start with `+`; what a spreadsheet would run as a formula, and controls, are no part of one. */
function reasonOf(list: string): string {
  return itemsOf(list)
    .map((item) =>
      item
        .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
        .replace(/^[\s+=@-]+/, '')
        .trim()
    )
    .filter((item) => item !== '')
    .join('; ')
    .slice(0, 2000)
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
