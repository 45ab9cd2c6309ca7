/** The feeds, rule by rule of their specifications, and as two feed readers have them. */
import {parseAtomFeed, parseJsonFeed, parseRssFeed} from 'feedsmith'
import Parser from 'rss-parser'
import {parseString} from 'xml2js'
import {describe, expect, it} from 'vitest'
import type {PublishedArticle} from '../../src/model/site.ts'
import {dropUnfedBodies} from '../../src/publish/feeds.ts'
import {publishers} from '../../src/publish/index.ts'
import {writeRfc822} from '../../src/publish/rss.ts'
import {nowhere, publishMarkdown, site, siteOf, textOf} from './publish-markdown.ts'

/** What feeds have trouble with: entities, the end of a CDATA section, other scripts, emoji, controls, mark-up. */
const title = 'Salt & <b>sugar</b> ]]> \u0627\u0644\u0645\u0644\u062d 🧂 é\u0001\0 "quoted" \u2066x\u2069'
const summaryAsHtml = 'Is 1 &lt; 2 &amp; &lt;i>who&lt;/i> says ]]> so? \u05e9\u05dc\u05d5\u05dd'
const shown = title.replace('\u0001', '').replace('\0', '')

/** A summary that could be taken for markup. */
const summary = 'Is 1 < 2 & <i>who</i> says ]]> so? \u05e9\u05dc\u05d5\u05dd'

const articles = [
  ['hostile', '2026-01-02', '2026-05-06', title, 'Salt ]]> raised &amp; lowered 🧂 pressure [@sherman2011].'],
  ['plain', '2026-03-04', undefined, 'Plain', 'Yoga reduced pain by 30% [@sherman2011].'],
  ['undated', undefined, undefined, 'Undated', 'Acupuncture reduced pain [@mu2020].']
].map(([slug, published, updated, name, body]) => {
  const days = [published && `published: ${published}`, updated && `updated: ${updated}`].filter(Boolean)
  const head = [`title: ${JSON.stringify(name)}`, `description: ${JSON.stringify(summary)}`, 'license: CC-BY-4.0']
  const source = ['---', ...head, 'tags: [Salt, "C++"]', ...days, '---', '', body].join('\n')
  return publishMarkdown(source, {
    path: `content/articles/${slug ?? ''}.md`,
    authors: [{name: 'Jané & "Doe" <x>', type: 'person', orcid: '0000-0002-1825-0097'}]
  }).published
})
const files = new Map(
  publishers.flatMap(({publish}) => publish(siteOf(articles))).map((artifact) => [artifact.path, textOf(artifact)])
)
const base = 'https://example.org/cited/'

function read(path: string): string {
  const text = files.get(path)
  if (text === undefined) throw new Error(`There is no ${path}`)
  return text
}

/** An element as xml2js has it: children as arrays, attributes in `$`, text in `_`. */
type Xml = {readonly [name: string]: readonly (Xml & {$: Readonly<Record<string, string>>; _: string})[]}

/** The root of strict XML: throws at the first thing that is not well-formed. */
function parseXml(path: string): Xml & {$: Readonly<Record<string, string>>} {
  const roots: (Xml & {$: Readonly<Record<string, string>>})[] = []
  const options = {strict: true, async: false, explicitCharkey: true, explicitRoot: false}
  parseString(read(path), options, (error, value: (typeof roots)[number]) => {
    if (error) throw error
    roots.push(value)
  })
  const [root] = roots
  if (!root) throw new Error(`${path} has no root`)
  return root
}

const rss = parseXml('feed.xml')
const channel: Xml = rss['channel']?.[0] ?? {}
const items = channel['item'] ?? []
const feed = parseXml('atom.xml')
const entries = feed['entry'] ?? []
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 GMT$/
const rfc3339 = /^\d{4}-\d{2}-\d{2}T00:00:00Z$/

const texts = (nodes: Xml[string] | undefined): readonly string[] => (nodes ?? []).map(({_}) => _)
/** The names of an element's children. */
const childrenOf = (node: Xml): readonly string[] => Object.keys(node).filter((name) => name !== '$' && name !== '_')
const one = (node: Xml, name: string): string => texts(node[name])[0] ?? ''

