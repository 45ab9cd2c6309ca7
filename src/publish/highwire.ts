import type {Element} from 'hast'
import {h} from 'hastscript'
import {orcidAddress} from './json-ld.ts'
import type {ArticleMetadata} from './metadata.ts'

/**
 * The `citation_*` elements that scholarly search engines and reference managers read. What is not known has none. The
 * cited works stand in the JSON-LD, where each is named by its address, and tags in the Dublin Core elements.
 */
export function renderHighwire(
  {title, authors, published, lang, url}: ArticleMetadata,
  siteTitle: string
): readonly Element[] {
  const fields: [name: string, value: string | undefined][] = [
    ['title', title],
    ...authors.flatMap(({name, affiliation, orcid}): [string, string | undefined][] => [
      ['author', name],
      ['author_institution', affiliation],
      ['author_orcid', orcid === undefined ? undefined : orcidAddress(orcid)]
    ]),
    ['publication_date', published?.replaceAll('-', '/')],
    ['publisher', siteTitle],
    ['language', lang],
    ['fulltext_html_url', url]
  ]
  return fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : h('meta', {name: `citation_${name}`, content: value})
  )
}
