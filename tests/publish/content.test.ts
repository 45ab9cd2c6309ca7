import {describe, expect, it} from 'vitest'
import {publishMarkdown, withTitle} from './publish-markdown.ts'

const show = (markdown: string): string => publishMarkdown(withTitle(markdown), {claims: /^$/}).html.trim()

describe('definition lists', () => {
  it.each([
    ['an item', 'Pain\n: It hurts.', '<dl>\n<dt>Pain</dt>\n<dd>It hurts.</dd>\n</dl>'],
    [
      'two meanings and markup',
      '*Pain*\n:   It `hurts`.\n:   A letter.',
      '<dl>\n<dt><em>Pain</em></dt>\n<dd>It <code>hurts</code>.</dd>\n<dd>A letter.</dd>\n</dl>'
    ],
    [
      'items with blank lines',
      'Pain\n\n: It hurts.\n\nRest\n\n: It does not.\n: It is\nlong.',
      '<dl>\n<dt>Pain</dt>\n<dd>It hurts.</dd>\n<dt>Rest</dt>\n<dd>It does not.</dd>\n<dd>It is\nlong.</dd>\n</dl>'
    ],
    [
      'one in a list',
      '- Pain\n  : It hurts.',
      '<ul>\n<li>\n<dl>\n<dt>Pain</dt>\n<dd>It hurts.</dd>\n</dl>\n</li>\n</ul>'
    ]
  ])('are read: %s', (_name, markdown, html) => {
    expect(
      show(markdown)
        .replaceAll(/<li><dl>/g, '<li>\n<dl>')
        .replaceAll('</dl></li>', '</dl>\n</li>')
    ).toBe(html)
  })

  it.each([
    ['a colon in a line', 'Pain: it hurts\nand: so on.'],
    ['a colon without a blank', 'Pain\n:it hurts'],
    ['a colon alone', ': It hurts.'],
    ['two lines', 'Pain\nof the back\n: It hurts.'],
    ['a long sentence', `${'word '.repeat(60)}\n: It hurts.`]
  ])('are not seen in %s', (_name, markdown) => {
    expect(show(markdown)).not.toContain('<dl>')
  })

  it('keep claims, citations and their places', () => {
    const {html, data} = publishMarkdown(
      withTitle('Yoga\n: Yoga reduced pain by 30% in a trial of 228 adults [@mu2020].'),
      {
        claims: /reduced/
      }
    )
    expect(html).toMatch(
      /<dt><span id="claim-[^>]*>Yoga<\/span><\/dt>\n<dd><span class="[a-z]+">Yoga reduced .*id="cite-1"/
    )
    expect(data.claims).toHaveLength(1)
    expect(data.text).toBe('Yoga\n\nYoga reduced pain by 30% in a trial of 228 adults (Mu, 2020).')
  })
})

describe('languages and directions', () => {
  it.each([
    ['a language', '[سلام]{lang=ar} x', '<p><span lang="ar" dir="rtl">سلام</span> x</p>'],
    ['a direction', 'a [b]{dir=rtl}', '<p>a <span dir="rtl">b</span></p>'],
    ['markup in it', 'a [*b* c]{lang=fr}', '<p>a <span lang="fr" dir="ltr"><em>b</em> c</span></p>'],
    ['brackets in it', '[a [b] c]{lang=fr}', '<p><span lang="fr" dir="ltr">a [b] c</span></p>'],
    [
      'two',
      '[a]{lang=fr} [b]{lang=de}',
      '<p><span lang="fr" dir="ltr">a</span> <span lang="de" dir="ltr">b</span></p>'
    ],
    ['in a heading', '## [a]{lang=fr}', '<h2 id="s-alangfr"><span lang="fr" dir="ltr">a</span></h2>'],
    ['other attributes', '[a]{.smallcaps} b', '<p>a b</p>'],
    ['what is no language', '[a]{lang="x y"}', '<p><span dir="ltr">a</span></p>'],
    ['markup across its end', '*[a* b]{lang=fr}', '<p><em>[a</em> b]{lang=fr}</p>'],
    ['what is no attribute', 'a[1]{b} c', '<p>a[1]{b} c</p>']
  ])('of a span: %s', (_name, markdown, html) => {
    expect(show(markdown)).toBe(html)
  })

  it('of a page are those of its front matter', () => {
    const {page} = publishMarkdown('---\ntitle: x\nlang: ar\n---\n\nنص.\n')
    expect(page).toContain('<html lang="ar" dir="rtl">')
  })

  it('of spans take time in proportion to their number', () => {
    expect(show('[a]{lang=fr} '.repeat(2000)).match(/<span/g)).toHaveLength(2000)
    expect(show('[ '.repeat(90) + ']{lang=fr}'.repeat(1000))).toContain('lang="fr"')
  })
})

describe('headings', () => {
  it.each([
    ['a name', '## Methods {#sec-m}\n\n[x](#sec-m)', '<h2 id="s-sec-m">Methods</h2>\n<p><a href="#s-sec-m">x</a></p>'],
    ['classes', '## Methods {.unnumbered .unlisted}', '<h2 id="s-methods">Methods</h2>'],
    ['without a number', '## `a` {-}', '<h2 id="s-a"><code>a</code></h2>'],
    ['braces that hold words', '## The set {a}', '<h2 id="s-the-set-a">The set {a}</h2>'],
    ['nothing but braces', '## {#a}', '<h2 id="s-a">{#a}</h2>']
  ])('lose what Pandoc writes in braces: %s', (_name, markdown, html) => {
    expect(show(markdown)).toBe(html)
  })

  it('lose it in the title and in the contents', () => {
    const {data} = publishMarkdown('# Methods {#sec-m}\n\n## One {#sec-1}\n\nText.\n')
    expect(data.title).toBe('Methods')
    expect(data.sections).toEqual([{id: 's-sec-1', depth: 2, title: 'One'}])
  })
})

