import {describe, expect, it} from 'vitest'
import {mu, publishMarkdown, sherman, withTitle} from './publish-markdown.ts'

/** Markdown, and the body as a reader sees it, in Vancouver: tags gone. */
const shown: readonly [name: string, markdown: string, text: string][] = [
  ['a key', 'Yoga helps [@sherman2011].', 'Yoga helps (1).'],
  ['numbers follow first appearance', 'A [@mu2020]. B [@sherman2011]. C [@mu2020].', 'A (1). B (2). C (1).'],
  ['several works, in the order of their numbers', 'A [@mu2020]. B [@sherman2011; @mu2020].', 'A (1). B (1,2).'],
  ['prefix, locator and suffix', 'A [see @sherman2011, pp. 3-5; also @mu2020].', 'A (see 1, pp. 3-5, also 2).'],
  ['a locator without a comma', 'A [@sherman2011 p. 4].', 'A (1, p. 4).'],
  ['a narrative citation', '@sherman2011 found it.', 'Sherman et al. (1) found it.'],
  ['a narrative citation with a locator', '@sherman2011 [p. 4] found it.', 'Sherman et al. (1, p. 4) found it.'],
  ['one author', '@mu2020 found it.', 'Mu (1) found it.'],
  ['a suppressed author', 'Mu and others [-@mu2020] found it.', 'Mu and others (1) found it.'],
  ['a bracket that crosses emphasis', 'A [see *the trial* in @sherman2011], b.', 'A (see the trial in 1), b.'],
  ['a bracket over a line end', 'A [@sherman2011;\n@mu2020] b.', 'A (1,2) b.'],
  ['a bracket in emphasis', 'A *b [@sherman2011] c* d.', 'A b (1) c d.'],
  ['a bracket in a quote over lines', '> A [@sherman2011;\n> @mu2020] b.', 'A (1,2) b.'],
  ['escapes and character references before it', 'A \\* &amp; &copy; b [@mu2020]. C', 'A * & © b (1). C'],
  ['an alternative text', '![A figure [@mu2020]](https://example.org/a.png) and', 'A figure(1) and'],
  ['a link beside it', '[a](https://example.org)[@mu2020] b', 'a(1) b'],
  ['a link to a work, which stays', 'As [a trial](https://doi.org/10.1000/abc) shows.', 'As a trial (1) shows.'],
  ['a number that is a link to a work', 'So [2](https://doi.org/10.1000/abc).', 'So (1).'],
  ['an identifier', 'A [@doi:10.1000/abc]. @pmid:123 says.', 'A (1). pmid:123 (2) says.'],
  ['a role of MyST', 'A {cite:p}`mu2020`; {cite:t}`mu2020` says.', 'A (1); Mu (1) says.'],
  ['an element of Distill', 'A <d-cite key="mu2020"></d-cite>.', 'A (1).'],
  ['a tag of Jekyll-Scholar', 'A {% cite mu2020 %}.', 'A (1).'],
  ['an unresolved key', 'A [@sherman2011; @nobody2020].', 'A (1,nobody2020).'],
  ['code keeps what looks like a key', '`[@sherman2011]` b', '[@sherman2011] b']
]

const smith = (id: string, given: string, year: number, title: string): Record<string, unknown> => ({
  id,
  type: 'book',
  title,
  author: [{family: 'Smith', given}],
  issued: {'date-parts': [[year]]}
})

const several = [
  sherman,
  mu,
  smith('a', 'Jo', 2001, 'Beta'),
  smith('b', 'Jo', 2001, 'Alpha'),
  smith('c', 'Jo', 2003, 'Gamma'),
  smith('d', 'Ann', 2001, 'Delta'),
  smith('e', 'Jo', 2001, 'Alpha'),
  smith('f', 'Jordan', 2005, 'Zeta'),
  {...smith('g', 'Jo', 2007, 'Eta'), author: [{family: 'Doe', given: 'Ann'}, {literal: 'others'}]}
]

