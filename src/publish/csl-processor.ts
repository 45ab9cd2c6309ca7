import {createRequire} from 'node:module'
import type CSL from 'citeproc'
import type {FormattedEntry} from '../model/generated/formatted-references.ts'
import {correctCiteproc} from './csl-corrections.ts'
import {compareSortKeys} from './csl-order.ts'
import {delimitPageRanges, markPageRange} from './csl-pages.ts'
import {placePunctuation, prepareQuotes, type QuotationMarks} from './csl-quotes.ts'
import {anyNumber, decorations, token, wrap} from './csl-tokens.ts'

/** A reference as a style prints it, with tokens: its entry, what lists are sorted by, and how it is cited. */
export type FormattedReference = NonNullable<FormattedEntry['references']>[number]
/** The two halves of a citation, `Sherman et al.` and `2011`, and what the works of one citation are sorted by. */
export type CiteParts = NonNullable<FormattedEntry['parts']>[number]
/** What a style says of all citations. */
export type StyleFacts = NonNullable<FormattedEntry['facts']>

/** citeproc-js with one style and one locale. */
export interface Processor {
  readonly facts: StyleFacts
  readonly format: (items: readonly Readonly<Record<string, unknown>>[]) => FormattedReference[]
  readonly parts: (items: readonly Readonly<Record<string, unknown>>[]) => CiteParts[]
  /** What a locator adds to a citation, with a token in its place; absent where the style prints none or not at the end. */
  readonly locator: (item: Readonly<Record<string, unknown>>, label: string, plural: boolean) => string | undefined
}

/** The version of citeproc-js: what it formats may change with it. */
export function processorVersion(): string {
  return readTable(require('citeproc/package.json'), 'version') ?? ''
}

const formatName = 'citewell'

const require = createRequire(import.meta.url)

/** The styles and locales that come with `@citation-js/plugin-csl`, by name; read when the first reference is formatted. */
export function readPackagedStyle(name: 'apa' | 'vancouver'): string {
  return readTable(require('@citation-js/plugin-csl/lib/styles.json'), name) ?? ''
}

/** A locale of the package, as its file has it. */
export function readLocale(lang: string): string | undefined {
  return readTable(require('@citation-js/plugin-csl/lib/locales.json'), lang)
}

function readTable(table: unknown, key: string): string | undefined {
  if (typeof table !== 'object' || table === null || !Object.hasOwn(table, key)) return undefined
  const value: unknown = Reflect.get(table, key)
  return typeof value === 'string' ? value : undefined
}

/** The locale of a language tag that the processor has; absent where it has none. */
export function localeOf(lang: string): string | undefined {
  const [language = ''] = lang.toLowerCase().split('-', 1)
  return {de: 'de-DE', en: 'en-US', es: 'es-ES', fr: 'fr-FR', nl: 'nl-NL'}[language]
}

function loadCiteproc(): typeof CSL {
  const csl = require('citeproc') as typeof CSL
  if (formatName in csl.Output.Formats) return csl
  const format: Record<string, unknown> = {
    ...csl.Output.Formats['html'],
    text_escape: (text: string | undefined) => text ?? '',
    bibstart: '',
    bibend: '',
    '@showid/true': csl.Output.Formatters.passthrough,
    '@bibliography/entry': (_state: unknown, text: string) => text
  }
  for (const [name, kind] of Object.entries(decorations))
    format[name] = (_state: unknown, text: string) => wrap(kind, text)
  csl.Output.Formats[formatName] = format
  // The same on every machine: the language of neither the machine nor an item changes letter case.
  Object.assign(csl, {
    toLocaleUpperCase: (text: string) => text.toUpperCase(),
    toLocaleLowerCase: (text: string) => text.toLowerCase()
  })
  correctCiteproc(csl)
  // It tells of its own doings on the console.
  csl.debug = () => undefined
  return csl
}

/**
 * Sets up the processor.
 *
 * @param style - the text of an independent CSL style.
 * @param locale - one that `localeOf` names.
 */