describe('RSS 2.0', () => {
  it.each<[rule: string, holds: () => void]>([
    [
      'What is RSS: the root is rss with version 2.0',
      () => {
        expect(rss.$['version']).toBe('2.0')
      }
    ],
    [
      'What is RSS: one channel, and nothing beside it',
      () => {
        expect(rss['channel']).toHaveLength(1)
        expect(childrenOf(rss)).toEqual(['channel'])
      }
    ],
    [
      'Required channel elements: title',
      () => {
        expect(texts(channel['title'])).toEqual(['Cited'])
      }
    ],
    [
      'Required channel elements: link, of the site',
      () => {
        expect(texts(channel['link'])).toEqual([base])
      }
    ],
    [
      'Required channel elements: description',
      () => {
        expect(texts(channel['description'])).toEqual(['Articles that cite'])
      }
    ],
    [
      'Optional channel elements: language is a tag',
      () => {
        expect(texts(channel['language'])).toEqual(['en'])
      }
    ],
    [
      'Optional channel elements: lastBuildDate is RFC 822 and of the content',
      () => {
        expect(texts(channel['lastBuildDate'])).toEqual([writeRfc822('2026-05-06')])
      }
    ],
    [
      'Optional channel elements: docs leads to the specification',
      () => {
        expect(texts(channel['docs'])).toEqual(['https://www.rssboard.org/rss-specification'])
      }
    ],
    [
      'Optional channel elements: generator',
      () => {
        expect(one(channel, 'generator')).toBe('citewell 0.0.0')
      }
    ],
    [
      'Elements of item: a title or a description',
      () => {
        for (const item of items) expect(one(item, 'title')).not.toBe('')
      }
    ],
    [
      'Elements of item: link is absolute',
      () => {
        for (const item of items)
          expect(one(item, 'link')).toMatch(/^https:\/\/example\.org\/cited\/articles\/[a-z]+\/$/)
      }
    ],
    [
      'guid: unique and a permalink',
      () => {
        expect(new Set(items.map((item) => one(item, 'guid'))).size).toBe(items.length)
        for (const item of items) expect(item['guid']?.[0]?.$['isPermaLink']).toBe('true')
        for (const item of items) expect(one(item, 'guid')).toBe(one(item, 'link'))
      }
    ],
    [
      'pubDate: RFC 822, and left out where no day is known',
      () => {
        expect(items.map((item) => one(item, 'pubDate'))).toEqual([
          writeRfc822('2026-03-04'),
          writeRfc822('2026-01-02'),
          ''
        ])
        for (const day of items.flatMap((item) => texts(item['pubDate']))) expect(day).toMatch(rfc822)
      }
    ],
    [
      'category: one for each tag',
      () => {
        for (const item of items) expect(texts(item['category'])).toEqual(['Salt', 'C++'])
      }
    ],
    [
      'author: an address of mail, so it is left out for dc:creator',
      () => {
        for (const item of items) {
          expect(item['author']).toBeUndefined()
          expect(texts(item['dc:creator'])).toEqual(['Jané & "Doe" <x>'])
        }
      }
    ],
    [
      'RSS content module: content:encoded has the whole article as HTML',
      () => {
        for (const item of items) expect(one(item, 'content:encoded')).toMatch(/^<p>[\s\S]*<h2>References<\/h2>/)
      }
    ],
    [
      'RSS profile, Common namespace elements: atom:link rel=self says where the feed is',
      () => {
        expect(channel['atom:link']?.[0]?.$).toEqual({
          href: `${base}feed.xml`,
          rel: 'self',
          type: 'application/rss+xml'
        })
      }
    ],
    [
      'Required channel elements: each once, the others at most once',
      () => {
        for (const name of childrenOf(channel)) if (name !== 'item') expect(channel[name]).toHaveLength(1)
      }
    ],
    [
      'Optional channel elements: what cannot be known is left out',
      () => {
        for (const name of ['managingEditor', 'webMaster', 'ttl', 'image', 'rating', 'cloud', 'textInput'])
          expect(channel[name]).toBeUndefined()
      }
    ],
    [
      'RSS profile, item: no element but category and dc:creator twice',
      () => {
        for (const item of items)
          for (const name of childrenOf(item))
            if (name !== 'category' && name !== 'dc:creator') expect(item[name]).toHaveLength(1)
      }
    ],
    [
      'RSS profile, description: suitable for presentation as HTML',
      () => {
        for (const item of items) expect(one(item, 'description')).toBe(summaryAsHtml)
      }
    ],
    [
      'RSS profile, title: plain text, so that what looks like markup is what the writer wrote',
      () => {
        expect(items.map((item) => one(item, 'title'))).toContain(shown)
      }
    ],
    [
      'Extending RSS: no element of our own without a name space',
      () => {
        const known = 'title link guid pubDate category description'.split(' ')
        for (const item of items)
          for (const name of childrenOf(item)) if (!name.includes(':')) expect(known).toContain(name)
      }
    ],
    [
      'RSS profile, Character data: no relative address in the content',
      () => {
        for (const item of items)
          for (const [, link] of one(item, 'content:encoded').matchAll(/(?:href|src)="([^"]*)"/g))
            expect(link).toMatch(/^(?:https?|mailto):/)
      }
    ],
    [
      'Extending RSS: each name space is declared',
      () => {
        expect(Object.keys(rss.$).sort()).toEqual(['version', 'xmlns:atom', 'xmlns:content', 'xmlns:dc'])
      }
    ]
  ])('%s', (_rule, holds) => {
    holds()
  })
})

