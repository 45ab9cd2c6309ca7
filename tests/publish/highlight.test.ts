import {describe, expect, it} from 'vitest'
import {publishMarkdown, withTitle} from './publish-markdown.ts'

const show = (markdown: string): string => publishMarkdown(withTitle(markdown)).html.trim()
const fence = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\``

describe('code', () => {
  it.each([
    ['a language', 'js', 'language-js'],
    ['capitals', 'JS', 'language-JS'],
    ['a cell of Quarto', '{js}', 'language-{js}'],
    ['a class of Pandoc', '{.js .numberLines}', 'language-{.js']
  ])('is coloured: %s', (_name, language, name) => {
    expect(show(fence(language, 'const a = 1'))).toBe(
      `<pre><code class="${name}"><span class="hljs-keyword">const</span> a = <span class="hljs-number">1</span>\n</code></pre>`
    )
  })

  it.each([
    ['no language', '', 'const a = 1'],
    ['an unknown one', 'nonsense', 'const a = 1'],
    ['a prototype', '__proto__', 'const a = 1'],
    ['a long line', 'js', `const a = '${'a'.repeat(600)}'`],
    ['much of it', 'js', 'const a = 1\n'.repeat(1000)]
  ])('stays plain: %s', (_name, language, code) => {
    expect(show(fence(language, code))).not.toContain('hljs')
  })

  it('has a bound for a whole article', () => {
    const html = show(`${fence('js', 'const a = 1\n'.repeat(700))}\n\n`.repeat(20))
    const coloured = html.split('</pre>').filter((block) => block.includes('hljs'))
    expect(coloured).toHaveLength(7)
  })

  it('stays text', () => {
    expect(show(fence('html', '<script>alert("x")</script>'))).not.toContain('<script')
  })

  it('is reached by the keyboard where it is wider than a phone', () => {
    expect(show(fence('js', 'a'))).toMatch(/^<pre><code/)
    expect(show(fence('js', 'a + '.repeat(20)))).toMatch(/^<pre tabindex="0"><code/)
    expect(show(fence('js', `${'\t'.repeat(4)}twenty`))).toMatch(/^<pre tabindex="0"><code/)
    expect(show(fence('js', '二'.repeat(11)))).toMatch(/^<pre tabindex="0"><code/)
  })

  it('loads its stylesheet beside that of any code', () => {
    const {page} = publishMarkdown(withTitle(fence('js', 'a')))
    expect([...page.matchAll(/assets\/([a-z]+)-[\da-f]{10}\.css/g)].map(([, name]) => name)).toEqual([
      'style',
      'more',
      'code'
    ])
    expect(publishMarkdown(withTitle('`a`')).page).not.toContain('assets/code-')
  })
})
