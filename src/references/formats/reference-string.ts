import type {Span} from '../../model/span.ts'
import {analyse, type Analysis} from './reference-string-analysis.ts'
import {type ParsedName, readNames} from './reference-string-authors.ts'
import {readIdentifiers} from './reference-string-identifiers.ts'
import {likenessOf} from './reference-string-likeness.ts'
import {toWorkingText, trimSpan, valueAt} from './reference-string-text.ts'

/** A CSL-JSON item without an id, with the fields that a reference string can give. */
export interface ParsedItem {
  readonly type:
    | 'article'
    | 'article-journal'
    | 'book'
    | 'chapter'
    | 'document'
    | 'paper-conference'
    | 'report'
    | 'thesis'
    | 'webpage'
  readonly title?: string
  readonly author?: readonly ParsedName[]
  readonly editor?: readonly ParsedName[]
  readonly issued?: {readonly 'date-parts': readonly (readonly number[])[]}
  readonly accessed?: {readonly 'date-parts': readonly (readonly number[])[]}
  readonly 'container-title'?: string
  readonly volume?: string
  readonly issue?: string
  readonly page?: string
  readonly publisher?: string
  readonly 'publisher-place'?: string
  readonly number?: string
  readonly DOI?: string
  readonly PMID?: string
  readonly PMCID?: string
  readonly ISBN?: string
  readonly URL?: string
}

/** What one reference string says, with the places that say it. */
export interface ParsedReferenceString {
  readonly item: ParsedItem
  /** The place of each field of `item` in the string, by its CSL name. `DOI` is the DOI as written. */
  readonly spans: Readonly<Record<string, Span>>
  /** The DOI as written, without a `doi:` label: also one that is malformed, which `item` then has mended or not at all. */
  readonly rawDoi?: string
  /** “Retrieved from” and the like, with nothing after it. */
  readonly danglingAccess?: Span
  /** The string says itself that the work has no date. */
  readonly undated?: boolean
  /** “et al.” stood for more authors than `item` names. */
  readonly othersOmitted?: boolean
}

/** Longer texts are no single reference: only their identifiers are read. */
const maxLength = 20_000

/**
 * Reads one plain reference, without its number in a list, into CSL-JSON 1.0.2: APA, Vancouver and AMA, Harvard, Chicago, MLA
 * and the usual styles of publishers, GB/T 7714 for Chinese.
 *
 * What is not found is absent, never guessed from elsewhere; nothing is looked up. Takes any text and time linear in it.
 */
export function parseReferenceString(text: string): ParsedReferenceString {
  if (text.length > maxLength) return identifiersOnly(text)
  const analysis = analyse(text)
  const fields = new Fields(text)
  const names = readAuthors(text, analysis, fields)
  addTitles(analysis, fields)
  addLocator(analysis, fields)
  addIdentifiers(analysis, fields)
  const {date, identifiers} = analysis
  if (date && date.parts.length > 0) fields.spans['issued'] = date.span
  const item: ParsedItem = {
    type: typeOf(text, analysis),
    ...names,
    ...fields.values,
    ...(date && date.parts.length > 0 && {issued: {'date-parts': [date.parts]}}),
    ...(identifiers.accessed && {accessed: {'date-parts': [identifiers.accessed]}}),
    ...(identifiers.doi !== undefined && {DOI: identifiers.doi})
  }
  return {
    item,
    spans: fields.spans,
    ...(identifiers.rawDoi && {rawDoi: identifiers.rawDoi.value}),
    ...(identifiers.danglingAccess && {danglingAccess: identifiers.danglingAccess}),
    ...(date?.undated === true && {undated: true}),
    ...(analysis.names?.others === true && {othersOmitted: true})
  }
}

/**
 * Whether an item of a list reads as a reference: 0 not at all, 1 surely. Below 0.3 for headings, entries of a table of
 * contents, instructions and prose with a year or a number; above 0.6 for references in any common style.
 */
export function referenceLikeness(text: string): number {
  return text.length > maxLength || text.trim().length < 12 ? 0 : likenessOf(text, toWorkingText(text), analyse(text))
}

function identifiersOnly(text: string): ParsedReferenceString {
  const identifiers = readIdentifiers(text)
  const fields = new Fields(text)
  addIdentifiers({identifiers}, fields)
  return {
    item: {type: 'document', ...fields.values, ...(identifiers.doi !== undefined && {DOI: identifiers.doi})},
    spans: fields.spans,
    ...(identifiers.rawDoi && {rawDoi: identifiers.rawDoi.value})
  }
}

type TextField =
  | 'title'
  | 'container-title'
  | 'volume'
  | 'issue'
  | 'page'
  | 'publisher'
  | 'publisher-place'
  | 'number'
  | 'PMID'
  | 'PMCID'
  | 'ISBN'
  | 'URL'

