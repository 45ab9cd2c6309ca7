import {h} from 'hastscript'
import {describe, expect, it} from 'vitest'
import type {ArticleTemplate} from '../../src/model/theme.ts'
import {publishMarkdown, site, withoutValues, withTitle} from './publish-markdown.ts'

/** The page of an article that a template arranged. */
const arrange = (article: (...given: Parameters<ArticleTemplate>) => unknown): string =>
  publishMarkdown(withTitle('Text [@mu2020].'), {
    site: {...site, theme: {files: [], hasFonts: false, article: article as ArticleTemplate}}
  }).page

describe('what a template returns', () => {
  it('stands around the parts', () => {
    const page = arrange(({title}, {header, body, references}) => [
      h('hgroup', [h('p.series', `On ${title}`), header]),
      body,
      'and',
      h('aside', {ariaLabel: 'More'}, references)
    ])
    expect(page).toMatch(/<hgroup><p class="series">On Title<\/p><header>/)
    expect(page).toMatch(
      /and\n<aside aria-label="More"><section[^>]* class="references"|and\n<aside aria-label="More"><section/
    )
    expect(page).not.toContain('<div class="side">')
    expect(page).toContain('id="ref-mu2020"')
  })

  it('brings in nothing that runs or loads', () => {
    const page = arrange((_, {header, body, references}) => [
      header,
      h('script', 'alert(1)'),
      h('style', 'a{}'),
      h('a', {href: 'javascript:alert(1)', onClick: 'x', id: 'main'}, 'a'),
      h('p', {style: 'color: red', onMouseOver: 'x'}, '<b>'),
      h('iframe', {srcDoc: '<script>'}),
      h('form', {action: 'https://a.example/'}, h('input')),
      h('img', {src: 'data:image/png;base64,AA', alt: 'x'}),
      h('slot', {name: 'nonsense'}, 'x'),
      body,
      references
    ])
    expect(page).toContain('<a>a</a>')
    expect(page).toContain('<p>&lt;b></p>')
    expect(withoutValues(page)).not.toMatch(
      /<(?:iframe|form|slot|style)|<script(?! type>)|<[a-z]+(?: [a-z-]+)* (?:on[a-z]+|style)[ >]/
    )
    expect(page).not.toMatch(/alert\(1\)|data:image/)
    expect(page.match(/id="main"/g)).toHaveLength(1)
  })

  const deep = (depth: number): object => (depth === 0 ? h('p') : h('div', deep(depth - 1) as ReturnType<typeof h>))
  it.each<readonly [string, (...given: Parameters<ArticleTemplate>) => unknown, RegExp]>([
    ['the references left out', (_, {header, body}) => [header, body], /leaves out `references`/],
    ['the body twice', (_, {header, body, references}) => [header, body, body, references], /places `body` 2 times/],
    ['a string', () => '<p>', /returns no tree/],
    ['nothing', () => undefined, /returns no tree/],
    ['raw HTML', () => [{type: 'raw', value: '<script>'}], /returns no tree/],
    ['an element without properties', () => ({type: 'element', tagName: 'p', children: []}), /returns no tree/],
    ['a deep tree', () => deep(200), /returns no tree/]
  ])('is refused: %s', (_name, template, reason) => {
    expect(() => arrange(template)).toThrow(reason)
  })
})