export function createProcessor(style: string, locale: string): Processor {
  const csl = loadCiteproc()
  const items = new Map<string, unknown>()
  const engine = new csl.Engine(
    {
      retrieveLocale: (lang) => readLocale(lang),
      retrieveItem: (id) => items.get(id),
      stringCompare: compareSortKeys
    },
    style,
    locale,
    true
  )
  engine.setOutputFormat(formatName)
  engine.opt.development_extensions['wrap_url_and_doi'] = true
  // A note is a note: it sets no other fields.
  engine.opt.development_extensions['field_hack'] = false
  // What stands before an entry is not known here: each has its names.
  engine.bibliography.opt['subsequent-author-substitute'] = undefined
  const ands = [engine.getTerm('and', 'symbol'), engine.getTerm('and')]
  const marks: QuotationMarks = {
    open: engine.getTerm('open-quote'),
    close: engine.getTerm('close-quote'),
    openInner: engine.getTerm('open-inner-quote'),
    closeInner: engine.getTerm('close-inner-quote'),
    punctuationInside: engine.getOpt('punctuation-in-quote') === true
  }
  const delimiter = engine.getTerm('page-range-delimiter') || '\u2013'
  const {'page-range-format': format} = engine.opt
  const pageFormat = typeof format === 'string' ? format : undefined
  // Without the attribute, no comma stands between a single name and “et al.”.
  const keepsComma = valuesOf(engine, 'delimiter-precedes-et-al').some((value) =>
    /^(?:always|after-inverted-name)$/.test(value)
  )
  const write = (text: string): string => {
    const named = writeOthers(withNumber(text), engine.getTerm('et-al'), ands, keepsComma)
    return placePunctuation(delimitPageRanges(named, delimiter), marks)
  }

  const load = (list: readonly Readonly<Record<string, unknown>>[]): readonly string[] => {
    items.clear()
    const ids = list.map((item, index) => {
      const id = `i${index}`
      items.set(id, {...adaptItem(item, marks, pageFormat), id})
      return id
    })
    // An id names another item each time.
    engine.updateItems([])
    const {modes} = engine.disambiguate
    // One work need not be told apart from itself, which takes a tenth of all time.
    if (ids.length === 1) engine.disambiguate.modes = []
    engine.updateItems(ids)
    engine.disambiguate.modes = modes
    for (const id of ids) {
      const entry = engine.registry.registry[id]
      if (entry) entry.seq = anyNumber
    }
    return ids
  }
  const cite = (item: CSL.CiteItem): string => engine.makeCitationCluster([item])
  const [first = ''] = load([{type: 'book', title: 'T', author: [{family: 'A'}], issued: {'date-parts': [[2000]]}}])
  const citeKeys = (id: string): (string | null)[] =>
    csl.getSortKeys.call(engine, engine.retrieveItem(id), 'citation_sort').map(toKey)
  const facts = readFacts(engine, cite({id: first}), citeKeys(first).length)
  const coreOf = (text: string): string => {
    const {opening, closing} = facts
    const start = text.startsWith(opening) ? opening.length : 0
    return write(text.slice(start, text.endsWith(closing) ? text.length - closing.length : undefined))
  }
  return {
    facts,
    format(list) {
      const ids = load(list)
      const entries = new Map<string, string>()
      const bibliography = engine.makeBibliography()
      if (bibliography) {
        for (const [at, [id]] of bibliography[0].entry_ids.entries()) {
          if (id !== undefined) entries.set(id, withoutLeadingNumber(write(bibliography[1][at] ?? '')))
        }
      }
      return ids.map((id) => {
        const {sortkeys = []} = engine.registry.registry[id] ?? {}
        return {entry: entries.get(id) ?? '', sort: sortkeys.map(toKey), cite: coreOf(cite({id}))}
      })
    },
    parts(list) {
      return load(list).map((id) => ({
        // Names stand in the sentence, outside of any brackets.
        author: write(cite({id, 'author-only': true})),
        rest: coreOf(cite({id, 'suppress-author': true})),
        sort: facts.citeSort.length === 0 ? [] : citeKeys(id)
      }))
    },
    locator(item, label, plural) {
      const [id = ''] = load([item])
      const plain = coreOf(cite({id}))
      const value = plural ? '23\u201324' : '23'
      const located = coreOf(cite({id, label, locator: value}))
      const added = located.startsWith(plain) ? located.slice(plain.length) : ''
      return added.includes(value) ? added.replace(value, token.locator) : undefined
    }
  }
}

/** The elements of a style on which attributes of names may stand. */
const holdersOfNameAttributes = ['style', 'citation', 'bibliography', 'name'] as const

/** The values that a style gives to an attribute of names, on whatever element; the processor hands down only some of them. */
function valuesOf({cslXml}: CSL.Engine, attribute: string): readonly string[] {
  return holdersOfNameAttributes
    .flatMap((name) => cslXml.getNodesByName(cslXml.dataObj, name))
    .map((node) => cslXml.getAttributeValue(node, attribute))
}

