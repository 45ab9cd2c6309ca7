import {findArxivInUrl, parseArxiv} from '../identifiers/arxiv.ts'
import type {FoundIdentifier, ParsedIdentifier} from '../identifiers/identifier.ts'
import {findIsbns, parseIsbn} from '../identifiers/isbn.ts'
import {findIssns, parseIssn} from '../identifiers/issn.ts'
import {parseOrcid} from '../identifiers/orcid.ts'
import {isManuscriptId, parsePmcid} from '../identifiers/pmcid.ts'
import {parsePmid} from '../identifiers/pmid.ts'
import type {Reference, ValuePath} from '../model/reference.ts'
import type {Span} from '../model/span.ts'
import {defineRule, type Rule} from './define-rule.ts'

const note =
  'No catalogue can know an identifier of this form, so nobody finds the work by it. Copy it again from the work itself.'
const noteOfPeople =
  'A check digit tells apart a slip of the pen from an iD that ORCID gave out. Copy it again from the person’s page.'

const identifierValid: Rule = defineRule(
  {
    id: 'identifier-valid',
    description: 'Require identifiers of works and people that can be ones',
    severity: 'warning',
    messages: {
      work: 'Unexpected {scheme} `{actual}` in reference `{key}`: {reason}',
      person: 'Unexpected ORCID iD `{actual}` of an author: {reason}'
    }
  },
  {},
  {
    article({article: {frontMatter}, report}) {
      for (const field of ['author', 'authors']) {
        const written: unknown = frontMatter.data[field]
        const people: readonly unknown[] = Array.isArray(written) ? written : [written]
        for (const [index, person] of people.entries()) {
          const found = readOrcid(person)
          if (!found) continue
          const parsed = parseOrcid(found.raw)
          if (parsed.ok) continue
          const path = Array.isArray(written) ? [field, index, found.key] : [field, found.key]
          report({
            message: 'person',
            data: {actual: found.raw, reason: parsed.reason},
            place: within(frontMatter.locate(path), found.raw, found.raw, 0),
            note: noteOfPeople,
            actual: found.raw
          })
        }
      }
    },
    bibliography({bibliography: {references}, report}) {
      for (const reference of references) {
        for (const {scheme, field, value, raw, start, parsed} of findIdentifiers(reference)) {
          if (parsed.ok) continue
          report({
            message: 'work',
            data: {scheme, actual: raw, key: reference.key, reason: parsed.reason},
            place: within(reference.origin.locate(field), value, raw, start),
            note: scheme === 'ORCID iD' ? noteOfPeople : note,
            actual: raw,
            reference: reference.key
          })
        }
      }
    }
  }
)

export default identifierValid

interface WrittenIdentifier extends FoundIdentifier {
  readonly scheme: string
  readonly field: ValuePath
  /** The whole value of the field. */
  readonly value: string
}

function findIdentifiers({item}: Reference): readonly WrittenIdentifier[] {
  const found: WrittenIdentifier[] = []
  const add = (scheme: string, field: ValuePath, value: string, identifiers: readonly FoundIdentifier[]): void => {
    for (const one of identifiers) found.push({scheme, field, value, ...one})
  }
  const isbn = textOf(item['ISBN'])
  // RIS has one field for both, and programs put either number there.
  add(
    'ISBN',
    ['ISBN'],
    isbn,
    findIsbns(isbn).filter(({raw}) => !parseIssn(raw).ok)
  )
  const issn = textOf(item['ISSN'])
  add(
    'ISSN',
    ['ISSN'],
    issn,
    findIssns(issn).filter(({raw}) => !parseIsbn(raw).ok)
  )
  const pmid = textOf(item['PMID'])
  add('PMID', ['PMID'], pmid, single(pmid, parsePmid))
  const pmcid = textOf(item['PMCID'])
  if (!isManuscriptId(pmcid)) add('PMCID', ['PMCID'], pmcid, single(pmcid, parsePmcid))
  const number = textOf(item['number'])
  const url = textOf(item['URL'])
  const inUrl = findArxivInUrl(url)
  if (/^arXiv:/i.test(number)) add('arXiv identifier', ['number'], number, single(number, parseArxiv))
  else if (inUrl) add('arXiv identifier', ['URL'], url, [{...inUrl, parsed: parseArxiv(inUrl.raw)}])
  for (const role of ['author', 'editor', 'translator']) {
    const names: unknown = item[role]
    if (!Array.isArray(names)) continue
    for (const [index, name] of names.entries()) {
      const orcid = readOrcid(name)
      if (orcid) add('ORCID iD', [role, index, orcid.key], orcid.raw, single(orcid.raw, parseOrcid))
    }
  }
  return found
}

function single(text: string, parse: (text: string) => ParsedIdentifier): readonly FoundIdentifier[] {
  return text.trim() === '' ? [] : [{raw: text, start: 0, parsed: parse(text)}]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** Keys that bibliographies and templates of articles use, whatever their letter case. */
function readOrcid(person: unknown): {readonly key: string; readonly raw: string} | undefined {
  if (typeof person !== 'object' || person === null) return undefined
  for (const [key, value] of Object.entries(person)) {
    if (/^orcid$/i.test(key) && typeof value === 'string' && value.trim() !== '') return {key, raw: value}
  }
  return undefined
}

/** Where a part of a value stands: exactly, unless escapes or a block of YAML keep the value from standing as it is. */
function within(place: Span, value: string, raw: string, start: number): Span {
  const extra = place.end - place.start - value.length
  if (extra !== 0 && extra !== 2) return place
  const from = place.start + extra / 2 + start
  return {start: from, end: from + raw.length}
}
