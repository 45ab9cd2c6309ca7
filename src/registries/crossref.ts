import {doiKey} from '../identifiers/doi.ts'
import type {CrossrefDate, CrossrefName, CrossrefUpdate, CrossrefWork} from '../model/generated/crossref-work.ts'
import type {RecordRelation, RecordUpdate, Reference} from '../model/generated/record.ts'
import {
  type Answer,
  encodeSegment,
  type Facts,
  looksLikeHtml,
  member,
  type Question,
  type Reading,
  readJson,
  type RegistryBases,
  unexpectedStatus,
  unreadable
} from './answer.ts'
import {validate} from '../validate/validators.ts'
import {
  dayOf,
  nameText,
  shortText,
  textsOf,
  toDate,
  toNames,
  toVariants,
  withoutEmpty,
  type WrittenName,
  yearOf
} from './csl-parts.ts'
import {readTitleMark} from './title-mark.ts'
import {sortRelations, sortUpdates, toRelation} from './updates.ts'

/** Asks the Crossref REST API for a work (https://api.crossref.org/swagger-ui/). */
export function askCrossref(doi: string, bases: RegistryBases): Question {
  return {registry: 'crossref', url: `${bases.crossref}works/${encodeSegment(doi)}`, accept: 'application/json'}
}

/**
 * Reads what the REST API answers for a work. Its 404 is the text `Resource not found.`, under `text/plain` or
 * `application/json`; a page of HTML is some proxy's, and no answer. A 400 refuses the form of a DOI, which leaves it to
 * the registries that are asked next.
 *
 * @param doi - the DOI that was asked for, in lower case.
 */
export function readCrossref(answer: Answer, doi: string): Reading {
  if (answer.status === 404 || answer.status === 400) {
    return looksLikeHtml(answer.body) ? unexpectedStatus(answer) : {kind: 'missing'}
  }
  if (answer.status !== 200) return unexpectedStatus(answer)
  const read = readJson(answer, 'crossref-work', (value) => member(value, 'message'))
  return read.ok ? {kind: 'found', facts: crossrefFacts(read.value, doi)} : unreadable(read.reason)
}

/** So many hits are looked at, as Crossref advises for matching references. */
const hits = 5

/** Asks the Crossref REST API for the works that the words of a reference describe best (`query.bibliographic`). */
export function askSearch(words: string, bases: RegistryBases): Question {
  const query = `query.bibliographic=${encodeSegment(words)}&rows=${hits}`
  return {registry: 'crossref', url: `${bases.crossref}works?${query}`, accept: 'application/json'}
}

/** Reads what a search answers: its hits in their order, without those that are no works. */
export function readSearch(
  answer: Answer
): {readonly kind: 'hits'; readonly hits: readonly Facts[]} | {readonly kind: 'unreadable'; readonly reason: string} {
  if (answer.status !== 200) return unexpectedStatus(answer)
  const read = readJson(answer, 'crossref-search', (value) => member(value, 'message'))
  if (!read.ok) return unreadable(read.reason)
  return {
    kind: 'hits',
    hits: read.value.items.slice(0, hits).flatMap((item) => {
      const work = validate('crossref-work', item)
      return work.ok ? [crossrefFacts(work.value, doiKey(work.value.DOI))] : []
    })
  }
}

/** Crossref's types of works in CSL 1.0.2. */
const types: Readonly<Partial<Record<string, Reference['type']>>> = {
  book: 'book',
  'book-chapter': 'chapter',
  'book-part': 'chapter',
  'book-section': 'chapter',
  'book-series': 'book',
  'book-set': 'book',
  'book-track': 'chapter',
  database: 'dataset',
  dataset: 'dataset',
  dissertation: 'thesis',
  'edited-book': 'book',
  journal: 'periodical',
  'journal-article': 'article-journal',
  'journal-issue': 'periodical',
  'journal-volume': 'periodical',
  monograph: 'book',
  'peer-review': 'review',
  'posted-content': 'article',
  proceedings: 'book',
  'proceedings-article': 'paper-conference',
  'proceedings-series': 'book',
  'reference-book': 'book',
  'reference-entry': 'entry',
  report: 'report',
  'report-component': 'report',
  'report-series': 'report',
  standard: 'standard'
}