describe('what belongs to a printed book', () => {
  it.each([
    [
      'entries of its index',
      'A word \\index{word} and more.\\index{more} `\\index{a}`',
      '<p>A word and more. <code>\\index{a}</code></p>'
    ],
    ['braces that are not closed', 'A \\index{word', '<p>A \\index{word</p>']
  ])('is left out: %s', (_name, markdown, html) => {
    expect(show(markdown)).toBe(html)
  })
})

describe('superscripts and subscripts of Pandoc', () => {
  it.each([
    ['both', 'CO~2~ in 10^6^ m^-3^.', '<p>CO<sub>2</sub> in 10<sup>6</sup> m<sup>-3</sup>.</p>'],
    ['in a cell', '| a |\n| - |\n| Ca^2+^ |', '<td>Ca<sup>2+</sup></td>'],
    ['behind emphasis and in it', '*R*^2^ **m^3^**', '<p><em>R</em><sup>2</sup> <strong>m<sup>3</sup></strong></p>'],
    [
      'what is struck out',
      '~~gone~~ and ~gone~ and a ~~b~~',
      '<p><del>gone</del> and <del>gone</del> and a <del>b</del></p>'
    ],
    ['what is no script', 'a ^b^ c^d e^ f^g, ~5 to ~7', '<p>a ^b^ c^d e^ f^g, ~5 to ~7</p>'],
    ['code', '`m^3^`', '<p><code>m^3^</code></p>'],
    ['what would be markup', 'a^<b>^', '<p>a^^</p>']
  ])('are read: %s', (_name, markdown, html) => {
    expect(show(markdown)).toContain(html)
  })

  it('are read in linear time', () => {
    expect(show('a^'.repeat(20_000))).toContain('<sup>a</sup>')
  })
})

describe('tags of HTML', () => {
  it('keeps the words around a break apart in sentences too', () => {
    const {data} = publishMarkdown(withTitle('It hurt less<br>than rest<br/>did [@mu2020].'), {claims: /./})
    expect(data.sentences?.map(({text}) => text)).toEqual(['It hurt less than rest did.'])
    expect(data.html).toContain('It hurt less<br>')
  })

  it.each([
    ['subscript and superscript', '10<sup>6</sup> CO<sub>2</sub>', '<p>10<sup>6</sup> CO<sub>2</sub></p>'],
    ['emphasis', '<b>a <I>b</I></b> <em>c</em>', '<p><strong>a <em>b</em></strong> <em>c</em></p>'],
    ['in markup', '**a<sup>b</sup>**', '<p><strong>a<sup>b</sup></strong></p>'],
    ['a break', 'a<br/>b', '<p>a<br>\nb</p>'],
    ['in a table', '| a |\n| - |\n| b<sup>c</sup><br>d |', '<td>b<sup>c</sup><br>\nd</td>']
  ])('that a text needs are kept: %s', (_name, markdown, html) => {
    expect(show(markdown)).toContain(html)
  })

  it.each([
    ['with attributes', 'a <sup onclick="x">b</sup>', '<p>a b</p>'],
    ['without an end', 'a <sup>b *c*', '<p>a b <em>c</em></p>'],
    ['that cross', '<b>a <i>b</b></i>', '<p>a <em>b</em></p>'],
    ['of other kinds', '<u>a</u> <span>b</span>', '<p>a b</p>'],
    [
      'too deep',
      '<b>'.repeat(6) + 'a' + '</b>'.repeat(6),
      '<p>' + '<strong>'.repeat(4) + 'a' + '</strong>'.repeat(4) + '</p>'
    ]
  ])('are dropped: %s', (_name, markdown, html) => {
    expect(show(markdown)).toBe(html)
  })

  it('keep claims and citations', () => {
    const {html, data} = publishMarkdown(withTitle('Yoga reduced 10<sup>6</sup> pains [@mu2020]. It lasts.'), {
      claims: /Yoga/
    })
    expect(html).toMatch(/<span id="claim-[^>]*>Yoga reduced 10<sup>6<\/sup> pains\u00A0<span class="cite" id="cite-1"/)
    expect(data.text).toBe('Yoga reduced 10⁶ pains (Mu, 2020). It lasts.')
  })
})

describe('GFM', () => {
  it('names the boxes of a list of tasks', () => {
    expect(show('- [x] one\n- [ ] two')).toMatch(/<input [^>]*aria-label="Done">[\s\S]*<input [^>]*aria-label="To do">/)
  })

  it('strikes out, and aligns cells by classes', () => {
    expect(show('~~a~~')).toBe('<p><del>a</del></p>')
    const table = show('| a | b |\n| -: | :-: |\n| 1 | 2 |')
    expect(table).toContain('<th class="align-right" scope="col">a</th>')
    expect(table).not.toContain(' align=')
  })

  it('leads from a note back to each of its places', () => {
    const html = show('a[^1] b[^1]\n\n[^1]: Note.')
    for (const id of ['fnref-1', 'fnref-1-2']) {
      expect(html).toContain(`id="${id}"`)
      expect(html).toContain(`href="#${id}"`)
    }
  })
})
