import {describe, expect, it} from 'vitest'
import {readStyleFile} from '../../src/publish/style-file.ts'
import {mu, publishMarkdown, withoutValues, withTitle} from './publish-markdown.ts'

const head =
  '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>S</title></info>'
const layout = '<layout><text variable="title"/></layout>'
const citation = `<citation>${layout}</citation>`
const withMacros = (macros: string, call: string): string =>
  `${head}${macros}<citation><layout>${call}</layout></citation></style>`
const call = (name: string): string => `<text macro="${name}"/>`
const nested = (depth: number): string => '<group>'.repeat(depth) + '<text value="x"/>' + '</group>'.repeat(depth)

/** Each of the macros calls the next one twice. */
const doubling = Array.from(
  {length: 30},
  (_, at) => `<macro name="m${at}">${call(`m${at + 1}`)}${call(`m${at + 1}`)}</macro>`
).join('')

const refused: readonly [name: string, text: string, reason: string][] = [
  ['nothing', '', 'cannot be read as XML'],
  ['text', 'APA', 'cannot be read as XML'],
  ['an element that does not end', `${head}${citation}`, 'cannot be read as XML'],
  ['an attribute without quotation marks', '<style version=1.0></style>', 'cannot be read as XML'],
  [
    'a page of HTML',
    '<html><head><title>404</title></head></html>',
    'is no CSL style: expected a `style` element in the namespace http://purl.org/net/xbiblio/csl'
  ],
  [
    'a style of another namespace',
    '<style xmlns="http://www.w3.org/2000/svg" version="1.0"><citation/></style>',
    'is no CSL style: expected a `style` element in the namespace http://purl.org/net/xbiblio/csl'
  ],
  [
    'an older version',
    head.replace('"1.0"', '"0.8"') + citation + '</style>',
    'is of CSL version `0.8`, expected `1.0`'
  ],
  ['no version', head.replace(' version="1.0"', '') + citation + '</style>', 'is of CSL version ``, expected `1.0`'],
  [
    'a dependent style',
    `${head.replace('</info>', '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info>')}</style>`,
    'is a dependent style, which only names another one; use the file of http://www.zotero.org/styles/apa'
  ],
  ['a style without a citation', `${head}<bibliography>${layout}</bibliography></style>`, 'has no `citation` element'],
  ['a document type', `<!DOCTYPE style>${head}${citation}</style>`, 'has a document type, which no CSL style needs'],
  [
    'an entity that multiplies',
    `<!DOCTYPE style [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${head}${citation}</style>`,
    'has a document type, which no CSL style needs'
  ],
  [
    'an entity that reads a file',
    `<!doctype style [<!entity x SYSTEM "file:///etc/passwd">]>${head}${citation}</style>`,
    'has a document type, which no CSL style needs'
  ],
  ['an entity that is not declared', `${head}<!-- -->&boom;${citation}</style>`, 'cannot be read as XML'],
  [
    'a macro that calls itself',
    withMacros(`<macro name="a">${call('a')}</macro>`, call('a')),
    'has a macro `a` that calls itself'
  ],
  [
    'macros that call each other',
    withMacros(`<macro name="a">${call('b')}</macro><macro name="b">${call('a')}</macro>`, call('a')),
    'has a macro `a` that calls itself'
  ],
  [
    'macros that multiply',
    withMacros(`${doubling}<macro name="m30"><text value="x"/></macro>`, call('m0')),
    'unfolds to 5368709120 elements, more than the 400000 that are allowed'
  ],
  ['elements within elements', withMacros('', nested(600)), 'nests deeper than 500 elements'],
  [
    'elements within elements that nothing calls',
    withMacros(`<macro name="a">${nested(3000)}</macro>`, '<text value="x"/>'),
    'nests deeper than 500 elements'
  ],
  ['more of them than the parser bears', withMacros('', nested(100_000)), 'cannot be read as XML'],
  [
    'a chain of macros',
    withMacros(
      Array.from({length: 400}, (_, at) => `<macro name="m${at}">${call(`m${at + 1}`)}</macro>`).join(''),
      call('m0')
    ),
    'nests deeper than 500 elements'
  ]
]

describe('a style file', () => {
  it.each(refused)('is refused: %s', (_name, text, reason) => {
    expect(readStyleFile(text)).toEqual({ok: false, reason})
  })

  it.each([
    ['of version 1.0', `${head}${citation}</style>`],
    ['of version 1.0.2', `${head.replace('"1.0"', '"1.0.2"')}${citation}</style>`],
    ['with a declaration and a stylesheet', `<?xml version="1.0" encoding="utf-8"?>\n${head}${citation}</style>\n`],
    [
      'with macros that are called often',
      withMacros('<macro name="a"><text value="x"/></macro>', call('a').repeat(100))
    ]
  ])('is taken: %s', (_name, text) => {
    expect(readStyleFile(text)).toEqual({ok: true, text})
  })
})

describe('a hostile style', () => {
  const print = (affix: string): string => {
    const style = `${head}<citation><layout prefix="${affix}"><text variable="title"/></layout></citation>
      <bibliography><layout><text value="${affix}"/><text variable="title"/></layout></bibliography></style>`
    return publishMarkdown(withTitle('A [@mu2020].'), {style: {text: style}}).page
  }

  it.each([
    ['an element', '&lt;img src=x onerror=alert(1)&gt;'],
    ['a script', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an end of the page', '&quot;&gt;&lt;/body&gt;'],
    ['a script address as a link', '\uE000ljavascript:alert(1)\uE001'],
    ['tokens that do not end', '\uE000i\uE000l\uE000'],
    ['tokens that do not start', '\uE001\uE001\uE004']
  ])('prints %s as text', (_name, affix) => {
    const page = print(affix)
    expect(page).not.toMatch(/href="javascript:/i)
    expect(withoutValues(page)).not.toMatch(/<(?:script>|img)|<[^<>]*\son[a-z]+/i)
    expect(page.match(/<\/body>/g)).toHaveLength(1)
    expect(page).toContain('Acupuncture for chronic nonspecific low back pain')
  })
})

describe('one author and others', () => {
  const print = (name: string, rest = ''): string => {
    const names = `<names variable="author"><name ${name} delimiter=", " delimiter-precedes-last="always"/></names>`
    const style = `${head}${rest}<macro name="who">${names}</macro>${citation}
      <bibliography><layout><text macro="who"/></layout></bibliography></style>`
    const author = [{family: 'Doe'}, {literal: 'others'}]
    const library = [{...mu, id: 'x', author}]
    return publishMarkdown(withTitle('A [@x].'), {style: {text: style}, library}).data.references[0]?.text ?? ''
  }

  it.each([
    ['always', 'delimiter-precedes-et-al="always"', '', 'Doe, et al.'],
    ['always, between single quotation marks', "delimiter-precedes-et-al='always'", '', 'Doe, et al.'],
    ['after inverted names', 'delimiter-precedes-et-al="after-inverted-name"', '', 'Doe, et al.'],
    ['never', 'delimiter-precedes-et-al="never"', '', 'Doe et al.'],
    ['unsaid', '', '', 'Doe et al.'],
    ['in a comment alone', '', '<!-- delimiter-precedes-et-al="always" -->', 'Doe et al.']
  ])('have a comma between them where the style says so: %s', (_name, attribute, rest, shown) => {
    expect(print(attribute, rest)).toBe(shown)
  })
})
