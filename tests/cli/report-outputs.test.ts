import {chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {describe, expect, it} from 'vitest'
import {citewell, makeFolder} from '../tools/command-line.ts'

const claim = 'Smoking doubles the risk of back pain in adults.\n'
const escape = '\u001B'
const formats = ['checkstyle', 'github', 'gitlab', 'json', 'junit', 'markdown', 'pretty', 'rdjson', 'sarif']

const read = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8')

describe('several formats', () => {
  it('go to standard output and to files at once, in folders that are made', () => {
    const cwd = makeFolder({'a.md': claim})
    const words = ['--format', 'github', '--format', 'sarif=out/a.sarif', '--format', 'markdown=out/a=b.md']
    const {status, stdout, stderr} = citewell(cwd, ['check', 'a.md', ...words])
    expect({status, stderr}).toEqual({status: 1, stderr: ''})
    expect(stdout).toMatch(/^::error file=a\.md,line=1,/)
    expect(JSON.parse(read(cwd, 'out/a.sarif'))).toMatchObject({
      version: '2.1.0',
      runs: [{results: [{level: 'error'}]}]
    })
    expect(read(cwd, 'out/a=b.md')).toMatch(/^## citewell: 1 error\n/)
  })

  it('may all be files, and then nothing is printed', () => {
    const cwd = makeFolder({'a.md': claim})
    const words = formats.flatMap((format) => ['--format', `${format}=${format}.out`])
    expect(citewell(cwd, ['check', 'a.md', ...words])).toEqual({status: 1, stdout: '', stderr: ''})
    for (const format of ['json', 'pretty']) {
      const {stdout} = citewell(cwd, ['check', 'a.md', '--format', format])
      expect(read(cwd, `${format}.out`)).toBe(stdout)
    }
    for (const format of formats) expect(read(cwd, `${format}.out`)).toMatch(/claim-cited/)
  })

  it('have no colour in a file', () => {
    const cwd = makeFolder({'a.md': claim})
    const env = {NO_COLOR: '', FORCE_COLOR: '1', FORCE_HYPERLINK: '1'}
    const {stdout} = citewell(cwd, ['check', 'a.md', '--format', 'pretty'], {env})
    expect(stdout).toMatch(new RegExp(String.raw`^${escape}\]8;;file:///\S+/a\.md${escape}\\${escape}\[1m`))
    expect(stdout).toContain('\u001B]8;;https://citewell.github.io/rules/claim-cited/\u001B\\')
    citewell(cwd, ['check', 'a.md', '--format', 'pretty=a.txt'], {env})
    expect(read(cwd, 'a.txt')).not.toContain('\u001B')
  })

  it.each<[name: string, words: readonly string[], message: string]>([
    [
      'two on standard output',
      ['--format', 'github', '--format', 'json'],
      '`--format github` and `--format json` both go to standard output; give one a file: `--format json=FILE`'
    ],
    [
      'two in one file',
      ['--format', 'sarif=a.out', '--format', 'json=./a.out'],
      '`--format sarif` and `--format json` both go to `./a.out`; give one another file'
    ],
    [
      'a file without a name',
      ['--format', 'markdown='],
      '`--format markdown=` names no file; is the variable empty that should name it?'
    ],
    ['a name with a slip', ['--format', 'sarfi=a.out'], 'there is no format `sarfi`; did you mean `sarif`?'],
    ['no name of any', ['--format', 'x'], `there is no format \`x\`, expected ${formats.join(', ')}`]
  ])('are refused: %s', (_, words, message) => {
    const cwd = makeFolder({'a.md': claim})
    expect(citewell(cwd, ['check', 'a.md', ...words])).toEqual({
      status: 2,
      stdout: '',
      stderr: `citewell: ${message}\n\`citewell check --help\` shows what there is.\n`
    })
    expect(existsSync(path.join(cwd, 'a.out'))).toBe(false)
  })
})

describe('the file of a report', () => {
  it('is replaced whole, and keeps its mode; a link stays one', () => {
    const cwd = makeFolder({'a.md': claim, 'real.json': '{"old": true}'})
    chmodSync(path.join(cwd, 'real.json'), 0o640)
    symlinkSync('real.json', path.join(cwd, 'out.json'))
    for (let run = 0; run < 2; run++) {
      expect(citewell(cwd, ['check', 'a.md', '--format', 'json=out.json']).status).toBe(1)
      expect(JSON.parse(read(cwd, 'real.json'))).toMatchObject({version: 1})
    }
    expect(statSync(path.join(cwd, 'real.json')).mode & 0o777).toBe(0o640)
  })

  it('is added to where it is the summary of a step, which other commands write to', () => {
    const cwd = makeFolder({'a.md': claim, 'summary.md': '# Tests\n\nAll pass.'})
    const env = {GITHUB_STEP_SUMMARY: path.join(cwd, 'summary.md')}
    for (let run = 0; run < 2; run++) citewell(cwd, ['check', 'a.md', '--format', 'markdown=summary.md'], {env})
    const text = read(cwd, 'summary.md')
    expect(text).toMatch(/^# Tests\n\nAll pass\.\n\n## citewell: 1 error\n/)
    expect(text.match(/^## citewell/gm)).toHaveLength(2)
  })

  it.each<[name: string, file: string, reason: RegExp]>([
    ['a folder', 'folder', /^citewell: folder: is no regular file; a report cannot take its place\n$/],
    [
      'a file below a file',
      'a.md/x.json',
      /^citewell: a\.md\/x\.json: cannot be written: a part of the path is no folder\n$/
    ],
    ['a device', '/dev/null', /^citewell: \/dev\/null: is no regular file; a report cannot take its place\n$/],
    ['the article', './a.md', /^citewell: \.\/a\.md: was read by this run; name another file for the report\n$/],
    [
      'the bibliography',
      'content/references.json',
      /^citewell: content\/references\.json: was read by this run; name another file for the report\n$/
    ]
  ])('is told in a line where it cannot be written, and the others are: %s', (_, file, reason) => {
    const cwd = makeFolder({'a.md': claim, 'content/references.json': '[]'})
    mkdirSync(path.join(cwd, 'folder'))
    const {status, stdout, stderr} = citewell(cwd, [
      'check',
      'a.md',
      '--format',
      `json=${file}`,
      '--format',
      'github',
      '--format',
      'sarif=a.sarif'
    ])
    expect(status).toBe(2)
    expect(stderr).toMatch(reason)
    expect(stdout).toMatch(/^::error /)
    expect(existsSync(path.join(cwd, 'a.sarif'))).toBe(true)
    expect(read(cwd, 'a.md')).toBe(claim)
    expect(read(cwd, 'content/references.json')).toBe('[]')
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it.skipIf(process.getuid?.() === 0)('is told where its folder allows nothing', () => {
    const cwd = makeFolder({'a.md': claim})
    mkdirSync(path.join(cwd, 'shut'), {mode: 0o500})
    expect(citewell(cwd, ['check', 'a.md', '--format', 'json=shut/a.json'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'citewell: shut/a.json: cannot be written: permission denied\n'
    })
  })
})

describe('a run in a folder of a repository', () => {
  it.each(['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'])('names files from the root that %s tells', (name) => {
    const root = makeFolder({'docs/a.md': claim})
    const cwd = path.join(root, 'docs')
    const inside = citewell(cwd, ['check', 'a.md', '--format', 'github'], {env: {[name]: root}})
    expect(inside.stdout).toMatch(/^::error file=docs\/a\.md,/)
    const outside = citewell(cwd, ['check', 'a.md', '--format', 'github'], {env: {[name]: path.join(root, 'other')}})
    expect(outside.stdout).toMatch(/^::error file=a\.md,/)
    const pretty = citewell(cwd, ['check', 'a.md'], {env: {[name]: root}})
    expect(pretty.stdout).toMatch(/^a\.md /)
  })
})

describe('build', () => {
  it('takes the same formats, and fails where one cannot be written', () => {
    const cwd = makeFolder({
      'content/articles/a.md':
        '---\ntitle: Ask\ndescription: About asking.\nauthors: [Jane Doe]\npublished: 2026-01-01\n---\n\nAsk your doctor.\n'
    })
    const words = ['build', '--as-of', '2026-02-01', '--format', 'pretty', '--format']
    expect(citewell(cwd, [...words, 'markdown=out/a.md']).status).toBe(0)
    expect(read(cwd, 'out/a.md')).toMatch(/^## citewell: nothing found\n/)
    expect(citewell(cwd, [...words, 'markdown=content']).status).toBe(2)
  })
})

describe('what is told beside a report', () => {
  it('opens no command of GitHub Actions', () => {
    const cwd = makeFolder({'a.md': claim, '##[error]b.md': new Uint8Array([0xff])})
    const {status, stderr} = citewell(cwd, ['check', '.', '--format', 'github'])
    expect(status).toBe(2)
    expect(stderr).toContain(String.raw`citewell: #\x23[error]b.md`)
  })
})
