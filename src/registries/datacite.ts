import {doiKey} from '../identifiers/doi.ts'
import type {
  DataciteAttributes,
  DataciteDate,
  DataciteNameIdentifier,
  DatacitePerson,
  DataciteRelation,
  DataciteTitle
} from '../model/generated/datacite-doi.ts'
import type {RecordRelation, Reference} from '../model/generated/record.ts'
import {validate} from '../validate/validators.ts'
import {
  type Answer,
  encodeSegment,
  type Facts,
  looksLikeHtml,
  type Question,
  type Reading,
  readJson,
  type RegistryBases,
  unexpectedStatus,
  unreadable
} from './answer.ts'
import {
  nameText,
  shortText,
  textsOf,
  toDate,
  toIsoDate,
  toNames,
  toVariants,
  withoutEmpty,
  type WrittenName,
  yearOf
} from './csl-parts.ts'
import {readTitleMark} from './title-mark.ts'
import {sortRelations, sortUpdates, toRelation} from './updates.ts'

/** Asks the DataCite REST API for a DOI (https://support.datacite.org/reference/get_dois-id). */
export function askDatacite(doi: string, bases: RegistryBases): Question {
  return {registry: 'datacite', url: `${bases.datacite}dois/${encodeSegment(doi)}`, accept: 'application/vnd.api+json'}
}

/**
 * Reads what the REST API answers for a DOI. It answers 404 in JSON, also for the DOIs of other agencies.
 *
 * @param doi - the DOI that was asked for, in lower case.
 */
export function readDatacite(answer: Answer, doi: string): Reading {
  if (answer.status === 404) return looksLikeHtml(answer.body) ? unexpectedStatus(answer) : {kind: 'missing'}
  if (answer.status !== 200) return unexpectedStatus(answer)
  const read = readJson(answer, 'datacite-doi')
  return read.ok ? {kind: 'found', facts: dataciteFacts(read.value.data.attributes, doi)} : unreadable(read.reason)
}

/** DataCite's `resourceTypeGeneral` in CSL 1.0.2. */
const types: Readonly<Partial<Record<string, Reference['type']>>> = {
  Audiovisual: 'motion_picture',
  Book: 'book',
  BookChapter: 'chapter',
  Collection: 'collection',
  ComputationalNotebook: 'software',
  ConferencePaper: 'paper-conference',
  ConferenceProceeding: 'book',
  DataPaper: 'article-journal',
  Dataset: 'dataset',
  Dissertation: 'thesis',
  Event: 'event',
  Image: 'graphic',
  Journal: 'periodical',
  JournalArticle: 'article-journal',
  PeerReview: 'review',
  Preprint: 'article',
  Report: 'report',
  Software: 'software',
  Sound: 'song',
  Standard: 'standard'
}

function dataciteFacts(attributes: DataciteAttributes, asked: string): Facts {
  const own = doiKey(attributes.doi)
  const titles = list<DataciteTitle>(attributes.titles)
  const main = textsOf(titles.filter(({titleType}) => !titleType).map(({title}) => title ?? null))
  const subtitles = textsOf(titles.filter(({titleType}) => titleType === 'Subtitle').map(({title}) => title ?? null))
  const others = textsOf(
    titles.filter(({titleType}) => titleType && titleType !== 'Subtitle').map(({title}) => title ?? null)
  )
  const first = readTitleMark(main[0] ?? others[0] ?? '')
  const {container, publisher} = attributes
  const dates = list<DataciteDate>(attributes.dates).map(({date, dateType}) => ({
    type: dateType ?? '',
    date: toIsoDate(String(date ?? ''))
  }))
  const year = toDate([attributes.publicationYear ?? null])
  const issued = dates.find(({type, date}) => type === 'Issued' && date)?.date ?? year
  const author = toNames(list<DatacitePerson>(attributes.creators).map(toWritten))
  const editor = toNames(
    list<DatacitePerson>(attributes.contributors)
      .filter(({contributorType}) => contributorType === 'Editor')
      .map(toWritten)
  )
  const pages = [shortText(container?.firstPage), shortText(container?.lastPage)].filter((page) => page !== '')
  const containerTitle = shortText(container?.title)
  const item: Reference = {
    id: `doi:${asked}`,
    type: typeOf(attributes, containerTitle !== ''),
    ...withoutEmpty({
      title: first.title,
      'container-title': containerTitle,
      publisher: shortText(typeof publisher === 'string' ? publisher : publisher?.name),
      volume: shortText(container?.volume),
      issue: shortText(container?.issue),
      page: pages.join('-'),
      version: shortText(attributes.version),
      language: shortText(attributes.language).slice(0, 100),
      ISSN: container?.identifierType === 'ISSN' ? shortText(container.identifier).slice(0, 512) : ''
    }),
    ...(author.length > 0 && {author}),
    ...(editor.length > 0 && {editor}),
    ...(issued && {issued}),
    DOI: own
  }
  const relations = list<DataciteRelation>(attributes.relatedIdentifiers).slice(0, 5000).map(readRelation)
  return {
    item,
    ...toVariants(item, {
      titles: [...main, ...subtitles.map((subtitle) => `${first.title}: ${subtitle}`), ...others],
      years: [
        yearOf(year),
        ...dates.filter(({type}) => type !== 'Collected' && type !== 'Valid').map(({date}) => yearOf(date))
      ],
      editors: editor.map(nameText)
    }),
    ...sortUpdates(first.mark === undefined ? [] : [{type: first.mark, source: 'title'}]),
    ...sortRelations([...relations, toRelation('is-identical-to', 'doi', own)], {scheme: 'doi', identifier: asked})
  }
}

