import {findDois, repairDoi} from '../../identifiers/doi.ts'
import type {Span} from '../../model/span.ts'
import {blank, toWorkingText} from './reference-string-text.ts'

/** What a reference string says about where its work is, and the string with that blanked. */
export interface Identifiers {
  readonly doi?: string
  /** The DOI as written, without a `doi:` label, also where it is malformed. */
  readonly rawDoi?: {readonly value: string; readonly span: Span}
  readonly pmid?: {readonly value: string; readonly span: Span}
  readonly pmcid?: {readonly value: string; readonly span: Span}
  readonly isbn?: {readonly value: string; readonly span: Span}
  readonly arxiv?: {readonly value: string; readonly span: Span}
  readonly url?: {readonly value: string; readonly span: Span}
  readonly accessed?: readonly number[]
  readonly danglingAccess?: Span
  /** “Retrieved from” and the like, with or without what follows. */
  readonly hasAccess: boolean
  /** A `doi:` label, with or without what follows. */
  readonly hasDoiLabel: boolean
  /** The working text with all of these blanked. */
  readonly rest: string
}

/** “Retrieved from”, “Available at”, … in the languages that reference lists are commonly written in. */
const access =
  /(?:retrieved|available(?: online)?|accessed|obtained|downloaded|recuperado|disponible|disponível|obtenido|verfügbar|abgerufen|zugänglich|consulté|récupéré|repéré|disponibile|beschikbaar|hämtad|tillgänglig)\b(?:[ ,]{1,3}(?:[\p{L}\d.]{1,12}[ ,]{1,3}){0,5}?(?:from|at|on|via|through|de|del|em|en|unter|von|à|sur|da|su|op|från|på))? {0,3}:?/giu

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Finds identifiers, addresses and access notes of a reference string. */
export function readIdentifiers(text: string): Identifiers {
  let rest = toWorkingText(text)
  const rawDoi = findRawDoi(text)
  const doi =
    rawDoi &&
    (findDois(rawDoi.value)[0]?.raw === rawDoi.value ? findDois(rawDoi.value)[0]?.doi : repairDoi(rawDoi.value))
  if (rawDoi) rest = blank(rest, rawDoi.span)
  rest = blank(rest, ...findDois(text))
  const urlMatch = /(?:https?:\/\/|www\.)[^\s<>"]{3,2000}/i.exec(rest)
  const url = urlMatch && toPlace(urlMatch.index, trimUrl(urlMatch[0]))
  if (url)
    rest = blank(rest, {
      start: url.span.start - (/\bURL:? {0,3}$/i.exec(rest.slice(0, url.span.start).slice(-8))?.[0].length ?? 0),
      end: url.span.end
    })
  const pmid = labelled(rest, /\bPMID\s{0,3}:?\s{0,3}(\d{1,9})\b/i)
  if (pmid) rest = blank(rest, pmid.whole)
  const pmcid = labelled(rest, /(?:\bPMCID\s{0,3}:?\s{0,3})?\b(PMC\d{4,9})\b/i)
  if (pmcid) rest = blank(rest, pmcid.whole)
  const isbn = labelled(rest, /\bISBN(?:-1[03])?\s{0,3}:?\s{0,3}((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])/i)
  if (isbn) rest = blank(rest, isbn.whole)
  const arxiv = labelled(
    rest,
    /(?:\barXiv (?:e-)?(?:preprints?|prints?)[ ,.:]{0,3})?\barXiv\s{0,3}:\s{0,3}(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)(?:\s{0,2}\[[\w.-]+\])?/i
  )
  if (arxiv) rest = blank(rest, arxiv.whole)
  const notes = readAccess(rest, url?.span ?? rawDoi?.span, text)
  const doiLabel = /\(?\bdoi(?: {0,3}:| {2,}| {0,3}[.)]{0,2}$)[ .]{0,4}\)?/i.exec(notes.rest)
  if (doiLabel) rest = blank(notes.rest, {start: doiLabel.index, end: doiLabel.index + doiLabel[0].length})
  else rest = notes.rest
  return {
    ...(doi !== undefined && {doi}),
    ...(rawDoi && {rawDoi}),
    ...(url && {url}),
    ...(pmid && {pmid: pmid.value}),
    ...(pmcid && {pmcid: pmcid.value}),
    ...(isbn && {isbn: isbn.value}),
    ...(arxiv && {arxiv: arxiv.value}),
    ...(notes.accessed && {accessed: notes.accessed}),
    ...(notes.dangling && {danglingAccess: notes.dangling}),
    hasAccess: notes.found,
    hasDoiLabel: doiLabel !== null,
    rest
  }
}

type Place = {readonly value: string; readonly span: Span}

function toPlace(start: number, value: string): Place {
  return {value, span: {start, end: start + value.length}}
}

