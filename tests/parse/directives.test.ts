import {describe, expect, it} from 'vitest'
import {analyse} from '../../src/index.ts'
import {publishMarkdown} from '../publish/publish-markdown.ts'

/** Markers with what they cite, after a look that each place holds what it says. */
function citations(source: string): readonly string[] {
  return analyse(source, {path: 'a.md'}).citations.map(({start, end, items}) => {
    for (const item of items) expect(source.slice(item.start, item.end)).toBe(item.key)
    return source.slice(start, end)
  })
}

const cite = '{cite:p}`mu2020`'

describe('directives of MyST that hold text', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['a note', `Text.\n\n\`\`\`{note}\nOne review ${cite}.\n\`\`\`\n`, [cite]],
    ['its title', `\`\`\`{admonition} As ${cite} says\n:class: tip\nText.\n\`\`\`\n`, [cite]],
    ['a caption', `\`\`\`{figure} a.png\n:name: a\n:alt: A back\n\nA back ${cite}.\n\`\`\`\n`, [cite]],
    ['a caption below options in YAML', `\`\`\`{figure} a.png\n---\nname: a\n---\nA back ${cite}.\n\`\`\`\n`, [cite]],
    [
      "a chunk of Bookdown's",
      "```{block2, type='rmdnote'}\nOne [@a].\n```\n\n```{block x}\nTwo [@b].\n```\n",
      ['[@a]', '[@b]']
    ],
    ['tildes', `~~~{tip}\nOne ${cite}.\n~~~\n`, [cite]],
    [
      'one in another, and what follows',
      `\`\`\`\`{note}\nOne ${cite}.\n\n\`\`\`{tip}\nTwo [@a].\n\`\`\`\n\`\`\`\`\n\nThree [@b].\n`,
      [cite, '[@a]', '[@b]']
    ],
    [
      'CR LF and a byte order mark',
      `\uFEFFText.\r\n\r\n\`\`\`{note}\r\n:class: a\r\nOne ${cite}.\r\n\`\`\`\r\n`,
      [cite]
    ]
  ])('are read: %s', (_name, source, expected) => {
    expect(citations(source)).toEqual(expected)
  })

  it.each([
    ['code', `\`\`\`md\nOne ${cite}.\n\`\`\`\n`],
    ['a code directive', `\`\`\`{code-block} md\nOne ${cite}.\n\`\`\`\n`],
    ['a directive that is not known', `\`\`\`{unknown}\nOne ${cite}.\n\`\`\`\n`],
    ['a chunk of R', '```{r, x}\nOne [@a].\n```\n'],
    ['code in a note', `\`\`\`\`{note}\n\`\`\`md\nOne ${cite}.\n\`\`\`\n\`\`\`\`\n`]
  ])('others are not: %s', (_name, source) => {
    expect(citations(source)).toEqual([])
  })

  it('are published as boxes and figures, with their citations', () => {
    const {data} = publishMarkdown(
      `One trial [@mu2020].\n\n\`\`\`{note} Mind\nOne **review** ${cite}. <script>alert(1)</script>\n\`\`\`\n\n\`\`\`{figure} https://example.org/a.png\n:alt: A back\n\nA back ${cite}.\n\`\`\`\n\n\`\`\`{figure} javascript:alert(1)\nB\n\`\`\`\n`
    )
    expect(data.html).toContain('<div class="admonition" role="note"><p><strong>Mind</strong></p>')
    expect(data.html).toMatch(
      /<figure>\s*<a class="words" href="https:\/\/example\.org\/a\.png">A back<\/a>\s*<figcaption>/
    )
    expect(data.html.match(/cite-\d/g)?.length).toBeGreaterThanOrEqual(3)
    expect(data.html).not.toMatch(/script|javascript/)
  })

  it('tell the line of what goes over a bound', () => {
    const deep = `Text.\n\n\`\`\`{note}\n\n${'> '.repeat(200)}deep\n\`\`\`\n`
    expect(() => analyse(deep, {path: 'a.md'})).toThrow(expect.objectContaining({line: 5}) as Error)
  })
})
