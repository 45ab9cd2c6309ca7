import {execFileSync} from 'node:child_process'
import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {runCommandLine} from '../../src/cli/run-command-line.ts'
import {fixProject} from '../../src/run/fix-project.ts'
import {unifiedDiff} from '../../src/text/unified-diff.ts'
import {citewell, makeFolder} from '../tools/command-line.ts'

type Files = Readonly<Record<string, string>>

const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8')
const linkTo = (address: string): string => `See [the review](${address}).\n`
const old = linkTo('http://dx.doi.org/10.1136/bmj.l689')
const mended = linkTo('https://doi.org/10.1136/bmj.l689')
const cite = 'See [@a].\n'

/** A reference that is in order but for its DOI. */
const bib = (doi: string, key = 'a', title = 'Backs'): string =>
  `@Article{${key},\n  AUTHOR  = {Doe, J.},   % who\n  title={{${title}}},\n\tjournal = "Spine", year = 2020,\n  DOI = {${doi}},\n}\n`
const json = (doi: string): string =>
  `[\n  {"id" : "a", "type": "book", "title": "B\\u00e4cks", "publisher": "P",\n   "author": [{"family": "Doe"}], "issued": {"date-parts": [[2020]]},\n\t"DOI" :  "${doi}"  }\n]`
const yaml = (doi: string): string =>
  `# ours\nreferences:\n- id: a   # the key\n  type: book\n  title: 'Backs'\n  publisher: P\n  author: [{family: Doe}]\n  issued: 2020\n  DOI: ${doi} # of it\n\n# end\n`
const ris = (doi: string): string =>
  `TY  - BOOK\nID  - a\nTI  - Backs\nAU  - Doe, J.\nPY  - 2020\nPB  - P\nDO  - ${doi}\nER  - \n`

describe('what is edited, and that nothing else is', () => {
  it.each<readonly [what: string, before: Files, after: Files, listed: readonly string[]]>([
    ['a link', {'a.md': old}, {'a.md': mended}, ['a.md:1:18 Link to `https://doi.org/10.1136/bmj.l689`']],
    [
      'a .bib, its comments, braces and blanks',
      {'a.md': cite, 'references.bib': `% mine\n\n${bib('https://doi.org/10.1000/AbC')}`},
      {'references.bib': `% mine\n\n${bib('10.1000/AbC')}`},
      ['references.bib:7:10 Write `10.1000/AbC`']
    ],
    [
      'CSL-JSON, its escapes and blanks',
      {'a.md': cite, 'references.json': json('doi:10.1000/182')},
      {'references.json': json('10.1000/182')},
      ['references.json:4:12 Write `10.1000/182`']
    ],
    [
      'CSL-YAML and its comments',
      {'a.md': cite, 'references.yaml': yaml('http://dx.doi.org/10.1000/182')},
      {'references.yaml': yaml('10.1000/182')},
      ['references.yaml:9:8 Write `10.1000/182`']
    ],
    [
      'RIS',
      {'a.md': cite, 'references.ris': ris('https://doi.org/10.1000/182')},
      {'references.ris': ris('10.1000/182')},
      ['references.ris:7:7 Write `10.1000/182`']
    ],
    [
      'a name of which only the form is wrong',
      {'a.md': cite, 'references.json': json('https://doi.org/https://doi.org/10.1000/182')},
      {'references.json': json('10.1000/182')},
      ['references.json:4:12 Write `10.1000/182`']
    ],
    [
      'several in one file',
      {'a.md': `${old}\n${old}`},
      {'a.md': `${mended}\n${mended}`},
      ['a.md:1:18 Link to `https://doi.org/10.1136/bmj.l689`', 'a.md:3:18 Link to `https://doi.org/10.1136/bmj.l689`']
    ]
  ])('%s', async (_what, before, after, listed) => {
    const variants: readonly (readonly [name: string, change: (text: string) => string])[] = [
      ['as it is', (text) => text],
      ['with CR LF', (text) => text.replaceAll('\n', '\r\n')],
      ['with CR', (text) => text.replaceAll('\n', '\r')],
      ['with a byte order mark', (text) => `\uFEFF${text}`],
      ['without a line end at the end', (text) => text.replace(/\n$/, '')]
    ]
    const all = {...before, ...after}
    for (const [name, change] of variants) {
      const cwd = makeFolder(Object.fromEntries(Object.entries(before).map(([file, text]) => [file, change(text)])))
      const {report, failures, files} = await fixProject({cwd, paths: ['.'], dryRun: false})
      if (name === 'as it is') {
        const lines = files.flatMap(({file, changes}) =>
          changes.map(({finding, change}) => `${file}:${finding.start.line}:${finding.start.column} ${change.message}`)
        )
        expect(lines).toEqual(listed)
      }
      expect({...report.summary, failures}, name).toMatchObject({errors: 0, warnings: 0, infos: 0, failures: []})
      for (const [file, text] of Object.entries(all)) expect(read(cwd, file), name).toBe(change(text))
      expect(readdirSync(cwd).sort(), 'no other file').toEqual(Object.keys(before).sort())
      const again = await fixProject({cwd, paths: ['.'], dryRun: false})
      expect([again.files, again.report], name).toEqual([[], report])
    }
  })

  it('is told, file by file, and a second run has nothing to do', () => {
    const cwd = makeFolder({'a.md': `${old}\n${old}`, 'b.md': cite, 'references.bib': bib('doi:10.1000/182')})
    const link = 'Link to `https://doi.org/10.1136/bmj.l689`  doi-canonical'
    expect(citewell(cwd, ['fix', '.'])).toEqual({
      status: 0,
      stdout:
        `a.md\n  1:18  ${link}\n  3:18  ${link}\n\nreferences.bib\n  5:10  Write \`10.1000/182\`  doi-canonical\n\n` +
        '3 fixed in 2 files · 0 errors and 0 warnings left\n',
      stderr: ''
    })
    expect(citewell(cwd, ['fix', '.']).stdout).toBe('0 fixed · 0 errors and 0 warnings left\n')
  })

  it('is a file of its own behind a link, and keeps its mode', () => {
    const cwd = makeFolder({'kept/a.md': old})
    chmodSync(path.join(cwd, 'kept/a.md'), 0o640)
    symlinkSync('kept/a.md', path.join(cwd, 'b.md'))
    // One text under two names is written once.
    expect(citewell(cwd, ['fix', 'b.md', 'kept/a.md'])).toMatchObject({status: 0, stderr: ''})
    expect(read(cwd, 'kept/a.md')).toBe(mended)
    expect(lstatSync(path.join(cwd, 'b.md')).isSymbolicLink()).toBe(true)
    expect(statSync(path.join(cwd, 'kept/a.md')).mode & 0o777).toBe(0o640)
  })

  it('is only what the rules that are named find', () => {
    const cwd = makeFolder({
      'a.md': old + cite,
      'references.json': json('https://doi.org/https://doi.org/10.1000/182')
    })
    expect(citewell(cwd, ['fix', '.', '--rule', 'doi-syntax']).status).toBe(0)
    expect(read(cwd, 'a.md')).toBe(old + cite)
    expect(read(cwd, 'references.json')).toBe(json('10.1000/182'))
    expect(citewell(cwd, ['fix', '.', '--rule', 'doi-syntax', '--rule', 'doi-canonical']).stdout).toMatch(/^a\.md\n/)
    expect(read(cwd, 'a.md')).toBe(mended + cite)
  })
})

