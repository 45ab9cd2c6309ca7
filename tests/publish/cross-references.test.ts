import {describe, expect, it} from 'vitest'
import {publishMarkdown, withTitle} from './publish-markdown.ts'

const findImage = () =>
  ({found: true, bytes: new Uint8Array([1]), type: 'png', width: 4, height: 3, name: 'a'}) as const
const show = (markdown: string, lang = 'en'): string =>
  publishMarkdown(`---\ntitle: t\nlang: ${lang}\n---\n\n${markdown}\n`, {findImage, claims: /^$/}).html.trim()

const figure = '![A curve](a.png){#fig:curve}\n\n![Bars](b.png){#fig-bars}'
const table = '| a |\n| - |\n| b |\n\nTable: Numbers. {#tbl:numbers}'
const link = (anchor: string, words: string): string => `<a href="#${anchor}">${words}</a>`

describe('what a writer names', () => {
  const section = '(sec-one)=\n\n## One section\n\n'
  const block = '(back)=\nA block.\n\n'
  const captioned = ':::{figure} a.png\n:name: curve\n:alt: A curve\n\nThe curve.\n:::\n\n'
  it.each([
    ['a role of MyST', 'See {ref}`sec-one`.', `See ${link('s-sec-one', 'One section')}.`],
    ['a role with words', 'See {ref}`that <back>`.', `See ${link('at-back', 'that')}.`],
    ['a role with a number', '{numref}`Fig. %s <curve>` shows', `${link('at-curve', 'Fig. 1')} shows`],
    [
      'a link without words',
      'See [](#sec-one) and [](#curve).',
      `See ${link('s-sec-one', 'One section')} and ${link('at-curve', 'Figure 1')}.`
    ],
    ['a link with words', 'See [here](#back).', `See ${link('at-back', 'here')}.`],
    [
      'Bookdown',
      'Table \\@ref(tab:numbers), section \\@ref(sec-one)',
      `Table ${link('tab-numbers', '1')}, section ${link('s-sec-one', 'One section')}`
    ],
    ['Quarto', 'See @sec-one.', `See ${link('s-sec-one', 'One section')}.`],
    ['what nothing is called', 'Figure \\@ref(fig:none), {ref}`none`, {ref}`those <none>`', 'Figure none, none, those'],
    ['roles that are no references', 'H{sub}`2`O, {abbr}`RCT (randomised trial)`', 'H<sub>2</sub>O, RCT'],
    ['what would be a tag elsewhere', '{sub}`<script>`', '<sub>&lt;script></sub>']
  ])('is linked from the text: %s', (_name, markdown, html) => {
    const table = '| a |\n| - |\n| b |\n\nTable: (\\#tab:numbers) Numbers.'
    expect(show(`${section}${block}${captioned}${table}\n\n${markdown}`).replaceAll('\u00A0', ' ')).toContain(html)
  })

  it('takes time in proportion to the text', () => {
    const many = (text: string): string =>
      Array.from({length: 3000}, (_, index) => text.replaceAll('N', String(index))).join('')
    expect(show(many('(n-N)=\nText {ref}`n-N`.\n\n')).match(/href="#at-n-/g)).toHaveLength(3000)
  })
})

describe('equations with a label', () => {
  const first = '$$\na = b\n$$ (eq:first)'
  const second = '$$c = d$$ {#eq-second}'
  const third = '```{math}\n:label: the-third\ne = f\n```'
  const all = `${first}\n\n${second}\n\n${third}`

  it('have a number behind them, and an anchor', () => {
    const html = show(all)
    expect(html.match(/<span class="equation" id="[^"]*">|<\/math><\/span> <span>\(\d\)<\/span><\/span>/g)).toEqual([
      '<span class="equation" id="eq-first">',
      '</math></span> <span>(1)</span></span>',
      '<span class="equation" id="eq-second">',
      '</math></span> <span>(2)</span></span>',
      '<span class="equation" id="at-the-third">',
      '</math></span> <span>(3)</span></span>'
    ])
  })

  it('that are called the same have numbers of their own, and the first has the anchor', () => {
    const html = show(`${first}\n\n${first}`)
    expect(html.match(/id="eq-first"/g)).toHaveLength(1)
    expect(html).toContain('<span>(2)</span>')
  })

  it('that cannot be read are shown as they were written, with their number', () => {
    expect(show('$$\\frac{$$ (eq:broken)\n\nSee @eq:broken.')).toContain(
      '<span class="equation" id="eq-broken"><span class="formula"><code>$$\\frac{$$ (eq:broken)</code></span> <span>(1)</span>'
    )
  })

  it.each([
    ['MyST', 'So {eq}`eq:first` says.', `So ${link('eq-first', '(1)')} says.`],
    ['the directive of MyST', 'Eq. {eq}`the-third` says.', `Eq. ${link('at-the-third', '(3)')} says.`],
    ['Quarto', 'See @eq-second.', `See ${link('eq-second', 'Equation 2')}.`],
    ['pandoc-crossref behind a word', 'See eq. @eq:first.', `See eq. ${link('eq-first', '1')}.`],
    ['a link', 'See [](#eq:first).', `See ${link('eq-first', 'Equation 1')}.`],
    ['what nothing is called', 'See @eq-none and {eq}`none`.', 'See @eq-none and none.']
  ])('are linked from a text: %s', (_name, markdown, html) => {
    expect(show(`${markdown}\n\n${all}`).replaceAll('\u00A0', ' ')).toContain(html)
  })

  it('are called in the language of the article', () => {
    expect(show(`Siehe @eq-second.\n\n${second}`, 'de').replaceAll('\u00A0', ' ')).toContain('Gleichung 1</a>')
  })

  it.each(['$$c = d$$', 'Within $$c = d$$ (eq:a) a line', 'So $c$ (eq:a)'])('are those alone: %s', (markdown) => {
    expect(show(markdown)).not.toContain('class="equation"')
  })
})

describe('figures and tables with a label', () => {
  it('have a number before their caption, and an anchor', () => {
    expect(show(figure)).toMatch(/<figure id="fig-curve"><img [^>]*><figcaption><strong>Figure.1:<\/strong> A curve</)
    expect(show(figure)).toMatch(/<figure id="fig-bars"><img [^>]*><figcaption><strong>Figure.2:<\/strong> Bars</)
    expect(show(table)).toContain(
      '<table id="tbl-numbers"><caption id="table-1"><strong>Table\u00A01:</strong> Numbers.</caption>'
    )
  })

  it.each([
    ['pandoc-crossref', 'See @fig:curve.', `See ${link('fig-curve', 'Figure 1')}.`],
    ['Quarto', 'See @fig-bars.', `See ${link('fig-bars', 'Figure 2')}.`],
    [
      'a table',
      'See @tbl:numbers and @fig:curve.',
      `See ${link('tbl-numbers', 'Table 1')} and ${link('fig-curve', 'Figure 1')}.`
    ],
    ['brackets', 'So [@fig:curve].', `So ${link('fig-curve', 'Figure 1')}.`],
    ['more in the brackets', 'So [see @fig:curve].', `So [see ${link('fig-curve', 'Figure 1')}].`],
    ['pandoc-fignos, with its own word', 'See figure @fig:curve.', `See figure ${link('fig-curve', '1')}.`],
    ['pandoc-fignos, in braces', 'See {@fig:curve}.', `See ${link('fig-curve', 'Figure 1')}.`],
    ['braces behind a word', 'So (Figure {@fig:curve})', `So (Figure ${link('fig-curve', '1')})`],
    ['braces that another bracket closes', 'So {@fig:curve]', `So {${link('fig-curve', 'Figure 1')}]`],
    ['a short word', 'See (Fig. @fig:curve)', `See (Fig. ${link('fig-curve', '1')})`],
    ['a word that ends like one', 'See config @fig:curve', `See config ${link('fig-curve', 'Figure 1')}`],
    ['emphasis', '*See @fig:curve*', `<em>See ${link('fig-curve', 'Figure 1')}</em>`],
    ['what nothing is called', 'See @fig:none.', 'See @fig:none.'],
    ['code', '`@fig:curve`', '<code>@fig:curve</code>'],
    ['a link', '[see @fig:curve](b.html)', '<a href="b.html">see @fig:curve</a>']
  ])('are linked from a text: %s', (_name, markdown, html) => {
    expect(show(`${markdown}\n\n${figure}\n\n${table}`).replaceAll('\u00A0', ' ')).toContain(html)
  })

  it.each([
    ['right below the table', '| a | b |\n| - | - |\n| c | d |\nTable: The *numbers*.\n{#tbl:numbers}'],
    ['in one line', '| a | b |\n| - | - |\n| c | d |\n: The *numbers*. {#tbl:numbers}'],
    ['below a column alone', '| a |\n| - |\n| d |\nTable: The *numbers*. {#tbl:numbers}']
  ])('have the caption that stands %s', (_where, markdown) => {
    const html = show(`${markdown}\n\nSee @tbl:numbers.`).replaceAll('\u00A0', ' ')
    expect(html).toContain('<strong>Table 1:</strong> The <em>numbers</em>.</caption>')
    expect(html).toMatch(/d<\/td>\n<\/tr>\n<\/tbody>/)
    expect(html).toContain(link('tbl-numbers', 'Table 1'))
  })

  it('are linked from lists, captions, cells and definitions, before them and behind', () => {
    const html = show(
      `- @fig:curve\n\n${figure}\n\n| a |\n| - |\n| @fig:curve |\n\n: As @fig:curve.\n\nTerm\n: As @fig:curve.`
    )
    expect(html.match(/href="#fig-curve"/g)).toHaveLength(4)
  })

  it.each([
    ['de', 'Abbildung'],
    ['fr-CA', 'Figure'],
    ['nl', 'Figuur'],
    ['ja', 'Figure']
  ])('are called in the language of the article: %s', (lang, name) => {
    expect(show(`@fig:curve\n\n${figure}`, lang)).toContain(`<strong>${name}\u00A01:</strong>`)
  })

  it('have no number where nothing points to them by such a label', () => {
    expect(show('![A curve](a.png){#main}')).not.toMatch(/id="main"|<strong>/)
    expect(show('![A curve](a.png){#main}')).toContain('<figure id="at-main">')
    expect(show('![A curve](a.png "A curve")')).not.toContain('<strong>')
  })

  it('keep claims and citations', () => {
    const {html} = publishMarkdown(withTitle(`Yoga reduced pain [@mu2020; @fig:curve]. See @fig:curve.\n\n${figure}`), {
      claims: /Yoga/
    })
    expect(html).toContain('id="cite-1"')
    expect(html).toContain('href="#fig-curve"')
  })

  it('take time in proportion to the text', () => {
    expect(show(`${'@fig:curve '.repeat(5000)}\n\n${figure}`).match(/href="#fig-curve"/g)).toHaveLength(5000)
    expect(show(`${'@fig:::'.repeat(20_000)}\n\n${figure}`)).toContain('@fig:::')
  })
})
