import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'
import {describe, expect, it} from 'vitest'
import {mu, nowhere, publishMarkdown, textOf, withoutValues, withTitle} from './publish-markdown.ts'

const tiny = `---
title: 'Yoga & back pain'
description: What one trial found.
published: 2026-11-24
updated: 2026-11-25
tags: [yoga, back pain]
license: CC-BY-4.0
---

Yoga eased chronic low back pain about as well as stretching did [@sherman2011, p. 2019].

## What was asked

@sherman2011 asked 228 adults.[^who]

## What was found

| Group | Better |
| :---- | -----: |
| Yoga  |   0.52 |

- Yoga reduced pain more than a book did [@sherman2011; @mu2020].

## Next

See [what was asked](#what-was-asked) and [the other page](other.md#x).

[^who]: In six places.
`
const authors = [
  {name: 'Jane Doe', type: 'person' as const, orcid: '0000-0002-1825-0097', affiliation: 'University; of "X"'},
  {name: 'Back Society', type: 'organization' as const, url: 'https://example.org/society'}
]

describe('a page', () => {
  const {page, artifacts} = publishMarkdown(tiny, {authors, claims: /^Yoga/})

  it.each([
    ['page.html', page],
    ['article.json', textOf(artifacts[1])]
  ])('is what a person last looked at: %s', (name, text) => {
    const place = new URL(`golden/${name}`, import.meta.url)
    if (process.env['UPDATE'] === '1') writeFileSync(place, text)
    expect(existsSync(place), `${place.pathname} is absent; UPDATE=1 writes it`).toBe(true)
    expect(text).toBe(readFileSync(place, 'utf8'))
  })

  it('has ids once, and every link within it leads somewhere', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, target]) => target)
    expect(targets.length).toBeGreaterThan(8)
    for (const target of targets) expect(ids).toContain(target)
    for (const [, named] of page.matchAll(/aria-labelledby="([^"]*)"/g)) expect(ids).toContain(named)
  })

  it('has one heading of the first rank and none skipped', () => {
    const {page: other} = publishMarkdown('# One\n\nA.\n\n# Two\n\n## Three\n')
    for (const html of [page, other]) {
      const ranks = [...html.matchAll(/<h([1-6])/g)].map(([, rank]) => Number(rank))
      expect(ranks.filter((rank) => rank === 1)).toHaveLength(1)
      for (const [index, rank] of ranks.entries()) expect(rank - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    }
    expect(other.match(/>One</g)).toHaveLength(1)
  })

  it.each<[what: string, source: string, headings: string]>([
    ['of the first rank', '# T\n\n## A\n\n### B\n', 'h1 T h2 A h3 B'],
    ['of a lower rank', '## T\n\n### A\n\n#### B\n\n### C\n', 'h1 T h2 A h3 B h2 C'],
    ['of a lower rank, beside others of it', '## T\n\n### A\n\n## B\n', 'h1 T h2 T h3 A h2 B'],
    ['of the sixth rank', '##### T\n\n###### A\n', 'h1 T h2 A']
  ])('has the ranks of its headings from its title, %s', (_what, source, headings) => {
    const {page: other, data} = publishMarkdown(`---\ntitle: T\n---\n\n${source}\nWords.\n`)
    const found = [...other.matchAll(/<h([1-6])[^>]*>([^<]*)</g)].map(
      ([, rank, text]) => `h${rank ?? ''} ${text ?? ''}`
    )
    const own = found.filter((heading) => / [A-Z]$/.test(heading))
    expect(own.join(' ')).toBe(headings)
    const ranks = data.sections.map(({depth, title}) => `h${depth} ${title}`)
    expect(own.slice(1)).toEqual(ranks)
  })

  it('has no header over an empty corner of a table', () => {
    const {html} = publishMarkdown(withTitle('|   | a |\n| - | -: |\n| b | c |'))
    expect(html).toContain('<tr>\n<td></td>\n<th class="align-right" scope="col">a</th>\n</tr>')
  })

  it('links to its own site by relative paths that name a file', () => {
    const links = [...page.matchAll(/(?:href|src)="([^"#]+)"/g)].flatMap(([, link]) =>
      link?.startsWith('http') ? [] : link
    )
    expect(links).toContain('../../index.html')
    for (const link of links) expect(link).toMatch(/^(?!\/).*\.(?:bib|html|css|json|svg|xml)(?:#.*)?$/)
  })

  it('runs nothing and uses no role that DPUB-ARIA deprecates', () => {
    expect(page).toContain('default-src &#x27;none&#x27;')
    expect(page).not.toMatch(/ style="|doc-biblioentry|doc-endnote"|user-content/)
  })

  it('says what was counted, never that it is true', () => {
    expect(page).toContain('None of its 2 references has been verified with a registry yet.')
    expect(page).toContain('Both claims found in this article cite a source.')
    expect(page.match(/>Unverified</g)).toHaveLength(2)
  })

  it('names what was left unresolved', () => {
    expect(page).not.toContain('class="notice"')
    expect(publishMarkdown(tiny, {errors: 1}).page).toContain('This page was built with 1 unresolved finding.')
    expect(publishMarkdown(tiny, {errors: 7}).page).toContain('This page was built with 7 unresolved findings.')
  })

  it('has no address where the site has none', () => {
    const {page: local, published, data} = publishMarkdown(tiny, {site: nowhere})
    expect(local).not.toMatch(/canonical|feed\.xml|citation_public_url/)
    expect(published.feedHtml).toBeUndefined()
    expect(data.url).toBeUndefined()
  })

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ks-Deva', 'ltr'],
    ['de', 'ltr'],
    ['en-GB', 'ltr']
  ])('in %s runs %s', (lang, dir) => {
    const {page: other} = publishMarkdown(`---\ntitle: T\nlang: ${lang}\n---\n\nA [@mu2020].\n`)
    expect(other).toContain(`<html lang="${lang}" dir="${dir}">`)
    expect(other.includes('<h2 id="references" lang="en"')).toBe(!lang.startsWith('en'))
  })

  it('leaves out front matter that is of no use', () => {
    const {page: other, data} = publishMarkdown(
      '---\ntitle: T\npublished: 2026-02-31\nupdated: 12\ndescription: [a]\ntags: x\nlang: "e\\"n"\nlicense: {a: b}\n---\n\nA.\n'
    )
    expect(data).not.toHaveProperty('published')
    expect(data).toMatchObject({lang: 'en', title: 'T'})
    expect(withoutValues(other)).not.toContain('<time')
  })

  it('prints a title that stands in the text once', () => {
    const {page: other} = publishMarkdown('Some Words\n\nA long text follows here.\n', {path: 'a.txt'})
    expect(other.match(/>Some Words</g)).toHaveLength(1)
  })
})