describe('Atom 1.0 (RFC 4287)', () => {
  it.each<[section: string, holds: () => void]>([
    [
      '1.2: the name space',
      () => {
        expect(feed.$['xmlns']).toBe('http://www.w3.org/2005/Atom')
      }
    ],
    [
      '2: xml:lang',
      () => {
        expect(feed.$['xml:lang']).toBe('en')
        for (const entry of entries) expect(entry.$['xml:lang']).toBe('en')
      }
    ],
    [
      '3.1.1: text constructs are plain text',
      () => {
        for (const entry of entries) expect(entry['title']?.[0]?.$).toBeUndefined()
      }
    ],
    [
      '3.3: dates are RFC 3339',
      () => {
        const days = [
          ...texts(feed['updated']),
          ...entries.flatMap((entry) => [...texts(entry['updated']), ...texts(entry['published'])])
        ]
        expect(days).toHaveLength(1 + 3 + 2)
        for (const day of days) expect(day).toMatch(rfc3339)
      }
    ],
    [
      '4.1.1: a feed has one id, one title, one updated',
      () => {
        for (const name of ['id', 'title', 'updated', 'subtitle', 'generator']) expect(feed[name]).toHaveLength(1)
      }
    ],
    [
      '4.1.1: each entry has an author, or the feed has',
      () => {
        for (const entry of entries) expect(entry['author']).toHaveLength(1)
      }
    ],
    [
      '4.1.1: a feed has one alternate and a self link',
      () => {
        expect((feed['link'] ?? []).map(({$}) => [$['rel'], $['href']])).toEqual([
          ['self', `${base}atom.xml`],
          ['alternate', base]
        ])
      }
    ],
    [
      '4.1.2: an entry has one id, title, updated, content',
      () => {
        for (const entry of entries)
          for (const name of ['id', 'title', 'updated', 'content']) expect(entry[name]).toHaveLength(1)
      }
    ],
    [
      '4.1.2: at most one alternate of a type and language',
      () => {
        for (const entry of entries) expect((entry['link'] ?? []).map(({$}) => $['rel'])).toEqual(['alternate'])
      }
    ],
    [
      '4.1.3.3: content of type html is escaped mark-up',
      () => {
        for (const entry of entries) {
          expect(entry['content']?.[0]?.$).toEqual({type: 'html'})
          expect(one(entry, 'content')).toMatch(/^<p>/)
        }
      }
    ],
    [
      '4.2.1: an author has one name and at most one uri',
      () => {
        for (const entry of entries)
          expect((entry['author'] ?? []).map((author) => [texts(author['name']), texts(author['uri'])])).toEqual([
            [['Jané & "Doe" <x>'], ['https://orcid.org/0000-0002-1825-0097']]
          ])
      }
    ],
    [
      '4.2.2: a category has a term',
      () => {
        for (const entry of entries) expect((entry['category'] ?? []).map(({$}) => $['term'])).toEqual(['Salt', 'C++'])
      }
    ],
    [
      '4.2.4: the generator has a uri and a version',
      () => {
        expect(feed['generator']?.[0]).toMatchObject({$: {uri: 'https://citewell.github.io/', version: '0.0.0'}})
      }
    ],
    [
      '4.2.6: ids are absolute, unique and not relative to anything',
      () => {
        const ids = [...texts(feed['id']), ...entries.map((entry) => one(entry, 'id'))]
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(new URL(id).href).toBe(id)
      }
    ],
    [
      '2: no element of another name space, no attribute but those of the specification',
      () => {
        const known = 'author category content id link published rights summary title updated'.split(' ')
        for (const entry of entries) for (const name of childrenOf(entry)) expect(known).toContain(name)
        expect(Object.keys(feed.$).sort()).toEqual(['xml:lang', 'xmlns'])
      }
    ],
    [
      '3.2.1, 3.2.2, 3.2.3: a person has one name, at most one uri, an IRI, and no email that nobody gave',
      () => {
        for (const entry of entries)
          for (const author of entry['author'] ?? []) {
            expect(author['name']).toHaveLength(1)
            expect(author['email']).toBeUndefined()
            for (const uri of texts(author['uri'])) expect(new URL(uri).protocol).toBe('https:')
          }
      }
    ],
    [
      '4.1.1: no contributor, icon, logo or rights of the feed that nobody gave',
      () => {
        for (const name of ['contributor', 'icon', 'logo', 'rights']) expect(feed[name]).toBeUndefined()
      }
    ],
    [
      '4.1.2: at most one published, rights, source, summary',
      () => {
        for (const entry of entries)
          for (const name of ['published', 'rights', 'source', 'summary'])
            expect((entry[name] ?? []).length).toBeLessThanOrEqual(1)
      }
    ],
    [
      '4.1.3.2: content stands in the entry, so that it needs no summary',
      () => {
        for (const entry of entries) expect(entry['content']?.[0]?.$['src']).toBeUndefined()
      }
    ],
    [
      '4.1.3.3: content of type html can stand in a div',
      () => {
        for (const entry of entries)
          expect(one(entry, 'content')).not.toMatch(/<(?:!doctype|html|head|body|script|style)/i)
      }
    ],
    [
      '4.2.6.1: an entry has the same id in the feed of the site and in that of a tag',
      () => {
        const tagged = parseXml('tags/salt/atom.xml')['entry'] ?? []
        expect(tagged.map((entry) => one(entry, 'id'))).toEqual(entries.map((entry) => one(entry, 'id')))
      }
    ],
    [
      '4.2.7.1, 4.2.7.2, 4.2.7.3: a link has an absolute href, a registered relation and a media type',
      () => {
        for (const {$} of [feed, ...entries].flatMap((node) => node['link'] ?? [])) {
          expect(new URL($['href'] ?? '').href).toBe($['href'])
          expect(['self', 'alternate']).toContain($['rel'])
          expect($['type']).toMatch(/^[a-z]+\/[a-z.+]+$/)
        }
      }
    ],
    [
      '4.2.9: published is the day of the article, and left out where it has none',
      () => {
        expect(entries.map((entry) => one(entry, 'published'))).toEqual([
          '2026-03-04T00:00:00Z',
          '2026-01-02T00:00:00Z',
          ''
        ])
      }
    ],
    [
      '4.2.10: rights are words for a person',
      () => {
        for (const entry of entries) expect(texts(entry['rights'])).toEqual(['CC-BY-4.0'])
      }
    ],
    [
      '4.2.13: a summary is plain text and not that of the title',
      () => {
        for (const entry of entries) {
          expect(one(entry, 'summary')).toBe(summary)
          expect(entry['summary']?.[0]?.$).toBeUndefined()
        }
      }
    ],
    [
      '4.2.15: updated is of the content; without any day it is the first',
      () => {
        expect([one(feed, 'updated'), ...entries.map((entry) => one(entry, 'updated'))]).toEqual([
          '2026-05-06T00:00:00Z',
          '2026-03-04T00:00:00Z',
          '2026-05-06T00:00:00Z',
          '1970-01-01T00:00:00Z'
        ])
      }
    ]
  ])('%s', (_section, holds) => {
    holds()
  })
})

