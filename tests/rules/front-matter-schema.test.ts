import {describe, expect, it} from 'vitest'
import rule from '../../src/rules/front-matter-schema.ts'
import {type ArticleCase, type Expectation, runOnArticle, testRule} from '../tools/rule-tester.ts'

const required = {
  title: 'Massage',
  description: 'What trials say.',
  authors: '[Ada Lovelace]',
  published: '2026-02-28'
}

/** An article with the required keys, some of them otherwise; absent ones are left out. */
function withKeys(keys: Readonly<Record<string, string | undefined>>, more = ''): string {
  const all: Readonly<Record<string, string | undefined>> = {...required, ...keys}
  const lines = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`]))
  return `---\n${lines.join('')}${more}---\n\nText.\n`
}

function managed(name: string, source: string, findings: readonly Expectation[]): ArticleCase {
  return {name, source, managed: true, findings}
}

function fine(name: string, source: string): ArticleCase {
  return {name, source, managed: true}
}

function bomb(): string {
  const rows = Array.from(
    {length: 9},
    (_, index) => `k${index + 1}: &k${index + 1} [${Array.from({length: 9}, () => `*k${index}`).join(', ')}]`
  )
  return `---\nk0: &k0 [lol]\n${rows.join('\n')}\n---\n\nText.\n`
}

testRule(rule, {
  articles: {
    incorrect: [
      managed('a day that no calendar has', withKeys({published: '2026-02-31'}), [
        [
          'Unexpected value `2026-02-31` of `published` in the front matter, expected a calendar day of the form YYYY-MM-DD',
          '2026-02-31'
        ]
      ]),
      managed('a day of another form', withKeys({published: '28-02-2026'}), [['value', '28-02-2026']]),
      managed('a title that is a number', withKeys({title: '12'}), [
        ['Unexpected value `12` of `title` in the front matter, expected text', '12']
      ]),
      managed('a title that is nothing', withKeys({title: '~'}), [
        ['Unexpected value `null` of `title` in the front matter, expected text', '~']
      ]),
      managed('a title without a value, told at its key', withKeys({title: ''}), [['value', 'title']]),
      managed('an empty title', withKeys({title: '""'}), [['value', '""']]),
      managed('a missing key, at the opening fence', withKeys({description: undefined}), [
        ['Unexpected front matter without `description`, expected a key `description`', ['---', 1]]
      ]),
      managed('each missing key', withKeys({title: undefined, authors: undefined}), [
        ['Unexpected front matter without `authors`, expected a key `authors`', ['---', 1]],
        ['Unexpected front matter without `title`, expected a key `title`', ['---', 1]]
      ]),
      managed('an article without front matter', 'Text.\n', [
        ['missing', {start: 0, end: 0}],
        ['missing', {start: 0, end: 0}],
        ['missing', {start: 0, end: 0}],
        ['missing', {start: 0, end: 0}]
      ]),
      managed('text that is no mapping', '---\njust words\n---\n\nText.\n', [
        ['missing', ['---', 1]],
        ['missing', ['---', 1]],
        ['missing', ['---', 1]],
        ['missing', ['---', 1]]
      ]),
      managed('authors that are text', withKeys({authors: 'Ada Lovelace'}), [['value', 'Ada Lovelace']]),
      managed('a list of no authors', withKeys({authors: '[]'}), [['value', '[]']]),
      managed('an id that the authors file does not have', withKeys({authors: '[Ada Lovelace, jane-doe]'}), [
        ['Unexpected author `jane-doe`, expected an id of the authors file, a name or a mapping', 'jane-doe']
      ]),
      managed('an author with a broken ORCID', withKeys({authors: '[{name: Ada Lovelace, orcid: 0000-0000}]'}), [
        ['value', '{name: Ada Lovelace, orcid: 0000-0000}']
      ]),
      managed('a slug that would leave its folder', withKeys({}, 'slug: ../../etc/x\n'), [
        [
          'Unexpected value `../../etc/x` of `slug` in the front matter, expected lower-case letters, digits and single hyphens',
          '../../etc/x'
        ]
      ]),
      managed('a tag that is a number, by its place in the list', withKeys({}, 'tags:\n  - back\n  - 12\n'), [
        ['Unexpected value `12` of `tags.1` in the front matter, expected text', '12']
      ]),
      managed('a language that is none', withKeys({}, 'lang: en_US\n'), [['value', 'en_US']]),
      {
        name: 'a key that stands twice, managed or not',
        source: '---\ntitle: One\ntitle: Two\n---\n\nText.\n',
        findings: [['Unexpected YAML in the front matter: Map keys must be unique', ['title', 2]]]
      },
      {
        name: 'another language between the fences',
        source: '---js\nmodule.exports = {title: "x"}\n---\n\nText.\n',
        findings: [['Unexpected front matter in `js`, expected YAML', '---js']]
      },
      {
        name: 'a block that nothing ends',
        source: '---\ntitle: Massage\n\nText.\n',
        findings: [['Unexpected front matter without an end, expected a line `---` below it', '---']]
      },
      {
        name: 'a tag that would run code',
        source: '---\ntitle: !!js/function "function () { return 1 }"\n---\n\nText.\n',
        findings: [
          ['Unexpected YAML in the front matter: Unresolved tag: tag:yaml.org,2002:js/function', '!!js/function']
        ]
      },
      {
        name: 'a tab that indents',
        source: '---\ntitle: Massage\nauthors:\n\t- Ada Lovelace\n---\n\nText.\n',
        findings: [['Unexpected YAML in the front matter: Tabs are not allowed as indentation', '\t']]
      },
      {
        name: 'aliases that grow without end',
        source: bomb(),
        findings: [
          [
            'Unexpected YAML in the front matter: Excessive alias count indicates a resource exhaustion attack',
            {start: 0, end: bomb().indexOf('\n\nText')}
          ]
        ]
      },
      {
        name: 'an alias of nothing',
        source: '---\ntitle: *nowhere\n---\n\nText.\n',
        findings: [['yaml', {start: 0, end: 23}]]
      },
      {
        name: 'a second document',
        source: '---\ntitle: One\n...\ntitle: Two\n---\n\nText.\n',
        findings: [['yaml', ['title', 2]]]
      },
      {
        name: 'more text than front matter has',
        source: `---\ntitle: ${'x'.repeat(100_000)}\n---\n\nText.\n`,
        findings: [['Unexpected front matter of 100007 characters, expected at most 100000', {start: 0, end: 100_015}]]
      }
    ],
    correct: [
      fine('the required keys', withKeys({})),
      fine(
        'every key that is known',
        withKeys(
          {},
          'slug: massage-2\nupdated: 2026-03-01\ntags: [back, pain]\nlang: pt-BR\nlicense: CC-BY-4.0\nreferences: []\n'
        )
      ),
      fine('keys that other tools read', withKeys({}, 'bibliography: refs.bib\nformat: {html: default}\n')),
      fine('an author as a mapping', withKeys({authors: '[{name: Ada Lovelace, orcid: 0000-0002-1825-0097}]'})),
      {
        name: 'an author of the authors file',
        source: withKeys({authors: '[jane-doe]'}),
        managed: true,
        authorIds: ['jane-doe']
      },
      fine('a leap day', withKeys({published: '2028-02-29'})),
      fine(
        'values in quotes and in blocks',
        withKeys({title: '"Massage: what helps"', description: '>-\n  What\n  trials say.'})
      ),
      fine('an alias that is used with measure', withKeys({title: '&t Massage'}, 'short: *t\n')),
      {name: 'articles of other tools: no required key', source: '---\nlayout: post\n---\n\nText.\n'},
      {
        name: 'articles of other tools: keys of other shapes',
        source: '---\ntitle: 12\nauthors: Ada\nslug: ../../x\n---\n\nText.\n'
      },
      {name: 'articles of other tools: no front matter', source: 'Text.\n'},
      {name: 'an empty block', source: '---\n---\n\nText.\n'},
      {name: 'a line across the page', source: '---\n\nText.\n'},
      {name: 'a line across the page further down', source: 'Text\n\n---\n\ntitle: x\n'}
    ]
  }
})

describe('keys that are part of every object', () => {
  it('leave all objects as they are', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort()
    const source = withKeys({}, '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n')
    expect(runOnArticle(rule, {source, managed: true}).findings).toEqual([])
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
    expect('polluted' in {}).toBe(false)
  })

  it('are no stand-in for a required key', () => {
    const source =
      '---\n__proto__: {title: Massage, description: x, authors: [A B], published: 2026-02-28}\n---\n\nText.\n'
    expect(runOnArticle(rule, {source, managed: true}).findings).toHaveLength(4)
  })
})

describe('YAML with a quote that nothing closes', () => {
  it('is told where the quote is missing', () => {
    const {findings} = runOnArticle(rule, {source: '---\ntitle: "Massage\n---\n\nText.\n'})
    expect(findings).toMatchObject([
      {message: 'Unexpected YAML in the front matter: Missing closing "quote', start: {line: 2, column: 16}}
    ])
  })
})
