import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {checkProject, type CheckResult} from '../../src/run/check-project.ts'
import {validate} from '../../src/validate/validators.ts'
import {citewell, makeFolder, writeInto} from '../tools/command-line.ts'

type Files = Readonly<Record<string, string>>

const claim = 'Smoking causes back pain in 40% of adults.\n'
const other = 'Obesity causes back pain in 30% of children.\n'
const third = 'Yoga reduces chronic low back pain by 40% in one year.\n'
const book = '@book{a, title={Backs}}\n'
const baseline = 'known.json'

function check(cwd: string, updateBaseline = false, paths: readonly string[] = ['.']): CheckResult {
  return checkProject({cwd, paths, asOf: '2026-11-26', baseline, updateBaseline})
}

/** What is shown, as file, line and rule. */
function shown({report}: CheckResult): readonly string[] {
  return report.findings.map(({file, rule, start}) => `${file}:${start.line} ${rule}`)
}

const read = (cwd: string): string => readFileSync(path.join(cwd, baseline), 'utf8')

const start: Files = {
  'a.md': `# A\n\n${claim}\n${other}\nSee [@nobody] and [@a].\n`,
  'b.md': `# B\n\n${claim}`,
  'references.bib': book
}

describe('a baseline', () => {
  it('is written with what is found, and the next check shows none of it and ends with 0', () => {
    const cwd = makeFolder(start)
    expect(citewell(cwd, ['check', '.']).status).toBe(1)
    const written = citewell(cwd, ['check', '.', '--baseline', baseline, '--update-baseline'])
    expect(written).toEqual({
      status: 0,
      stdout: '2 articles · 3 claims, 0 cited (0%) · 1 reference, 0 verified · 0 errors · 0 warnings · 5 known\n',
      stderr: 'citewell: known.json holds 5 known: 5 new, 0 mended\n'
    })
    const text = read(cwd)
    expect(validate('baseline', JSON.parse(text))).toMatchObject({ok: true})
    expect(text, 'no line and no text of the articles').not.toMatch(/"line"|Smoking/)
    expect(citewell(cwd, ['check', '.', '--baseline', baseline])).toEqual({...written, stderr: ''})
    // Twice is once.
    expect(citewell(cwd, ['check', '.', '--baseline', baseline, '--update-baseline'])).toMatchObject({
      status: 0,
      stderr: 'citewell: known.json was not changed and holds 5 known: 0 new, 0 mended\n'
    })
    expect(read(cwd)).toBe(text)
    const {stdout} = citewell(cwd, ['check', '.', '--baseline', baseline, '--format', 'json'])
    const report: unknown = JSON.parse(stdout)
    expect(validate('report', report)).toMatchObject({ok: true})
    expect(report).toMatchObject({findings: [], summary: {known: 5, errors: 0}})
  })

  it.each<readonly [what: string, change: (cwd: string) => void, added: readonly string[], gone: number]>([
    [
      'lines above are moved',
      (cwd) => {
        writeInto(cwd, 'a.md', `# A\n\nAsk.\n\n${start['a.md'] ?? ''}`)
      },
      [],
      0
    ],
    [
      'paragraphs change places',
      (cwd) => {
        writeInto(cwd, 'a.md', `# A\n\nSee [@nobody] and [@a].\n\n${other}\n${claim}`)
      },
      [],
      0
    ],
    [
      'line ends become CR LF',
      (cwd) => {
        writeInto(cwd, 'a.md', (start['a.md'] ?? '').replaceAll('\n', '\r\n'))
      },
      [],
      0
    ],
    [
      'a sentence is wrapped anew',
      (cwd) => {
        writeInto(cwd, 'b.md', `# B\n\n${claim.replace('of back', 'of\nback')}`)
      },
      [],
      0
    ],
    [
      'a file gets another name',
      (cwd) => {
        renameSync(path.join(cwd, 'a.md'), path.join(cwd, 'z.md'))
      },
      [],
      0
    ],
    [
      'a file gets another name and a new mistake',
      (cwd) => {
        rmSync(path.join(cwd, 'a.md'))
        writeInto(cwd, 'z/a.md', `${third}\n${start['a.md'] ?? ''}`)
      },
      ['z/a.md:1 claim-cited'],
      0
    ],
    [
      'the bibliography gets another name',
      (cwd) => {
        renameSync(path.join(cwd, 'references.bib'), path.join(cwd, 'paper.bib'))
      },
      [],
      0
    ],
    [
      'a new mistake is made',
      (cwd) => {
        writeInto(cwd, 'b.md', `# B\n\n${claim}\n${third}`)
      },
      ['b.md:5 claim-cited'],
      0
    ],
    [
      'a known one is made once more',
      (cwd) => {
        writeInto(cwd, 'b.md', `# B\n\n${claim}\n${claim}`)
      },
      ['b.md:5 claim-cited'],
      0
    ],
    [
      'a known one is made in another file',
      (cwd) => {
        writeInto(cwd, 'c.md', `# C\n\n${other}`)
      },
      ['c.md:3 claim-cited'],
      0
    ],
    [
      'a file is gone, and a new one has little of it',
      (cwd) => {
        rmSync(path.join(cwd, 'a.md'))
        writeInto(cwd, 'c.md', `# C\n\n${other}\nSee [@a].\n`)
      },
      ['c.md:3 claim-cited'],
      3
    ],
    [
      'one is mended',
      (cwd) => {
        writeInto(cwd, 'b.md', '# B\n')
      },
      [],
      1
    ],
    [
      'one is waived',
      (cwd) => {
        writeInto(cwd, 'b.md', `# B\n\n<!-- citewell-ignore claim-cited -- ours -->\n\n${claim}`)
      },
      ['b.md:5 claim-cited'],
      1
    ],
    [
      'the known text is changed',
      (cwd) => {
        writeInto(cwd, 'b.md', `# B\n\n${claim.replace('40%', '60%')}`)
      },
      ['b.md:3 claim-cited'],
      1
    ],
    [
      'a new reference is broken in the same way',
      (cwd) => {
        writeInto(cwd, 'references.bib', `${book}@book{b, title={Hips}}\n`)
      },
      ['references.bib:2 reference-cited', 'references.bib:2 reference-complete'],
      0
    ]
  ])('%s', (_what, change, added, gone) => {
    const cwd = makeFolder(start)
    check(cwd, true)
    change(cwd)
    const result = check(cwd)
    // What is waived stays in the report, as ever.
    expect(shown(result)).toEqual(added)
    expect(result.baseline).toMatchObject({gone, isUpdated: false})
    expect(result.report.summary.errors).toBe(
      result.report.findings.filter((one) => one.severity === 'error' && !one.waiver).length
    )
    const before = read(cwd)
    const updated = check(cwd, true)
    expect(updated.baseline).toMatchObject({gone})
    expect(updated.report.findings.filter(({waiver}) => !waiver)).toEqual([])
    const after = check(cwd)
    expect([after.baseline?.gone, after.report.summary.known]).toEqual([0, updated.report.summary.known])
    if (added.length === 0 && gone === 0 && !before.includes('a.md')) expect(read(cwd)).toBe(before)
  })

  it('of a run over a part keeps what the run did not look at', () => {
    const cwd = makeFolder(start)
    check(cwd, true)
    const before = read(cwd)
    expect(check(cwd, true, ['b.md']).baseline).toMatchObject({total: 5, added: 0, gone: 0, isUpdated: false})
    expect(read(cwd)).toBe(before)
    writeInto(cwd, 'b.md', '# B\n')
    writeInto(cwd, 'a.md', '# A\n')
    expect(check(cwd, true, ['b.md']).baseline).toMatchObject({total: 4, gone: 1, isUpdated: true})
    expect(check(cwd, true).baseline).toMatchObject({gone: 3})
  })

  it('keeps what it holds of a file that cannot be read', () => {
    const cwd = makeFolder(start)
    check(cwd, true)
    writeFileSync(path.join(cwd, 'b.md'), new Uint8Array([0xff]))
    const result = check(cwd, true)
    expect(result.failures).toHaveLength(1)
    expect(result.baseline).toMatchObject({total: 5, gone: 0})
  })

  it('names files from its own folder, so that it holds from any folder', () => {
    const cwd = makeFolder(Object.fromEntries(Object.entries(start).map(([name, text]) => [`docs/${name}`, text])))
    checkProject({cwd, paths: ['docs'], baseline: `docs/${baseline}`, updateBaseline: true})
    const inside = checkProject({cwd: path.join(cwd, 'docs'), paths: ['.'], baseline})
    expect([shown(inside), inside.report.summary.known]).toEqual([[], 5])
  })

  it('is told of what is mended', () => {
    const cwd = makeFolder(start)
    check(cwd, true)
    writeInto(cwd, 'b.md', '# B\n')
    expect(citewell(cwd, ['check', '.', '--baseline', baseline])).toMatchObject({
      status: 0,
      stderr: 'citewell: known.json: 1 of its findings is mended; `--update-baseline` takes it out\n'
    })
  })
})