describe('what a waiver lets stand is not touched', () => {
  it.each<readonly [what: string, files: Files]>([
    ['a comment above a block', {'a.md': `<!-- citewell-ignore doi-canonical -- as printed -->\n\n${old}`}],
    ['a comment over a file', {'a.md': `${old}\n<!-- citewell-ignore-file doi-canonical -- as printed -->\n`}],
    [
      'the configuration, for a reference',
      {
        'a.md': cite,
        'references.bib': bib('doi:10.1000/182'),
        'citewell.config.json':
          '{"references": "references.bib", "waivers": [{"rule": "doi-canonical", "reference": "a", "reason": "kept"}]}'
      }
    ],
    [
      'the finding of another rule, in the text of this one',
      {
        'a.md': cite,
        'references.bib': bib('https://doi.org/10.1016/S0140-6737(20)30970-9'),
        'citewell.config.json':
          '{"references": "references.bib", "waivers": [{"rule": "doi-consistent", "reference": "a", "reason": "kept"}]}'
      }
    ]
  ])('%s', async (_what, files) => {
    const cwd = makeFolder(files)
    const fixed = await fixProject({cwd, paths: ['.'], dryRun: false})
    expect([fixed.files, fixed.waived.map(({rule}) => rule)]).toEqual([[], ['doi-canonical']])
    for (const [file, text] of Object.entries(files)) expect(read(cwd, file)).toBe(text)
  })

  it('and what stands beside it is', () => {
    const cwd = makeFolder({'a.md': `<!-- citewell-ignore doi-canonical -- as printed -->\n\n${old}\n${old}`})
    expect(citewell(cwd, ['fix', '.']).stdout).toContain('1 fixed in 1 file · 1 left under a waiver · 0 errors')
    expect(read(cwd, 'a.md')).toBe(`<!-- citewell-ignore doi-canonical -- as printed -->\n\n${old}\n${mended}`)
  })
})

