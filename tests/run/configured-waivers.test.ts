import {describe, expect, it} from 'vitest'
import {checkProject} from '../../src/run/check-project.ts'
import {makeFolder} from '../tools/command-line.ts'

const claim = 'Smoking doubles the risk of back pain in adults.\n'
const head = '---\ntitle: Backs\ndescription: On backs.\nauthors: [Ann Doe]\npublished: 2026-01-01\n---\n\n'
const library =
  '[{"id": "a", "type": "document", "title": "A note"}, {"id": "b", "type": "document", "title": "B note"}]'

/** What a run finds, with which of it is waived. */
function run(waivers: readonly object[], paths: readonly string[] = []): readonly string[] {
  const cwd = makeFolder({
    'citewell.config.json': JSON.stringify({
      rules: {'reference-complete': 'off', 'reference-verified': 'off'},
      waivers
    }),
    'content/references.json': library,
    'content/articles/one.md': `${head}${claim}`,
    'content/articles/two.md': `${head}${claim}`
  })
  const {report} = checkProject({cwd, paths, asOf: '2026-11-25'})
  return report.findings.map(({file, rule, waiver, start}) => {
    const name = file.split('/').at(-1) ?? ''
    return `${name}:${start.line} ${rule}${waiver ? ` (${waiver.reason}; ${waiver.file})` : ''}`
  })
}

const all = [
  'one.md:8 claim-cited',
  'two.md:8 claim-cited',
  'references.json:1 reference-cited',
  'references.json:1 reference-cited'
]

describe('waivers of the configuration', () => {
  it('wait for a finding', () => {
    expect(run([])).toEqual(all)
  })

  it('reach over a reference, and over files by a pattern', () => {
    expect(
      run([
        {rule: 'reference-cited', reference: 'b', reason: 'for the next article'},
        {rule: 'claim-cited', file: 'content/**/t*.md', reason: 'a letter'}
      ])
    ).toEqual([
      'one.md:8 claim-cited',
      'two.md:8 claim-cited (a letter; citewell.config.json)',
      'references.json:1 reference-cited',
      'references.json:1 reference-cited (for the next article; citewell.config.json)'
    ])
  })

  it('hold up to and with their last day, and are told after it', () => {
    const waiver = {rule: 'claim-cited', file: 'content/articles/one.md', reason: 'a letter'}
    expect(run([{...waiver, until: '2026-11-25'}])[0]).toBe('one.md:8 claim-cited (a letter; citewell.config.json)')
    expect(run([{...waiver, until: '2026-11-24'}])).toEqual(
      ['citewell.config.json:1 waiver-reasoned', ...all].sort(byFile)
    )
  })

  it('that waive nothing are told where everything was checked', () => {
    const waivers = [{rule: 'claim-cited', file: 'content/articles/three.md', reason: 'a letter'}]
    expect(run(waivers)).toContain('citewell.config.json:1 waiver-reasoned')
    expect(run(waivers, ['content/articles/one.md'])).not.toContain('citewell.config.json:1 waiver-reasoned')
  })

  it.each([
    [
      {rule: 'claim-sited', file: 'a.md', reason: 'known'},
      /no rule is called `claim-sited`; did you mean `claim-cited`\?/
    ],
    [{rule: 'reference-schema', reference: 'a', reason: 'known'}, /`reference-schema` cannot be waived/],
    [{rule: 'claim-cited', file: 'a.md'}, /without `reason`/],
    [{rule: 'claim-cited', file: 'a.md', reason: ' '}, /reason/],
    [{rule: 'claim-cited', reason: 'known'}, /waivers/],
    [{rule: 'claim-cited', file: 'a.md', reason: 'known', until: '2026-02-30'}, /until/]
  ])('are refused: %j', (waiver, message) => {
    expect(() => run([waiver])).toThrow(message)
  })
})

function byFile(left: string, right: string): number {
  const rank = (name: string): number => (name.startsWith('citewell') ? 0 : 1)
  return rank(left) - rank(right)
}
