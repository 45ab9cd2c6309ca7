import {describe, expect, it} from 'vitest'
import {publishers} from '../../src/publish/index.ts'
import {publishMarkdown, siteOf, textOf, withoutValues, withTitle} from './publish-markdown.ts'

/** Markdown, and what the body becomes. */
const bodies: readonly [name: string, markdown: string, html: string][] = [
  ['a script address', '[x](javascript:alert(1))', '<p><span>x</span></p>'],
  ['letter case', '[x](JaVaScRiPt:alert(1))', '<p><span>x</span></p>'],
  ['a character reference', '[x](&#106;avascript:alert(1))', '<p><span>x</span></p>'],
  ['a named colon', '[x](javascript&colon;alert(1))', '<p><span>x</span></p>'],
  ['a tab in the scheme', '[x](<java\tscript:alert(1)>)', '<p><span>x</span></p>'],
  ['a line end in the scheme', '[x](java&#10;script:alert(1))', '<p><span>x</span></p>'],
  ['a control before the scheme', '[x](&#1;javascript:alert(1))', '<p><span>x</span></p>'],
  ['a script as an autolink', '<javascript:alert(1)>', '<p><span>javascript:alert(1)</span></p>'],
  ['a reference link', '[x][a]\n\n[a]: vbscript:x', '<p><span>x</span></p>'],
  ['data', '[x](data:text/html;base64,PHN2Zz4=)', '<p><span>x</span></p>'],
  ['a file', '[x](file:///etc/passwd)', '<p><span>x</span></p>'],
  ['an image with a script', '![x](javascript:alert(1))', '<p><span class="words">x</span></p>'],
  ['an image with data', '![x](data:image/svg+xml,x)', '<p><span class="words">x</span></p>'],
  [
    'an image elsewhere',
    '![x](https://a.example/b.png)',
    '<p><a class="words" href="https://a.example/b.png">x</a></p>'
  ],
  [
    'an image without a scheme',
    '![x](//a.example/b.png)',
    '<p><a class="words" href="https://a.example/b.png">x</a></p>'
  ],
  [
    'an image in a link',
    '[![x](https://a.example/b.png)](c.html)',
    '<p><a href="c.html"><span class="words">x</span></a></p>'
  ],
  ['raw elements', 'a <script>b</script> <img src=x onerror=c> d', '<p>a b  d</p>'],
  ['a raw block', '<iframe srcdoc="x"></iframe>\n\na', '<p>a</p>'],
  [
    'SVG and MathML',
    '<svg><script>x</script></svg>\n\n<math><mtext>y</mtext></math>\n\na',
    '<p>x</p>\n<p>y</p>\n<p>a</p>'
  ],
  ['comments', '<!--><img src=x onerror=y>-->\n\na <!-- b --> c', '<p>a  c</p>'],
  ['an end of the page', 'a </main></body></html> b', '<p>a  b</p>'],
  ['classes by a fence', '```js&#x20;sr-only&#x0A;evil\nx\n```', '<pre><code class="language-js">x\n</code></pre>'],
  [
    'a title that breaks out',
    '[x](https://a.example "\\" onmouseover=\\"y")',
    '<p><a href="https://a.example" title="&quot; onmouseover=&quot;y">x</a></p>'
  ],
  ['an alternative text that breaks out', '![" onerror="x](a.png)', '<p><span class="words">" onerror="x</span></p>'],
  ['a heading called as a browser object', '## location', '<h2 id="s-location">location</h2>'],
  ['a heading called as a prototype', '## \\_\\_proto\\_\\_', '<h2 id="s-__proto__">__proto__</h2>'],
  [
    'a heading called as our own anchors',
    '## references\n\n## cite-1\n\n## references',
    '<h2 id="s-references">references</h2>\n<h2 id="s-cite-1">cite-1</h2>\n<h2 id="s-references-1">references</h2>'
  ],
  ['characters that HTML forbids', 'a\u0085b\u007f\ufffec\u{1fffe}d', '<p>abcd</p>'],
  ['letters of several characters', 'e\u0301 [u\u0308](a%CC%81.html)', '<p>é <a href="a%CC%81.html">ü</a></p>'],
  ['an address that no browser can read', '[x](https://{{a["b"]}}/)', '<p><span>x</span></p>'],
  ['a heading without words', '## A\n\n##\n\n### <i></i>\n\nb', '<h2 id="s-a">A</h2>\n<p>b</p>'],
  ['a heading above all others in a quotation', '> # A', '<blockquote>\n<h2>A</h2>\n</blockquote>'],
  ['a cell of no table', 'a <td>b</td>\n\n<td>c</td>', '<p>a b</p>'],
  [
    'markup in a key',
    'A [@a<b].',
    '<p>A <span class="cite" id="cite-1">(<span class="unresolved" title="No reference with this key">a&lt;b</span>)</span>.</p>'
  ]
]