describe('--dry-run', () => {
  it('prints a unified diff, and writes nothing', () => {
    const cwd = makeFolder({'a.md': `One.\n\nTwo.\n\n${old}`})
    expect(citewell(cwd, ['fix', '.', '--dry-run'])).toEqual({
      status: 0,
      stdout:
        '--- a/a.md\n+++ b/a.md\n@@ -2,4 +2,4 @@\n \n Two.\n \n' +
        '-See [the review](http://dx.doi.org/10.1136/bmj.l689).\n+See [the review](https://doi.org/10.1136/bmj.l689).\n',
      stderr: '1 would be fixed in 1 file · 0 errors and 0 warnings would be left\n'
    })
    expect(read(cwd, 'a.md')).toBe(`One.\n\nTwo.\n\n${old}`)
  })

  it.each<readonly [what: string, change: (text: string) => string]>([
    ['lines that end with LF', (text) => text],
    ['lines that end with CR LF', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['no line end at the end', (text) => text.trimEnd()]
  ])('is a patch that git applies, giving what `fix` writes: %s', async (_what, change) => {
    const files = {'a.md': change(old + cite), 'references.bib': change(bib('doi:10.1000/182') + old)}
    const [patched, fixed] = [makeFolder(files), makeFolder(files)]
    const dry = await fixProject({cwd: patched, paths: ['.'], dryRun: true})
    const patch = dry.files.flatMap(({file, before, after}) => unifiedDiff(file, before, after))
    const input = patch.map(({text}) => `${text}\n`).join('')
    execFileSync('git', ['apply', '--unsafe-paths', '-'], {cwd: patched, input})
    await fixProject({cwd: fixed, paths: ['.'], dryRun: false})
    for (const file of Object.keys(files)) expect(read(patched, file)).toBe(read(fixed, file))
    expect(read(fixed, 'a.md')).toBe(change(mended + cite))
  })

  it('sends no control character to the terminal and no command to a workflow', () => {
    const cwd = makeFolder({'a.md': `red \u001B[31m\u202E\n ::error::x\n${old}`})
    expect(citewell(cwd, ['fix', '.', '--dry-run']).stdout).toContain(
      ' red \\x1b[31m\\u202e\n  \\x3a:error::x\n-See [the'
    )
  })
})

describe('what is not certain', () => {
  it('is a fix of which a finding would come: it is told, and not made', () => {
    const [first, second] = [bib('10.1162/tacl_a_00276', 'a', 'Backs'), bib('10.1162/tacl_a_00276', 'b', 'Hips')]
    const doubled = second.replace('10.1162', 'https://doi.org/doi:10.1162')
    const cwd = makeFolder({'a.md': `${old}\nSee [@a] and [@b].\n`, 'references.bib': first + doubled})
    const {status, stdout, stderr} = citewell(cwd, ['fix', '.'])
    expect(stdout).toContain('1 fixed in 1 file · 1 left as not certain · 1 error and 0 warnings left\n')
    expect(stderr).toBe(
      'citewell: references.bib:11:10: left as it was, since a finding of `reference-unique` would come of it: ' +
        'Write `10.1162/tacl_a_00276` (doi-syntax); `--suggestions` asks\n'
    )
    expect(status).toBe(1)
    expect(read(cwd, 'references.bib')).toBe(first + doubled)
    expect(read(cwd, 'a.md')).toContain('https://doi.org/10.1136')
  })

  it('is a full stop at the end of a DOI', () => {
    const cwd = makeFolder({'a.md': cite, 'references.json': json('10.1136/bmj.l689.')})
    expect(citewell(cwd, ['fix', '.'])).toEqual({
      status: 1,
      stdout: '0 fixed · 1 finding with a suggestion, which `--suggestions` asks about · 1 error and 0 warnings left\n',
      stderr: ''
    })
  })
})

describe('--suggestions', () => {
  /** Runs the command with answers of a person, over files that are named whole. */
  async function answer(
    folder: string,
    names: readonly string[],
    answers: readonly (string | undefined)[]
  ): Promise<{status: number; printed: string; said: string; asked: readonly string[]}> {
    const asked: string[] = []
    let printed = ''
    let said = ''
    const paths = names.map((name) => path.join(folder, name))
    const status = await runCommandLine(['fix', '--suggestions', ...paths], {
      color: false,
      hyperlinks: false,
      width: 80,
      print: (text) => (printed += text),
      say: (line) => (said += `${line}\n`),
      quiet: false,
      progress: () => undefined,
      ask: (question) => {
        asked.push(question)
        return Promise.resolve(answers[asked.length - 1])
      }
    })
    return {status, printed, said, asked}
  }
  const slips =
    '---\nreferences:\n  - {id: doe2020, type: book, title: Backs, DOI: 10.1000/182.}\n---\n\nSee [@doe2002].\n'

  it('asks about one after the other, shows each as a diff, and makes what is chosen', async () => {
    const cwd = makeFolder({'a.md': slips})
    const {printed, asked} = await answer(cwd, ['a.md'], ['y', 'perhaps', 'YES'])
    expect(read(cwd, 'a.md')).toBe(slips.replace('182.}', '182}').replace('doe2002', 'doe2020'))
    expect(printed).toContain('Unexpected DOI `10.1000/182.` in reference `doe2020`')
    expect(printed).toContain(
      '\n-  - {id: doe2020, type: book, title: Backs, DOI: 10.1000/182.}\n+  - {id: doe2020, type: book, title: Backs, DOI: 10.1000/182}\n'
    )
    expect(printed).toContain('2 fixed in 1 file')
    expect(asked).toEqual(Array.from({length: 3}, () => 'Make it? y(es), n(o), q(uit): '))
  })

  it.each<readonly [answers: readonly (string | undefined)[], after: string]>([
    [['n', 'n'], slips],
    [['n', 'y'], slips.replace('doe2002', 'doe2020')],
    [['y', 'q'], slips.replace('182.}', '182}')],
    [['q'], slips],
    // Broken off.
    [['y', undefined], slips]
  ])('%j', async (answers, after) => {
    const cwd = makeFolder({'a.md': slips})
    const {status, said, asked} = await answer(cwd, ['a.md'], answers)
    expect(read(cwd, 'a.md')).toBe(after)
    expect(asked).toHaveLength(answers.length)
    if (answers.includes(undefined)) {
      expect(said).toMatch(/^citewell: stopped before an answer; nothing was written\n/)
      expect(status).toBe(2)
    }
  })

  it('chooses among several, also by number', async () => {
    const text = 'Ask your doctor. <!-- citewell-ignore claim-cited,claim-liked -- ours -->\n'
    const cwd = makeFolder({'a.md': text})
    const {asked} = await answer(cwd, ['a.md'], ['n', '2', 'n'])
    expect(asked[1]).toBe('Make which? 1 to 2, n(o), q(uit): ')
    expect(read(cwd, 'a.md')).toBe('Ask your doctor. <!-- citewell-ignore claim-cited -- ours -->\n')
  })

  it('offers a fix that was not certain', async () => {
    const [first, second] = [
      bib('10.1162/tacl_a_00276', 'a', 'Backs'),
      bib('doi:doi:10.1162/tacl_a_00276', 'b', 'Hips')
    ]
    const cwd = makeFolder({'a.md': 'See [@a] and [@b].\n', 'references.bib': first + second})
    await answer(cwd, ['a.md'], ['y'])
    expect(read(cwd, 'references.bib')).toBe(first + second.replace('doi:doi:', ''))
  })

  it('needs a terminal', () => {
    const cwd = makeFolder({'a.md': slips})
    expect(citewell(cwd, ['fix', '.', '--suggestions'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'citewell: `--suggestions` asks about each change and needs a terminal; run it in one, or leave the option out\n' +
        '`citewell fix --help` shows what there is.\n'
    })
  })
})

describe('what cannot be done', () => {
  it.each<readonly [words: readonly string[], message: string]>([
    [['--rule', 'doi-canonicl'], 'there is no rule `doi-canonicl`; did you mean `doi-canonical`?'],
    [['--rule', 'nothing-like-it-at-all'], 'there is no rule `nothing-like-it-at-all`; `citewell rules` lists them'],
    [['--rule', 'claim-cited'], 'the rule `claim-cited` offers no fix; `citewell rules` says which do'],
    [['--rule', 'doi-matches'], 'the rule `doi-matches` only suggests; `--suggestions` asks about each'],
    [['--dry'], 'there is no option `--dry`'],
    [['-'], '`-` is no file that can be written; `fix` takes paths'],
    [['missing.md'], 'missing.md: no such file or folder']
  ])('%j', (words, message) => {
    const cwd = makeFolder({'a.md': old})
    const {status, stdout, stderr} = citewell(cwd, ['fix', ...words])
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
    expect(stderr).toContain(`citewell: ${message}`)
    expect(read(cwd, 'a.md')).toBe(old)
  })

  it('keeps no other file from being mended', () => {
    const cwd = makeFolder({'a.md': old, 'b.md': new Uint8Array([0xff, 0x0a]), 'c.md': old})
    const {status, stdout, stderr} = citewell(cwd, ['fix', '.'])
    expect(status).toBe(2)
    expect(stdout).toContain('2 fixed in 2 files')
    expect(stderr).toBe('citewell: b.md:1: is not valid UTF-8; save it as UTF-8\n')
    expect([read(cwd, 'a.md'), read(cwd, 'c.md')]).toEqual([mended, mended])
  })
})