describe('two readers', () => {
  it('have the same of RSS', async () => {
    const first = parseRssFeed(read('feed.xml'))
    const second = await new Parser().parseString(read('feed.xml'))
    expect(first.items?.map(({title: name}) => name)).toEqual(['Plain', shown, 'Undated'])
    expect(second.items.map(({title: name}) => name)).toEqual(['Plain', shown, 'Undated'])
    expect(second.items.map(({guid}) => guid)).toEqual(first.items?.map(({guid}) => guid?.value))
    expect(second.items.map((item) => String(item['content:encoded']))).toEqual(
      first.items?.map(({content}) => content?.encoded)
    )
    const [, hostile] = first.items ?? []
    expect(hostile?.dc?.creators).toEqual(['Jané & "Doe" <x>'])
    expect(second.items[1]?.creator).toBe('Jané & "Doe" <x>')
    expect(hostile?.categories?.map(({name}) => name)).toEqual(['Salt', 'C++'])
    expect(second.items[1]?.categories).toEqual(['Salt', 'C++'])
    expect(hostile?.description).toBe(summaryAsHtml)
    expect(second.items[1]?.['content:encoded']).toContain(']]> raised &amp; lowered 🧂 pressure')
  })

  it('have the same of Atom', async () => {
    const first = parseAtomFeed(read('atom.xml'))
    const second = await new Parser().parseString(read('atom.xml'))
    expect(first.entries?.map(({title: name}) => name)).toEqual(['Plain', shown, 'Undated'])
    expect(second.items.map(({title: name}) => name)).toEqual(['Plain', shown, 'Undated'])
    expect(second.items.map(({content}) => content)).toEqual(first.entries?.map(({content}) => content))
    expect(first.entries?.[1]?.published).toBe('2026-01-02T00:00:00Z')
  })

  it('one of them reads JSON Feed', () => {
    const parsed = parseJsonFeed(JSON.parse(read('feed.json')))
    const names = parsed.items?.map(({title: name}) => name?.replace('\u0001', '').replace('\0', ''))
    expect(names).toEqual(['Plain', shown, 'Undated'])
    expect(parsed.feed_url).toBe(`${base}feed.json`)
  })
})

