import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, readdirSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {describe, expect, it} from 'vitest'
import {citewell, makeFolder} from '../tools/command-line.ts'

const good = '# Pain\n\nTalk to your doctor.\n'
const item = '{"id": "a", "type": "document", "title": "A note"}'

interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly words?: readonly string[]
  /** The whole of what goes to standard error. */
  readonly says: string
}

const refused: readonly Case[] = [
  {name: 'a missing file', files: {}, words: ['gone.md'], says: 'citewell: gone.md: no such file or folder\n'},
  {
    name: 'a folder without articles',
    files: {'docs/a.json': '{}'},
    words: ['docs'],
    says: 'citewell: docs: holds no article (.md .markdown .qmd .Rmd .rmd .txt)\n'
  },
  {name: 'no content folder', files: {}, says: 'citewell: content: no such file or folder\n'},
  {
    name: 'a binary file',
    files: {'a.md': new Uint8Array([35, 32, 10, 10, 0, 1])},
    words: ['a.md'],
    says: 'citewell: a.md:3: holds a zero byte, so it is no text\n'
  },
  {
    name: 'invalid UTF-8',
    files: {'a.md': new Uint8Array([35, 32, 97, 10, 98, 10, 0xc3, 0x28, 10])},
    words: ['a.md'],
    says: 'citewell: a.md:3: is not valid UTF-8; save it as UTF-8\n'
  },
  {
    name: 'UTF-16',
    files: {'a.md': new Uint8Array([0xff, 0xfe, 35, 0])},
    words: ['a.md'],
    says: 'citewell: a.md:1: is UTF-16; save it as UTF-8\n'
  },
  {
    name: 'an article over 5 MB',
    files: {'a.md': `${'word '.repeat(1_000_000)}more\n`},
    words: ['a.md'],
    says: 'citewell: a.md:1: has 5000005 bytes, more than the 5000000 that `limits.articleBytes` in the config allows\n'
  },
  {
    name: 'a library over its limit',
    files: {
      'content/a.md': good,
      'content/references.json': `[${item}]`,
      'citewell.config.json': '{"limits": {"libraryBytes": 20}}'
    },
    says: 'citewell: content/references.json:1: has 52 bytes, more than the 20 that `limits.libraryBytes` in the config allows\n'
  },
  {
    name: 'nesting over 100',
    files: {'a.md': `Fine.\n\n${'>'.repeat(101)} deep\n`},
    words: ['a.md'],
    says: 'citewell: a.md:3: nests block quotes and lists deeper than 100; `limits.nesting` in the config raises that\n'
  },
  {
    name: 'nesting over what the config allows',
    files: {'a.md': '> > > > deep\n', 'citewell.config.json': '{"limits": {"nesting": 3}}'},
    words: ['a.md'],
    says: 'citewell: a.md:1: nests block quotes and lists deeper than 3; `limits.nesting` in the config raises that\n'
  },
  {
    name: 'a library that is no JSON',
    files: {'content/a.md': good, 'content/references.json': `[\n  ${item},\n  {"id": }\n]`},
    says: 'citewell: content/references.json:3: is not JSON: value expected\n'
  },
  {
    name: 'a library that is no list',
    files: {'content/a.md': good, 'content/references.json': item},
    says: 'citewell: content/references.json:1: is not CSL-JSON: expected an array of items\n'
  },
  {
    name: 'a config that is no JSON',
    files: {'content/a.md': good, 'citewell.config.json': '{\n  "site": {,}\n}'},
    says: 'citewell: citewell.config.json:2: is not valid JSON\n'
  },
  {
    name: 'an unknown key of the config',
    files: {'content/a.md': good, 'citewell.config.json': '{\n  "contnet": "x"\n}'},
    says: 'citewell: citewell.config.json:2: unexpected key `contnet`, did you mean `content`?\n'
  },
  {
    name: 'a key of the config that is near to none',
    files: {'content/a.md': good, 'citewell.config.json': '{\n  "limits": {"depth": 3}\n}'},
    says: 'citewell: citewell.config.json:2: unexpected key `depth` of `limits`, expected one of `articleBytes`, `libraryBytes`, `imageBytes`, `nesting`\n'
  },
  {
    name: 'a key of the config that is one of JavaScript',
    files: {'content/a.md': good, 'citewell.config.json': '{"__proto__": {"out": "x"}}'},
    says: 'citewell: citewell.config.json:1: unexpected key `__proto__`, expected one of `extends`, `content`, `references`, `manuscript`, `authors`, `out`, `site`, `style`, `theme`, `citations`, `ignore`, `rules` and 8 more\n'
  },
  {
    name: 'a config that is a list',
    files: {'content/a.md': good, 'citewell.config.json': '[]'},
    says: 'citewell: citewell.config.json:1: unexpected value `[]`, expected a mapping\n'
  },
  {
    name: 'an empty config',
    files: {'content/a.md': good, 'citewell.config.json': ''},
    says: 'citewell: citewell.config.json:1: is not valid JSON\n'
  },
  {
    name: 'a config in UTF-16',
    files: {'content/a.md': good, 'citewell.config.json': new Uint8Array([0xff, 0xfe, 0x7b, 0])},
    says: 'citewell: citewell.config.json:1: is UTF-16; save it as UTF-8\n'
  },
  {
    name: 'a config that nests without end',
    files: {'content/a.md': good, 'citewell.config.json': `{"site":\n${'['.repeat(100_000)}`},
    says: 'citewell: citewell.config.json:2: nests deeper than 100\n'
  },
  {
    name: 'a library that nests without end',
    files: {'content/a.md': good, 'content/references.json': `[\n${'['.repeat(100_000)}`},
    says: 'citewell: content/references.json:2: nests deeper than 100\n'
  },
  {
    name: 'a library whose value nests without end',
    files: {
      'content/a.md': good,
      'content/references.json': `[{"id": "a", "type": "book",\n"custom": ${'['.repeat(5000)}${']'.repeat(5000)}}]`
    },
    says: 'citewell: content/references.json:2: nests deeper than 100\n'
  },
  {
    name: 'a library that ends too soon',
    files: {'content/a.md': good, 'content/references.json': `[\r\n  ${item},\r\n`},
    says: 'citewell: content/references.json:3: is not JSON: value expected\n'
  },
  {
    name: 'a library in another encoding',
    files: {'content/a.md': good, 'content/references.json': new Uint8Array([0x5b, 0x0a, 0x22, 0xe9, 0x22, 0x5d])},
    says: 'citewell: content/references.json:2: is not valid UTF-8; save it as UTF-8\n'
  },
  {
    name: 'a library that the config names and that is not there',
    files: {'content/a.md': good, 'citewell.config.json': '{"references": "gone.json"}'},
    says: 'citewell: gone.json: no such file or folder\n'
  },
  {
    name: 'an article that would keep the parser busy',
    files: {'a.md': `Fine.\n\n${'] '.repeat(50_000)}\n`},
    words: ['a.md'],
    says: 'citewell: a.md:3: has too many marks (such as `*`, `_`, `[`, `` ` ``, `<!--`) in one block; end what is opened, or split the block\n'
  },
  {
    name: 'a wrong value of the config',
    files: {'content/a.md': good, 'citewell.config.json': '{\n  "limits": {\n    "nesting": "deep"\n  }\n}'},
    says: 'citewell: citewell.config.json:3: unexpected value `deep` of `limits.nesting`, expected a whole number\n'
  },
  {
    name: 'an unknown rule',
    files: {'content/a.md': good, 'citewell.config.json': '{"rules": {"claim-cite": "off"}}'},
    says: 'citewell: citewell.config.json:1: no rule is called `claim-cite`; did you mean `claim-cited`?\n'
  },
  {
    name: 'an unknown option of a rule',
    files: {
      'content/a.md': good,
      'citewell.config.json': '{"rules": {"claim-cited": {"level": "error",\n"options": {"scope": "page"}}}}'
    },
    says: 'citewell: citewell.config.json:2: the rule `claim-cited` has no option `scope`\n'
  },
  {
    name: 'an option of a rule that is near to one',
    files: {
      'content/a.md': good,
      'citewell.config.json': '{"rules": {"reference-complete": {"level": "error",\n"options": {\n"ignoreType": []}}}}'
    },
    says: 'citewell: citewell.config.json:3: the rule `reference-complete` has no option `ignoreType`; did you mean `ignoreTypes`?\n'
  },
  {
    name: 'an option of a rule with a wrong value',
    files: {
      'content/a.md': good,
      'citewell.config.json':
        '{"rules": {"reference-complete": {"level": "error",\n"options": {\n"ignoreTypes": "book"}}}}'
    },
    says: 'citewell: citewell.config.json:3: unexpected value `book` of an option of `reference-complete`, expected a list\n'
  },
  {
    name: 'authors that do not fit',
    files: {'content/a.md': good, 'content/references.json': '[]', 'content/authors.json': '{"ada": {"nmae": "Ada"}}'},
    says: 'citewell: content/authors.json:1: unexpected mapping of `ada` without `name`\n'
  },
  {
    name: 'a configuration and none',
    files: {},
    words: ['--config', 'a.json', '--no-config'],
    says: 'citewell: `--config` and `--no-config` say opposite things\n`citewell check --help` shows what there is.\n'
  },
  {
    name: 'an unknown option',
    files: {},
    words: ['--fromat', 'json'],
    says: 'citewell: there is no option `--fromat`; did you mean `--format`?\n`citewell check --help` shows what there is.\n'
  },
  {
    name: 'an unknown format',
    files: {},
    words: ['--format', 'xml'],
    says: 'citewell: there is no format `xml`, expected checkstyle, github, gitlab, json, junit, markdown, pretty, rdjson, sarif\n`citewell check --help` shows what there is.\n'
  },
  {
    name: 'a day that does not exist',
    files: {'content/a.md': good},
    words: ['--as-of', '2026-02-30'],
    says: 'citewell: unexpected `--as-of 2026-02-30`, expected a calendar day, YYYY-MM-DD\n'
  },
  {
    name: 'a pattern that no article fits',
    files: {'content/a.md': good},
    words: ['--only', '**/b.md'],
    says: 'citewell: no article of 1 fits `--only **/b.md`\n'
  },
  {
    name: 'a number of warnings that is none',
    files: {'content/a.md': good},
    words: ['--max-warnings', 'few'],
    says: 'citewell: unexpected `--max-warnings few`, expected a whole number\n`citewell check --help` shows what there is.\n'
  }
]

