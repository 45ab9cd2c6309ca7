import {findDois} from '../identifiers/doi.ts'
import type {PubmedAuthor, PubmedDocument, PubmedReference} from '../model/generated/pubmed-summary.ts'
import type {CslDate, RecordRelation, RecordUpdate, Reference} from '../model/generated/record.ts'
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
import {shortText, textsOf, toDate, toNames, toVariants, withoutEmpty, type WrittenName, yearOf} from './csl-parts.ts'
import {readTitleMark} from './title-mark.ts'
import {sortRelations, sortUpdates, toRelation} from './updates.ts'

/** Asks the E-utilities for the summary of a PMID (https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESummary). */
export function askPubmed(pmid: string, bases: RegistryBases): Question {
  return {
    registry: 'pubmed',
    url: `${bases.pubmed}esummary.fcgi?db=pubmed&retmode=json&tool=citewell&id=${encodeSegment(pmid)}`,
    accept: 'application/json'
  }
}

/** Reads a summary. PubMed answers 200 for a PMID that does not exist, and says so in the entry of that PMID. */
export function readPubmed(answer: Answer, pmid: string): Reading {
  if (answer.status !== 200) return unexpectedStatus(answer)
  const read = readJson(answer, 'pubmed-summary')
  if (!read.ok) return unreadable(read.reason)
  const {error, result} = read.value
  const entry = result && Object.hasOwn(result, pmid) ? result[pmid] : undefined
  if (entry === null || entry === undefined || Array.isArray(entry)) {
    return unreadable(`answered without the PMID asked for${error ? `: ${shortText(error).slice(0, 100)}` : ''}`)
  }
  if (entry.error) {
    return /cannot get document summary/i.test(entry.error)
      ? {kind: 'missing'}
      : unreadable(`answered with the error ${shortText(entry.error).slice(0, 100)}`)
  }
  return {kind: 'found', facts: pubmedFacts(entry, pmid)}
}

/** Asks the PMC ID converter for the PMID and the DOI of a PMCID (https://pmc.ncbi.nlm.nih.gov/tools/id-converter-api/). */
export function askPmcIds(pmcid: string, bases: RegistryBases): Question {
  return {
    registry: 'pmc',
    url: `${bases.pmc}?format=json&tool=citewell&ids=${encodeSegment(pmcid)}`,
    accept: 'application/json'
  }
}

/** Other names of an article in PMC. */
export type PmcReading =
  | {readonly kind: 'found'; readonly pmid?: string; readonly doi?: string}
  | {readonly kind: 'missing'}
  | {readonly kind: 'unreadable'; readonly reason: string}

/** Reads the ID converter's answer for a PMCID. */
export function readPmcIds(answer: Answer, pmcid: string): PmcReading {
  if (answer.status !== 200) return unexpectedStatus(answer)
  const read = readJson(answer, 'pmc-ids')
  if (!read.ok) return unreadable(read.reason)
  const {status, records} = read.value
  const [entry] = records ?? []
  if (status !== 'ok' || !entry) return unreadable('answered without the PMCID asked for')
  if (entry.status === 'error') {
    const reason = shortText(entry.errmsg)
    return /invalid article id|not found/i.test(reason)
      ? {kind: 'missing'}
      : unreadable(`answered with the error ${reason.slice(0, 100)}`)
  }
  if (entry.pmcid?.toUpperCase() !== pmcid) return unreadable('answered for another PMCID')
  const pmid = toRelation('is-identical-to', 'pmid', String(entry.pmid ?? ''))?.identifier
  const doi = toRelation('is-identical-to', 'doi', entry.doi)?.identifier
  return {kind: 'found', ...(pmid !== undefined && {pmid}), ...(doi !== undefined && {doi})}
}

