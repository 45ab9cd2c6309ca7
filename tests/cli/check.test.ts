import {describe, expect, it} from 'vitest'
import {validate} from '../../src/validate/validators.ts'
import {citewell, makeFolder} from '../tools/command-line.ts'

const claim = 'Smoking doubles the risk of back pain in adults.\n'
const json = (
  stdout: string
): {summary: object; findings: {file: string; rule: string}[]; articles: {file: string}[]} =>
  JSON.parse(stdout) as ReturnType<typeof json>

describe('check', () => {
  it('ends with 0 for a clean article and prints one line', () => {
    expect(citewell(makeFolder({'a.md': 'Ask your doctor.\n'}), ['check', 'a.md'])).toEqual({
      status: 0,
      stdout: '1 article · no claims · 0 errors · 0 warnings\n',
      stderr: ''
    })
  })

  it('prints a report that fits its schema', () => {
    const cwd = makeFolder({'content/a.md': claim, 'content/references.json': '[{"id": "a", "type": "document"}]'})
    const {stdout, status} = citewell(cwd, ['check', '--format', 'json', '--as-of', '2026-01-01'])
    expect(status).toBe(1)
    expect(validate('report', JSON.parse(stdout))).toMatchObject({ok: true})
    expect(json(stdout)).toMatchObject({asOf: '2026-01-01', summary: {articles: 1, claims: 1, cited: 0, coverage: 0}})
  })

  it('reads standard input under the name of a file', () => {
    const cwd = makeFolder({'content/references.json': '[{"id": "a", "type": "document", "title": "A note"}]'})
    const words = ['check', '-', '--stdin-filename', 'content/articles/a.md', '--format', 'json']
    const {stdout} = citewell(cwd, words, {input: 'Smoking doubles the risk [@a] and [@b].\n'})
    expect(json(stdout).findings).toMatchObject([
      {file: 'content/articles/a.md', rule: 'front-matter-schema'},
      {file: 'content/articles/a.md', rule: 'front-matter-schema'},
      {file: 'content/articles/a.md', rule: 'front-matter-schema'},
      {file: 'content/articles/a.md', rule: 'front-matter-schema'},
      {file: 'content/articles/a.md', rule: 'citation-resolves'}
    ])
    expect(citewell(cwd, ['check', '-'], {input: new Uint8Array([0xff])}).stderr).toMatch(
      /^citewell: standard input is not valid UTF-8/
    )
  })

  it('takes a bibliography by its name alone only where something cites from it', () => {
    const entry = '@book{a, title={Backs}, author={Doe, J.}, year=2020, publisher={P}}\n@book{b, title={Hips}}\n'
    const uses = makeFolder({'a.md': 'See [@a].\n', 'refs.bib': entry})
    const {findings} = json(citewell(uses, ['check', '.', '--format', 'json']).stdout)
    expect(findings.map(({file, rule}) => [file, rule])).toEqual([
      ['refs.bib', 'reference-cited'],
      ['refs.bib', 'reference-complete']
    ])
    const ignores = makeFolder({'a.md': 'Ask your doctor.\n', 'refs.bib': entry})
    expect(citewell(ignores, ['check', '.']).status).toBe(0)
  })

  it('searches folders, and honours .gitignore, .citewellignore and the config', () => {
    const cwd = makeFolder({
      'docs/a.md': claim,
      'docs/b.markdown': claim,
      'docs/c.qmd': claim,
      'docs/d.Rmd': claim,
      'docs/e.txt': claim,
      'docs/f.html': claim,
      'docs/.hidden.md': claim,
      'docs/git/x.md': claim,
      'docs/own/x.md': claim,
      'docs/config/x.md': claim,
      'docs/node_modules/p/readme.md': claim,
      '.gitignore': 'git/\n',
      'docs/.gitignore': 'git/\n',
      'docs/.citewellignore': 'own/\n',
      'citewell.config.json': '{"ignore": ["config/"]}'
    })
    const {stdout} = citewell(cwd, ['check', 'docs', '--format', 'json'])
    expect(json(stdout).articles.map(({file}) => file)).toEqual([
      'docs/a.md',
      'docs/b.markdown',
      'docs/c.qmd',
      'docs/d.Rmd',
      'docs/e.txt'
    ])
  })

  it('ends with 1 where there are more warnings than allowed', () => {
    const cwd = makeFolder({
      'content/a.md': '# A\n',
      'content/references.json': '[{"id": "a", "type": "document", "title": "A note"}]',
      'citewell.config.json': '{"rules": {"front-matter-schema": "off"}}'
    })
    expect(citewell(cwd, ['check']).status).toBe(0)
    expect(citewell(cwd, ['check', '--max-warnings', '1']).status).toBe(0)
    expect(citewell(cwd, ['check', '--max-warnings', '0']).status).toBe(1)
  })

  it('says what a run over some articles leaves out', () => {
    const cwd = makeFolder({
      'content/a.md': '# A\n',
      'content/b.md': '# B\n',
      'content/references.json': '[{"id": "a", "type": "document", "title": "A note"}]',
      'citewell.config.json': '{"rules": {"front-matter-schema": "off"}}'
    })
    const {stdout} = citewell(cwd, ['check', 'content/a.md'])
    expect(stdout).toBe(
      '  not done: reference-cited in content/references.json: not every article that can cite from this\n' +
        '    file was read, so no reference is called unused\n\n1 article · no claims · 0 errors · 0 warnings\n'
    )
  })

  it('says once that an article is in a language that it cannot judge', () => {
    const cwd = makeFolder({'docs/a.md': '---\nlang: de\n---\n\nYoga senkt den Blutdruck. Rauchen schadet.\n'})
    expect(citewell(cwd, ['check', 'docs']).stdout).toBe(
      '  not done: claim-cited in docs/a.md: it is in `de`, which no claim model reads: no sentence was\n' +
        '    judged\n\n1 article · no claims · 0 errors · 0 warnings\n'
    )
  })

  it('names files with odd names, and runs none of them', () => {
    const names = ['-rf.md', '@a.md', "quo'te.md", 'tab\there.md', 'ünï.md', 'a b.md', '$(touch x).md']
    const cwd = makeFolder(Object.fromEntries(names.map((name) => [`docs/${name}`, claim])))
    const {stdout} = citewell(cwd, ['check', 'docs', '--format', 'json'])
    expect(json(stdout).articles.map(({file}) => file)).toEqual(names.map((name) => `docs/${name}`).toSorted())
  })
})

