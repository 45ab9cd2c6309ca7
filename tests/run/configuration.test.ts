import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {RunError} from '../../src/io/failure.ts'
import {openProject} from '../../src/io/project.ts'
import {settleFiles} from '../../src/pipeline/file-settings.ts'
import {checkProject} from '../../src/run/check-project.ts'
import {makeFolder} from '../tools/command-line.ts'

const claim = '---\ntitle: Smoking\n---\n\nSmoking doubles the risk of back pain in adults.\n'
const off = {'claim-cited': 'off', 'front-matter-schema': 'off'}

/** The rules that a run found something by, the front matter's left out. */
function foundIn(cwd: string, config?: string | false): readonly string[] {
  const {report, failures} = checkProject({cwd, config})
  expect(failures).toEqual([])
  return report.findings.map(({rule}) => rule).filter((rule) => rule !== 'front-matter-schema')
}

/** What a run that cannot be done says. */
function refusalOf(cwd: string, config?: string): string {
  try {
    checkProject({cwd, config})
  } catch (error) {
    if (error instanceof RunError) return error.summary
    throw error
  }
  return 'nothing'
}

describe('a configuration', () => {
  it.each([
    ['JSON', 'citewell.config.json', JSON.stringify({rules: off})],
    ['YAML', 'citewell.config.yaml', '# Levels.\nrules:\n  claim-cited: off\n  front-matter-schema: off\n'],
    ['YAML of the other ending', 'citewell.config.yml', 'rules: {claim-cited: off, front-matter-schema: off}\n'],
    ['a key of package.json', 'package.json', JSON.stringify({name: 'a-site', citewell: {rules: off}})]
  ])('is read as %s', (_name, file, text) => {
    expect(foundIn(makeFolder({'content/a.md': claim, [file]: text}))).toEqual([])
  })

  it('is the nearest one upwards', () => {
    const cwd = makeFolder({
      'citewell.config.json': '{"content": "texts"}',
      'package.json': '{"name": "a-site", "devDependencies": {"citewell": "*"}}',
      'inner/citewell.config.yaml': 'content: articles\nrules: {claim-cited: off}\n',
      'inner/package.json': '{"name": "inner"}',
      'inner/articles/a.md': claim,
      'texts/b.md': claim
    })
    expect(foundIn(cwd)).toEqual(['claim-cited'])
    expect(foundIn(`${cwd}/inner`)).toEqual([])
    expect(foundIn(`${cwd}/inner/articles`)).toEqual([])
  })

  it('is that of `--config`, and none with `--no-config`', () => {
    const cwd = makeFolder({
      'content/a.md': claim,
      'citewell.config.json': JSON.stringify({rules: off}),
      'other/strange.yaml': 'content: ../content\nrules: {claim-cited: info, front-matter-schema: off}\n'
    })
    expect(foundIn(cwd)).toEqual([])
    expect(foundIn(cwd, false)).toEqual(['claim-cited'])
    expect(foundIn(cwd, 'other/strange.yaml')).toEqual(['claim-cited'])
  })

  it('says nothing where it is an empty file of YAML', () => {
    expect(foundIn(makeFolder({'content/a.md': claim, 'citewell.config.yaml': '# nothing yet\n'}))).toEqual([
      'claim-cited'
    ])
  })
})

