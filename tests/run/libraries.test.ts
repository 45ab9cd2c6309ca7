import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Report, check} from '../../src/index.ts'
import {runProject} from '../../src/run/project-run.ts'
import {makeFolder} from '../tools/command-line.ts'

describe('a bibliography that the front matter names and that is not there', () => {
  const find = async (files: Readonly<Record<string, string>>): Promise<readonly (readonly string[])[]> => {
    const cwd = makeFolder({'.git/x': '', ...files})
    const {findings}: Report = await check({cwd, paths: ['a.md']})
    const text = readFileSync(path.join(cwd, 'a.md'), 'utf8')
    return findings
      .filter(({rule}) => rule === 'citation-resolves')
      .map(({message, start, end}) => [message, text.slice(start.offset, end.offset)])
  }
  const message = (file: string): string =>
    `Unexpected bibliography \`${file}\` in the front matter, expected a file of the project: none is there`

  it.each<readonly [name: string, block: string, missing: readonly string[]]>([
    ['a path', 'bibliography: gone.bib', ['gone.bib']],
    ['a quoted path above', 'bibliography: "../gone.bib"', ['../gone.bib']],
    ['of a list the one', 'bibliography:\n  - there.bib\n  - gone.bib\n', ['gone.bib']],
    ['none, where it is there', 'bibliography: there.bib', []],
    ['none, from the root', 'bibliography: /there.bib', []],
    ['none, for an address', 'bibliography: https://example.org/gone.bib', []],
    ['none, for what is no bibliography', 'bibliography: [yes, gone.docx, 3]', []]
  ])('%s', async (_name, block, missing) => {
    const files = {'a.md': `---\n${block}\n---\n\nFine.\n`, 'there.bib': ''}
    const found = await find(files)
    expect(found.map(([text]) => text)).toEqual(missing.map(message))
    for (const [index, [, source = '']] of found.entries()) expect(source).toContain(missing[index])
  })
})

describe('a library that cannot be read', () => {
  const article = 'Ask your doctor [@a].\n'
  const run = (files: Readonly<Record<string, string>>): ReturnType<typeof runProject> =>
    runProject({cwd: makeFolder({'.git/x': '', ...files}), paths: ['docs']}, '2026-01-01')

  it('costs the articles that can cite from it, and is told once', () => {
    const {report, failures} = run({
      'docs/bad/references.json': '[{]',
      'docs/bad/a.md': article,
      'docs/bad/b.md': article,
      'docs/good/references.json': '[{"id": "a", "type": "book", "title": "A"}]',
      'docs/good/c.md': article
    })
    expect(failures.map(({summary}) => summary)).toEqual([
      expect.stringMatching(/^docs\/bad\/references\.json:1: is not JSON/) as string
    ])
    expect(report.articles.map(({file}) => file)).toEqual(['docs/good/c.md'])
    expect(report.incomplete).toMatchObject([
      {
        file: 'docs/bad/references.json',
        reason: expect.stringMatching(/; 2 articles that can cite from it were not checked$/) as string
      }
    ])
  })

  it('ends the run where the configuration names it', () => {
    expect(() =>
      run({'citewell.config.json': '{"references": "r.json"}', 'r.json': '[{]', 'docs/a.md': article})
    ).toThrow(/is not JSON/)
  })
})
