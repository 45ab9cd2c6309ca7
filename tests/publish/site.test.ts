import {describe, expect, it} from 'vitest'
import {publishers} from '../../src/publish/index.ts'
import {renderManifest} from '../../src/publish/manifest.ts'
import {compareNewestFirst} from '../../src/publish/order.ts'
import {writeRfc822} from '../../src/publish/rss.ts'
import {validate, type SchemaName} from '../../src/validate/validators.ts'
import {nowhere, publishMarkdown, site, siteOf, textOf} from './publish-markdown.ts'

const bodies = [
  [
    'first',
    '2026-01-02',
    'Yoga reduced pain by 30% [@sherman2011].\n\n[rel](other.md) [up](../x.pdf) [bad](javascript:x) [in](#a)\n\n## A\n\nB[^1]\n\n[^1]: C'
  ],
  ['second', '2026-03-04', 'Acupuncture reduced pain by 10% [@mu2020].'],
  ['third', undefined, 'Nothing ]]> <b>x</b> &amp; [@sherman2011].'],
  ['fourth', '2026-03-04', 'أ [@mu2020]']
] as const
const rendered = bodies.map(([slug, published, body]) => {
  const day = published === undefined ? '' : `published: ${published}\n`
  const source = `---\ntitle: 'The <${slug}> & \u0001'\ndescription: About ]]> it\ntags: [a, b]\n${day}---\n\n${body}\n`
  return publishMarkdown(source.replace('\u0001', ''), {
    path: `content/articles/${slug}.md`,
    authors: [{name: 'a@b (c)', type: 'person', url: 'javascript:x'}]
  })
})
const articles = rendered.map(({published}) => published)
const files = new Map(
  publishers.flatMap(({publish}) => publish(siteOf(articles))).map((artifact) => [artifact.path, textOf(artifact)])
)

/** Where a build was made outside git. */
const source = {commit: null, clean: null}

function read(path: string): string {
  const text = files.get(path)
  if (text === undefined) throw new Error(`There is no ${path}`)
  return text
}