describe('what cannot be checked', () => {
  it.each(refused)('$name: one clear message, exit code 2', ({files, words = [], says}) => {
    const {status, stderr} = citewell(makeFolder(files), ['check', ...words])
    expect(stderr).toBe(says)
    expect(stderr).not.toMatch(/\n {4}at /)
    expect(status).toBe(2)
  })

  it('leaves the other articles checked', () => {
    const cwd = makeFolder({
      'content/bad.md': new Uint8Array([0]),
      'content/deep.md': '['.repeat(200),
      'content/good.md': 'Smoking doubles the risk of back pain in adults.\n'
    })
    const {status, stdout, stderr} = citewell(cwd, ['check', '--format', 'json'])
    const report = JSON.parse(stdout) as {summary: object; findings: {file: string}[]; incomplete: {file: string}[]}
    expect(status).toBe(2)
    expect(report.summary).toMatchObject({articles: 1, errors: 1})
    expect(report.incomplete.map(({file}) => file)).toEqual(['content/bad.md', 'content/deep.md'])
    expect(stderr.trim().split('\n')).toHaveLength(2)
  })

  it('is a FIFO, a folder or a file that nobody may read', () => {
    const cwd = makeFolder({'closed.md': good})
    execFileSync('mkfifo', [path.join(cwd, 'pipe.md')])
    mkdirSync(path.join(cwd, 'folder.md'))
    expect(citewell(cwd, ['check', 'pipe.md']).stderr).toBe('citewell: pipe.md: is no regular file\n')
    expect(citewell(cwd, ['check', 'folder.md']).stderr).toMatch(/^citewell: folder\.md: holds no article/)
    if (process.getuid?.() === 0) return
    chmodSync(path.join(cwd, 'closed.md'), 0)
    expect(citewell(cwd, ['check', 'closed.md']).stderr).toBe('citewell: closed.md: permission denied\n')
  })

  it('is a link that leads out of the folder', () => {
    const outside = makeFolder({'secret.md': 'Smoking doubles the risk of back pain in adults.\n'})
    const cwd = makeFolder({'content/a.md': good})
    symlinkSync(path.join(outside, 'secret.md'), path.join(cwd, 'content/link.md'))
    symlinkSync(outside, path.join(cwd, 'content/linked'))
    const {stdout, status} = citewell(cwd, ['check', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({summary: {articles: 1}})
    expect(status).toBe(0)
  })
})

describe('what cannot be checked, in a build', () => {
  it.each([
    ['an article', {'content/b.md': new Uint8Array([0])}],
    ['the library', {'content/references.json': '[{]'}],
    ['the config', {'citewell.config.json': '{"sites": 1}'}],
    ['the authors', {'content/authors.json': '{"a": 1}'}]
  ])('leaves dist as it was: %s', (_name, broken) => {
    const cwd = makeFolder({'content/a.md': good, 'dist/manifest.json': '{"tool": {"name": "citewell"}}', ...broken})
    const {status, stderr} = citewell(cwd, ['build'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^citewell: \S+?:\d+: /)
    expect(readdirSync(cwd).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
    expect(readdirSync(path.join(cwd, 'dist'))).toEqual(['manifest.json'])
  })
})

describe('what is the writer’s', () => {
  it('is a finding: YAML that does not read', () => {
    const cwd = makeFolder({'a.md': '---\ntitle: "open\n---\n\nText.\n'})
    const {status, stdout, stderr} = citewell(cwd, ['check', 'a.md', '--format', 'json'])
    const report = JSON.parse(stdout) as {findings: {rule: string; start: {line: number}}[]}
    expect(report.findings).toMatchObject([{rule: 'front-matter-schema', start: {line: 2}}])
    expect(stderr).toBe('')
    expect(status).toBe(1)
  })
})
