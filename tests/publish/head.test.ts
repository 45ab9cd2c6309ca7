/** What the head of an article's page tells to search engines, reference managers and other sites. */
import {describe, expect, it} from 'vitest'
import {nowhere, publishMarkdown, site} from './publish-markdown.ts'

const source = `---
title: 'Yoga & "back" pain'
description: What one trial found.
published: 2026-11-24
updated: 2026-11-25
tags: [yoga, back pain]
license: CC-BY-4.0
lang: en-GB
---

Yoga eased pain [@sherman2011; @mu2020].
`
const authors = [
  {name: 'Jane Doe', type: 'person' as const, orcid: '0000-0002-1825-0097', affiliation: 'Somewhere'},
  {name: 'Back Society', type: 'organization' as const, url: 'https://example.org/society'}
]
const {page} = publishMarkdown(source, {authors})
const address = 'https://example.org/cited/articles/test/'
const title = 'Yoga &amp; &quot;back&quot; pain'

/** The contents of the `meta` elements with a name or a property. */
function metaOf(html: string, wanted: string): readonly string[] {
  return [...html.matchAll(/<meta ([^<>]*)>/g)].flatMap(([, attributes = '']) => {
    const found = [...attributes.matchAll(/(?<![a-z])([a-z]{4,8})="([^"]*)"/g)].map(
      ([, name, value]) => [name, value] as const
    )
    const isWanted = found.some(([name, value]) => (name === 'name' || name === 'property') && value === wanted)
    return isWanted ? found.flatMap(([name, value]) => (name === 'content' ? (value ?? '') : [])) : []
  })
}

describe('the head of an article', () => {
  it.each<[name: string, ...contents: string[]]>([
    // Google Scholar's inclusion guidelines, and Highwire.
    ['citation_title', title],
    ['citation_author', 'Jane Doe', 'Back Society'],
    ['citation_author_institution', 'Somewhere'],
    ['citation_author_orcid', 'https://orcid.org/0000-0002-1825-0097'],
    ['citation_publication_date', '2026/11/24'],
    ['citation_publisher', 'Cited'],
    ['citation_language', 'en-GB'],
    ['citation_fulltext_html_url', address],
    // The Dublin Core Metadata Element Set 1.1.
    ['DC.title', title],
    ['DC.creator', 'Jane Doe', 'Back Society'],
    ['DC.date', '2026-11-24'],
    ['DC.publisher', 'Cited'],
    ['DC.language', 'en-GB'],
    ['DC.identifier', address],
    ['DC.rights', 'https://creativecommons.org/licenses/by/4.0/'],
    ['DC.subject', 'yoga', 'back pain'],
    // https://ogp.me
    ['og:title', title],
    ['og:type', 'article'],
    ['og:url', address],
    ['og:description', 'What one trial found.'],
    ['og:site_name', 'Cited'],
    ['og:locale', 'en_GB'],
    ['article:published_time', '2026-11-24'],
    ['article:modified_time', '2026-11-25'],
    ['description', 'What one trial found.']
  ])('%s', (name, ...contents) => {
    expect(metaOf(page, name)).toEqual(contents)
  })

  it.each([
    ['application/atom+xml', '../../atom.xml'],
    ['application/rss+xml', '../../feed.xml'],
    ['application/feed+json', '../../feed.json'],
    ['application/json', 'article.json']
  ])('leads to its form as %s', (type, href) => {
    expect(page).toMatch(
      new RegExp(`<link rel="alternate" type="${type.replaceAll(/[+.]/g, '\\$&')}"[^>]* href="${href}">`)
    )
  })

  it('describes the article for schema.org', () => {
    const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(page)?.[1] ?? ''
    expect(JSON.parse(json)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      '@id': address,
      headline: 'Yoga & "back" pain',
      inLanguage: 'en-GB',
      datePublished: '2026-11-24',
      dateModified: '2026-11-25',
      author: [
        {'@type': 'Person', name: 'Jane Doe', sameAs: 'https://orcid.org/0000-0002-1825-0097'},
        {'@type': 'Organization', name: 'Back Society', url: 'https://example.org/society'}
      ],
      keywords: ['yoga', 'back pain'],
      license: 'https://creativecommons.org/licenses/by/4.0/',
      citation: [{'@type': 'ScholarlyArticle'}, {'@id': 'https://doi.org/10.1001/archinternmed.2011.524'}]
    })
  })

  it('says nothing of what is not known', () => {
    const {page: bare} = publishMarkdown('---\ntitle: T\n---\n\nA.\n', {site: nowhere})
    const names = [...bare.matchAll(/<meta (?:name|property)="([^"]*)"/g)].map(([, name]) => name)
    expect(names).toEqual([
      'viewport',
      'generator',
      'citation_title',
      'citation_publisher',
      'citation_language',
      'DC.title',
      'DC.publisher',
      'DC.language'
    ])
  })
})