describe('other commands', () => {
  it('list the rules and explain each', () => {
    const cwd = makeFolder({})
    const rules = JSON.parse(citewell(cwd, ['rules', '--format', 'json']).stdout) as {id: string}[]
    expect(rules.length).toBeGreaterThanOrEqual(22)
    for (const {id} of rules) {
      const {status, stdout} = citewell(cwd, ['explain', id])
      expect(status).toBe(0)
      expect(stdout).toMatch(new RegExp(`^# ${id}\n`))
    }
    expect(citewell(cwd, ['explain', 'claim-sited'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'citewell: there is no rule `claim-sited`; did you mean `claim-cited`?\n`citewell explain --help` shows what there is.\n'
    })
  })

  it('list the sentences of an article', () => {
    const cwd = makeFolder({'a.md': `${claim}\nAsk your doctor.\n`})
    const {stdout} = citewell(cwd, ['claims', 'a.md', '--format', 'jsonl'])
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(lines).toMatchObject([
      {file: 'a.md', line: 1, column: 1, claim: true, support: 'uncited', text: claim.trim()},
      {file: 'a.md', line: 3, column: 1, claim: false, support: 'not-a-claim'}
    ])
    expect(citewell(cwd, ['claims', 'a.md']).stdout).toMatch(/^a\.md\n {2}1:1 +claim 0\.\d\d {2}uncited +Smoking/)
  })

  it('list sentences as JSON under a schema, waived ones with their reason', () => {
    const cwd = makeFolder({'a.md': `<!-- citewell-ignore claim-cited -- known to all -->\n\n${claim}`})
    const {stdout} = citewell(cwd, ['claims', 'a.md', '--format', 'json'])
    expect(validate('claims', JSON.parse(stdout))).toMatchObject({
      ok: true,
      value: {sentences: [{support: 'waived', reason: 'known to all'}]}
    })
    expect(citewell(cwd, ['claims', 'a.md']).stdout).toMatch(/ waived +Smoking[\s\S]* waived: known to all\n$/)
  })

  it('say what decided a sentence, in weights that add up', () => {
    const cwd = makeFolder({})
    const {stdout, status} = citewell(cwd, ['claims', '--explain', claim.trim(), '--format', 'json'])
    expect(status).toBe(0)
    const explained = validate('claim-explanation', JSON.parse(stdout))
    if (!explained.ok) throw new Error('the explanation does not fit its schema')
    const {weights, sum, score, claim: isClaim, threshold} = explained.value
    expect(weights.reduce((total, {weight}) => total + weight, 0)).toBeCloseTo(sum, 10)
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 10)
    expect(isClaim).toBe(score >= threshold)
    const shown = citewell(cwd, ['claims', '--explain', claim.trim()]).stdout
    expect(shown).toMatch(/^Smoking doubles [\s\S]*a claim: its score 0\.\d\d is not below the threshold 0\.\d\d\n/)
    const parts = [...shown.matchAll(/^ +([+−]\d+\.\d\d) {2}(?!the sum)/gm)].map(([, number = '']) =>
      Number(number.replace('−', '-'))
    )
    expect(parts.reduce((total, one) => total + one, 0)).toBeCloseTo(sum, 1)
    expect(citewell(cwd, ['claims', 'a.md', '--explain', 'A.']).status).toBe(2)
  })

  it('label sentences of a file', () => {
    const cwd = makeFolder({
      's.jsonl': `{"id": "1", "text": "${claim.trim()}"}\n\n{"id": "2", "text": "What now?", "context_before": "A."}\n`,
      'bad.jsonl': '{"id": "1", "text": "A."}\n{"id": 2}\n'
    })
    const {stdout, status} = citewell(cwd, ['claims', '--sentences', 's.jsonl', '--format', 'jsonl'])
    expect(status).toBe(0)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(lines).toMatchObject([
      {id: '1', claim: true},
      {id: '2', claim: false}
    ])
    expect(lines.map((line) => Object.keys(line))).toEqual(Array(2).fill(['id', 'claim', 'score', 'cues']))
    const bad = citewell(cwd, ['claims', '--sentences', 'bad.jsonl'])
    expect(bad).toEqual({
      status: 2,
      stdout: '',
      stderr: 'citewell: bad.jsonl:2: expected an object with `id` and `text`\n'
    })
  })

  it.each(['check', 'build', 'claims', 'explain', 'rules'])('%s has a help page', (name) => {
    const {status, stdout} = citewell(makeFolder({}), [name, '--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: citewell ${name}`))
  })

  it('are listed, and the nearest one is named', () => {
    const cwd = makeFolder({})
    expect(citewell(cwd, ['--help']).stdout).toContain('citewell check article.md')
    expect(citewell(cwd, ['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(citewell(cwd, ['chekc'])).toMatchObject({
      status: 2,
      stderr: 'citewell: there is no command `chekc`; did you mean `check`?\n`citewell --help` shows what there is.\n'
    })
  })
})