/** The first DOI, with what a line break or a slip cut from it; else what a label or the resolver's address says is one. */
function findRawDoi(text: string): Place | undefined {
  const [found] = findDois(text)
  if (found) {
    const start = found.start + (/^(?:info:)?doi(?:\/|:?\s{0,3})(?=10)/i.exec(found.raw)?.[0].length ?? 0)
    return extend(text, start, found.end)
  }
  const broken =
    /(?:https?:\/{1,2})?(?:(?:dx|www)\.)?doi\.org[:/]\S{1,300}|10\s{0,3}[.,]\s{0,3}\d{4,9}\s{0,3}\/\s{0,4}\S{1,300}/i.exec(
      text
    ) ?? /(?<=\bdoi:\s{0,3})[a-z\d]\S{0,200}\d\S{0,200}/i.exec(text)
  if (!broken) return undefined
  const raw = broken[0].replace(/[.,;)\]>]{1,4}$/, (tail) =>
    tail.startsWith(')') && broken[0].includes('(') ? ')' : ''
  )
  return extend(text, broken.index, broken.index + raw.length)
}

function extend(text: string, start: number, end: number): Place {
  const value = text.slice(start, end)
  const tail = /^([.(_/-]?)(\s{1,4})([a-z\d][\w.()/-]{0,80})/i.exec(text.slice(end, end + 100))
  const next = tail?.[3]?.replace(/[.,;)]{1,3}$/, '') ?? ''
  const lineBreak = tail?.[2]?.includes('\n') === true
  const isOpen = tail?.[1] !== '' || /[-_/(]$/.test(value)
  const lacksNumber = !/\d/.test(value.replace(/^.*?10\.\d+\//s, ''))
  if (tail && isOpen && /\d/.test(next) && /[a-z]|[.-]\d/i.test(next) && (lineBreak || lacksNumber)) {
    const length = (tail[1]?.length ?? 0) + (tail[2]?.length ?? 0) + next.length
    return toPlace(start, text.slice(start, end + length))
  }
  return toPlace(start, value)
}

function trimUrl(url: string): string {
  const trimmed = url.replace(/[.,;:!?'"\]}]{1,8}$/, '')
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.replace(/\)[.,;)]{0,8}$/, '') : trimmed
}

function labelled(text: string, pattern: RegExp): {readonly value: Place; readonly whole: Span} | undefined {
  const match = pattern.exec(text)
  const value = match?.[1]
  if (!match || value === undefined) return undefined
  const whole = {start: match.index, end: match.index + match[0].length}
  return {value: toPlace(match.index + match[0].lastIndexOf(value), value), whole}
}

interface Access {
  readonly found: boolean
  readonly dangling?: Span
  readonly accessed?: readonly number[]
  readonly rest: string
}

/** Access notes, from their first word to the address or, where none follows, to their end. */
function readAccess(rest: string, address: Span | undefined, text: string): Access {
  let out = rest
  let found = false
  let accessed: readonly number[] | undefined
  let dangling: Span | undefined
  for (const match of rest.matchAll(access)) {
    const start = match.index
    const end = start + match[0].length
    // A word of a title is no note: a note opens a sentence or a bracket.
    if (!/(?:^|[.,;:([\]?!"]|\s{2})\s{0,6}$/.test(rest.slice(Math.max(0, start - 8), start)) && !/:$/.test(match[0]))
      continue
    const nothing = /^[\s.,:;)\]]*$/.test(rest.slice(end)) && !/\S/.test(text.slice(end).replace(/^[\s.,:;)\]]*/, ''))
    if (nothing && /(?:\s|^)\S+\s+\S+|:/.test(match[0])) {
      dangling = {start, end: start + match[0].trimEnd().length}
      found = true
      out = blank(out, {start, end: rest.length})
      continue
    }
    const date =
      /^[\s,:on]{0,6}(?:(\d{1,2})\.? )?(\p{L}{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})|^\s{0,3}(\d{4})-(\d\d)-(\d\d)/iu.exec(
        rest
          .slice(start)
          .replace(/^\p{L}+/u, '')
          .replace(/^ online/i, '')
      )
    if (!date && !(address && address.start >= start)) continue
    found = true
    if (date) accessed = toDate(date)
    const stop = address && address.start >= end ? address.start : end
    const dateEnd = date ? rest.indexOf(date[0], start) + date[0].length : end
    out = blank(out, {start, end: Math.max(end, dateEnd, stop - start < 80 ? stop : end)})
  }
  return {found, ...(dangling && {dangling}), ...(accessed && {accessed}), rest: out}
}

function toDate(match: RegExpExecArray): readonly number[] {
  if (match[5] !== undefined) return [Number(match[5]), Number(match[6]), Number(match[7])]
  const month = months.indexOf((match[2] ?? '').slice(0, 3).toLowerCase()) + 1
  const day = Number(match[1] ?? match[3] ?? 0)
  const year = Number(match[4])
  return month === 0 ? [year] : day === 0 ? [year, month] : [year, month, day]
}