describe('hostile Markdown', () => {
  it.each(bodies)('%s', (_name, markdown, html) => {
    const published = publishMarkdown(withTitle(markdown))
    expect(published.html.replaceAll('\u00A0', ' ').trim()).toBe(html)
    expect(withoutValues(published.page)).not.toMatch(/<[^<>]*\son[a-z]+/i)
  })

  it('keeps footnotes linked whatever their labels are', () => {
    const {page} = publishMarkdown(
      withTitle('A[^location] b[^"><img>] c[^location].\n\n[^location]: x\n\n[^"><img>]: y')
    )
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
  })

  it('survives every heading being the same', () => {
    const {page, data} = publishMarkdown(withTitle('## A\n\n## A\n\n## A-1\n\n## A'))
    expect(new Set(data.sections.map(({id}) => id)).size).toBe(4)
    for (const {id} of data.sections) expect(page).toContain(`id="${id}"`)
  })

  it('takes time in proportion to the number of citations', () => {
    const {data} = publishMarkdown(withTitle('*a* [@mu2020] '.repeat(2000)))
    expect(data.citations).toHaveLength(2000)
  })

  it('takes time in proportion to the number of claims', () => {
    const {data, page} = publishMarkdown(
      withTitle('*Yoga* reduced pain by 30% in a trial of 228 adults. '.repeat(2000))
    )
    expect(data.claims).toHaveLength(2000)
    expect(page.split('id="claim-').length - 1).toBe(2000)
  })

  it('says of a single claim that is a conclusion what it rests on', () => {
    const {data, page} = publishMarkdown(
      withTitle('In our cohort, pain fell by 40%. Pain thus decreased nearly 7 times.')
    )
    expect(data.coverage).toMatchObject({claims: 1, cited: 0, follows: 1, ownWork: 1, ratio: 1})
    expect(page).toContain('The one claim found in this article rests on another sentence of it.')
  })
})

const title = '</title></script><script>alert(1)</script>]]>\u2028&amp;<b>"\'\u0001\uFFFE'

describe('a hostile title', () => {
  const {page, data, published} = publishMarkdown(withTitle('Text.', title))
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''

  it('stays text in the page', () => {
    const tags = withoutValues(page)
    expect(tags.match(/<script/g)).toHaveLength(1)
    expect(tags.match(/<\/title>/g)).toHaveLength(1)
    expect(tags).not.toContain('<b>')
  })

  it('stays one value in JSON-LD', () => {
    expect(json).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(json)).toMatchObject({headline: data.title})
  })

  it.each(publishers.map((publisher) => [publisher.id, publisher] as const))(
    'leaves %s well-formed',
    (_id, {publish}) => {
      for (const artifact of publish(siteOf([published]))) {
        const text = textOf(artifact)
        if (artifact.path.endsWith('.json')) expect(() => JSON.parse(text) as unknown).not.toThrow()
        else expect(withoutValues(text).replace(/<script type>const fold[^<]*<\/script>/, '')).not.toContain('<script')
      }
    }
  )
})

describe('a hostile bibliography', () => {
  const item = {
    id: 'x',
    type: 'webpage',
    title: '<b onmouseover=x>A</b> <i>B</i> &amp;lt;script&amp;gt; $\\href{javascript:x}{y}$',
    author: [{literal: '<img src=x onerror=y>'}],
    URL: 'javascript:alert(1)',
    DOI: '10.1000/"><img onerror=x>'
  }
  const {page, data} = publishMarkdown(withTitle('A [@x].'), {library: [item]})

  it('makes no link of what is no web address', () => {
    expect(page).not.toMatch(/href="javascript/i)
    expect(data.references[0]?.item.URL).toBeUndefined()
    expect(data.references[0]).not.toHaveProperty('url', expect.stringContaining('<'))
  })

  it('decodes once and allows the markup of titles alone', () => {
    expect(page).toContain('&lt;b onmouseover=x>A&lt;/b> <span class="normal">B</span> &amp;lt;script&amp;gt;')
    expect(withoutValues(page)).not.toContain('<img')
  })

  it('takes no character of its data for what the processor wrote', () => {
    const tokens = '\uE000l\uE001\uE002\uE003\uE004\uE005\uE006\uF8FF\u0000'
    const library = [
      {
        id: 'x',
        type: 'book',
        title: `T${tokens}U %%STRING%% 987654321`,
        author: [{family: `A${tokens}`, given: `<b>G</b>`}],
        note: 'title: Other\n{:DOI: 10.1000/other}',
        constructor: 'c',
        __proto__x: 'p',
        URL: 'https://example.org/'
      }
    ]
    const {data, page: tokened} = publishMarkdown(withTitle('A [@x, p. \uE002 4].'), {library})
    expect(data.references[0]?.text).toMatch(/^Al.*\(n\.d\.\)\. Tl U %%STRING%% 987654321\. /)
    expect(data.references[0]?.text).not.toContain('other')
    expect(tokened.replaceAll('"citation_reference"', '')).not.toMatch(/<li[^>]*>[^\n]*[\uE000-\uF8FF]/)
  })

  it.each(['__proto__', 'constructor', 'toString', 'i0'])('has no trouble with the key %s', (id) => {
    const library = [{id, type: 'book', title: 'T', author: [{family: 'A'}]}]
    expect(publishMarkdown(withTitle(`A [@${id}].`), {library}).html).toContain('A, n.d.')
  })

  it('takes credentials out of addresses', () => {
    const library = [{...item, URL: 'https://user:secret@example.org/a', DOI: ''}]
    const {data: other, page: otherPage} = publishMarkdown(withTitle('A [@x].'), {library})
    expect(other.references[0]?.url).toBe('https://example.org/a')
    expect(JSON.stringify(other) + otherPage).not.toContain('secret')
  })

  it('publishes what can be read of an item that fits no schema', () => {
    const library = [
      {id: 'x', type: 'nonsense', title: 'T', issued: {'date-parts': [[null]]}, author: 'nobody', custom: 1}
    ]
    expect(publishMarkdown(withTitle('A [@x].'), {library}).data.references[0]?.item).toEqual({
      id: 'x',
      type: 'document',
      title: 'T'
    })
  })

  it('bounds how many names are printed', () => {
    const library = [{...item, author: Array.from({length: 10_000}, (_, index) => ({family: `F${index}`, given: 'G'}))}]
    expect(publishMarkdown(withTitle('A [@x].'), {library}).data.references[0]?.text).toContain(
      'F18, G., … F9999, G. (n.d.)'
    )
  })
})
