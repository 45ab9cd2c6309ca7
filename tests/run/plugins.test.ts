import {symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {RunError} from '../../src/io/failure.ts'
import {checkProject} from '../../src/run/check-project.ts'
import type {ReportFinding} from '../../src/model/generated/report.ts'
import {makeFolder} from '../tools/command-line.ts'

/** A rule as its package has it, made with `unified-lint-rule`: tells each word it is given, and each image without a text. */
const rule = `import {lintRule} from 'unified-lint-rule'
export default lintRule({origin: 'remark-lint:no-word', url: 'https://example.org/no-word'}, (tree, file, options) => {
  const walk = (node) => {
    if (node.type === 'image' && !node.alt) file.message('Unexpected image without a text.', node)
    if (node.type === 'text' && node.value.includes(options?.word ?? 'obviously')) file.message('Unexpected word', {place: node.position.start})
    for (const child of node.children ?? []) walk(child)
  }
  walk(tree)
})
`
const packages = {
  'node_modules/remark-lint-no-word/package.json':
    '{"name": "remark-lint-no-word", "type": "module", "exports": "./index.js"}',
  'node_modules/remark-lint-no-word/index.js': rule,
  'node_modules/remark-preset-own/package.json':
    '{"name": "remark-preset-own", "type": "module", "exports": "./index.js"}',
  'node_modules/remark-preset-own/index.js':
    "import word from 'remark-lint-no-word'\nexport default {settings: {bullet: '*'}, plugins: [[word, ['error', {word: 'clearly'}]]]}\n"
}
const text = 'This is obviously fine.\n\nSee ![](a.png) and ask your doctor, clearly.\n'

function project(config: object, files: Readonly<Record<string, string>> = {}): string {
  const cwd = makeFolder({
    'citewell.config.json': JSON.stringify({
      ...config,
      rules: {
        'front-matter-schema': 'off',
        'image-alt': 'off',
        'image-exists': 'off',
        ...(config as {rules?: object}).rules
      }
    }),
    'content/a.md': text,
    ...packages,
    ...files
  })
  symlinkSync(path.resolve('node_modules/unified-lint-rule'), path.join(cwd, 'node_modules/unified-lint-rule'))
  return cwd
}

function found(cwd: string): readonly ReportFinding[] {
  const {report, failures} = checkProject({cwd})
  expect(failures).toEqual([])
  return report.findings
}

function lines(cwd: string): readonly string[] {
  return found(cwd).map(({rule: id, severity, start, end, message}) => {
    return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${id} ${message}`
  })
}

const plugins = ['remark-lint-no-word']
const id = 'remark-lint-no-word'

describe('plugins', () => {
  it('find what they find in remark, with its place', () => {
    const cwd = project({plugins})
    expect(lines(cwd)).toEqual([
      `1:1-1:1 warning ${id} Unexpected word`,
      `3:5-3:15 warning ${id} Unexpected image without a text`
    ])
    expect(found(cwd)[0]?.url).toBe('https://example.org/no-word')
  })

  it('count past a byte order mark and with other line ends', () => {
    expect(lines(project({plugins}, {'content/a.md': `\uFEFF${text.replaceAll('\n', '\r\n')}`}))).toEqual([
      `1:2-1:2 warning ${id} Unexpected word`,
      `3:5-3:15 warning ${id} Unexpected image without a text`
    ])
  })

  it('take options, and a level as remark has it', () => {
    expect(lines(project({plugins: [{name: id, options: ['error', {word: 'ask'}]}]}))[1]).toMatch(/^3:15-3:15 error /)
  })

  it('can be a preset, whose options a later line changes', () => {
    expect(lines(project({plugins: ['remark-preset-own']}))).toEqual([
      `3:5-3:15 error ${id} Unexpected image without a text`,
      `3:15-3:15 error ${id} Unexpected word`
    ])
    expect(lines(project({plugins: ['remark-preset-own', {name: id, options: false}]}))).toEqual([])
  })

  it('can be a file of the project', () => {
    expect(lines(project({plugins: ['./lint/own.mjs']}, {'lint/own.mjs': rule}))).toHaveLength(2)
  })

  it('have the level that the configuration gives, also by override, and can be waived', () => {
    expect(lines(project({plugins, rules: {[id]: 'off'}}))).toEqual([])
    expect(lines(project({plugins, overrides: [{files: 'content/*', rules: {[id]: 'error'}}]}))[0]).toContain(' error ')
    const waived = `<!-- citewell-ignore ${id} -- a quote -->\n\n${text}`
    expect(found(project({plugins}, {'content/a.md': waived})).map(({waiver}) => waiver?.reason)).toEqual([
      'a quote',
      undefined
    ])
  })

  it('do not change what others read', () => {
    const eraser = 'export default () => (tree) => { tree.children = [] }\n'
    const cwd = project(
      {plugins: ['./eraser.mjs']},
      {'eraser.mjs': eraser, 'content/a.md': 'Smoking doubles the risk of back pain in adults.\n'}
    )
    expect(found(cwd).map((one) => one.rule)).toEqual(['claim-cited'])
  })
})

describe('plugins that cannot be used', () => {
  const file = 'citewell.config.json'
  it.each([
    [
      'one that is not installed',
      ['remark-lint-nowhere'],
      {},
      `${file}:1: the plugin \`remark-lint-nowhere\` is not installed; \`npm install --save-dev remark-lint-nowhere\` adds it`
    ],
    [
      'a file that is not there',
      ['./gone.mjs'],
      {},
      `${file}:1: the plugin \`./gone.mjs\` is no file of the project; expected a path within it, from its folder`
    ],
    [
      'a path out of the project',
      ['./../x.mjs'],
      {},
      `${file}:1: the plugin \`./../x.mjs\` is no file of the project; expected a path within it, from its folder`
    ],
    [
      'an address',
      ['https://example.org/x.mjs'],
      {},
      /unexpected value `https:\/\/example\.org\/x\.mjs` of `plugins\.0`/
    ],
    [
      'no plugin',
      ['./no.mjs'],
      {'no.mjs': 'export default 12\n'},
      `${file}:1: \`./no.mjs\` exports neither a plugin of remark nor a preset of them`
    ],
    [
      'one that does not read',
      ['./no.mjs'],
      {'no.mjs': 'export default {\n'},
      /the plugin `\.\/no\.mjs` cannot be loaded: /
    ],
    [
      'one that throws',
      ['./no.mjs'],
      {'no.mjs': 'export default () => () => { throw new Error("No tree.\\nAt all.") }\n'},
      'content/a.md:1: the plugin `./no.mjs` failed: No tree. At all'
    ],
    [
      'one that throws as it is used',
      ['./no.mjs'],
      {'no.mjs': 'export default () => { throw new Error("No.") }\n'},
      'content/a.md:1: the plugin `./no.mjs` failed: No'
    ],
    [
      'a rule that throws',
      ['./no.mjs'],
      {'no.mjs': rule.replace('walk(tree)', 'tree.nothing.at.all()')},
      /^content\/a\.md:1: the rule `remark-lint-no-word` of a plugin failed: Cannot read properties/
    ],
    [
      'one that waits',
      ['./no.mjs'],
      {'no.mjs': 'export default () => async () => { await null }\n'},
      'content/a.md:1: the plugin `./no.mjs` does not answer at once, as one that uses the network; `check` takes no such rules'
    ],
    ['a rule of none', [], {}, /no rule is called `remark-lint-no-word`/]
  ])('are a failure of the run: %s', (_name, list, files, says) => {
    const rules = list.length === 0 ? {[id]: 'off'} : {}
    const cwd = project({plugins: list, rules}, files)
    let said = ''
    try {
      checkProject({cwd})
    } catch (error) {
      if (!(error instanceof RunError)) throw error
      said = error.summary
    }
    if (typeof says === 'string') expect(said).toBe(says)
    else expect(said).toMatch(says)
  })
})