/** A summary, normalised: titles without their full stop and the brackets of translations, names without initials run together. */
function pubmedFacts(entry: PubmedDocument, pmid: string): Facts {
  const raw = textsOf(entry.title)[0] ?? textsOf(entry.booktitle)[0] ?? ''
  const stopped = raw.replace(/(?<!\.)\.$/, '')
  const translated = /^\[(.{1,9000})\]$/.exec(stopped)?.[1]
  const {title, mark} = readTitleMark(translated ?? stopped)
  const full = shortText(entry.fulljournalname)
  const bare = full.replace(/ ?\([^()]{1,200}\)$/, '')
  const [issued, online] = [readDate(entry.pubdate), readDate(entry.epubdate)]
  const ids = new Map((entry.articleids ?? []).map(({idtype, value}) => [idtype, value ?? '']))
  const doi = toRelation('is-identical-to', 'doi', ids.get('doi'))?.identifier
  const pmcid = toRelation('is-identical-to', 'pmcid', /PMC\d+/i.exec(ids.get('pmc') ?? '')?.[0])?.identifier
  const author = toNames((entry.authors ?? []).filter(({authtype}) => authtype !== 'Editor').map(toWritten))
  const editor = toNames((entry.authors ?? []).filter(({authtype}) => authtype === 'Editor').map(toWritten))
  const item: Reference = {
    id: `pmid:${pmid}`,
    type: entry.booktitle ? (entry.title ? 'chapter' : 'book') : 'article-journal',
    ...withoutEmpty({
      title,
      'container-title': bare || (entry.title ? shortText(entry.booktitle) : ''),
      'container-title-short': shortText(entry.source),
      publisher: shortText(entry.publishername),
      volume: shortText(entry.volume),
      issue: shortText(entry.issue),
      page: shortText(entry.pages),
      language: shortText(entry.lang?.[0]).slice(0, 100),
      ISSN: shortText(entry.issn ?? entry.essn).slice(0, 512),
      DOI: doi ?? '',
      PMCID: pmcid ?? ''
    }),
    ...(author.length > 0 && {author}),
    ...(editor.length > 0 && {editor}),
    ...((issued ?? online) ? {issued: issued ?? online ?? {}} : {}),
    PMID: pmid
  }
  const types = (entry.pubtype ?? []).map((type) => type ?? '')
  const isNotice = types.some((type) => /^retraction (?:of publication|notice)$/i.test(type))
  const references = (entry.references ?? []).slice(0, 5000)
  const told = references.flatMap(readUpdate)
  const isRetracted = types.includes('Retracted Publication') && !told.some(({type}) => type === 'retraction')
  return {
    item,
    ...toVariants(item, {
      titles: [raw, stopped, ...textsOf(entry.vernaculartitle)],
      containers: [full],
      years: [issued, online, readDate(entry.sortpubdate)].map(yearOf)
    }),
    ...sortUpdates([
      ...told,
      ...(isRetracted ? [{type: 'retraction', source: 'registry'} as const] : []),
      ...(mark !== undefined && !isNotice ? [{type: mark, source: 'title'} as const] : [])
    ]),
    ...sortRelations(references.map(readRelation), {scheme: 'pmid', identifier: pmid})
  }
}

/** PubMed's words for what happened to an article (https://www.nlm.nih.gov/bsd/policy/errata.html). */
const updateTypes: Readonly<Partial<Record<string, RecordUpdate['type']>>> = {
  'corrected and republished in': 'correction',
  'erratum in': 'correction',
  'expression of concern in': 'concern',
  'partial retraction in': 'correction',
  'retracted and republished in': 'retraction',
  'retraction in': 'retraction',
  'update in': 'new-version'
}

function readUpdate({reftype, refsource}: PubmedReference): readonly RecordUpdate[] {
  const name = (reftype ?? '').toLowerCase()
  const type = Object.hasOwn(updateTypes, name) ? updateTypes[name] : undefined
  if (type === undefined) return []
  const written = findDois((refsource ?? '').slice(0, 2000))[0]?.doi
  const notice = toRelation('is-notice-of', 'doi', written)?.identifier
  return [{type, source: 'registry', ...(notice !== undefined && {notice})}]
}

function readRelation({reftype, pmid}: PubmedReference): RecordRelation | undefined {
  const name = (reftype ?? '').toLowerCase()
  const isNotice = /^(?:retraction|erratum|expression of concern|partial retraction) (?:of|for)$/.test(name)
  const type = isNotice ? 'is-notice-of' : name === 'update of' ? 'has-older-version' : undefined
  return type && toRelation(type, 'pmid', String(pmid ?? ''))
}

/** `Wakefield AJ`, `Smith JA Jr`: family, initials, suffix. */
function toWritten({name, authtype}: PubmedAuthor): WrittenName {
  const text = shortText(name)
  if (authtype === 'CollectiveName') return {literal: text}
  const match = /^(.{1,200}?) (\p{Lu}[\p{Lu}-]{0,5})(?: (Jr|Sr|2nd|3rd|4th|II|III|IV))?$/u.exec(text)
  if (!match) return {literal: text}
  const [, family, initials = '', suffix] = match
  return {family, given: Array.from(initials.replaceAll('-', ''), (letter) => `${letter}.`).join(' '), suffix}
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `1998 Feb 28`, `2001 Jan-Feb`, `2000 Winter`, `2019/08/05 00:00`. */
function readDate(text: string | null | undefined): CslDate | undefined {
  const [year = '', month = '', day = ''] = (text ?? '')
    .trim()
    .slice(0, 40)
    .split(/[\s/-]/)
  if (!/^\d{4}$/.test(year)) return undefined
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return toDate([year, named > 0 ? named : /^\d{2}$/.test(month) ? month : null, /^\d{1,2}$/.test(day) ? day : null])
}