describe('the picture of an article', () => {
  const findImage = (url: string) =>
    ({
      found: true,
      bytes: new Uint8Array([1]),
      type: url.endsWith('.svg') ? 'svg' : 'png',
      width: 640,
      height: 480,
      name: 'a'
    }) as const
  const pictured = '# Title\n\n![A drawing](a.svg)\n\n![A "curve"](a.png)\n\n![Bars](b.png)\n'

  it('is the first that others can show, by its whole address, with its size and words', () => {
    const {page} = publishMarkdown(pictured, {findImage})
    expect(metaOf(page, 'og:image')).toEqual([
      expect.stringMatching(/^https:\/\/example\.org\/cited\/articles\/test\/images\/a-[\da-f]{10}\.png$/)
    ])
    expect(metaOf(page, 'og:image:width')).toEqual(['640'])
    expect(metaOf(page, 'og:image:height')).toEqual(['480'])
    expect(metaOf(page, 'og:image:alt')).toEqual(['A &quot;curve&quot;'])
  })

  it.each<readonly [string, string, string, readonly string[]]>([
    [
      'a file',
      'image: cover.png\nimage-alt: A cover',
      String.raw`articles/test/images/a-[\da-f]{10}\.png`,
      ['A cover']
    ],
    ['a web address', 'image: https://example.org/cover.png', 'cover.png', []],
    [
      'one that is no address',
      'image: javascript:alert(1)',
      String.raw`articles/test/images/a-[\da-f]{10}\.png`,
      ['A &quot;curve&quot;']
    ]
  ])('is the one that the front matter names: %s', (_name, lines, path, alt) => {
    const {page} = publishMarkdown(`---\ntitle: Title\n${lines}\n---\n\n${pictured}`, {findImage})
    expect(metaOf(page, 'og:image')).toEqual([
      expect.stringMatching(new RegExp(`^https://example\\.org/(?:cited/)?${path}$`))
    ])
    expect(metaOf(page, 'og:image:alt')).toEqual(alt)
  })

  it('is named in the JSON-LD too, with its file beside the page', () => {
    const {page, artifacts} = publishMarkdown('---\ntitle: T\nimage: a.png\n---\n\nA.\n', {findImage})
    const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(page)?.[1] ?? ''
    const {image} = JSON.parse(data) as {readonly image: {readonly url: string}}
    expect(image).toEqual({'@type': 'ImageObject', url: metaOf(page, 'og:image')[0], width: 640, height: 480})
    expect(artifacts.map((one) => `https://example.org/cited/${one.path}`)).toContain(image.url)
  })

  it('is that of the site where the article has none', () => {
    const image = findImage('site.png')
    const {page} = publishMarkdown('# Title\n\nA.\n', {site: {...site, image}})
    expect(metaOf(page, 'og:image')).toEqual([
      expect.stringMatching(/^https:\/\/example\.org\/cited\/assets\/a-[\da-f]{10}\.png$/)
    ])
  })

  it('is absent where the article has none, or the site no address', () => {
    expect(page).not.toContain('og:image')
    expect(publishMarkdown(pictured, {findImage, site: nowhere}).page).not.toContain('og:image')
  })
})
