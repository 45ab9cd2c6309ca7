import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {rss} from '../../src/publish/rss.ts'
import {publishMarkdown, siteOf, textOf, withoutValues, withTitle} from './publish-markdown.ts'

const show = (markdown: string): string => publishMarkdown(withTitle(markdown), {claims: /^$/}).html.trim()

describe('formulas', () => {
  it.each([
    ['in a text', 'So $x<y$.', '<p>So <math alttext="x<y"><mrow><mi>x</mi><mo>&lt;</mo><mi>y</mi></mrow></math>.</p>'],
    ['with marks of Markdown', 'So $a_1*b*c_2$.', '<p>So <math alttext="a_1*b*c_2">'],
    ['with an escape', 'So $\\{x\\}$.', 'alttext="\\{x\\}"'],
    ['by itself', '$$x$$', '<p><span class="formula"><math display="block" alttext="x"><mi>x</mi></math></span></p>'],
    [
      'in a fence',
      '```math\nx\n```',
      '<span class="formula"><math display="block" alttext="x"><mi>x</mi></math></span>'
    ],
    ['in a cell', '| a |\n| - |\n| $x$ |', '<td><math alttext="x"><mi>x</mi></math></td>'],
    ['with a character by number', 'So $a&#124;b$.', 'alttext="a|b"'],
    [
      'with a label',
      '$$x$$ (eq:a)',
      '<p><span class="equation" id="eq-a"><span class="formula"><math display="block" alttext="x"><mi>x</mi></math></span> <span>(1)</span></span></p>'
    ],
    ['with two dollars within a text', 'So $$x$$ is.', '<p>So <math alttext="x"><mi>x</mi></math> is.</p>'],
    ['with two dollars before a text', '$$x$$ is.', '<p><math alttext="x"><mi>x</mi></math> is.</p>'],
    [
      'in a line of a paragraph, with a stop',
      'So\n$$x$$.\nIt is.',
      '<p>So\n<span class="formula"><math display="block" alttext="x">'
    ],
    ['in emphasis', '*so $x$*', '<p><em>so <math alttext="x"><mi>x</mi></math></em></p>'],
    ['in a quote', '> $$a\n> b$$', 'alttext="a b"'],
    [
      'with an operator over something',
      '$\\underset{x}{\\operatorname{f}}$',
      '<munder><mrow><mi mathvariant="normal">f</mi><mo>\u2061</mo><mspace width="0.1667em"></mspace></mrow><mi>x</mi></munder>'
    ]
  ])('stand as MathML %s', (_name, markdown, html) => {
    expect(show(markdown)).toContain(html)
  })

  it.each([
    ['a command that is unknown', 'So $\\nonsense$.', '<p>So <code>$\\nonsense$</code>.</p>'],
    ['a link', '$\\href{javascript:alert(1)}{x}$', '<p><code>$\\href{javascript:alert(1)}{x}$</code></p>'],
    ['a definition', '$\\def\\a{x}\\a$', '<p><code>$\\def\\a{x}\\a$</code></p>'],
    ['markup', '$x</math><script>alert(1)</script>$', '<p>$x&#x3C;/math>']
  ])('leave their source as code: %s', (_name, markdown, html) => {
    expect(show(markdown)).toContain(html.startsWith('<p>$x') ? '<p>$x' : html)
    expect(show(markdown)).not.toContain('<script')
  })

  it.each(['`$x$`', 'US$5 to $10', '\\$x\\$', '[$x$](a.html)'])('are not seen in %s', (markdown) => {
    expect(show(markdown)).not.toContain('<math')
  })

  it('load a stylesheet, and their source stands in the text', () => {
    const {page, data} = publishMarkdown(withTitle('So $x^2$ is.'))
    expect(page).toMatch(/assets\/math-[\da-f]{10}\.css/)
    expect(data.text).toBe('So x^2 is.')
    expect(page).not.toMatch(/ style="/)
  })

  it('stay formulas in feeds', () => {
    const {published} = publishMarkdown(withTitle('$$\\begin{aligned}a&=b\\end{aligned}$$'))
    const text = rss
      .publish(siteOf([published]))
      .map(textOf)
      .join('')
    expect(text).toContain('&#x3C;math display="block" alttext=')
    expect(text).not.toContain('tml-')
  })

  it('keep claims and citations in their places', () => {
    const {html} = publishMarkdown(withTitle('Yoga reduced pain by $30\\%$ [@mu2020]. It lasts.'), {claims: /Yoga/})
    expect(html).toMatch(/<span id="claim-[^>]*>Yoga reduced pain by <math .*<\/math>.*id="cite-1"/)
  })

  it('never let markup through, whatever is in them', () => {
    const pieces = [
      '\\text{',
      '}',
      '<b>',
      '\\htmlStyle{color:red}',
      '\\class{x}{',
      '&',
      '\\\\',
      '\\color{red}',
      'x',
      '^',
      '_',
      '"',
      "'",
      '\\url{a}'
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 12}), (parts) => {
        const html = show(`\`\`\`math\n${parts.join('')}\n\`\`\``)
        expect(withoutValues(html)).not.toMatch(/<(?:b|a|img|script)\b| (?:style|href|on\w+)[\s>]/)
      }),
      {numRuns: 100}
    )
  })
})