/** Crossref's type of a work in CSL; absent for what CSL has no word for. */
export function crossrefType(type: string, subtype: string): Reference['type'] | undefined {
  if (type === 'posted-content' && subtype === 'blog') return 'post-weblog'
  return Object.hasOwn(types, type) ? types[type] : undefined
}

/**
 * A work of the REST API, normalised. Its year is that of `issued`; those of print, online, acceptance are variants, and
 * `created` is not read, since it is the day of the deposit.
 */
function crossrefFacts(work: CrossrefWork, asked: string): Facts {
  const own = doiKey(work.DOI)
  const written = textsOf(work.title)
  const first = readTitleMark(written[0] ?? '')
  const dates = ['issued', 'published', 'published-print', 'published-online', 'posted', 'published-other'] as const
  const issued = dates.map((field) => dateOf(work[field])).find((date) => date !== undefined)
  const containers = textsOf(work['container-title'])
  const shortContainers = textsOf(work['short-container-title'])
  const groups = {event: shortText(work.event?.name), group: shortText(work['group-title'])}
  const author = toNames((work.author ?? []).map(toWritten))
  const editor = toNames((work.editor ?? []).map(toWritten))
  const translator = toNames((work.translator ?? []).map(toWritten))
  const item: Reference = {
    id: `doi:${asked}`,
    type: crossrefType(work.type ?? '', work.subtype ?? '') ?? 'document',
    ...withoutEmpty({
      title: first.title,
      'container-title': containers[0] ?? '',
      'container-title-short': shortContainers[0] ?? '',
      'event-title': groups.event,
      publisher: shortText(work.publisher),
      'publisher-place': shortText(work['publisher-location']),
      volume: shortText(work.volume),
      issue: shortText(work.issue),
      page: shortText(work.page),
      number: shortText(work['article-number']),
      edition: shortText(work['edition-number']),
      language: shortText(work.language).slice(0, 100),
      ISBN: textsOf(work.ISBN).slice(0, 20).map(lastSegment).join(' ').slice(0, 512),
      ISSN: textsOf(work.ISSN).slice(0, 20).map(lastSegment).join(' ').slice(0, 512)
    }),
    ...(author.length > 0 && {author}),
    ...(editor.length > 0 && {editor}),
    ...(translator.length > 0 && {translator}),
    ...(issued && {issued}),
    DOI: own
  }
  const allDates = [...dates, 'accepted', 'approved'] as const
  const {updates, relations} = readUpdates(work, asked, first.mark, written[0] ?? '')
  return {
    item,
    ...toVariants(item, {
      titles: [...written, ...titleForms(first.title, work)],
      containers: [...containers, ...shortContainers, groups.event, groups.group],
      years: allDates.map((field) => yearOf(dateOf(work[field]))),
      editors: editor.map(nameText)
    }),
    ...sortUpdates(updates),
    ...sortRelations([...relations, ...readRelations(work), toRelation('is-identical-to', 'doi', own)], {
      scheme: 'doi',
      identifier: asked
    })
  }
}

/** The title with its subtitle, and the titles beside it. */
function titleForms(title: string, work: CrossrefWork): readonly string[] {
  const holds = (text: string): boolean => title.toLowerCase().includes(text.toLowerCase())
  const subtitles = textsOf(work.subtitle)
    .filter((subtitle) => !holds(subtitle))
    .map((subtitle) => (title === '' ? subtitle : `${title.replace(/\s?[:.]$/, '')}: ${subtitle}`))
  return [...subtitles, ...textsOf(work['original-title']), ...textsOf(work['short-title'])]
}

function toWritten({given, family, name, literal, suffix, ORCID}: CrossrefName): WrittenName {
  return {given, family, literal: name ?? literal, suffix, orcid: ORCID}
}

function dateOf(date: CrossrefDate | undefined): ReturnType<typeof toDate> {
  return toDate(date?.['date-parts']?.[0])
}

/** Old records hold ISSNs and ISBNs as addresses. */
function lastSegment(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1)
}

/** Crossref's types of updates, and other spellings met in its records. */
const updateTypes: Readonly<Partial<Record<string, RecordUpdate['type']>>> = {
  addendum: 'correction',
  clarification: 'correction',
  concern: 'concern',
  correction: 'correction',
  corrigendum: 'correction',
  err: 'correction',
  erratum: 'correction',
  'expression-of-concern': 'concern',
  'new-edition': 'new-version',
  'new-version': 'new-version',
  'partial-retraction': 'correction',
  'publisher-note': 'correction',
  reinstatement: 'reinstatement',
  removal: 'removal',
  retraction: 'retraction',
  withdrawal: 'withdrawal'
}