/** An item with the quotation marks and page ranges that the style and its locale want. */
function adaptItem(
  item: Readonly<Record<string, unknown>>,
  marks: QuotationMarks,
  pageFormat: string | undefined
): Record<string, unknown> {
  const adapted: Record<string, unknown> = {...item}
  for (const [field, value] of Object.entries(item)) {
    if (typeof value !== 'string') continue
    if (field === 'page') adapted[field] = markPageRange(value, pageFormat)
    // Those in capitals are identifiers.
    else if (field === field.toLowerCase()) adapted[field] = prepareQuotes(value, marks)
  }
  return adapted
}

/** The list prints the numbers itself. */
function withoutLeadingNumber(entry: string): string {
  return entry.trim().replace(/^[[(]?\uE002[\])]?[.:]?\s*/, '')
}

function toKey(key: string | undefined): string | null {
  return key === undefined ? null : withNumber(key)
}

function withNumber(text: string): string {
  return text.replaceAll(String(anyNumber), token.number)
}

/**
 * What a style prints of a list of names that ends with “others”: `A, B, et al.`
 *
 * @param etAl - the term of the locale.
 * @param ands - the words that may stand before the last name.
 * @param keepsComma - true where the style wants its delimiter after a single name too: `A, et al.`
 */
function writeOthers(text: string, etAl: string, ands: readonly string[], keepsComma: boolean): string {
  let result = ''
  let rest = text
  for (let at = rest.search(anyOthers); at >= 0; at = rest.search(anyOthers)) {
    const isOfOne = rest.charAt(at) === token.othersOfOne
    // The last name may stand in a form of its own.
    let end = at
    while (end >= 2 && rest.charAt(end - 2) === token.open) end -= 2
    let names = rest.slice(0, end).trimEnd()
    const and = ands.find((word) => word !== '' && names.endsWith(` ${word}`))
    if (and !== undefined) names = names.slice(0, -and.length).trimEnd()
    if (isOfOne && !keepsComma && names.endsWith(',')) names = names.slice(0, -1)
    result += `${names} ${rest.slice(end, at)}${etAl}`
    rest = rest.slice(at + 1)
    if (etAl.endsWith('.') && rest.startsWith('.')) rest = rest.slice(1)
  }
  return result + rest
}

const anyOthers = new RegExp(`[${token.others}${token.othersOfOne}]`)

interface Layout {
  readonly opening: string
  readonly closing: string
}

/** What stands around all of a citation: the affixes of its layout, and the tokens of a form that it has as a whole. */
function readLayout(sample: string, prefix: string, suffix: string): Layout {
  let rest = sample
  let opening = ''
  let closing = ''
  for (;;) {
    if (rest.startsWith(token.open) && endOf(rest) === rest.length - 1) {
      opening += rest.slice(0, 2)
      closing = token.close + closing
      rest = rest.slice(2, -1)
    } else if (prefix + suffix !== '' && rest.startsWith(prefix) && rest.endsWith(suffix)) {
      opening += prefix
      closing = suffix + closing
      rest = rest.slice(prefix.length, rest.length - suffix.length)
      prefix = ''
      suffix = ''
    } else return {opening, closing}
  }
}

/** Where the token that closes the first one stands. */
function endOf(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === token.open) depth++
    else if (text.charAt(at) === token.close && --depth === 0) return at
  }
  return text.length
}

function readFacts(engine: CSL.Engine, sample: string, citeKeys: number): StyleFacts {
  const {opt} = engine.citation
  const text = (name: string, otherwise = ''): string => {
    const value = opt[name]
    return typeof value === 'string' ? value : otherwise
  }
  const collapse = text('collapse')
  const rule = text('givenname-disambiguation-rule', 'by-cite')
  const addsNames = engine.opt['disambiguate-add-givenname'] === true || opt['disambiguate-add-givenname'] === true
  const directions = ({opt: {sort_directions: list}}: CSL.SortArea): (1 | -1)[] =>
    list.map(([, up]) => (up < 0 ? -1 : 1))
  return {
    numeric: sample.includes(String(anyNumber)),
    ...readLayout(sample, text('layout_prefix'), text('layout_suffix')),
    delimiter: text('layout_delimiter', '; '),
    groupDelimiter: text('cite_group_delimiter', ', '),
    collapse: collapse === 'citation-number' ? 'number' : collapse.startsWith('year') ? 'year' : 'none',
    sort: directions(engine.bibliography_sort),
    // For styles that collapse, the processor puts a key of its own before them.
    citeSort: citeKeys === 0 ? [] : directions(engine.citation_sort).slice(-citeKeys),
    names:
      !addsNames || rule === 'by-cite'
        ? 'cites'
        : rule === 'primary-name-with-initials'
          ? 'initials'
          : rule === 'primary-name'
            ? 'primary'
            : 'all'
  }
}
