/** What came of a verification, as a job's summary and a pull request tell it. */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import type {Verification} from '../../src/model/generated/verification.ts'
import {renderVerification} from '../../src/pipeline/render-report.ts'
import {readCommands} from './workflow-commands.ts'

const nothing: Verification = {
  version: 1,
  asOf: '2026-11-26',
  identifiers: 9,
  asked: 4,
  kept: 5,
  changes: [],
  absent: [],
  unreachable: []
}

describe('the page of a verification', () => {
  it('says that nothing is new', () => {
    expect(renderVerification(nothing)).toBe(
      '## citewell verify: nothing new\n\nOn 2026-11-26, of 9 identifiers: 4 asked, 5 kept, 0 not reached.\n'
    )
  })

  it('says that there are records to commit', () => {
    const records = [{file: 'content/references.lock/aa/x.json', text: '{}\n'}]
    expect(renderVerification({...nothing, records})).toMatch(/^## citewell verify: 1 record to commit\n/)
  })

  it('has what is new, what was known, what was found and what could not be asked', () => {
    const page = renderVerification({
      ...nothing,
      changes: [
        {identifier: 'doi:10.1000/a', kind: 'absent', text: 'does not exist, says doi.org', items: ['r.bib#a']},
        {
          identifier: 'doi:10.1000/b',
          kind: 'retraction',
          text: 'was retracted, see doi:10.1000/n',
          items: ['r.bib#b', 'r.bib#c', 'a.md#d', 'a.md#e']
        }
      ],
      absent: [
        {identifier: 'doi:10.1000/a', items: ['r.bib#a']},
        {identifier: 'url:https://example.org/gone', items: ['r.bib#u']}
      ],
      unreachable: [{identifier: 'pmid:1', reason: 'PubMed answered 503'}],
      searches: {asked: 2, kept: 1, found: [{identifier: 'doi:10.1000/s', items: ['r.bib#s']}]},
      retractions: {works: 1, tables: [{source: 'table.csv', rows: 3, unread: 1, problems: []}]}
    })
    expect(page).toBe(`## citewell verify: 1 identifier that does not exist, 1 work newly retracted or withdrawn

On 2026-11-26, of 9 identifiers: 4 asked, 5 kept, 1 not reached. Searches for a DOI: 2 asked, 1 kept.

### What registries say that the lock did not

- \`doi:10.1000/a\` does not exist, says doi.org (\`r.bib#a\`)
- \`doi:10.1000/b\` was retracted, see doi:10.1000/n (\`r.bib#b\`, \`r.bib#c\`, \`a.md#d\` and 1 more)

### In the lock as absent or dead already

- \`url:https://example.org/gone\` is dead (\`r.bib#u\`)

### Found by a search: look whether it is the work

- \`doi:10.1000/s\` is offered for a reference without a DOI that exists (\`r.bib#s\`)

### Could not be asked; the lock keeps what it had

- \`pmid:1\` PubMed answered 503

### Tables of retractions

- \`table.csv\` has 3 rows, of which 1 could not be read
`)
  })

  it('stays within 65,535 bytes and says what it leaves out', () => {
    const many = Array.from({length: 3000}, (_, index) => index)
    const page = renderVerification({
      ...nothing,
      changes: many.map((index) => ({identifier: `doi:10.1000/${index}`, kind: 'title', text: 'Ω'.repeat(900)})),
      absent: many.map((index) => ({identifier: `doi:10.1001/${index}`, items: ['a']})),
      unreachable: many.map((index) => ({identifier: `doi:10.1002/${index}`, reason: 'x'})),
      searches: {asked: 1, kept: 1, found: many.map((index) => ({identifier: `doi:10.1003/${index}`, items: ['a']}))},
      retractions: {works: 1, tables: many.map((index) => ({source: `${index}`, rows: 1, unread: 0, problems: []}))},
      records: many.map((index) => ({file: `content/references.lock/aa/${index}.json`, text: '{\n  "x": "Ω"\n}\n'}))
    })
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(65_535)
    expect(page.match(/more, for which there is no room; `--format json` has all\./g)).toHaveLength(5)
    expect(page).toMatch(
      /\b\d{1,5} more records, for which there is no room; `citewell verify --missing` in a clone writes all\./
    )
    expect(page.match(/```json/g)?.length).toBeGreaterThan(50)
  })

  it.each([
    '::error::boo ##[error]x',
    '<script>alert(1)</script> [x](javascript:alert(1))',
    'a\n```\n::error::b\n# c\u202Ed\u0085',
    '@everyone #12 `code` | x'
  ])('takes %j as text', (text) => {
    const value = {title: text}
    const page = renderVerification({
      ...nothing,
      changes: [{identifier: text, kind: 'title', text, items: [text]}],
      unreachable: [{identifier: text, reason: text}],
      records: [{file: text, text: `${JSON.stringify(value, undefined, 2)}\n`}]
    })
    expect(readCommands(page)).toEqual([])
    // eslint-disable-next-line no-control-regex -- controls are what must not be there
    expect(page).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E]/)
    const {children} = unified().use(remarkParse).use(remarkGfm).parse(page)
    expect(children.map(({type}) => type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'list',
      'heading',
      'list',
      'heading',
      'paragraph',
      'paragraph',
      'code'
    ])
    const code = children.at(-1)
    expect(JSON.parse(code?.type === 'code' ? code.value : '')).toEqual(value)
  })
})
