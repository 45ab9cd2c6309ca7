import {doiKey, parseDoi} from '../identifiers/doi.ts'
import type {Reference} from '../model/reference.ts'
import {defineRule, type Rule} from './define-rule.ts'

const referenceUnique: Rule = defineRule(
  {
    id: 'reference-unique',
    description: 'Require each work to stand in a bibliography once',
    severity: 'error',
    messages: {
      key: 'Unexpected second reference with the key `{key}`, expected each key once',
      work: 'Unexpected reference `{key}`: the same work as `{other}` ({evidence})'
    }
  },
  {},
  {
    bibliography({bibliography: {references, file}, report}) {
      const keys = new Map<string, Reference>()
      const works = new Map<string, Reference>()
      for (const reference of references) {
        const sameKey = keys.get(reference.key)
        if (sameKey) {
          report({
            message: 'key',
            data: {key: reference.key},
            place: reference.origin.locate(['id']),
            note: 'Citations take the first one, so this one is never read. Give it a key of its own, or remove it.',
            actual: reference.key,
            reference: reference.key,
            related: [{file, ...sameKey.origin.locate(['id']), message: 'the first one'}]
          })
        } else keys.set(reference.key, reference)
        const signs = identify(reference)
        const known = signs.find(({sign, field}) => {
          const other = works.get(sign)
          return other && other.key !== reference.key && (field !== 'title' || !(readDoi(other) && readDoi(reference)))
        })
        const first = known && works.get(known.sign)
        if (known && first) {
          report({
            message: 'work',
            data: {key: reference.key, other: first.key, evidence: known.evidence},
            place: reference.origin.locate([known.field]),
            note: 'In a list of references one study under two numbers looks like two. Keep one and cite that.',
            actual: reference.key,
            reference: reference.key,
            expected: [first.key],
            related: [{file, ...first.origin.locate(['id']), message: 'the same work'}]
          })
        }
        for (const {sign} of signs) if (!works.has(sign)) works.set(sign, reference)
      }
    }
  }
)

export default referenceUnique

interface Sign {
  readonly sign: string
  readonly evidence: string
  readonly field: string
}

function readDoi({item}: Reference): string | undefined {
  const doi = typeof item['DOI'] === 'string' ? parseDoi(item['DOI']) : undefined
  return doi?.ok ? doi.doi : undefined
}

/**
 * What makes a work the same: an identifier, else title, year and first author together. Two works that have two DOIs
 * are not compared by words: a preprint and its published version, an erratum and its article, are two works.
 */
function identify(reference: Reference): readonly Sign[] {
  const {item} = reference
  const signs: Sign[] = []
  const doi = readDoi(reference)
  if (doi !== undefined) signs.push({sign: `doi ${doiKey(doi)}`, evidence: `DOI ${doi}`, field: 'DOI'})
  for (const field of ['PMID', 'PMCID']) {
    const value = item[field]
    if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number') {
      signs.push({sign: `${field} ${String(value).trim()}`, evidence: `${field} ${String(value).trim()}`, field})
    }
  }
  const title = normalise(item['title'])
  const year = readYear(item['issued'])
  const author = readFirstAuthor(item['author'])
  if (title.length >= 10 && year !== '' && author !== '') {
    const sign = ['words', title, year, author].join('\u0000')
    signs.push({sign, evidence: 'same title, year and first author', field: 'title'})
  }
  return signs
}

/** Letters and digits, folded: what two spellings of a title share. */
function normalise(value: unknown): string {
  if (typeof value !== 'string') return ''
  return value
    .replaceAll(/<[^<>]{0,200}>/g, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function readYear(value: unknown): string {
  const parts: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'date-parts') : undefined
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined
  return typeof first === 'number' || typeof first === 'string' ? String(first) : ''
}

function readFirstAuthor(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : undefined
  if (typeof first !== 'object' || first === null) return ''
  return normalise(Reflect.get(first, 'family') ?? Reflect.get(first, 'literal'))
}
