import type {Element, Properties} from 'hast'
import {h} from 'hastscript'
import {parseDoi} from '../identifiers/doi.ts'
import {registryName} from '../identifiers/registry-name.ts'
import {trusted} from './html.ts'
import {directionOf, englishHeading, englishWords} from './language.ts'
import {citationAnchor, type NumberedReference, type Numbering} from './numbering.ts'
import type {PublishedVerification} from './verification.ts'

/** The reference list with links back to each place that cites; absent where nothing is cited. */
export function renderReferences({references, facts}: Numbering, lang: string): Element | undefined {
  if (references.length === 0) return undefined
  return h('section.references', {role: 'doc-bibliography', ariaLabelledBy: 'references'}, [
    h('h2#references', englishHeading(lang), 'References'),
    h(
      facts.numeric ? 'ol' : 'ul',
      references.flatMap((reference) => ['\n', renderEntry(reference, lang)])
    )
  ])
}

/** The reference list as the feeds carry it, without links within the page. */
export function writePlainReferences({references, facts}: Numbering): string {
  if (references.length === 0) return ''
  const list = facts.numeric ? 'ol' : 'ul'
  return `<h2>References</h2><${list}>${references.map(({entry}) => `<li>${entry.html}</li>`).join('')}</${list}>`
}

/** An entry is the card that its citations open, too: a popover that the stylesheet shows in its place in the list. */
function renderEntry({id, entry, citedBy, verification}: NumberedReference, lang: string): Element {
  // An entry runs as its own words do.
  const direction: Properties = directionOf(lang) === 'rtl' ? {dir: 'auto'} : {}
  return h('li', {id, popover: '', ...direction}, [
    trusted(entry.html),
    ' ',
    h('small', englishWords(lang), [...describeVerification(verification), ...renderBackLinks(citedBy)])
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
      h('strong.fallen', standings[standing]),
      ...(link?.ok === true ? [' (', h('a', {href: link.url}, 'notice'), ')'] : []),
      '. '
    )
  }
  const [label, rest] = verdicts[verification]
  const source = registry === undefined ? '' : ` (${registryName(registry)}, asked on ${asked ?? ''})`
  return [...words, h(verification === 'verified' ? 'b' : 'em', label), `${rest}${source}. `]
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
  // What that means is said once, above the text.
  unverified: ['Unverified', '']
} as const

/** “Cited 3 times: 1, 2, 3”, each a link to the place. */
function renderBackLinks(citedBy: readonly number[]): (Element | string)[] {
  const links = citedBy.map((citation, index) => h('a', {href: `#${citationAnchor(citation)}`}, String(index + 1)))
  return [
    links.length === 1 ? 'Cited once: ' : `Cited ${links.length} times: `,
    ...links.flatMap((link, index) => (index > 0 ? [', ', link] : [link]))
  ]
}