/** More events than these are no facts of one work. */
const mostUpdates = 2000

/**
 * What happened to the work: `updated-by` stands on the original. `update-to` stands on the notice and says what that is
 * a notice of, except where it names the work itself, which then is the one that was updated.
 */
function readUpdates(
  work: CrossrefWork,
  asked: string,
  mark: RecordUpdate['type'] | undefined,
  title: string
): {readonly updates: readonly RecordUpdate[]; readonly relations: readonly (RecordRelation | undefined)[]} {
  const own = new Set([doiKey(work.DOI), asked])
  const given = (work['update-to'] ?? []).slice(0, mostUpdates)
  const others = given.filter(({DOI}) => DOI !== null && DOI !== undefined && !own.has(doiKey(DOI)))
  const selves = given.filter((update) => !others.includes(update))
  const updates = [...(work['updated-by'] ?? []).slice(0, mostUpdates), ...selves].flatMap((update) => toUpdate(update))
  // A notice has the marked title of the work that it is about.
  const isNotice = others.some(({type}) => typeOf(type) !== 'new-version') || isHindawiNotice(work.DOI, title)
  const marked = mark === undefined || isNotice ? [] : [{type: mark, source: 'title'} as const]
  return {
    updates: [...updates, ...marked],
    relations: others.map(({DOI, type}) =>
      toRelation(typeOf(type) === 'new-version' ? 'has-older-version' : 'is-notice-of', 'doi', DOI)
    )
  }
}

/** Hindawi calls its notices `Retracted: ` and the title of the work, and has no `update-to` in its older ones. */
function isHindawiNotice(doi: string, title: string): boolean {
  return doi.startsWith('10.1155/') && title.startsWith('Retracted: ')
}

function typeOf(type: string | null | undefined): RecordUpdate['type'] | undefined {
  const name = (type ?? '').toLowerCase().replaceAll(/[\s_]/g, '-')
  return Object.hasOwn(updateTypes, name) ? updateTypes[name] : undefined
}

function toUpdate({type: name, source, DOI, updated}: CrossrefUpdate): readonly RecordUpdate[] {
  const type = typeOf(name)
  if (type === undefined) return []
  const notice = toRelation('is-notice-of', 'doi', DOI)?.identifier
  const date = dayOf(dateOf(updated))
  return [
    {
      type,
      source: source === 'retraction-watch' ? 'retraction-watch' : 'publisher',
      ...(notice !== undefined && {notice}),
      ...(date !== undefined && {date})
    }
  ]
}

const relationTypes: Readonly<Partial<Record<string, RecordRelation['type']>>> = {
  'has-preprint': 'has-preprint',
  'is-identical-to': 'is-identical-to',
  'is-part-of': 'is-part-of',
  'is-preprint-of': 'has-published-version'
}

function readRelations(work: CrossrefWork): readonly (RecordRelation | undefined)[] {
  const aliases = (work.aliases ?? []).slice(0, 1000).map((alias) => toRelation('is-identical-to', 'doi', alias))
  const related = Object.entries(work.relation ?? {}).flatMap(([name, list]) =>
    (list ?? []).slice(0, 1000).map(({'id-type': scheme, id}) => {
      if (scheme !== 'doi' && scheme !== 'isbn' && scheme !== 'pmid' && scheme !== 'arxiv') return undefined
      if (name === 'is-version-of' || name === 'has-version') return toVersion(work.DOI, id ?? '')
      const type = Object.hasOwn(relationTypes, name) ? relationTypes[name] : undefined
      return type && toRelation(type, scheme, id)
    })
  )
  return [...aliases, ...related]
}

/** `is-version-of` has no direction: that of two DOIs that differ in the number after their `v` is in it. */
function toVersion(own: string, other: string): RecordRelation | undefined {
  const [left, right] = [own, other].map((doi) => /^(.{1,2000}[/.-])v(\d{1,4})$/i.exec(doi))
  if (!left || !right || doiKey(left[1] ?? '') !== doiKey(right[1] ?? '')) return undefined
  const step = Number(right[2]) - Number(left[2])
  return step === 0 ? undefined : toRelation(step > 0 ? 'has-newer-version' : 'has-older-version', 'doi', other)
}
