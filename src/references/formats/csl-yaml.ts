import {type Document, isAlias, isMap, isNode, isScalar, isSeq, parseDocument, stringify} from 'yaml'
import type {Reference, SourceFault, ValuePath} from '../../model/reference.ts'
import type {Span} from '../../model/span.ts'
import {toReference} from '../reference.ts'
import {UnreadableBibliographyError} from '../unreadable-bibliography.ts'
import {readIsoDate} from './bibtex-date.ts'
import {appendToCslYaml} from './csl-yaml-append.ts'
import type {BibliographyFormat} from './format.ts'

/** The largest file, in UTF-16 units, and the most aliases that it may expand to. */
const longest = 10_000_000
const mostAliases = 100
const dates = ['issued', 'accessed', 'original-date', 'event-date', 'submitted', 'available-date']
const roles = ['author', 'editor', 'translator', 'container-author', 'collection-editor', 'director']

/**
 * Reads CSL-YAML as Pandoc writes it: `references:` with a list, or the list alone. Dates may be EDTF (`2011-07`) or the
 * older maps of `year`, `month` and `day`. Plain data of YAML 1.2's core schema; nothing is evaluated.
 *
 * @throws {UnreadableBibliographyError} where the text is no YAML, or holds no list.
 */
export function readCslYaml(text: string, file: string): readonly Reference[] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  if (text.length > longest) {
    throw new UnreadableBibliographyError(`has ${text.length} characters, more than ${longest}; keep it as JSON`, mark)
  }
  // The library takes no lone CR for a line end.
  const body = text.slice(mark).replaceAll(/\r(?!\n)/g, '\n')
  const document = parseDocument(body, {version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'error'})
  const broken = document.errors.find(({code}) => code !== 'DUPLICATE_KEY')
  if (broken) throw new UnreadableBibliographyError(`is not YAML: ${sentence(broken.message)}`, mark + broken.pos[0])
  const {items, base} = readItems(document, mark)
  const faults = document.errors.map(({pos}): SourceFault => {
    const word = /^[^\s:]{1,100}/.exec(body.slice(pos[0], pos[0] + 100))?.[0] ?? ''
    const start = mark + pos[0]
    return {start, end: start + word.length, actual: word, expected: 'each key once'}
  })
  return items.map((value, index) => {
    const locate = (path: ValuePath): Span => nearest(document, [...base, index, ...path], mark)
    const whole = locate([])
    const own = faults.filter(({start}) => start >= whole.start && start < whole.end)
    const reference = toReference(convert(value), index, {kind: 'library', file, notation: 'yaml', locate})
    return own.length > 0 ? {...reference, faults: own} : reference
  })
}

/** CSL-YAML, as Pandoc and Quarto keep it. */
export const cslYaml: BibliographyFormat = {
  id: 'csl-yaml',
  endings: ['.yaml', '.yml'],
  read: readCslYaml,
  render: (items) => stringify({references: items}, {lineWidth: 0, aliasDuplicateObjects: false}),
  append: appendToCslYaml
}

function readItems(
  document: Document,
  mark: number
): {readonly items: readonly unknown[]; readonly base: readonly string[]} {
  let data: unknown
  try {
    data = document.toJS({maxAliasCount: mostAliases})
  } catch (cause) {
    const reason = cause instanceof Error ? sentence(cause.message) : 'it cannot be expanded'
    throw new UnreadableBibliographyError(`is not CSL-YAML: ${reason}`, mark, {cause})
  }
  if (Array.isArray(data)) return {items: data as readonly unknown[], base: []}
  const list: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'references') : undefined
  if (Array.isArray(list)) return {items: list as readonly unknown[], base: ['references']}
  throw new UnreadableBibliographyError('is not CSL-YAML: expected a list, or `references:` with one', mark)
}

function sentence(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/[.:]$/, '')
}

/** Dates and names as CSL-JSON has them. */
function convert(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => {
      if (dates.includes(key)) return [key, toDate(one)]
      const isName = roles.includes(key) && typeof one === 'object' && one !== null && !Array.isArray(one)
      return [key, isName ? [one] : one]
    })
  )
}

function toDate(value: unknown): unknown {
  if (typeof value === 'number') return {'date-parts': [[value]]}
  if (typeof value === 'string') return readIsoDate(value) ?? value
  const ends: readonly unknown[] = Array.isArray(value) ? value : [value]
  const parts = ends.map(toParts)
  return parts.length > 0 && parts.every((part) => part !== undefined) ? {'date-parts': parts} : value
}

function toParts(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null || !('year' in value)) return undefined
  const steps = ['year', 'month', 'day'].map((name): unknown => Reflect.get(value, name))
  const end = steps.indexOf(undefined)
  return steps.slice(0, end === -1 ? 3 : end)
}

/** The place of a value, or of the nearest one on the way to it that exists. */
function nearest(document: Document, path: ValuePath, mark: number): Span {
  let node: unknown = document.contents
  let best: Span = {start: mark, end: mark}
  for (const step of path) {
    if (isMap(node)) {
      node = node.items.findLast(({key}) => isScalar(key) && String(key.value) === String(step))?.value
    } else if (isSeq(node)) node = node.items[Number(step)]
    else break
    if (isAlias(node)) node = node.resolve(document)
    if (!isNode(node)) break
    const {range} = node
    if (range && range[1] > range[0]) best = {start: mark + range[0], end: mark + range[1]}
  }
  return best
}
