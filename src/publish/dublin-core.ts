import type {Element} from 'hast'
import {h} from 'hastscript'
import {licenseAddress} from './json-ld.ts'
import type {ArticleMetadata} from './metadata.ts'

/** The `DC.*` elements of Dublin Core (DCMES 1.1), which libraries and reference managers read. What is not known has none. */
export function renderDublinCore(
  {title, authors, published, lang, tags, license, url}: ArticleMetadata,
  siteTitle: string
): readonly Element[] {
  const fields: [name: string, value: string | undefined][] = [
    ['title', title],
    ...authors.map(({name}): [string, string] => ['creator', name]),
    ['date', published],
    ['publisher', siteTitle],
    ['language', lang],
    ['identifier', url],
    ['rights', license === undefined ? undefined : (licenseAddress(license) ?? license)],
    ...tags.map((tag): [string, string] => ['subject', tag])
  ]
  return fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : h('meta', {name: `DC.${name}`, content: value})
  )
}
