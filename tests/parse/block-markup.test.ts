import {describe, expect, it} from 'vitest'
import {analyse} from '../../src/index.ts'
import {publishMarkdown} from '../publish/publish-markdown.ts'

const show = (markdown: string): string => publishMarkdown(`---\ntitle: t\n---\n\n${markdown}\n`, {claims: /^$/}).html
const squeeze = (html: string): string => html.replaceAll('\n', '').trim()
const box = (...inside: readonly string[]): string => `<div class="admonition" role="note">${inside.join('')}</div>`
const myst = '(only-myst-has-this)=\n\n# Heading\n\n'

describe('boxes and divisions between colons', () => {
  it.each([
    ['MyST', ':::{note}\nText.\n:::', box('<p>Text.</p>')],
    ['with a title', ':::{tip} A *title*\nText.\n:::', box('<p><strong>A <em>title</em></strong></p>', '<p>Text.</p>')],
    [
      'with options',
      ':::{admonition} Title\n:class: tip\nText.\n:::',
      box('<p><strong>Title</strong></p>', '<p>Text.</p>')
    ],
    ['Quarto', '::: {.callout-note}\nText.\n:::', box('<p>Text.</p>')],
    [
      'Quarto, a title',
      '::: {.callout-tip title="A title"}\nText.\n:::',
      box('<p><strong>A title</strong></p>', '<p>Text.</p>')
    ],
    [
      'Quarto, a heading as the title',
      '::: {.callout-tip}\n## A title\nText.\n:::',
      box('<p><strong>A title</strong></p>', '<p>Text.</p>')
    ],
    ['a class alone', '::: warning\nText.\n:::', box('<p>Text.</p>')],
    ['a class with a title', ':::note Mind\nText.\n:::', box('<p><strong>Mind</strong></p>', '<p>Text.</p>')],
    ['colons behind', '::: note :::\nText.\n::::::', box('<p>Text.</p>')],
    ['CR LF', ':::{note}\r\nText.\r\n:::\r\n', box('<p>Text.</p>')],
    ['one in another', '::::{note}\nA\n:::{tip}\nB\n:::\n::::', box('<p>A</p>', box('<p>B</p>'))],
    ['a directive between backticks in one', '::: note\n```{tip}\nB\n```\n:::', box(box('<p>B</p>'))],
    ['a division', '::: {#x .wide}\nText.\n:::', '<p id="at-x">Text.</p>'],
    ['divisions in one', ':::: {.columns}\n::: {.column}\nA\n:::\n::: {.column}\nB\n:::\n::::', '<p>A</p><p>B</p>'],
    [
      'lists that meet it',
      '- a\n::: note\n- b\n:::\n- c',
      `<ul><li>a</li></ul>${box('<ul><li>b</li></ul>')}<ul><li>c</li></ul>`
    ],
    ['an item of a list', '1. a\n\n   :::{tip}\n   Text.\n   :::', `<ol><li><p>a</p>${box('<p>Text.</p>')}</li></ol>`],
    ['a table that meets it', '::: note\n| a |\n| - |\n| b |\n:::\n', 'b</td></tr></tbody></table></div></div>'],
    ['math', ':::{math}\n:label: a\nx\n:::', '<math display="block" alttext="x">'],
    ['what is no text', ':::{iframe} https://example.org/\nText.\n:::', 'Text.</code></pre>'],
    ['nothing in it', '::: note\n:::', box()]
  ])('are read: %s', (_name, markdown, html) => {
    expect(squeeze(show(markdown)).replaceAll(/<li><p>([abc])<\/p><\/li>/g, '<li>$1</li>')).toContain(html)
  })

  it.each([
    ['never closed', '::: note\n\nText.'],
    ['closed alone', 'Text.\n\n:::'],
    ['code', '```md\n::: note\nText.\n:::\n```'],
    ['indented code', '    ::: note\n    Text.\n    :::'],
    ['a sentence', '::: this is a text\n\n:::\n\nMore.'],
    ['two colons', ':: note\nText.\n::']
  ])('others are text: %s', (_name, markdown) => {
    const html = show(markdown)
    expect(html).not.toContain('admonition')
    expect(html).toContain('::')
  })

  it('keep their places in the source', () => {
    const source = '\uFEFF:::{note} By [@a]\nOne [@b].\n\n- Two [@c].\n:::\n\nThree [@d].\n'
    const {citations} = analyse(source, {path: 'a.md'})
    expect(citations.map(({start, end}) => source.slice(start, end))).toEqual(['[@a]', '[@b]', '[@c]', '[@d]'])
  })

  it('leave notes and links that are defined elsewhere', () => {
    const html = show('::: note\nText[^a] and [a link][l].\n:::\n\n[^a]: A note.\n\n[l]: https://example.org/')
    expect(html).toContain('href="#fn-a"')
    expect(html).toContain('<a href="https://example.org/">')
  })

  it.each([
    ['many', ':::{note}\nText.\n:::\n'.repeat(2500)],
    ['in one another', '::: note\n'.repeat(2500) + ':::\n'.repeat(2500)],
    ['never closed', '::: note\n\n'.repeat(2500)],
    ['between items', '- a\n::: note\n- b\n:::\n'.repeat(500)],
    ['blanks', `:::${' '.repeat(100_000)}x${' '.repeat(100_000)}\n`]
  ])('are read in bounded time: %s', (_name, source) => {
    expect(analyse(source, {path: 'a.md'}).citations).toEqual([])
  })
})

describe('comments and targets of MyST', () => {
  it.each([
    ['a comment', `${myst}% About 40% of people.\n\nText.`],
    ['comments before a text', `${myst}% About 40% of people.\n% More.\nText.`],
    ['a break', `${myst}+++\n\nText.`],
    ['a target', `${myst}(a-target)=\n\nText.`]
  ])('are no text: %s', (_name, markdown) => {
    expect(
      show(markdown)
        .replace(/<h2.*<\/h2>/, '')
        .replaceAll(/ id="[^"]*"/g, '')
        .trim()
    ).toBe('<p>Text.</p>')
    expect(analyse(markdown, {path: 'a.md'}).sentences.map(({text}) => text)).toEqual(['Text.'])
  })

  it.each([
    ['a share, where nothing speaks for MyST', '% of people is a share.'],
    ['a share in a line of a paragraph', `${myst}It fell by 40\n% of people.`],
    ['code', `${myst}\`\`\`tex\n% a comment\n\`\`\``],
    ['a title block of Pandoc', '% Title\n% Author'],
    ['a formula', `${myst}$$\n% TeX\nx\n$$`],
    ['brackets in a line of a paragraph', 'We set\n(a)=\nb']
  ])('others are: %s', (_name, markdown) => {
    expect(show(markdown)).toMatch(/%|\(a\)=/)
  })
})