describe('a site', () => {
  it('has these files', () => {
    expect([...files.keys()].sort()).toEqual([
      '404.html',
      'articles.json',
      expect.stringMatching(/^assets\/code-[\da-f]{10}\.css$/),
      expect.stringMatching(/^assets\/figures-[\da-f]{10}\.css$/),
      expect.stringMatching(/^assets\/icon-[\da-f]{10}\.svg$/),
      expect.stringMatching(/^assets\/lists-[\da-f]{10}\.css$/),
      expect.stringMatching(/^assets\/math-[\da-f]{10}\.css$/),
      expect.stringMatching(/^assets\/more-[\da-f]{10}\.css$/),
      expect.stringMatching(/^assets\/style-[\da-f]{10}\.css$/),
      'atom.xml',
      'authors/a-b-c/index.html',
      'feed.json',
      'feed.xml',
      'index.html',
      'references.json',
      'robots.txt',
      'schemas/a.schema.json',
      'schemas/b.schema.json',
      'search/index.html',
      'sitemap.xml',
      ...['a', 'b'].flatMap((tag) =>
        ['atom.xml', 'feed.json', 'feed.xml', 'index.html'].map((file) => `tags/${tag}/${file}`)
      )
    ])
  })

  it('has no feeds and no sitemap where it has no address', () => {
    const local = siteOf(articles, nowhere)
    const paths = publishers.flatMap(({publish}) => publish(local)).map(({path}) => path)
    expect(paths.filter((path) => /^(?:feed|sitemap)/.test(path))).toEqual([])
    expect(paths).toContain('index.html')
  })

  it.each<[SchemaName, () => unknown]>([
    ['article', () => rendered[0]?.data],
    ['article', () => rendered[2]?.data],
    ['articles', () => JSON.parse(read('articles.json')) as unknown],
    ['feed', () => JSON.parse(read('feed.json')) as unknown],
    [
      'manifest',
      () => JSON.parse(textOf(renderManifest(site, source, [{path: 'b', size: 1, sha256: 'a'.repeat(64)}]))) as unknown
    ]
  ])('fits the schema of %s', (name, value) => {
    expect(validate(name, value())).toMatchObject({ok: true})
  })

  it('writes JSON with a schema, two spaces and a final line end', () => {
    for (const [path, text] of files) {
      if (!/^(?:articles|feed|references)\.json$/.test(path)) continue
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`)
      expect(text.includes('"$schema"')).toBe(path === 'articles.json')
    }
  })

  it('lists articles newest first, those without a day last', () => {
    const index = JSON.parse(read('articles.json')) as {articles: {slug: string}[]}
    expect(index.articles.map(({slug}) => slug)).toEqual(['fourth', 'second', 'first', 'third'])
    expect(articles.toReversed().sort(compareNewestFirst)).toEqual(articles.toSorted(compareNewestFirst))
    const links = [...read('index.html').matchAll(/href="(articles\/[^"]*\.html)"/g)].map(([, link]) => link)
    expect(links).toEqual(index.articles.map(({slug}) => `articles/${slug}/index.html`))
  })

  it('is the same whatever order the articles come in', () => {
    const again = publishers.flatMap(({publish}) => publish(siteOf(articles.toReversed())))
    for (const artifact of again) expect(textOf(artifact)).toBe(files.get(artifact.path))
  })

  it('lists each cited work once, sorted', () => {
    const references = JSON.parse(read('references.json')) as {id: string}[]
    expect(references.map(({id}) => id)).toEqual(['mu2020', 'sherman2011'])
    for (const reference of references) expect(validate('reference', reference)).toMatchObject({ok: true})
  })

  it('sorts its manifest', () => {
    const sha256 = '0'.repeat(64)
    const manifest = renderManifest(
      site,
      source,
      ['b', 'a/c', 'B'].map((path) => ({path, size: 1, sha256}))
    )
    const {files: listed} = JSON.parse(textOf(manifest)) as {files: {path: string}[]}
    expect(listed.map(({path}) => path)).toEqual(['B', 'a/c', 'b'])
  })
})

describe('feeds', () => {
  it.each(['atom.xml', 'feed.xml', 'sitemap.xml'])('%s is well-formed', (path) => {
    expect(problemOfXml(read(path))).toBeUndefined()
  })

  it('carry absolute links to the web alone', () => {
    const items = (JSON.parse(read('feed.json')) as {items: {url: string; content_html: string}[]}).items
    const html = items.find(({url}) => url.endsWith('/first/'))?.content_html ?? ''
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link)
    const base = 'https://example.org/cited/articles/'
    expect(links).toEqual(expect.arrayContaining([`${base}other/index.html`, `${base}x.pdf`, `${base}first/#s-a`]))
    for (const link of links) expect(link).toMatch(/^https:\/\//)
    expect(html).not.toMatch(/ (?:id|class|role|style|tabindex)="/)
    expect(html).toContain('<h2>References</h2>')
    expect(read('feed.xml')).not.toMatch(/CDATA|javascript/)
  })

  it('give each item a permanent id, its authors, tags and day', () => {
    const xml = read('feed.xml')
    expect(xml).toContain('<guid isPermaLink="true">https://example.org/cited/articles/first/</guid>')
    expect(xml).toContain('<pubDate>Fri, 02 Jan 2026 00:00:00 GMT</pubDate>')
    expect(xml).toContain('<lastBuildDate>Wed, 04 Mar 2026 00:00:00 GMT</lastBuildDate>')
    expect(xml).toContain(
      '<atom:link href="https://example.org/cited/feed.xml" rel="self" type="application/rss+xml" />'
    )
    expect(xml.match(/<category>/g)).toHaveLength(8)
    expect(xml.match(/<dc:creator>a@b \(c\)<\/dc:creator>/g)).toHaveLength(4)
    expect(xml.match(/<pubDate>/g)).toHaveLength(3)
    expect(xml).toContain('<title>The &#x3C;first> &#x26;')
  })

  it('hold the newest fifty', () => {
    const [one] = articles
    const many = Array.from({length: 60}, (_, index) => ({...articles[0], data: {...one?.data, slug: `a${index}`}}))
    const feed = publishers.find(({id}) => id === 'json-feed')?.publish(siteOf(many as typeof articles))[0]
    expect((JSON.parse(textOf(feed)) as {items: unknown[]}).items).toHaveLength(50)
  })

  it.each([
    ['1999-12-31', 'Fri, 31 Dec 1999 00:00:00 GMT'],
    ['2024-02-29', 'Thu, 29 Feb 2024 00:00:00 GMT'],
    ['2026-11-24', 'Tue, 24 Nov 2026 00:00:00 GMT']
  ])('write %s as RSS does', (day, text) => {
    expect(writeRfc822(day)).toBe(text)
  })
})

/** What keeps a text from being well-formed XML, as far as our own files can go wrong. */
function problemOfXml(text: string): string | undefined {
  const body = text.replace(/^<\?xml [^?]*\?>\n/, '')
  const open: string[] = []
  for (const token of body.split(/(?=<)|(?<=>)/)) {
    if (!token.startsWith('<')) {
      if (/&(?!(?:#x[\dA-F]+|#\d+|amp|lt|gt|quot|apos);)/.test(token)) return `a bare & in ${token}`
      if (/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(token)) return `a control in ${token}`
      if (token.includes(']]>')) return `]]> in ${token}`
    } else if (token.startsWith('</')) {
      if (open.pop() !== token.slice(2, -1)) return `${token} closes nothing`
    } else if (!/^<[\w:]+(?: [\w:]+="[^"<]*")* ?\/?>$/.test(token)) return `${token} is no tag`
    else if (!token.endsWith('/>')) open.push(/^<([\w:]+)/.exec(token)?.[1] ?? '')
  }
  return open.length > 0 ? `${open.join(', ')} not closed` : undefined
}