/** The same in APA, which is that of articles that cite by key. */
const authorDate: readonly [name: string, markdown: string, text: string][] = [
  ['a key', 'Yoga helps [@sherman2011].', 'Yoga helps (Sherman et al., 2011).'],
  ['a narrative citation', '@mu2020 found it.', 'Mu (2020) found it.'],
  ['a narrative citation with a locator', '@mu2020 [p. 4] found it.', 'Mu (2020, p. 4) found it.'],
  ['a suppressed author', 'Mu [-@mu2020] found it.', 'Mu (2020) found it.'],
  ['a page', 'A [@mu2020, p. 4].', 'A (Mu, 2020, p. 4).'],
  ['pages', 'A [@mu2020, p. 4-7].', 'A (Mu, 2020, pp. 4–7).'],
  ['a bare number as a page', 'A [@mu2020, 12].', 'A (Mu, 2020, p. 12).'],
  ['a chapter', 'A [@mu2020, chap. 3].', 'A (Mu, 2020, Chapter 3).'],
  ['prefix and suffix', 'A [see @mu2020, p. 4, and on].', 'A (see Mu, 2020, p. 4, and on).'],
  ['works in the order of the style', 'A [@sherman2011; @mu2020].', 'A (Mu, 2020; Sherman et al., 2011).'],
  [
    'works that words bind to their order',
    'A [@sherman2011; see also @mu2020].',
    'A (Sherman et al., 2011; see also Mu, 2020).'
  ],
  ['years of one author together', 'A [@a; @c].', 'A (Smith, 2001, 2003).'],
  ['one author twice in a year', 'A [@a]. B [@b].', 'A (Smith, 2001b). B (Smith, 2001a).'],
  ['two authors of one name', 'A [@a]. B [@d].', 'A (J. Smith, 2001). B (A. Smith, 2001).'],
  ['authors of one name with a year each', 'A [@c]. B [@d].', 'A (J. Smith, 2003). B (A. Smith, 2001).'],
  ['one author alone', 'A [@a].', 'A (Smith, 2001).'],
  ['authors of one name and one initial', 'A [@c]. B [@f].', 'A (Smith, 2003). B (Smith, 2005).'],
  [
    'one author twice in a year beside another of that name',
    'A [@a]. B [@b]. C [@d].',
    'A (J. Smith, 2001b). B (J. Smith, 2001a). C (A. Smith, 2001).'
  ],
  ['two works alike in all that sorts, in their order', 'A [@e]. B [@b].', 'A (Smith, 2001a). B (Smith, 2001b).'],
  ['the others of a BibTeX file', 'A [@g]. @g says.', 'A (Doe et al., 2007). Doe et al. (2007) says.'],
  ['an identifier', 'A [@doi:10.1000/abc].', 'A (doi:10.1000/abc).'],
  ['an unresolved key', 'A [@mu2020; @nobody2020].', 'A (Mu, 2020; nobody2020).'],
  [
    'one work twice, of which neither author nor year is known',
    'A [@doi:10.1000/abc; @doi:10.1000/abc].',
    'A (doi:10.1000/abc, doi:10.1000/abc).'
  ]
]

describe('citations by author and date', () => {
  it.each(authorDate)('shows %s', (_name, markdown, text) => {
    const {html, data} = publishMarkdown(withTitle(markdown), {library: several})
    expect(strip(html)).toBe(text)
    expect(data.text).toBe(text)
  })

  it('sorts the list, and tells works of one author and year apart in it', () => {
    const {data, page} = publishMarkdown(withTitle('A [@sherman2011]. B [@a]. C [@b].'), {library: several})
    expect(data.references.map(({number, key, text}) => [number, key, text.slice(0, 25)])).toEqual([
      [1, 'sherman2011', 'Sherman, K. J., Cherkin, '],
      [2, 'b', 'Smith, J. (2001a). Alpha.'],
      [3, 'a', 'Smith, J. (2001b). Beta.']
    ])
    expect(page).toContain('<ul>\n<li id="ref-sherman2011" popover>')
  })

  it('has the letters in the order of the list, also of works alike', () => {
    const {references} = publishMarkdown(withTitle('A [@e]. B [@b].'), {library: several}).data
    expect(references.map(({key, text}) => [key, text])).toEqual([
      ['e', 'Smith, J. (2001a). Alpha.'],
      ['b', 'Smith, J. (2001b). Alpha.']
    ])
  })

  it('says et al. for the others of a BibTeX file, keeps initials whole, and sets a DOI after its prefix once', () => {
    const text = (style: 'apa' | 'vancouver', item: object): string | undefined =>
      publishMarkdown(withTitle('A [@x].'), {style, library: [{...mu, id: 'x', ...item}]}).data.references[0]?.text
    const author = [{family: 'Doe', given: 'Ann'}, {family: 'Poe', given: 'Shu-ichiro'}, {literal: 'others'}]
    expect(text('apa', {author})).toMatch(/^Doe, A., Poe, S., et al. \(2020\)\. Acu/)
    expect(text('vancouver', {author})).toMatch(/^Doe A, Poe S, et al. Acu/)
    expect(text('vancouver', {DOI: 'https://doi.org/10.1000/abc'})).toMatch(/doi:10.1000\/abc$/)
    expect(text('apa', {author: [{literal: 'others'}]})).toMatch(/^others\. \(2020\)/)
  })

  it('formats a work the same whatever was formatted before it', () => {
    const text = (markdown: string): readonly string[] =>
      publishMarkdown(withTitle(markdown), {library: several}).data.references.map((one) => one.text)
    const before = text('A [@c].')
    text('A [@c; @d; @a; @b].')
    expect(text('A [@c].')).toEqual(before)
  })
})

