import {describe, expect, it} from 'vitest'
import {publishMarkdown, withTitle} from './publish-markdown.ts'

/** Markdown, and the body as a reader sees it: tags gone. */
const shown: readonly [name: string, markdown: string, text: string][] = [
  ['a key', 'Yoga helps [@sherman2011].', 'Yoga helps [1].'],
  ['numbers follow first appearance', 'A [@mu2020]. B [@sherman2011]. C [@mu2020].', 'A [1]. B [2]. C [1].'],
  ['several works, in the order of their numbers', 'A [@mu2020]. B [@sherman2011; @mu2020].', 'A [1]. B [1, 2].'],
  ['prefix, locator and suffix', 'A [see @sherman2011, pp. 3-5; also @mu2020].', 'A [see 1, pp. 3-5; also 2].'],
  ['a locator without a comma', 'A [@sherman2011 p. 4].', 'A [1, p. 4].'],
  ['a narrative citation', '@sherman2011 found it.', 'Sherman et al. (2011) [1] found it.'],
  ['a narrative citation with a locator', '@sherman2011 [p. 4] found it.', 'Sherman et al. (2011) [1, p. 4] found it.'],
  ['one author', '@mu2020 found it.', 'Mu (2020) [1] found it.'],
  ['a suppressed author', 'Mu and others [-@mu2020] found it.', 'Mu and others [1] found it.'],
  ['a bracket that crosses emphasis', 'A [see *the trial* in @sherman2011], b.', 'A [see the trial in 1], b.'],
  ['a bracket over a line end', 'A [@sherman2011;\n@mu2020] b.', 'A [1, 2] b.'],
  ['a bracket in emphasis', 'A *b [@sherman2011] c* d.', 'A b [1] c d.'],
  ['a bracket in a quote over lines', '> A [@sherman2011;\n> @mu2020] b.', 'A [1, 2] b.'],
  ['escapes and character references before it', 'A \\* &amp; &copy; b [@mu2020]. C', 'A * & © b [1]. C'],
  ['an alternative text', '![A figure [@mu2020]](https://example.org/a.png) and', '[1] and'],
  ['a link beside it', '[a](https://example.org)[@mu2020] b', 'a[1] b'],
  ['a link to a work, which stays', 'As [a trial](https://doi.org/10.1000/abc) shows.', 'As a trial [1] shows.'],
  ['a number that is a link to a work', 'So [2](https://doi.org/10.1000/abc).', 'So [1].'],
  ['an identifier', 'A [@doi:10.1000/abc]. @pmid:123 says.', 'A [1]. pmid:123 [2] says.'],
  ['a role of MyST', 'A {cite:p}`mu2020`; {cite:t}`mu2020` says.', 'A [1]; Mu (2020) [1] says.'],
  ['an element of Distill', 'A <d-cite key="mu2020"></d-cite>.', 'A [1].'],
  ['a tag of Jekyll-Scholar', 'A {% cite mu2020 %}.', 'A [1].'],
  ['an unresolved key', 'A [@sherman2011; @nobody2020].', 'A [1, nobody2020].'],
  ['code keeps what looks like a key', '`[@sherman2011]` b', '[@sherman2011] b']
]

