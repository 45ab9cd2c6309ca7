import {doiKey} from '../identifiers/doi.ts'
import type {NegotiatedItem, NegotiatedName} from '../model/generated/negotiated-item.ts'
import type {Reference} from '../model/generated/record.ts'
import {validate} from '../validate/validators.ts'
import {
  type Answer,
  encodeSegment,
  type Facts,
  type Question,
  type Reading,
  readJson,
  type RegistryBases,
  unexpectedStatus,
  unreadable
} from './answer.ts'
import {crossrefType} from './crossref.ts'
import {nameText, shortText, textsOf, toDate, toNames, toVariants, withoutEmpty, yearOf} from './csl-parts.ts'
import {readTitleMark} from './title-mark.ts'
import {sortRelations, sortUpdates, toRelation} from './updates.ts'

/** Asks the agency of a DOI for its metadata, through doi.org (https://citation.doi.org/docs.html). */
export function askNegotiated(doi: string, bases: RegistryBases): Question {
  const path = doi.split('/').map(encodeSegment).join('/')
  return {registry: 'doi', url: `${bases.doi}${path}`, accept: 'application/vnd.citationstyles.csl+json'}
}

/**
 * Reads CSL-JSON that content negotiation gave. Agencies without metadata answer 404 or 406, or send to the landing page,
 * which says nothing of the work: `missing`.
 */
export function readNegotiated(answer: Answer, doi: string): Reading {
  if (answer.status === 404 || answer.status === 406 || answer.status === 204) return {kind: 'missing'}
  if (answer.status !== 200) return unexpectedStatus(answer)
  if (/^text\/html\b/i.test(answer.contentType)) return {kind: 'missing'}
  const read = readJson(answer, 'negotiated-item')
  return read.ok ? {kind: 'found', facts: negotiatedFacts(read.value, doi)} : unreadable(read.reason)
}

function negotiatedFacts(given: NegotiatedItem, asked: string): Facts {
  const titles = textsOf(given.title)
  const first = readTitleMark(titles[0] ?? '')
  const containers = textsOf(given['container-title'])
  const shortContainers = textsOf(given['container-title-short'])
  const dates = ['issued', 'published-print', 'published-online'] as const
  const days = dates.map((field) => toDate(given[field]?.['date-parts']?.[0]))
  const issued = days.find((date) => date !== undefined)
  const author = toNames((given.author ?? []).map(toWritten))
  const editor = toNames((given.editor ?? []).map(toWritten))
  const own = given.DOI ? doiKey(given.DOI) : asked
  const item: Reference = {
    id: `doi:${asked}`,
    type: typeOf(given.type ?? ''),
    ...withoutEmpty({
      title: first.title,
      'container-title': containers[0] ?? '',
      'container-title-short': shortContainers[0] ?? '',
      publisher: shortText(given.publisher),
      'publisher-place': shortText(given['publisher-place']),
      volume: shortText(given.volume),
      issue: shortText(given.issue),
      page: shortText(given.page),
      number: shortText(given.number),
      edition: shortText(given.edition),
      language: shortText(given.language).slice(0, 100),
      ISBN: textsOf(given.ISBN).slice(0, 20).join(' ').slice(0, 512),
      ISSN: textsOf(given.ISSN).slice(0, 20).join(' ').slice(0, 512)
    }),
    ...(author.length > 0 && {author}),
    ...(editor.length > 0 && {editor}),
    ...(issued && {issued}),
    DOI: own
  }
  return {
    item,
    ...toVariants(item, {
      titles: [...titles, ...textsOf(given['original-title'])],
      containers: [...containers, ...shortContainers],
      years: days.map(yearOf),
      editors: editor.map(nameText)
    }),
    ...sortUpdates(first.mark === undefined ? [] : [{type: first.mark, source: 'title'}]),
    ...sortRelations([toRelation('is-identical-to', 'doi', own)], {scheme: 'doi', identifier: asked})
  }
}

function toWritten({given, family, name, literal, suffix, ORCID}: NegotiatedName): {
  given: string | null | undefined
  family: string | null | undefined
  literal: string | null | undefined
  suffix: string | null | undefined
  orcid: string | null | undefined
} {
  return {given, family, literal: literal ?? name, suffix, orcid: ORCID}
}

/** Crossref's content negotiation writes its own types; others write those of CSL. */
function typeOf(type: string): Reference['type'] {
  const checked = validate('reference', {id: 'x', type})
  return checked.ok ? checked.value.type : (crossrefType(type, '') ?? 'document')
}
