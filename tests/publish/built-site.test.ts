/** The files of a built site beside its articles, and how all of them lead to each other. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {buildVariedSite} from './varied-site.ts'

const {out, remove} = buildVariedSite()
afterAll(remove)
const base = 'https://example.org/sub/'
const read = (file: string): string => readFileSync(path.join(out, file), 'utf8')
const files = readdirSync(out, {recursive: true, encoding: 'utf8'}).filter((file) =>
  statSync(path.join(out, file)).isFile()
)
const pages = files.filter((file) => file.endsWith('.html')).sort()
const slugs = ['author-date', 'empty', 'fallen', 'numbers', 'rtl', 'waived']

/** The addresses in a page's attributes. */
function linksOf(file: string): readonly string[] {
  return [...read(file).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&').replaceAll('&#x26;', '&')
  )
}

describe('the pages of a site', () => {
  it.each(pages.filter((page) => page !== '404.html'))('%s links to files that are there, and names them', (page) => {
    for (const link of linksOf(page)) {
      if (/^(?:https?:|mailto:|#)/.test(link)) continue
      const [target = '', anchor] = link.split('#')
      const file = path.join(path.dirname(page), target)
      expect(target, link).not.toMatch(/^\/|\/$|\?/)
      expect(files, `${page} → ${link}`).toContain(file)
      if (anchor !== undefined) expect(read(file), link).toContain(` id="${decodeURIComponent(anchor)}"`)
    }
  })

  it('404.html is shown at any depth: its links start at the path of the site', () => {
    for (const link of linksOf('404.html')) {
      expect(link).toMatch(/^(?:\/sub\/|#main$)/)
      if (link !== '#main') expect(files).toContain(link.slice('/sub/'.length))
    }
    expect(read('404.html')).toContain('<meta name="robots" content="noindex">')
  })

  it('have canonical addresses that end in a slash, each its own', () => {
    const found = pages.flatMap((page) => {
      const address = /<link rel="canonical" href="([^"]*)">/.exec(read(page))?.[1]
      return address === undefined ? [] : [address]
    })
    expect(found.length).toBeGreaterThan(slugs.length)
    for (const address of found) expect(address).toMatch(/^https:\/\/example\.org\/sub\/(?:[\w-]+\/)*$/)
  })

  it('are those of tags and authors, with their articles', () => {
    expect(linksOf('tags/pain/index.html')).toEqual(
      expect.arrayContaining(['../../articles/author-date/index.html', '../../articles/fallen/index.html'])
    )
    const author = 'authors/jane-doe/index.html'
    expect(linksOf(author)).toContain('../../articles/author-date/index.html')
    expect(linksOf(author)).not.toContain('../../articles/fallen/index.html')
    expect(read(author)).toContain('https://orcid.org/0000-0002-1825-0097')
    expect(files).toContain('authors/back-society/index.html')
    expect(linksOf('index.html')).toEqual(
      expect.arrayContaining(['tags/pain/index.html', author, 'search/index.html', 'articles.json'])
    )
  })

  it('have an icon that is there', () => {
    for (const page of pages.filter((one) => read(one).includes('rel="stylesheet"')))
      expect(read(page)).toMatch(/<link rel="icon" href="[^"]*assets\/icon-[\da-f]{10}\.svg">/)
  })
})

describe('what is published', () => {
  it('has the articles whose day has come, and no draft anywhere', () => {
    const listed = (JSON.parse(read('articles.json')) as {articles: {slug: string}[]}).articles.map(({slug}) => slug)
    expect(listed.toSorted()).toEqual(slugs)
    for (const file of files) {
      if (/\.(?:html|json|xml)$/.test(file)) expect(read(file), file).not.toMatch(/articles\/(?:draft|later)\//)
    }
    expect(existsSync(path.join(out, 'articles/draft'))).toBe(false)
  })

  it('tells former addresses the present one', () => {
    for (const file of ['articles/names/index.html', 'old/place/index.html']) {
      expect(read(file)).toContain(`<link rel="canonical" href="${base}articles/author-date/">`)
      expect(read(file)).toMatch(/http-equiv="refresh" content="0; ?url=[^"]*articles\/author-date\/index\.html"/)
    }
  })

  it('has a sitemap of the articles with their days, and robots.txt that names it', () => {
    const entries = [
      ...read('sitemap.xml').matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g)
    ]
    expect(entries.map(([, address, day]) => [address, day])).toEqual([
      [base, undefined],
      ...slugs.map((slug) => [`${base}articles/${slug}/`, slug === 'author-date' ? '2026-01-05' : '2026-01-02'])
    ])
    expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n`)
  })
})
