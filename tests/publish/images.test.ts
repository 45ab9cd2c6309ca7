import {createHash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import type {ImageFile} from '../../src/model/image.ts'
import {atom} from '../../src/publish/atom.ts'
import {jsonFeed} from '../../src/publish/json-feed.ts'
import {rss} from '../../src/publish/rss.ts'
import {publishMarkdown, siteOf, textOf, withTitle} from './publish-markdown.ts'

const bytes = new TextEncoder().encode('a picture')
const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)

/** Every `.png` is there. */
const findImage = (url: string): ImageFile =>
  url.endsWith('.png')
    ? {
        found: true,
        bytes,
        type: 'png',
        width: 640,
        height: 480,
        name: decodeURIComponent(url).replace(/^.*\/|\.png$/g, '')
      }
    : {found: false, reason: 'is not there'}

const show = (markdown: string): string => publishMarkdown(withTitle(markdown), {findImage, claims: /^$/}).html.trim()

const img = (name: string, alt: string): string =>
  `<img src="images/${name}-${hash}.png" alt="${alt}" width="640" height="480" loading="lazy" decoding="async">`

describe('pictures', () => {
  it.each([
    ['a file', 'A ![words](a.png) b.', `<p>A ${img('a', 'words')} b.</p>`],
    ['a name that is no slug', '![words](../Früh%20Stück.png)', `<p>${img('fruh-stuck', 'words')}</p>`],
    ['one without words', '![](a.png)', `<p>${img('a', '')}</p>`],
    ['by reference', '![words][x]\n\n[x]: a.png', `<p>${img('a', 'words')}</p>`],
    ['in a link', '[![words](a.png)](b.html)', `<p><a href="b.html">${img('a', 'words')}</a></p>`],
    ['what is not there', '![words](a.gif)', '<p><span class="words">words</span></p>'],
    ['what is not there and has no words', 'a ![](a.gif)', '<p>a </p>'],
    [
      'a title as a caption',
      '![words](a.png "A *caption*")',
      `<figure>${img('a', 'words')}<figcaption>A *caption*</figcaption></figure>`
    ],
    [
      'attributes of Pandoc',
      '![A caption](a.png){#fig:a width=50%}',
      `<figure id="fig-a">${img('a', 'A caption')}<figcaption><strong>Figure\u00A01:</strong> A caption</figcaption></figure>`
    ],
    [
      'attributes of Quarto',
      '![A caption](a.png){#fig-a fig-alt="words"}',
      `<figure id="fig-a">${img('a', 'words')}<figcaption><strong>Figure\u00A01:</strong> A caption</figcaption></figure>`
    ],
    ['attributes in a text', 'A ![words](a.png){width=50%} b.', `<p>A ${img('a', 'words')} b.</p>`],
    ['braces that are none', '![words](a.png){b c}', `<p>${img('a', 'words')}{b c}</p>`],
    [
      'a figure of MyST',
      '```{figure} a.png\n:alt: words\n\nA caption.\n```',
      `<figure>${img('a', 'words')}<figcaption><p>A caption.</p></figcaption></figure>`
    ],
    [
      'a figure in a list',
      '- ![words](a.png "Caption")',
      `<ul>\n<li><figure>${img('a', 'words')}<figcaption>Caption</figcaption></figure></li>\n</ul>`
    ]
  ])('%s', (_name, markdown, html) => {
    expect(
      show(markdown)
        .replaceAll(/>\n(?=<(?:img|figure|figcaption|p>|\/fig))/g, '>')
        .replaceAll(/\n<\/li>/g, '</li>')
    ).toBe(html)
  })

  it('keeps citations and claims in a caption', () => {
    const {html} = publishMarkdown(withTitle('![Yoga reduced pain by 30% [@mu2020].](a.png){#fig:a}'), {
      findImage,
      claims: /Yoga/
    })
    expect(html).toMatch(
      /<figcaption>(?:<strong>.*<\/strong> )?<span id="claim-[^>]*>Yoga reduced pain by 30%.*id="cite-1".*<\/figcaption>/
    )
    expect(html).not.toContain('{#fig')
  })

  it('puts each file beside the page once', () => {
    const {artifacts, data, page} = publishMarkdown(withTitle('![](a.png) ![words](a.png) ![more](b.png)'), {findImage})
    const files = artifacts.filter(({path}) => path.endsWith('.png'))
    expect(files).toEqual([
      {path: `articles/test/images/a-${hash}.png`, bytes},
      {path: `articles/test/images/b-${hash}.png`, bytes}
    ])
    expect(data.images).toEqual([
      {url: `images/a-${hash}.png`, alt: 'words', width: 640, height: 480},
      {url: `images/b-${hash}.png`, alt: 'more', width: 640, height: 480}
    ])
    expect(page.replaceAll('&#x27;', "'")).toContain("img-src 'self';")
    expect(page).toMatch(/href="\.\.\/\.\.\/assets\/figures-[\da-f]{10}\.css"/)
  })

  it('loads no stylesheet for what a page does not hold', () => {
    const {page, data} = publishMarkdown(withTitle('Text.'), {findImage})
    expect(page.match(/rel="stylesheet"/g)).toHaveLength(1)
    expect(data).not.toHaveProperty('images')
  })

  it('has whole addresses in feeds', () => {
    const {published} = publishMarkdown(withTitle('![words](a.png "Caption")\n\n![x](https://a.example/b.png)'), {
      findImage
    })
    const address = `https://example.org/cited/articles/test/images/a-${hash}.png`
    for (const publisher of [rss, atom, jsonFeed]) {
      const text = publisher
        .publish(siteOf([published]))
        .map(textOf)
        .join('')
      expect(text).toContain(address)
      expect(text).toContain('https://a.example/b.png')
      expect(text).not.toMatch(/src=\\?"(?!https:\/\/example\.org\/)/)
    }
  })
})

describe('captions of tables', () => {
  const table = '| a |\n| - |\n| b |'
  it.each([
    ['after it', `${table}\n\nTable: Words. {.wide}`, 'Words.'],
    ['before it', `: Words\n\n${table}`, 'Words'],
    ['with a citation', `${table}\n\nTable: Words [@mu2020]`, 'Words']
  ])('%s', (_name, markdown, words) => {
    const html = show(markdown)
    expect(html).toContain(`<caption id="table-1">${words}`)
    expect(html).toContain('aria-labelledby="table-1"')
    expect(html).not.toContain('<p>')
  })

  it('are no paragraphs that say something else', () => {
    expect(show(`${table}\n\nTable 1: Words`)).toContain('<p>Table 1: Words</p>')
  })

  it('stand in the text', () => {
    expect(publishMarkdown(withTitle(`${table}\n\n: Words`)).data.text).toBe('Words\na\nb')
  })
})
