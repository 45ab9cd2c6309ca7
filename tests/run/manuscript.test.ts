import {describe, expect, it} from 'vitest'
import {check} from '../../src/index.ts'
import {citewell, makeFolder} from '../tools/command-line.ts'

const config = JSON.stringify({content: '.', manuscript: ['1.md', '2.md', '3.md']})
const smith =
  'Smith J. Yoga for chronic low back pain. Journal of Pain. 2019;20(3):101-109. doi:10.1016/j.jpain.2019.01.001'
const work =
  '{"id": "smith", "type": "book", "title": "Backs", "author": [{"family": "Smith"}], "publisher": "P", "issued": {"date-parts": [[2019]]}}'

/** Findings as `file: message`, of the rules that look at citations. */
async function find(
  files: Readonly<Record<string, string>>,
  paths: readonly string[] = ['.']
): Promise<readonly string[]> {
  const cwd = makeFolder({'citewell.config.json': config, '1.md': '', '2.md': '', '3.md': '', ...files})
  const {findings} = await check({cwd, paths})
  return findings
    .filter(({rule}) => ['citation-resolves', 'reference-cited', 'claim-cited'].includes(rule))
    .map(({file, rule, message}) => `${file} ${rule}: ${message}`)
}

describe('one file of a manuscript answers the others', () => {
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['keys of the front matter', {'1.md': `---\nreferences: [${work}]\n---\n\nText.\n`, '2.md': 'See [@smith].\n'}],
    [
      'a bibliography that one file declares',
      {
        '1.md': '---\nbibliography: shared/own.json\n---\n\nText.\n',
        '3.md': 'See [@smith].\n',
        'shared/own.json': `[${work}]`
      }
    ],
    ['aliases', {'1.md': 'See [@tag:deep].\n', '3.md': '[@tag:deep]: doi:10.1098/rsif.2017.0387\n'}],
    ['footnotes', {'1.md': 'See here.[^smith]\n', '3.md': `Text.\n\n[^smith]: ${smith}\n`}],
    [
      'the reference list',
      {'1.md': 'Yoga helps (1).\n', '2.md': 'It helps more [1].\n', '3.md': `# References\n\n1. ${smith}\n`}
    ]
  ])('%s', async (_name, files) => {
    expect(await find(files)).toEqual([])
  })

  it('answers also where one file is checked alone', async () => {
    const files = {'1.md': 'Yoga reduces pain by 20% (1).\n', '3.md': `# References\n\n1. ${smith}\n`}
    expect(await find(files, ['1.md'])).toEqual([])
    expect(await find(files, ['3.md'])).toEqual([])
  })

  it('does not answer where the files are no manuscript', async () => {
    const files = {'citewell.config.json': '{"content": "."}', '1.md': 'See [@tag:deep].\n'}
    expect(await find({...files, '3.md': '[@tag:deep]: doi:10.1098/rsif.2017.0387\n'})).toEqual([
      expect.stringContaining('1.md citation-resolves') as string
    ])
  })

  it.each<readonly [string, Readonly<Record<string, string>>, readonly RegExp[]]>([
    [
      'a key that no file knows',
      {'1.md': 'See [@smyth].\n', '2.md': `---\nreferences: [${work}]\n---\n\nSee [@smith].\n`},
      [/^1\.md citation-resolves: .*`smyth`.*`smith`/]
    ],
    [
      'an entry that no file cites',
      {
        '1.md': 'Yoga helps (1).\n',
        '3.md': `# References\n\n1. ${smith}\n2. ${smith.replace('Smith', 'Jones').replace('001', '002')}\n`
      },
      [/^3\.md reference-cited: .*`2`/]
    ],
    [
      'its own list before that of another file',
      {
        '1.md': `Yoga helps (1).\n\n# References\n\n1. ${smith}\n`,
        '3.md': `Text.\n\n# References\n\n1. ${smith.replace('Smith', 'Jones').replace('001', '002')}\n2. ${smith.replace('Smith', 'Meyer').replace('001', '003')}\n`
      },
      []
    ]
  ])('finds %s', async (_name, files, expected) => {
    const found = await find(files)
    expect(found).toHaveLength(expected.length)
    for (const [index, pattern] of expected.entries()) expect(found[index]).toMatch(pattern)
  })

  it('tells once of a file that cannot be read, and judges none of the others', () => {
    const cwd = makeFolder({
      'citewell.config.json': JSON.stringify({content: '.', manuscript: ['1.md', '2.md'], limits: {nesting: 5}}),
      '1.md': 'See [@x].\n',
      '2.md': `${'> '.repeat(20)}deep\n`
    })
    const {status, stdout, stderr} = citewell(cwd, ['check', '.'])
    expect(status).toBe(2)
    expect(`${stdout}${stderr}`.match(/2\.md:1/g)).toHaveLength(1)
    expect(stdout).not.toContain('citation-resolves')
  })

  it('publishes what another file holds', () => {
    const cwd = makeFolder({
      'citewell.config.json': JSON.stringify({content: '.', manuscript: ['1.md', '2.md']}),
      '1.md':
        '---\ntitle: One\ndescription: First\nauthors: [Jane Doe]\npublished: 2026-01-01\n---\n\nYoga helps (1).\n',
      '2.md': `---\ntitle: Two\ndescription: Last\nauthors: [Jane Doe]\npublished: 2026-01-01\n---\n\nText.\n\n# References\n\n1. ${smith}\n`
    })
    const {status, stderr} = citewell(cwd, ['build'])
    expect([status, stderr]).toEqual([0, expect.any(String)])
  })
})