describe('claims as data', () => {
  const claimsOf = (body: string): readonly {id: string; references: string[]; support: string; text: string}[] =>
    publishMarkdown(withTitle(body)).data.claims

  it('carry the keys of the citation that covers them', () => {
    const claims = claimsOf('Yoga reduced chronic back pain by 30% in adults [@sherman2011; @mu2020].')
    expect(claims.map(({references, support}) => [support, references])).toEqual([['cited', ['sherman2011', 'mu2020']]])
  })

  it('keep their ids when other sentences change, and have each their own', () => {
    const claim = 'Yoga reduced chronic back pain by 30% in adults'
    const [alone] = claimsOf(`${claim} [@sherman2011].`)
    const among = claimsOf(
      `Massage reduced pain by 10% in adults [@mu2020]. **${claim}** [@mu2020]! ${claim} [@mu2020].`
    )
    expect(alone?.id).toMatch(/^claim-[\da-f]{12}$/)
    expect(among.map(({id}) => id)).toContain(alone?.id)
    expect(new Set(among.map(({id}) => id)).size).toBe(among.length)
  })
})

it('the library may use a key that the article’s own references use', () => {
  const front = `---\ntitle: T\nreferences:\n  - {id: a, type: book, title: Mine}\n---\n\nA [@a]. B [@mu2020].\n`
  const {published} = publishMarkdown(front, {library: [{...mu, id: 'a'}, mu]})
  expect(published.cited.map(({id, title}) => [id, title])).toEqual([
    ['test/a', 'Mine'],
    ['mu2020', mu['title']]
  ])
})
