/**
 * How well reference strings are read: `npm run strings:score`.
 *
 * Three tables, apart because their gold differs:
 * 1. strings of the set whose gold DOI has a recorded Crossref work: that record is the gold;
 * 2. strings of the set against the fields that came with it (the citing publisher's own mark-up of the reference: it holds
 *    values that the string lacks, and the citing article's spelling mistakes, so it is neither a parse nor the record), each judged
 *    only where its value is printed in the string; the year, which the set lacks, only where one year alone is printed;
 * 3. Crossref works formatted here in five styles, so that the gold is the record.
 */
import {existsSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {doiKey} from '../../src/identifiers/doi.ts'
import {parseReferenceString, type ParsedReferenceString} from '../../src/references/formats/reference-string.ts'
import {formatReference, readWorks, styles, type Work} from './reference-styles.ts'

const fields = ['DOI', 'year', 'first author', 'title', 'container', 'volume', 'first page'] as const
type Field = (typeof fields)[number]
type Gold = Readonly<Partial<Record<Field, string>>>

interface Row {
  readonly text: string
  readonly gold: Gold
  readonly group?: string
}

const shared = resolve(process.env['CITEWELL_SHARED'] ?? '../shared')
const stringsFile = resolve(shared, 'registry/strings/references-dev.jsonl')
const worksFile = resolve(shared, 'registry/crossref/works.jsonl')
const showMisses = process.argv.includes('--misses')

if (!existsSync(stringsFile) || !existsSync(worksFile)) {
  console.log(`left out: no recordings at ${shared} (set CITEWELL_SHARED)`)
} else {
  const works = readWorks(readFileSync(worksFile, 'utf8'))
  const strings = readLines(readFileSync(stringsFile, 'utf8'))
  const byDoi = new Map(works.map((work) => [doiKey(work.doi), work]))
  const recorded = strings.flatMap((row) => {
    const work = byDoi.get(doiKey(row['doi'] ?? ''))
    return work ? [{text: row['reference'] ?? '', gold: goldOf(work)}] : []
  })
  printTable(
    `1. strings whose gold DOI has a recorded Crossref work (${recorded.length} of ${strings.length})`,
    recorded
  )
  const marked = strings.map((row) => ({text: row['reference'] ?? '', gold: goldOfSet(row)}))
  printTable(
    `2. strings of the set, fields of the citing publisher's mark-up where printed (${strings.length} strings)`,
    marked
  )
  const formatted = works.flatMap((work) =>
    styles.map((style) => ({text: formatReference(work, style), gold: goldOf(work), group: style}))
  )
  printTable(`3. Crossref works formatted in ${styles.length} styles (${works.length} works)`, formatted)
  for (const style of styles)
    printTable(
      `3. ${style}`,
      formatted.filter(({group}) => group === style)
    )
}

function readLines(text: string): readonly Readonly<Record<string, string | undefined>>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, string | undefined>>)
}

function goldOf(work: Work): Gold {
  return {
    DOI: work.doi,
    year: String(work.year),
    'first author': work.authors[0]?.family ?? '',
    title: work.title,
    container: work.container,
    volume: work.volume,
    'first page': firstOf(work.page)
  }
}

function goldOfSet(row: Readonly<Record<string, string | undefined>>): Gold {
  const text = row['reference'] ?? ''
  const years = new Set([...text.matchAll(/(?<![\d./-])(?:18|19|20)\d\d(?![\d./]|-\d)/g)].map(([year]) => year))
  const [year] = years
  return {
    ...(row['doi'] !== undefined && {DOI: row['doi']}),
    ...(years.size === 1 && year !== undefined && {year}),
    ...(row['firstAuthor'] !== undefined && {'first author': row['firstAuthor']}),
    // Titles of the set end where the mark-up of a word in italics began: such a piece is no gold.
    ...(row['atitle'] !== undefined && !/[\s(]$/.test(row['atitle']) && {title: row['atitle']}),
    ...(row['jtitle'] !== undefined && {container: row['jtitle']}),
    ...(row['volume'] !== undefined && {volume: row['volume']}),
    ...(row['firstPage'] !== undefined && {'first page': row['firstPage']})
  }
}

function printTable(name: string, rows: readonly Row[]): void {
  const right = new Map<Field, number>()
  const judged = new Map<Field, number>()
  for (const {text, gold} of rows) {
    const read = valuesOf(parseReferenceString(text))
    for (const field of fields) {
      const expected = gold[field]
      if (expected === undefined || fold(expected) === '' || !isPrinted(text, field, expected)) continue
      judged.set(field, (judged.get(field) ?? 0) + 1)
      if (isRight(field, read[field] ?? '', expected)) right.set(field, (right.get(field) ?? 0) + 1)
      else if (showMisses)
        console.log(
          `  ${field}: ${JSON.stringify(read[field] ?? '')} is not ${JSON.stringify(expected)} in ${JSON.stringify(text)}`
        )
    }
  }
  console.log(`\n${name}`)
  if (rows.length === 0) {
    console.log('  no row to judge')
    return
  }
  for (const field of fields) {
    const all = judged.get(field) ?? 0
    const good = right.get(field) ?? 0
    const share = all === 0 ? 'not judged' : `${((100 * good) / all).toFixed(1)}%`
    console.log(`  ${field.padEnd(14)} ${String(good).padStart(5)} of ${String(all).padStart(5)}  ${share}`)
  }
}

/** Only what the string holds can be read from it. */
function isPrinted(text: string, field: Field, expected: string): boolean {
  if (field === 'DOI') return text.replaceAll(/\s+/g, '').toLowerCase().includes(doiKey(expected))
  return field === 'volume' || field === 'first page' || field === 'year'
    ? new RegExp(`(?<![\\p{L}\\d])${expected.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\d])`, 'iu').test(text)
    : fold(text).includes(fold(expected))
}

/** Mark-up of publishers holds “van” apart from the name or not at all, so a family name with its particle is right too. */
function isRight(field: Field, actual: string, expected: string): boolean {
  if (fold(actual) === fold(expected)) return true
  if (field !== 'first author') return false
  return fold(actual.replace(/^(?:(?:van|von|de|del|der|den|dem|di|da|la|le|du|dos|el|al)\s)+/i, '')) === fold(expected)
}

function valuesOf({item}: ParsedReferenceString): Readonly<Partial<Record<Field, string>>> {
  const first = item.author?.[0] ?? item.editor?.[0]
  return {
    DOI: item.DOI ?? '',
    year: String(item.issued?.['date-parts'][0]?.[0] ?? ''),
    'first author': first?.family ?? first?.literal ?? '',
    title: item.title ?? '',
    container: item['container-title'] ?? '',
    volume: item.volume ?? '',
    'first page': firstOf(item.page ?? '')
  }
}

function firstOf(pages: string): string {
  return pages.split(/[-–]/)[0] ?? ''
}

/** Letters and digits only, without case and accents: line breaks and hyphens of a PDF are no mistakes of the reader. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
