import type {Reference} from '../model/reference.ts'
import type {Span} from '../model/span.ts'
import {shorten} from '../text/shorten.ts'
import {defineRule, type Rule} from './define-rule.ts'
import {hasValue} from './has-value.ts'

/** Fields of which one is enough. */
type OneOf = readonly string[]

interface Options {
  /** Types of CSL that are not looked at. */
  readonly ignoreTypes: readonly string[]
}

const creators: OneOf = ['author', 'editor', 'translator', 'container-author', 'collection-editor', 'director']
const date: OneOf = ['issued', 'original-date', 'event-date', 'submitted']
const identifiers: OneOf = ['DOI', 'PMID', 'PMCID', 'URL']

/**
 * What each type needs, so that a reader can find the work: who, what, when, in what, and where. Sources: CSL 1.0.2
 * appendix III (types), the ICMJE sample references and the APA's reference elements (author, date, title, source).
 * docs/rules/reference-complete.md explains each row.
 */
const needs: Readonly<Record<string, readonly OneOf[]>> = {
  article: [creators, ['title'], date, [...identifiers, 'number', 'publisher']],
  'article-journal': [
    creators,
    ['title'],
    date,
    ['container-title', 'container-title-short'],
    [...identifiers, 'volume', 'page', 'number']
  ],
  'article-magazine': [['title'], date, ['container-title', 'container-title-short']],
  'article-newspaper': [['title'], date, ['container-title', 'container-title-short']],
  book: [creators, ['title'], date, [...identifiers, 'ISBN', 'publisher']],
  chapter: [creators, ['title'], date, ['container-title']],
  dataset: [['title'], [...creators, 'publisher'], date, [...identifiers, 'publisher']],
  'paper-conference': [creators, ['title'], date, ['container-title', 'event-title', ...identifiers]],
  post: [['title'], ['URL', 'DOI']],
  'post-weblog': [['title'], ['URL', 'DOI']],
  report: [[...creators, 'publisher'], ['title'], date],
  review: [creators, ['title'], date, ['container-title', 'container-title-short']],
  'review-book': [creators, date, ['container-title', 'container-title-short']],
  software: [['title'], [...creators, 'publisher'], [...date, 'version'], [...identifiers, 'publisher']],
  thesis: [['author'], ['title'], date, ['publisher', ...identifiers]],
  webpage: [['title'], ['URL', 'DOI']]
}
const otherwise: readonly OneOf[] = [['title', ...identifiers]]

/** A field's name in a sentence, where it is not the word that a writer uses. */
const words: Readonly<Record<string, string>> = {
  author: 'authors',
  issued: 'a date',
  title: 'a title',
  'container-title': 'the title of what it appeared in',
  publisher: 'a publisher',
  DOI: 'an identifier or address',
  URL: 'an address'
}

const referenceComplete: Rule = defineRule<Options>(
  {
    id: 'reference-complete',
    description: 'Require of each reference what a reader needs to find the work',
    severity: 'error',
    options: {
      type: 'object',
      additionalProperties: false,
      properties: {
        ignoreTypes: {
          description: 'Types of CSL that are not looked at',
          type: 'array',
          maxItems: 100,
          items: {type: 'string', maxLength: 100},
          default: []
        }
      }
    },
    messages: {
      missing: 'Unexpected reference `{key}` without {words}, expected {fields} for the type `{type}`',
      several: 'Unexpected reference `{key}` without {words}, expected what the type `{type}` needs',
      access: 'Unexpected end of reference `{key}` after “{phrase}”, expected an address',
      undated: 'Unexpected reference `{key}` without a year, expected one or “n.d.”'
    }
  },
  {ignoreTypes: []},
  {
    bibliography({bibliography, options, report}) {
      // Of a work that only its identifier names, the record tells the rest.
      if (bibliography.kind === 'citation') return
      for (const reference of bibliography.references) {
        const {key, item, origin, text, faults = []} = reference
        if (text) {
          checkText(reference, text)
          continue
        }
        const type = typeof item['type'] === 'string' ? item['type'] : ''
        // Without a valid type there is nothing to measure it by; that is for reference-schema to say.
        // What could not be read may hold what is missing.
        if (faults.length > 0) continue
        if (type === '' || options.ignoreTypes.includes(type)) continue
        const missing = (needs[type] ?? otherwise).filter((fields) => !fields.some((field) => hasValue(item[field])))
        if (missing.length === 0) continue
        report({
          message: missing.length === 1 ? 'missing' : 'several',
          data: {
            key,
            type,
            words: joined(missing.map(([first = '']) => words[first] ?? first)),
            fields: list(missing.flat())
          },
          place: origin.locate(['id']),
          note: advice(item['note']),
          expected: missing.flat(),
          reference: key
        })
      }

      /** An entry parsed from text: only what surely is not there, since the parser may have missed what is. */
      function checkText(
        {key, item, origin}: Reference,
        {value, danglingAccess, undated}: NonNullable<Reference['text']>
      ): void {
        if (danglingAccess) {
          const place: Span = danglingAccess
          const whole = origin.locate([])
          const end = value.trimEnd()
          report({
            message: 'access',
            data: {key, phrase: end.slice(Math.max(0, end.length - (place.end - place.start))).replace(/[:.]$/, '')},
            place: place.end > place.start ? place : whole,
            note: 'Nothing follows it, so a reader cannot find the work. Add its address or DOI, or cite another source.',
            expected: ['URL', 'DOI'],
            reference: key
          })
        }
        if (!hasValue(item['issued']) && undated !== true && !/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/.test(value)) {
          report({
            message: 'undated',
            data: {key},
            place: origin.locate([]),
            note: 'The year tells a reader which edition or state of the evidence is meant.',
            expected: ['issued'],
            reference: key
          })
        }
      }
    }
  }
)

export default referenceComplete

function list(fields: readonly string[]): string {
  return fields.map((field) => `\`${field}\``).join(' or ')
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

/** What to do. People put the source of a work into its note, where no style and no reader looks for it. */
function advice(written: unknown): string {
  const why = 'A reader who wants to look the work up cannot.'
  if (typeof written !== 'string' || written.trim() === '')
    return `${why} Add the field from the work itself or its record.`
  return `${why} Its note says “${shorten(written.trim().replaceAll(/\s+/g, ' '), 100)}”: what it tells of the source belongs into the fields.`
}