function typeOf({types: given}: DataciteAttributes, hasContainer: boolean): Reference['type'] {
  const general = given?.resourceTypeGeneral ?? ''
  const known = Object.hasOwn(types, general) ? types[general] : undefined
  if (known) return known
  const citeproc = given?.citeproc ?? ''
  // `article-journal` is what DataCite calls every text.
  if (citeproc === 'article-journal' && !hasContainer) return 'document'
  const checked = validate('reference', {id: 'x', type: citeproc})
  return checked.ok ? checked.value.type : 'document'
}

/** A single object stands for a list of one in some records. */
function list<T>(values: readonly T[] | T | null | undefined): readonly T[] {
  if (values === null || values === undefined) return []
  return isList(values) ? values : [values]
}

function isList<T>(values: readonly T[] | T): values is readonly T[] {
  return Array.isArray(values)
}

/** People often have nothing but `Family, Given`; an organisation's comma parts nothing. */
function toWritten({name, nameType, givenName, familyName, nameIdentifiers}: DatacitePerson): WrittenName {
  const orcid = list<DataciteNameIdentifier>(nameIdentifiers)
    .map(({nameIdentifier}) => nameIdentifier)
    .find((identifier) => identifier?.includes('orcid.org'))
  if (familyName) return {family: familyName, given: givenName, orcid}
  const parts = (name ?? '').split(',')
  const [family, given] = parts
  if (nameType === 'Organizational' || parts.length !== 2 || !given?.trim()) return {literal: name, orcid}
  return {family: family?.trim(), given: given.trim(), orcid}
}

/** “This work *relationType* that one”, so that `IsPreviousVersionOf` names a newer one. */
const relationTypes: Readonly<Partial<Record<string, RecordRelation['type']>>> = {
  IsIdenticalTo: 'is-identical-to',
  IsNewVersionOf: 'has-older-version',
  IsObsoletedBy: 'has-newer-version',
  IsPartOf: 'is-part-of',
  IsPreviousVersionOf: 'has-newer-version',
  Obsoletes: 'has-older-version'
}

const schemes: Readonly<Partial<Record<string, 'doi' | 'pmid' | 'isbn' | 'arxiv'>>> = {
  DOI: 'doi',
  ISBN: 'isbn',
  PMID: 'pmid',
  arXiv: 'arxiv'
}

function readRelation({
  relationType,
  relatedIdentifier,
  relatedIdentifierType
}: DataciteRelation): RecordRelation | undefined {
  const name = relationType ?? ''
  const kind = relatedIdentifierType ?? ''
  const type = Object.hasOwn(relationTypes, name) ? relationTypes[name] : undefined
  const scheme = Object.hasOwn(schemes, kind) ? schemes[kind] : undefined
  return type && scheme && toRelation(type, scheme, relatedIdentifier)
}