describe('citations', () => {
  it.each(shown)('shows %s', (_name, markdown, text) => {
    const {html, data} = publishMarkdown(withTitle(markdown))
    expect(strip(html)).toBe(text)
    if (!markdown.includes('> ')) expect(data.text).toBe(text)
  })

  it('keeps a note that says more than its reference, and numbers the reference', () => {
    const note = 'Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.'
    const {html, data} = publishMarkdown(withTitle(`Yoga helps[^1].\n\n[^1]: ${note}\n\n    It was small.\n`))
    expect(strip(html).replaceAll(/\s+/g, ' ')).toBe(`Yoga helps1 [1]. Footnotes ${note} It was small. ↩`)
    expect(data.references.map(({key}) => key)).toEqual(['^1'])
  })

  it('moves notes that are references to the list of references, and keeps those that say more', () => {
    const note = 'Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.'
    const {html, data} = publishMarkdown(withTitle(`A[^1]. B[^2].\n\n[^1]: ${note}\n[^2]: A remark, as in @mu2020.`))
    expect(strip(html).replaceAll(/\s+/g, ' ')).toBe('A[1]. B1 [2]. Footnotes A remark, as in Mu (2020) [2]. ↩')
    expect(data.references.map(({text}) => text)).toEqual([
      note,
      'Mu, J. (2020). Acupuncture for chronic nonspecific low back pain. Cochrane Database of Systematic Reviews.'
    ])
  })

  it('shows raised numbers as the others, and takes the list out of the text', () => {
    const list =
      '[1] Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.'
    const {html} = publishMarkdown(withTitle(`A helped.<sup>1</sup> B did.¹\n\n## References\n\n${list}`))
    expect(strip(html)).toBe('A helped.[1] B did.[1]')
  })

  it('leaves a list that nothing cites by number where it is', () => {
    const list = '- Sherman, K. J. (2011). A trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.'
    expect(strip(publishMarkdown(withTitle(`A [@mu2020].\n\n## References\n\n${list}`)).html)).toContain(
      'A trial of yoga'
    )
  })

  it('shows them in headings, lists, cells and notes, and keeps them out of the contents', () => {
    const {page, html, data} = publishMarkdown(
      withTitle(
        '## One [@mu2020]\n\n- two [@mu2020]\n\n## Three\n\n| a |\n| - |\n| four [@mu2020] |\n\n## Five\n\nsix[^n]\n\n[^n]: seven [@mu2020]'
      )
    )
    for (const word of ['One', 'two', 'four', 'seven']) expect(strip(html)).toContain(`${word} [1]`)
    expect(data.sections.map(({title}) => title)).toEqual(['One', 'Three', 'Five'])
    expect(page).toContain('<li><a href="#s-one-mu2020">One</a></li>')
  })

  it('says which reference a number is', () => {
    const {html} = publishMarkdown(withTitle('A [@sherman2011].'))
    expect(html).toContain(
      '<span class="cite" id="cite-1">[<a href="#ref-sherman2011" aria-label="Reference 1: Sherman et al. 2011">1</a>]</span>'
    )
  })

  it('keeps a bracket on the line of the word before it', () => {
    expect(publishMarkdown(withTitle('A b [@mu2020]. @mu2020 c.')).html).toMatch(
      /^<p>A b\u00A0<span class="cite".*\. Mu \(2020\)\u00A0<span/
    )
  })

  it('marks a key that nothing stands behind', () => {
    const {html, data} = publishMarkdown(withTitle('A [@sherman2011; @nobody2020].'))
    expect(html).toContain('<span class="unresolved" title="No reference with this key">nobody2020</span>')
    expect(data.citations[0]?.items.map(({key}) => key)).toEqual(['sherman2011', 'nobody2020'])
    expect(data.references).toHaveLength(1)
  })

  it('leaves the shared tree as it is', () => {
    const source = withTitle('> A *b [see @sherman2011] c* [@mu2020].\n\n| x |\n| - |\n| y [@mu2020] |')
    const before = publishMarkdown(source)
    const tree = structuredClone(before.article.tree)
    publishMarkdown(source)
    expect(before.article.tree).toEqual(tree)
    expect(JSON.stringify(before.article.tree)).not.toContain('citationMark')
  })

  it('prints the list in place of the article’s own', () => {
    const list = [
      '1. Mu, J. (2020). Acupuncture for chronic nonspecific low back pain. Cochrane Database, 12.',
      '2. Sherman, K. J. (2011). A randomized trial comparing yoga. Archives of Internal Medicine, 171(22), 2019-2026. doi:10.1001/archinternmed.2011.524'
    ].join('\n')
    const {html, data, page} = publishMarkdown(
      withTitle(`## Text\n\nYoga reduces pain (2). Acupuncture reduces pain (1).\n\n## References\n\n${list}`)
    )
    expect(strip(html)).toBe('Text Yoga reduces pain [1]. Acupuncture reduces pain [2].')
    expect(data.references.map(({key, number}) => [key, number])).toEqual([
      ['2', 1],
      ['1', 2]
    ])
    expect(page.match(/>References</g)).toHaveLength(1)
  })
})

function strip(html: string): string {
  return html
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&amp;', '&')
    .trim()
}