describe('a tag', () => {
  it.each(['tags/salt/', expect.stringMatching(/^tags\/c-[\da-f]{6}\/$/)])('has its own feeds: %s', (folder) => {
    const found = [...files.keys()]
      .filter((path) => path.startsWith('tags/'))
      .map((path) => path.slice(0, path.lastIndexOf('/') + 1))
    expect(found).toContainEqual(folder)
  })

  it('says so in each of them', () => {
    const tagged = JSON.parse(read('tags/salt/feed.json')) as {title: string; home_page_url: string; feed_url: string}
    expect(tagged).toMatchObject({
      title: 'Salt – Cited',
      home_page_url: `${base}tags/salt/`,
      feed_url: `${base}tags/salt/feed.json`
    })
    expect(read('tags/salt/feed.xml')).toContain(`href="${base}tags/salt/feed.xml" rel="self"`)
    expect(read('tags/salt/atom.xml')).toContain(`<id>${base}tags/salt/atom.xml</id>`)
    expect(read('tags/salt/index.html')).toContain('href="../../articles/plain/index.html"')
  })

  it('has a page and no feed where the site has no address', () => {
    const paths = publishers.flatMap(({publish}) => publish(siteOf(articles, nowhere))).map(({path}) => path)
    expect(paths.filter((path) => path.startsWith('tags/salt/'))).toEqual(['tags/salt/index.html'])
    expect(site.url).toBe(base)
  })
})

describe('of many articles', () => {
  const day = (index: number): string =>
    `2026-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`
  const many = Array.from({length: 130}, (_, index) => {
    const tag = index % 40 === 0 ? 'rare' : 'common'
    const source = `---\ntitle: T${index}\ndescription: D\ntags: [${tag}]\npublished: ${day(index)}\n---\n\nYoga reduced pain by ${index}% [@sherman2011].\n`
    return publishMarkdown(source, {path: `content/articles/a${index}.md`}).published
  })

  it('are the same where bodies that none of them holds are let go on the way', () => {
    const kept: PublishedArticle[] = []
    for (const article of many) kept.splice(0, Infinity, ...dropUnfedBodies([...kept, article]))
    expect(kept.filter(({feedHtml}) => feedHtml !== undefined).length).toBeLessThan(110)
    const feedsOf = (list: readonly PublishedArticle[]): readonly (readonly [string, string])[] =>
      publishers
        .flatMap(({publish}) => publish(siteOf(list)))
        .filter(({path: file}) => /(?:feed|atom)\.(?:xml|json)$/.test(file))
        .map((artifact) => [artifact.path, textOf(artifact)])
    expect(feedsOf(many)).toHaveLength(9)
    expect(feedsOf(kept)).toEqual(feedsOf(many))
  })
})