describe('what cannot be done', () => {
  it.each<readonly [words: readonly string[], files: Files, message: string]>([
    [['--baseline', baseline], {}, 'known.json: is not there; `--update-baseline` writes it'],
    [['--update-baseline'], {}, '`--update-baseline` needs `--baseline FILE`, which says what to write'],
    [['--baseline', baseline], {[baseline]: '{"version": 1}'}, 'known.json:1: unexpected mapping without `findings`'],
    [['--baseline', baseline], {[baseline]: '{"version": 1,\n "findings": ['}, 'known.json:2: is not valid JSON'],
    [
      ['--baseline', baseline, '--update-baseline'],
      {[baseline]: '{"version": 1, "findings": [{"file": "a.md", "rule": "x", "fingerprint": "y"}]}'},
      'known.json:1: unexpected value `y` of `findings.0.fingerprint`'
    ],
    [['--baseline', '.', '--update-baseline'], {}, '.: is a folder, expected a file']
  ])('%j', (words, files, message) => {
    const cwd = makeFolder({...start, ...files})
    const {status, stderr} = citewell(cwd, ['check', 'b.md', ...words])
    expect(status).toBe(2)
    expect(stderr).toContain(`citewell: ${message}`)
    for (const [name, text] of Object.entries(files)) expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(text)
  })

  it('is a report in the place of the baseline', () => {
    const cwd = makeFolder(start)
    check(cwd, true)
    const before = read(cwd)
    const {status} = citewell(cwd, ['check', '.', '--baseline', baseline, '--format', `json=${baseline}`])
    expect(status).toBe(2)
    expect(read(cwd)).toBe(before)
  })
})