describe('the style of an article', () => {
  it('follows the way it cites, and its own choice before that', () => {
    const list = '1. Mu, J. (2020). Acupuncture for chronic nonspecific low back pain. Cochrane Database, 12.'
    const numeric = withTitle(`Acupuncture reduces pain (1).\n\n## References\n\n${list}`)
    expect(strip(publishMarkdown(numeric).html)).toBe('Acupuncture reduces pain (1).')
    expect(strip(publishMarkdown(numeric, {style: 'apa'}).html)).toBe('Acupuncture reduces pain (Mu, 2020).')
    const keyed = withTitle('A [@mu2020; @sherman2011]. B [@c; @mu2020; @sherman2011].')
    const {html, page} = publishMarkdown(keyed, {style: 'vancouver', library: several})
    expect(strip(html)).toBe('A (1,2). B (1–3).')
    expect(page).toContain('<ol>\n<li id="ref-mu2020" popover>Mu J. Acupuncture')
  })

  it('can be any CSL style', () => {
    const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>S</title></info>
      <citation collapse="citation-number"><layout prefix="[" suffix="]" delimiter=", " vertical-align="sup">
      <text variable="citation-number"/></layout></citation>
      <bibliography><layout suffix="."><text variable="citation-number" suffix=". "/><text variable="title" font-weight="bold"/></layout></bibliography></style>`
    const {html, data} = publishMarkdown(withTitle('A [@sherman2011; @mu2020].'), {style: {text: csl}})
    expect(html).toContain('<sup>[<a href="#ref-sherman2011"')
    expect(strip(html)).toBe('A [1, 2].')
    expect(data.references.map(({text}) => text)).toEqual([
      'A Randomized Trial Comparing Yoga, Stretching, and a Self-care Book. https://doi.org/10.1001/archinternmed.2011.524',
      'Acupuncture for chronic nonspecific low back pain.'
    ])
  })

  it('speaks the language of the article where there is a locale', () => {
    const library = [{id: 'x', type: 'book', title: 'T', author: [{family: 'A'}, {family: 'B'}, {family: 'C'}]}]
    const source = '---\ntitle: T\nlang: de\n---\n\nA [@x, S. 3].\n'
    expect(publishMarkdown(source, {library}).data.references[0]?.text).toContain('o. J.')
  })
})

describe('citations', () => {
  it.each(shown)('shows %s', (_name, markdown, text) => {
    const {html, data} = publishMarkdown(withTitle(markdown), {style: 'vancouver'})
    expect(strip(html)).toBe(text)
    if (!markdown.includes('> ')) expect(data.text).toBe(text)
  })

  it('keeps a note that says more than its reference, and numbers the reference', () => {
    const note = 'Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.'
    const {html, data} = publishMarkdown(withTitle(`Yoga helps[^1].\n\n[^1]: ${note}\n\n    It was small.\n`))
    expect(strip(html).replaceAll(/\s+/g, ' ')).toBe(`Yoga helps1 (1). Footnotes ${note} It was small. ↩`)
    expect(data.references.map(({key}) => key)).toEqual(['^1'])
  })

  it('moves notes that are references to the list of references, and keeps those that say more', () => {
    const note = 'Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.'
    const {html, data} = publishMarkdown(withTitle(`A[^1]. B[^2].\n\n[^1]: ${note}\n[^2]: A remark, as in @mu2020.`))
    expect(strip(html).replaceAll(/\s+/g, ' ')).toBe('A(1). B1 (2). Footnotes A remark, as in Mu (2). ↩')
    expect(data.references.map(({text}) => text)).toEqual([
      note,
      'Mu J. Acupuncture for chronic nonspecific low back pain. Cochrane Database of Systematic Reviews. 2020.'
    ])
  })

  it('shows raised numbers as the others, and takes the list out of the text', () => {
    const list =
      '[1] Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.'
    const {html} = publishMarkdown(withTitle(`A helped.<sup>1</sup> B did.¹\n\n## References\n\n${list}`))
    expect(strip(html)).toBe('A helped.(1) B did.(1)')
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
    for (const word of ['One', 'two', 'four', 'seven']) expect(strip(html)).toContain(`${word} (Mu, 2020)`)
    expect(data.sections.map(({title}) => title)).toEqual(['One', 'Three', 'Five'])
    expect(page).toContain('<li><a href="#s-one-mu2020">One</a></li>')
  })

  it('says which reference a number is', () => {
    const {html} = publishMarkdown(withTitle('A [@sherman2011].'), {style: 'vancouver'})
    expect(html).toContain(
      '<span class="cite" id="cite-1">(<a href="#ref-sherman2011" aria-label="Reference 1: Sherman et al. 2011">1</a>)</span>'
    )
  })

  it('keeps a bracket on the line of the word before it', () => {
    expect(publishMarkdown(withTitle('A b [@mu2020]. @mu2020 c.')).html).toMatch(
      /^<p>A b\u00A0<span class="cite".*\. Mu\u00A0<span/
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
    expect(strip(html)).toBe('Text Yoga reduces pain (1). Acupuncture reduces pain (2).')
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