const refused: readonly {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly config?: string
  readonly says: string
}[] = [
  {
    name: 'two in a folder',
    files: {'citewell.config.json': '{}', 'citewell.config.yaml': ''},
    says: 'citewell.config.json: configures the folder, and citewell.config.yaml does too; keep one of them'
  },
  {
    name: 'one beside the key of package.json',
    files: {'citewell.config.yaml': '', 'package.json': '{"citewell": {}}'},
    says: 'citewell.config.yaml: configures the folder, and the key `citewell` of package.json does too; keep one of them'
  },
  {
    name: 'an unknown key in YAML, at its line',
    files: {'citewell.config.yaml': '# Ours.\nsite:\n  title: Backs\nclaim:\n  scope: sentence\n'},
    says: 'citewell.config.yaml:4: unexpected key `claim`, did you mean `claims`?'
  },
  {
    name: 'an unknown key in package.json, at its line',
    files: {'package.json': '{\n  "name": "a-site",\n  "citewell": {\n    "contnet": "x"\n  }\n}\n'},
    says: 'package.json:4: unexpected key `contnet`, did you mean `content`?'
  },
  {
    name: 'a wrong value in YAML',
    files: {'citewell.config.yaml': 'claims:\n  scope: paragraf\n'},
    says: 'citewell.config.yaml:2: unexpected value `paragraf` of `claims.scope`, did you mean `paragraph`?'
  },
  {
    name: 'an unknown rule in YAML',
    files: {'citewell.config.yaml': 'rules:\n  claim-cited: error\n  claim-likley: off\n'},
    says: 'citewell.config.yaml:3: no rule is called `claim-likley`; did you mean `claim-likely`?'
  },
  {
    name: 'an unknown option of a rule in package.json',
    files: {
      'package.json': '{"citewell": {\n"rules": {"reference-date": {"level": "error",\n"options": {\n"maxage": 3}}}}}'
    },
    says: 'package.json:4: the rule `reference-date` has no option `maxage`; did you mean `maxAge`?'
  },
  {
    name: 'YAML that does not read',
    files: {'citewell.config.yaml': 'site:\n  title: "open\n'},
    says: 'citewell.config.yaml:2: is not valid YAML: Missing closing "quote'
  },
  {
    name: 'YAML with a key twice',
    files: {'citewell.config.yaml': 'content: a\ncontent: b\n'},
    says: 'citewell.config.yaml:2: is not valid YAML: Map keys must be unique'
  },
  {
    name: 'YAML of two documents',
    files: {'citewell.config.yaml': 'content: a\n---\ncontent: b\n'},
    says: 'citewell.config.yaml:2: is not valid YAML: a second document starts, expected one'
  },
  {
    name: 'YAML that grows without end',
    files: {
      'citewell.config.yaml': `k0: &k0 [x]\n${Array.from({length: 9}, (_, at) => `k${at + 1}: &k${at + 1} [${`*k${at}, `.repeat(9)}]`).join('\n')}\n`
    },
    says: 'citewell.config.yaml:1: is not valid YAML: Excessive alias count indicates a resource exhaustion attack'
  },
  {
    name: 'YAML that nests without end',
    files: {'citewell.config.yaml': `site: ${'['.repeat(50_000)}\n`},
    says: 'citewell.config.yaml:1: nests too deep'
  },
  {
    name: 'a file that is not there',
    files: {},
    config: 'gone.json',
    says: 'gone.json: no such file or folder'
  },
  {
    name: 'a manifest without the key',
    files: {'package.json': '{"name": "a-site"}'},
    config: 'package.json',
    says: 'package.json:1: has no key `citewell`, which would hold the configuration'
  }
]

describe('what configures nothing', () => {
  it.each(refused)('is refused with the line and what was meant: $name', ({files, config, says}) => {
    expect(refusalOf(makeFolder({'content/a.md': 'Talk to your doctor.\n', ...files}), config)).toBe(says)
  })
})

describe('findings in a configuration', () => {
  it.each([
    [
      'JSON',
      'citewell.config.json',
      '{"waivers": [\n  {"rule": "claim-cited",\n   "file": "content/b.md", "reason": "known"}]}',
      {line: 2, column: 3}
    ],
    [
      'YAML',
      'citewell.config.yaml',
      'waivers:\n  - rule: claim-cited\n    file: content/b.md\n    reason: known\n',
      {line: 2, column: 5}
    ],
    [
      'package.json',
      'package.json',
      '\uFEFF{"citewell": {"waivers": [\n  {"rule": "claim-cited", "file": "content/b.md", "reason": "known"}]}}',
      {line: 2, column: 3}
    ]
  ])('have exact places: %s', (_name, file, text, place) => {
    const cwd = makeFolder({'content/a.md': 'Talk to your doctor.\n', [file]: text})
    const found = checkProject({cwd}).report.findings.filter(({rule}) => rule === 'waiver-reasoned')
    expect(found).toMatchObject([{file, start: place}])
  })
})

describe('the page on the configuration', () => {
  const page = readFileSync('docs/reference/configuration.md', 'utf8')
  const examples = [...page.matchAll(/^```(json|yaml)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => [
    kind,
    text
  ])

  it.each(examples)('has examples that are configurations: %s', (kind, text = '') => {
    const cwd = makeFolder({'content/a.md': 'Talk to your doctor.\n', [`citewell.config.${kind}`]: text})
    const {config} = openProject(cwd)
    expect(Object.keys(config).length).toBeGreaterThan(0)
    expect(() => settleFiles(config)).not.toThrow()
  })
})
