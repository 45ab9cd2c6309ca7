import type {Element, Properties} from 'hast'
import {h} from 'hastscript'
import {parseDoi} from '../identifiers/doi.ts'
import {registryName} from '../identifiers/registry-name.ts'
import type {Article} from '../model/article.ts'
import {trusted} from './html.ts'
import {directionOf, englishHeading, englishWords} from './language.ts'
import {citationAnchor, type NumberedReference, type Numbering} from './numbering.ts'
import type {Outline} from './outline.ts'
import type {PublishedVerification} from './verification.ts'

/** A place in the text that cites. */
interface Place {
  readonly citation: number
  readonly section: string
}

/** The reference list with links back to each place that cites; absent where nothing is cited. */
export function renderReferences(
  article: Article,
  outline: Outline,
  {references, facts}: Numbering,
  lang: string
): Element | undefined {
  if (references.length === 0) return undefined
  const places = findPlaces(article, outline)
  return h('section.references', {role: 'doc-bibliography', ariaLabelledBy: 'references'}, [
    h('h2#references', englishHeading(lang), 'References'),
    h(
      facts.numeric ? 'ol' : 'ul',
      references.flatMap((reference) => ['\n', renderEntry(reference, places, lang)])
    )
  ])
}

/** The reference list as the feeds carry it, without links within the page. */
export function writePlainReferences({references, facts}: Numbering): string {
  if (references.length === 0) return ''
  const list = facts.numeric ? 'ol' : 'ul'
  return `<h2>References</h2><${list}>${references.map(({entry}) => `<li>${entry.html}</li>`).join('')}</${list}>`
}

function renderEntry(
  {id, entry, citedBy, verification}: NumberedReference,
  places: readonly Place[],
  lang: string
): Element {
  // An entry runs as its own words do.
  const direction: Properties = directionOf(lang) === 'rtl' ? {dir: 'auto'} : {}
  return h('li', {id, ...direction}, [
    trusted(entry.html),
    ' ',
    h('span.status', englishWords(lang), [
      ...describeVerification(verification),
      h('span.places', renderBackLinks(citedBy.flatMap((citation) => places[citation] ?? [])))
    ])
  ])
}

/** What the lock says of the work, first what its reader must know. */
function describeVerification({
  verification,
  registry,
  asked,
  standing,
  notice
}: PublishedVerification): (Element | string)[] {
  const words: (Element | string)[] = []
  if (standing !== undefined) {
    const link = notice === undefined ? undefined : parseDoi(notice)
    words.push(
      h('strong.warning', standings[standing]),
      ...(link?.ok === true ? [' (', h('a', {href: link.url}, 'notice'), ')'] : []),
      '. '
    )
  }
  const [label, rest] = verdicts[verification]
  const source = registry === undefined ? '' : ` (${registryName(registry)}, asked on ${asked ?? ''})`
  const isGood = verification === 'verified'
  return [...words, h(isGood ? 'span.verified' : 'span.unverified', label), `${rest}${source}. `]
}

const standings = {
  retracted: 'Retracted',
  withdrawn: 'Withdrawn',
  concern: 'Expression of concern',
  corrected: 'Corrected since',
  reinstated: 'Retracted and reinstated'
} as const

const verdicts = {
  verified: ['Verified', ': agrees with the record of its registry'],
  differs: ['Differs', ' from the record of its registry'],
  'wrong-work': ['Wrong identifier', ': it belongs to another work'],
  absent: ['Unknown identifier', ': it does not exist'],
  'could-not-verify': ['Not fully verified', ': it exists, and not everything could be confirmed'],
  unverified: ['Unverified', ': no registry has been asked']
} as const

/** “Cited under Massage, 2; Yoga”: one link for each place, named for the section that it stands in. */
function renderBackLinks(places: readonly Place[]): (Element | string)[] {
  const content: (Element | string)[] = []
  let section: string | undefined
  let count = 1
  for (const {citation, section: title} of places) {
    const href = `#${citationAnchor(citation)}`
    if (title === section) {
      count++
      content.push(', ', h('a', {href, ariaLabel: `${count}: ${title}, place ${count}`}, String(count)))
    } else {
      count = 1
      content.push(section === undefined ? 'Cited under ' : '; ', h('a', {href}, title))
    }
    section = title
  }
  return content
}

/** Where each citation stands. Citations and blocks are both in the order of the text. */
function findPlaces({blocks, citations}: Article, {sections}: Outline): readonly Place[] {
  let at = 0
  return citations.map(({start}, citation) => {
    while ((blocks[at + 1]?.start ?? Infinity) <= start) at++
    const block = blocks[at]
    if (block?.ancestors.includes('footnoteDefinition')) return {citation, section: 'Footnotes'}
    return {citation, section: sections[block?.section ?? -1]?.title ?? 'the opening'}
  })
}