/** Fields as they are found: each value with its place. */
class Fields {
  readonly values: Partial<Record<TextField, string>> = {}
  readonly spans: Record<string, Span> = {}
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  add(field: TextField, span: Span | undefined, value?: string): void {
    if (!span || span.end <= span.start) return
    const found = value ?? valueAt(this.#text, span)
    if (found === '') return
    this.values[field] = found
    this.spans[field] = span
  }
}

function readAuthors(text: string, {names, group}: Analysis, fields: Fields): Pick<ParsedItem, 'author' | 'editor'> {
  const groups = group ? [{literal: valueAt(text, group)}] : []
  if (names) {
    const role = names.editors ? 'editor' : 'author'
    fields.spans[role] = {start: names.span.start, end: group?.end ?? names.span.end}
    return {[role]: [...names.names, ...groups]}
  }
  if (!group) return {}
  fields.spans['author'] = group
  return {author: groups}
}

function addTitles({title, locator, publisher, identifiers}: Analysis, fields: Fields): void {
  fields.add('title', title.title)
  if (publisher) {
    fields.add('publisher', publisher.name)
    fields.add('publisher-place', publisher.place)
  }
  if (!title.rest || (publisher && !title.inside)) return
  const {rest} = identifiers
  const end = Math.min((publisher?.place ?? publisher?.name)?.start ?? Infinity, title.rest.end)
  const inner = title.inside ? afterEditors(rest, {start: title.rest.start, end}) : {start: title.rest.start, end}
  const cut = /,? (?:vol|pp?)\.?$|,? \($|[.,] \(?\d{1,2}(?:st|nd|rd|th)? (?:ed|edn|edition)\b.*$/i.exec(
    rest.slice(inner.start, inner.end)
  )
  const span = trimSpan(rest, {start: inner.start, end: cut ? inner.start + cut.index : inner.end}, ',;:(')
  if (locator?.strong === true || title.marked || title.inside) fields.add('container-title', withoutStop(rest, span))
}

/** `Smith J, Lee B (eds). Book` → `Book` */
function afterEditors(rest: string, span: Span): Span {
  const editors = readNames(rest, span.start)
  return editors.editors && editors.end < span.end ? trimSpan(rest, {start: editors.end, end: span.end}, '.,:; ') : span
}

/** A full stop ends the container, unless it is that of an abbreviation among dotted ones. */
function withoutStop(rest: string, span: Span): Span {
  const value = rest.slice(span.start, span.end)
  if (!value.endsWith('.')) return span
  const dotted = value.slice(0, -1).includes('.') || /(?:^| )\p{Lu}\p{L}{0,5}\.$/u.test(value)
  return dotted && /\p{L}\.$/u.test(value) && value.split('.').length > 2
    ? span
    : {start: span.start, end: span.end - 1}
}

function addLocator({locator}: Analysis, fields: Fields): void {
  fields.add('volume', locator?.volume)
  fields.add('issue', locator?.issue)
  fields.add('page', locator?.page)
  const pages = fields.values.page
  if (pages !== undefined)
    fields.values.page = pages.replaceAll(/\s{0,5}[-\u2010-\u2015\u2212\uFF0D]{1,3}\s{0,5}/g, '-')
}

function addIdentifiers({identifiers}: Pick<Analysis, 'identifiers'>, fields: Fields): void {
  fields.add('PMID', identifiers.pmid?.span)
  fields.add('PMCID', identifiers.pmcid?.span)
  fields.add('ISBN', identifiers.isbn?.span)
  fields.add('URL', identifiers.url?.span)
  if (identifiers.arxiv) fields.add('number', identifiers.arxiv.span, `arXiv:${identifiers.arxiv.value}`)
  if (identifiers.rawDoi) fields.spans['DOI'] = identifiers.rawDoi.span
}

function typeOf(text: string, {title, locator, publisher, identifiers}: Analysis): ParsedItem['type'] {
  if (/\b(?:dissertation|thesis|thèse|tesis|dissertação)\b/i.test(text) || title.mark === 'D') return 'thesis'
  if (title.mark === 'M') return 'book'
  if (title.mark === 'EB' || title.mark === 'DB') return 'webpage'
  if (title.mark === 'R' || /\b(?:technical|working) (?:report|paper)\b|\breport no\b/i.test(text)) return 'report'
  if (title.inside || title.mark === 'C') {
    if (/\b(?:proceedings|proc\.|conference|symposium|workshop)/i.test(text)) return 'paper-conference'
    return locator?.strong === true && locator.volume ? 'article-journal' : 'chapter'
  }
  if (locator?.strong === true) return 'article-journal'
  if (title.mark === 'J') return 'article-journal'
  if (identifiers.arxiv) return 'article'
  if (identifiers.hasAccess || (identifiers.url && !publisher?.place)) return 'webpage'
  if (publisher || identifiers.isbn) return 'book'
  return identifiers.rawDoi && title.marked ? 'article-journal' : 'document'
}
