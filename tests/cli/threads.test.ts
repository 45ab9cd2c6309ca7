import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import {startThread} from '../../src/io/threads.ts'
import {citewell, citewellAsync, type Ended, makeFolder} from '../tools/command-line.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

const day = ['--as-of', '2026-03-04']

const front = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndescription: A test.\nauthors: [Josiah Carberry]\npublished: 2026-01-02\n${more}---\n\n`
const works = Array.from({length: 8}, (_, index) => ({
  id: `trial${index}`,
  type: 'article-journal',
  title: `A trial of rest, number ${index}`,
  // Some have to be told apart by a letter or an initial.
  author: [{family: index % 3 === 0 ? 'Carberry' : `Writer${index}`, given: index % 2 === 0 ? 'Josiah' : 'Anne'}],
  'container-title': 'Journal of Psychoceramics',
  volume: String(index),
  issued: {'date-parts': [[2008 + (index % 2)]]},
  ...(index === 3 && {DOI: '10.1000/x'})
}))

/** An article without errors. The same sentence stands in each, so that findings of several are alike. */
function good(number: number, more = ''): string {
  const keys = [0, 3, 5].map((step) => `@trial${(number + step) % 7}`)
  return (
    front(`Rest ${number}`, `tags: [rest, part ${number % 3}]\n${more}`) +
    `Rest reduced pain in 4${number % 10}% of patients [${keys.join('; ')}].\n\n` +
    'It was better than massage in 12 trials.<!-- citewell-ignore claim-cited -- a summary -->\n'
  )
}

/** Many articles and a library, with waivers of the configuration of which one is idle. */
const site: Files = {
  'citewell.config.json': JSON.stringify({
    site: {title: 'Test', url: 'https://example.org/sub'},
    waivers: [
      {rule: 'claim-cited', file: 'content/articles/a07.md', reason: 'known'},
      {rule: 'claim-cited', file: 'content/articles/a0[0-6]*.md', reason: 'known too'},
      {rule: 'reference-complete', reference: 'trial2', reason: 'idle'}
    ]
  }),
  'content/references.json': JSON.stringify(works),
  'content/articles/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
  ...Object.fromEntries(
    Array.from({length: 12}, (_, index) => [`content/articles/a${String(index).padStart(2, '0')}.md`, good(index)])
  ),
  'content/articles/b-draft.md': good(20, 'draft: true\n'),
  'content/articles/b-french.md': good(21, 'lang: fr\n'),
  'content/articles/b-klingon.md': good(22, 'lang: tlh\n'),
  'content/articles/b-picture.md': `${good(23)}\n![A picture](picture.svg)\n`,
  'content/articles/b-vancouver.md': good(24, 'style: vancouver\n')
}

const bad = `${front('Bad')}Rest reduced pain in 40% of patients [@gone].\n`

/** What can be wrong with a run, each beside the articles of the site: the files, the exit code, and what is said of it. */
const troubles: readonly (readonly [name: string, files: Files, status: number, said: RegExp])[] = [
  ['nothing', {}, 0, /^dist: \d+ files\.$/m],
  [
    'articles with errors',
    {'content/articles/a05.md': bad, 'content/articles/a09.md': `${bad}\nRest delayed 12 relapses.\n`},
    1,
    /Nothing was published/
  ],
  [
    'files that cannot be read',
    {'content/articles/a03.md': new Uint8Array([0xff, 0xfe]), 'content/articles/a08.md': `${'> '.repeat(200)}deep\n`},
    2,
    /a03\.md:1: .*\n.*a08\.md:1: .* deeper/
  ],
  [
    'two articles that meet on a slug, the first of them slower',
    {
      'content/articles/a02.md': good(2, 'slug: same\n') + 'Rest did not change sleep [@trial1].\n\n'.repeat(200),
      'content/articles/a03.md': good(3, 'slug: same\n')
    },
    2,
    /a03\.md:1: has the slug `same`, which content\/articles\/a02\.md has too/
  ],
  [
    'a slug that is taken, and an error before it',
    {
      'content/articles/a01.md': bad,
      'content/articles/a02.md': good(2, 'slug: same\n'),
      'content/articles/a11.md': good(3, 'slug: same\n')
    },
    1,
    /^Nothing was published/
  ],
  [
    'a style that is not there, and an error after it',
    {'content/articles/a02.md': good(2, 'style: gone.csl\n'), 'content/articles/a10.md': bad},
    2,
    /a02\.md: has the `style` content\/articles\/gone\.csl, which is not there/
  ],
  [
    'an alias at the page of another',
    {'content/articles/a04.md': good(4, 'aliases: [/articles/a05/]\n')},
    2,
    /a04\.md:1: has the alias/
  ],
  [
    'a library that cannot be read',
    {
      ...Object.fromEntries(
        [1, 4, 6].map((index) => [`content/articles/a0${index}.md`, good(index, 'bibliography: other.json\n')])
      ),
      'content/articles/other.json': '[{'
    },
    2,
    /^citewell: content\/articles\/other\.json:1: [^\n]*\nNothing/
  ],
  ['the library of the project, which cannot be read', {'content/references.json': '[{'}, 2, /references\.json:1: /],
  [
    'a record that cannot be read',
    {'content/references.lock/d5/10.1000_x.json': '{}'},
    2,
    /^citewell: content\/references\.lock\/d5\/10\.1000_x\.json/
  ],
  [
    'a manuscript of several files',
    {
      'citewell.config.json': JSON.stringify({manuscript: ['content/articles/a0[2-5].md']}),
      'content/articles/a04.md': `${good(4)}\nRest was enough for most.[^one]\n`,
      'content/articles/a05.md': `${good(5)}\n[^one]: A note of another file, 2001.\n`
    },
    0,
    /^dist: \d+ files\.$/m
  ]
]

function snapshot(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {}
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')])
  )
}

/** Where articles are kept for the next run. */
const cached = 'node_modules/.cache/citewell/articles/'

interface Outcome extends Ended {
  readonly left: ReturnType<typeof snapshot>
  /** How many articles: after a failure not as many with each number of threads. */
  readonly kept: number
}

/** What runs over a folder print and leave, one after another and each in so many threads. */
async function runIn(counts: readonly number[], files: Files, words: readonly string[]): Promise<readonly Outcome[]> {
  const cwd = makeFolder(files)
  mkdirSync(path.join(cwd, 'node_modules'))
  const outcomes: Outcome[] = []
  for (const count of counts) {
    const ended = await citewellAsync(cwd, [...words, '--threads', String(count), ...day])
    const left = Object.entries(snapshot(cwd))
    const others = left.filter(([file]) => !file.startsWith(cached))
    outcomes.push({...ended, left: Object.fromEntries(others), kept: left.length - others.length})
  }
  return outcomes
}

/** What is told by one thread, by three, and by two that find in the cache what the three have left. */
async function compareThreads(files: Files, words: readonly string[]): Promise<Outcome | undefined> {
  const [[one], [three, two]] = await Promise.all([runIn([1], files, words), runIn([3, 2], files, words)])
  expect({...three, kept: 0}).toEqual({...one, kept: 0})
  expect({...two, kept: 0}).toEqual({...one, kept: 0})
  return two
}

describe('whatever the number of threads', () => {
  it.each(troubles)('build writes and says the same with %s', async (name, files, status, said) => {
    const outcome = await compareThreads({...site, ...files}, ['build', '--format', 'json'])
    expect(outcome?.status).toBe(status)
    expect(outcome?.stderr).toMatch(said)
    if (name !== 'nothing') return
    // What was formatted by any of them is kept for the next build, and each article.
    expect(Object.keys(outcome?.left ?? {}).filter((file) => file.includes('.cache'))).toHaveLength(3)
    expect(outcome?.kept).toBe(Object.keys(site).filter((file) => file.endsWith('.md')).length)
  })

  it('a build with errors that are allowed is the same', async () => {
    const files = {...site, 'content/articles/a05.md': bad}
    expect((await compareThreads(files, ['build', '--allow-errors']))?.status).toBe(0)
  })

  it('check says the same', async () => {
    const files = {...site, 'content/articles/a05.md': bad}
    expect((await compareThreads(files, ['check']))?.stdout).toContain('citation-resolves')
  })
})

describe('--threads', () => {
  it.each(['0', '65', 'two', '1.5', ''])('takes no %j', (given) => {
    const {status, stderr} = citewell(makeFolder(site), ['check', '--threads', given])
    expect(status).toBe(2)
    expect(stderr).toContain(`unexpected \`--threads ${given}\`, expected a whole number from 1 to 64`)
  })

  it('goes with a plugin and a template, which keep to one', () => {
    const plugin =
      'export default () => { let files = 0; return (tree, file) => { file.message(`File ${++files}`) } }\n'
    const cwd = makeFolder({
      ...site,
      'citewell.config.json': '{"plugins": ["./rules/count.mjs"], "theme": "theme"}',
      'rules/count.mjs': plugin,
      'theme/templates/footer.mjs': "let pages = 0\nexport default () => ({type: 'text', value: `Page ${++pages}`})\n"
    })
    const [one, three] = [1, 3].map((count) => {
      const {status, stdout, stderr} = citewell(cwd, ['build', '--format', 'json', '--threads', String(count), ...day])
      return {status, stdout, stderr, left: snapshot(path.join(cwd, 'dist'))}
    })
    expect(one?.status).toBe(0)
    expect(three).toEqual(one)
  })
})

describe('a thread', () => {
  const start = (source: string, limit?: number): ReturnType<typeof startThread> => {
    const folder = makeFolder({'thread.js': source, 'package.json': '{"type": "module"}'})
    return startThread(pathToFileURL(path.join(folder, 'thread.js')), undefined, () => undefined, limit)
  }

  it('that runs out of memory is told with what to do', async () => {
    const hoard = 'const all = []\nfor (;;) all.push(Array.from({length: 1000}, (_, index) => ({index})))\n'
    await expect(start(hoard, 30).ended).rejects.toThrow(/^a thread ran out of memory; .*`--threads`/)
  })

  it('that fails or ends early is told', async () => {
    await expect(start("throw new TypeError('no such thing')\n").ended).rejects.toThrow('no such thing')
    await expect(start("import process from 'node:process'\nprocess.exit(3)\n").ended).rejects.toThrow(/ended with 3/)
  })

  it('can be stopped at any time', async () => {
    const thread = start('for (;;);\n')
    await thread.stop()
    await thread.ended.catch(() => undefined)
  })
})
