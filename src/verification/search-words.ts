import {type Item, namesIn, textIn, yearIn} from './cited-work.ts'
import {readWords} from './words.ts'

/** Types of CSL whose works have a DOI as a rule. Books and reports have one now and then, and many works beside them. */
const withDois: ReadonlySet<string> = new Set(['article-journal', 'chapter', 'paper-conference'])
/** Types of CSL of which Crossref holds next to none. */
const elsewhere: ReadonlySet<string> = new Set(['dataset', 'post', 'post-weblog', 'software', 'webpage'])
/** Longer queries are no better. */
const longest = 400

/**
 * The words by which a bibliographic search finds a work: title, first author, container and year, folded as for comparison,
 * so that a reference in other letters or with other marks is the same search. Absent without a title and an author, and
 * for types of works of which Crossref holds next to none.
 *
 * @see https://www.crossref.org/documentation/retrieve-metadata/rest-api/
 */
export function searchWords(item: Item): string | undefined {
  const title = textIn(item, 'title')
  const [first] = namesIn(item, 'author')
  if (title === '' || !first || elsewhere.has(textIn(item, 'type'))) return undefined
  const name = first.literal || [first.particle, first.family || first.given].join(' ')
  const year = yearIn(item, 'issued')
  const parts = [title, name, textIn(item, 'container-title'), ...(year === undefined ? [] : [String(year)])]
  const words = parts.flatMap((part) => readWords(part).words).join(' ')
  return words.length <= longest ? words : words.slice(0, longest).replace(/ [^ ]*$/, '')
}

/** True for a reference to a kind of work that has a DOI as a rule. */
export function hasDoiAsARule(item: Item): boolean {
  return withDois.has(textIn(item, 'type'))
}
