import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {commands} from '../../src/cli/commands/index.ts'
import {exit} from '../../src/cli/exit.ts'
import {runCommandLine} from '../../src/cli/run-command-line.ts'
import {citewell, makeFolder} from '../tools/command-line.ts'

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line here, on a terminal without colour. */
async function run(...words: readonly string[]): Promise<Said> {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(words, {
    color: false,
    quiet: false,
    hyperlinks: false,
    width: 100,
    print: (text) => out.push(text),
    say: (line) => err.push(line),
    progress: () => undefined
  })
  return {code, out: out.join(''), err: err.join('\n')}
}

describe('help', () => {
  it.each(commands.map(({name}) => name))('of %s has examples, and the options of every command', async (name) => {
    const {code, out} = await run(name, '--help')
    expect(code).toBe(exit.clean)
    expect(out).toMatch(/\nExamples?:\n {2}(?:\S+ .*\| )?citewell /)
    expect(out).toContain('--quiet')
    expect(out).toContain('--no-color')
    const lines = out.split('\n').filter((line) => line.length > 132)
    expect(lines).toEqual([])
  })

  it('lists every command', async () => {
    const {out} = await run('--help')
    const listed = out.split('\n').map((line) => line.trim().replace(/ {2,}/, ' '))
    expect(listed).toEqual(expect.arrayContaining(commands.map(({name, summary}) => `${name} ${summary}`)))
  })
})

describe('exit codes', () => {
  it('are told of each command', () => {
    const page = readFileSync('docs/reference/exit-codes.md', 'utf8')
    expect(commands.filter(({name}) => !page.includes(`\n| \`${name}\` `)).map(({name}) => name)).toEqual([])
  })
})

describe('what there is none of', () => {
  it.each([
    [['chek'], 'there is no command `chek`; did you mean `check`?'],
    [['check', '--formt', 'json'], 'there is no option `--formt`; did you mean `--format`?'],
    [['check', '--quit'], 'there is no option `--quit`; did you mean `--quiet`?'],
    [['check', '--color', '--no-color'], '`--color` and `--no-color` say opposite things'],
    [['explain', 'claim-cite'], 'there is no rule `claim-cite`; did you mean `claim-cited`?'],
    [['explain', 'reviews-named'], 'there is no rule `reviews-named`; did you mean `review-named`?'],
    [['explain', 'xyzzy'], 'there is no rule `xyzzy`; `citewell rules` lists them'],
    [['fix', '--rule', 'doi-canonicl'], 'there is no rule `doi-canonicl`; did you mean `doi-canonical`?'],
    [['schema', 'confg'], 'there is no schema `confg`; did you mean `config`?'],
    [['init', 'site'], '`init` sets up the folder that it is called in, and takes no path'],
    [['check', '--print-config', 'a.md', 'b.md'], '`--print-config` takes one file and goes with no path'],
    [['check', '--config', ''], '`--config` names no file; is the variable empty that should name it?']
  ])('is answered with the nearest: %j', async (words, says) => {
    const {code, out, err} = await run(...words)
    expect({code, out, first: err.split('\n')[0]}).toEqual({code: exit.failed, out: '', first: `citewell: ${says}`})
  })
})

describe('rules', () => {
  it('show the level that holds where nothing is configured, and those of presets', async () => {
    const {out} = await run('rules')
    expect(out).toMatch(/^review-named +off +Require .* \(error in health\)$/m)
    expect(out).toMatch(/^claim-likely +warning +Require .* \(error in strict\)$/m)
    const list = JSON.parse((await run('rules', '--format', 'json')).out) as {id: string; severity: string}[]
    expect(list.find(({id}) => id === 'disclaimer-present')).toMatchObject({
      severity: 'off',
      presets: {health: 'error'}
    })
  })

  it('are explained by their pages', async () => {
    const {code, out} = await run('explain', 'review-current')
    expect(code).toBe(exit.clean)
    expect(out).toBe(readFileSync('docs/rules/review-current.md', 'utf8'))
  })
})

describe('colour and quiet', () => {
  const article = 'content/articles/non-invasive-treatments-for-back-pain.md'

  it('can be asked for', async () => {
    expect((await run('check', article, '--color')).out).toContain('\u001B[')
    expect((await run('check', article, '--no-color')).out).not.toContain('\u001B[')
  })

  it('colours places, severities and marks where output is no terminal', () => {
    const cwd = makeFolder({'a.md': 'Smoking doubles the risk of chronic pain in adults.\n'})
    const {stdout} = citewell(cwd, ['check', 'a.md', '--color', '--no-config'], {env: {NO_COLOR: ''}})
    for (const part of [
      '\u001B[2m1:1\u001B[22m',
      '\u001B[31merror\u001B[39m',
      '\u001B[31m^^^',
      '\u001B[2mclaim-cited\u001B[22m'
    ]) {
      expect(stdout).toContain(part)
    }
  })

  it('keeps to the width that COLUMNS asks for', () => {
    const cwd = makeFolder({'a.md': 'Smoking doubles the risk of chronic pain in adults.\n'})
    const widest = (columns: string): number => {
      const {stdout} = citewell(cwd, ['check', 'a.md', '--no-config'], {env: {COLUMNS: columns}})
      return Math.max(...stdout.split('\n').map((line) => line.length))
    }
    expect(widest('64')).toBeLessThanOrEqual(64)
    expect(widest('none')).toBeGreaterThan(84)
    expect(widest('none')).toBeLessThanOrEqual(100)
  })

  it('leaves out what nobody misses', async () => {
    const all = ['check', article, '--only', '**/*']
    const {findings} = JSON.parse((await run(...all, '--format', 'json')).out) as {findings: object[]}
    const quiet = await run(...all, '--quiet')
    expect(quiet.out).toBe(findings.length === 0 ? '' : (await run(...all)).out)
    expect(quiet.err).toBe('')
  })
})
