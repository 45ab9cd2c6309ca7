import {createHash} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {serialize} from 'node:v8'
import {threadId} from 'node:worker_threads'
import {deflateRawSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {BuildOptions} from '../../src/run/build-site.ts'
import type {CheckOptions} from '../../src/run/check-project.ts'
import {ahmed, wakefield} from '../rules/recorded-works.ts'
import {writeInto} from '../tools/command-line.ts'
import {
  anew,
  build,
  cacheOf,
  check,
  configWith,
  copySite,
  drawing,
  entriesOf,
  files,
  front,
  libraryWith,
  makeSite,
  type Outcome,
  removeFrom,
  styleFile,
  writtenSince
} from './cached-site.ts'
import {lockFile, recordOf} from './since-project.ts'

/** The project as its first build has left it. */
let built = ''
let first: Outcome = {}
beforeAll(async () => {
  built = mkdtempSync(path.join(tmpdir(), 'citewell-cached-'))
  for (const [name, content] of Object.entries(files)) writeInto(built, name, content)
  first = await build(built)
})
afterAll(() => {
  rmSync(built, {recursive: true, force: true})
})

const articles = Object.keys(files).filter((file) => file.endsWith('.md')).length

describe('a run over what did not change', () => {
  it('takes every article from the cache, and says and writes the same', async () => {
    const cwd = copySite(built)
    const before = entriesOf(cwd)
    expect(before.size).toBe(articles)
    const again = await build(cwd)
    expect(entriesOf(cwd)).toEqual(before)
    expect(again).toEqual(await build(makeSite(), {cache: false}))
  })

  it('does so for check', async () => {
    const cwd = makeSite()
    const first = await check(cwd)
    const before = entriesOf(cwd, 'check')
    expect(before.size).toBe(articles)
    expect(await check(cwd)).toEqual(first)
    expect(entriesOf(cwd, 'check')).toEqual(before)
    expect(await check(cwd, {cache: false})).toEqual(first)
  })

  it('tells of languages without a locale, and calls only the waiver idle that is', async () => {
    const {report, withoutLocale} = await build(copySite(built))
    expect(withoutLocale).toEqual(['tlh'])
    const {findings} = report as {findings: {rule: string; start: {offset: number}}[]}
    const idle = findings.filter(({rule}) => rule === 'waiver-reasoned')
    const text = files['citewell.config.json'] ?? ''
    expect(idle.map(({start}) => text.slice(start.offset, start.offset + 100))).toEqual([
      expect.stringContaining('of no use')
    ])
  })
})

/** What is done to a project, how many of its articles are made anew for it, and with which options it is built then. */
const edits: readonly (readonly [name: string, edit: (cwd: string) => void, count: number, options?: BuildOptions])[] =
  [
    [
      'the text of an article',
      (cwd) => {
        writeInto(cwd, 'content/articles/rest.md', `${front('Rest')}Rest.\n`)
      },
      1
    ],
    [
      'a new article',
      (cwd) => {
        writeInto(cwd, 'content/articles/new.md', `${front('New')}Rest.\n`)
      },
      1
    ],
    [
      'an article that is gone',
      (cwd) => {
        removeFrom(cwd, 'content/articles/rest.md')
      },
      0
    ],
    [
      'the name of an article',
      (cwd) => {
        renameSync(path.join(cwd, 'content/articles/rest.md'), path.join(cwd, 'content/articles/more.md'))
      },
      1
    ],
    [
      'the library',
      (cwd) => {
        writeInto(cwd, 'content/references.json', libraryWith({volume: '2'}))
      },
      articles
    ],
    [
      'a library beside an article, which appears',
      (cwd) => {
        writeInto(cwd, 'content/articles/rest.references.json', '[{"id": "missing", "title": "Rest"}]')
      },
      1
    ],
    [
      'a bibliography that an article names, which appears',
      (cwd) => {
        writeInto(cwd, 'content/articles/more.json', '[{"id": "more", "title": "More"}]')
      },
      1
    ],
    [
      'a record',
      (cwd) => {
        writeInto(cwd, lockFile.ahmed, recordOf({...ahmed, asked: '2026-01-09'}))
      },
      articles
    ],
    [
      'a record that appears',
      (cwd) => {
        writeInto(cwd, lockFile.wakefield, recordOf(wakefield))
      },
      articles
    ],
    [
      'a record that is gone',
      (cwd) => {
        removeFrom(cwd, lockFile.ahmed)
      },
      articles
    ],
    [
      'a record of another folder',
      (cwd) => {
        writeInto(
          cwd,
          lockFile.ahmed.replace('content/references.lock', 'more'),
          recordOf({...ahmed, asked: '2026-01-09'})
        )
      },
      articles,
      {records: 'more'}
    ],
    [
      'a level of the configuration',
      (cwd) => {
        writeInto(cwd, 'citewell.config.json', configWith({rules: {'citation-resolves': 'warning'}}))
      },
      articles
    ],
    [
      'the address of the site',
      (cwd) => {
        writeInto(cwd, 'citewell.config.json', configWith({site: {title: 'T'}}))
      },
      articles
    ],
    [
      'the name of the configuration',
      (cwd) => {
        renameSync(path.join(cwd, 'citewell.config.json'), path.join(cwd, 'citewell.config.yaml'))
      },
      articles
    ],
    [
      'the authors',
      (cwd) => {
        writeInto(cwd, 'content/authors.json', '{"jane": {"name": "Jane Roe"}}')
      },
      articles
    ],
    [
      'a picture',
      (cwd) => {
        writeInto(cwd, 'content/articles/picture.svg', drawing(3))
      },
      1
    ],
    [
      'a picture that is gone',
      (cwd) => {
        removeFrom(cwd, 'content/articles/picture.svg')
      },
      1
    ],
    [
      'a picture that appears',
      (cwd) => {
        writeInto(cwd, 'content/articles/gone.svg', drawing(4))
      },
      1
    ],
    [
      'the picture of the site',
      (cwd) => {
        writeInto(cwd, 'content/cover.svg', drawing(9))
      },
      articles
    ],
    [
      'the style file of an article',
      (cwd) => {
        writeInto(cwd, 'styles/own.csl', styleFile('!'))
      },
      1
    ],
    [
      'the style file of an override',
      (cwd) => {
        writeInto(cwd, 'styles/named.csl', styleFile('!'))
      },
      1
    ],
    [
      'a style file that is gone',
      (cwd) => {
        removeFrom(cwd, 'styles/own.csl')
      },
      0
    ],
    [
      'the stylesheet of the theme',
      (cwd) => {
        writeInto(cwd, 'theme/theme.css', 'body { color: navy }\n')
      },
      articles
    ],
    ['the day', () => undefined, articles, {asOf: '2026-03-05'}],
    // The last one comes after one that is refused, and is not rendered for that.
    ['whether errors are allowed', () => undefined, articles - 1, {allowErrors: false}],
    [
      'articles that become one manuscript',
      (cwd) => {
        writeInto(
          cwd,
          'citewell.config.json',
          configWith({manuscript: ['content/articles/rest.md', 'content/articles/waived.md']})
        )
      },
      articles - 2
    ],
    [
      'an article that takes the slug of a later one',
      (cwd) => {
        writeInto(cwd, 'content/articles/a.md', `${front('A', 'slug: rest\n')}Rest.\n`)
      },
      1
    ],
    [
      'an article that takes the slug of an earlier one',
      (cwd) => {
        writeInto(cwd, 'content/articles/z.md', `${front('Z', 'slug: rest\n')}Rest.\n`)
      },
      1
    ],
    [
      'an article that cannot be read',
      (cwd) => {
        writeFileSync(path.join(cwd, 'content/articles/rest.md'), new Uint8Array([0xff]))
      },
      0
    ],
    [
      'the library, which cannot be read',
      (cwd) => {
        writeInto(cwd, 'content/references.json', '[{')
      },
      0
    ]
  ]

describe('a build after a change', () => {
  const cases = edits.map(([name, edit, count, options = {}]) => ({name, edit, count, options}))
  it.each(cases)('makes anew what depends on $name', async ({edit, count, options}) => {
    const cwd = copySite(built)
    const before = entriesOf(cwd)
    edit(cwd)
    const after = await build(cwd, options)
    expect(writtenSince(before, entriesOf(cwd))).toBe(count)
    expect(after).toEqual(await anew(build, cwd, options))
    // What is in the cache now holds too.
    expect(await build(cwd, options)).toEqual(after)
  })

  it('is of the same bytes when what was wrong is mended', async () => {
    const cwd = copySite(built)
    const options = {allowErrors: false}
    const {files: refused} = await build(cwd, options)
    expect(refused).toBeUndefined()
    writeInto(cwd, 'content/articles/rest.md', `${front('Rest')}Rest [@trial].\n`)
    writeInto(cwd, 'content/articles/picture.md', `${front('Picture')}![A picture](picture.svg)\n`)
    const mended = await build(cwd, options)
    expect(mended['files']).toBeGreaterThan(articles)
    expect(mended).toEqual(await anew(build, cwd, options))
  })
})

describe('a check after a change', () => {
  const cases: readonly (readonly [name: string, edit: (cwd: string) => void, count: number, options: CheckOptions])[] =
    [
      [
        'the text of an article',
        (cwd) => {
          writeInto(cwd, 'content/articles/rest.md', `${front('Rest')}Rest.\n`)
        },
        1,
        {}
      ],
      [
        'a record',
        (cwd) => {
          writeInto(cwd, lockFile.ahmed, recordOf({...ahmed, asked: '2026-01-09'}))
        },
        articles,
        {}
      ],
      [
        'a picture that appears',
        (cwd) => {
          writeInto(cwd, 'content/articles/gone.svg', drawing(4))
        },
        1,
        {}
      ],
      [
        'the theme, of which none does',
        (cwd) => {
          writeInto(cwd, 'theme/theme.css', 'body { color: navy }\n')
        },
        0,
        {}
      ],
      ['the day', () => undefined, articles, {asOf: '2028-01-01'}],
      ['the configuration that is named', () => undefined, articles, {config: false}]
    ]
  it.each(cases)('judges anew what depends on %s', async (_name, edit, count, options) => {
    const reviewed = `${front('Reviewed', 'reviewed: 2026-02-01\nreviewers: [jane]\n')}Rest.\n`
    const cwd = makeSite({'content/articles/rest.md': reviewed})
    await check(cwd)
    const before = entriesOf(cwd, 'check')
    edit(cwd)
    const after = await check(cwd, options)
    expect(writtenSince(before, entriesOf(cwd, 'check'))).toBe(count)
    expect(after).toEqual(await check(cwd, {...options, cache: false}))
  })
})

describe('what is kept', () => {
  it('is what the last run over the whole project used, and no half of an entry', async () => {
    const cwd = copySite(built)
    const before = entriesOf(cwd)
    writeInto(cacheOf(cwd), '.next-999999999-0', 'half')
    writeInto(cwd, 'content/articles/rest.md', `${front('Rest')}Rest.\n`)
    removeFrom(cwd, 'content/articles/own.md')
    await build(cwd, {paths: ['content/articles/rest.md']})
    // One an article, also where a run does not see which of them are left.
    expect(entriesOf(cwd).size).toBe(articles + 1)
    await build(cwd)
    const after = entriesOf(cwd)
    expect(after.size).toBe(articles - 1)
    expect(writtenSince(before, after)).toBe(1)
  })

  it('is of use after a run that was ended early', async () => {
    const cwd = makeSite()
    const onProgress = (done: number): void => {
      if (done === 3) throw new Error('ended')
    }
    await expect(build(cwd, {onProgress})).rejects.toThrow('ended')
    const before = entriesOf(cwd)
    expect(before.size).toBeGreaterThan(2)
    expect(await build(cwd)).toEqual(first)
    expect(writtenSince(before, entriesOf(cwd))).toBe(articles - before.size)
  })

  it('stays where the run could not read everything', async () => {
    const cwd = copySite(built)
    const before = entriesOf(cwd)
    writeInto(cwd, 'content/references.json', '[{')
    await build(cwd)
    expect(entriesOf(cwd)).toEqual(before)
  })

  it.each([
    ['the configuration', 'citewell.config.json', configWith({site: {title: 'Other'}})],
    ['the authors file', 'content/authors.json', '{"jane": {"name": "Jane Roe"}}'],
    ['a record', lockFile.ahmed, recordOf({...ahmed, asked: '2026-01-09'})],
    ['the theme', 'theme/theme.css', 'body { color: navy }\n']
  ])('is nothing that was made while %s changed', async (_name, file, content) => {
    const cwd = makeSite()
    await build(cwd, {
      onProgress(done) {
        if (done === 2) writeInto(cwd, file, content)
      }
    })
    expect(entriesOf(cwd).size).toBe(0)
  })

  it('is nothing of a run without a cache, with plugins or templates, or of a text', async () => {
    const cwd = makeSite({
      'plugin.mjs': 'export default () => () => undefined\n',
      'with-plugin.json': '{"plugins": ["./plugin.mjs"]}',
      'with-template.json': '{"theme": "other"}',
      'other/templates/footer.mjs': 'export default () => undefined\n'
    })
    await build(cwd, {cache: false})
    expect(readdirSync(path.join(cwd, 'node_modules'))).toEqual(['.keep'])
    await build(cwd, {config: 'with-plugin.json'})
    await build(cwd, {config: 'with-template.json'})
    await check(cwd, {cache: false})
    await check(cwd, {stdin: {text: 'Rest.\n', filename: 'a.md'}})
    expect(entriesOf(cwd).size + entriesOf(cwd, 'check').size).toBe(0)
  })

  it('has no place where the project has no node_modules', async () => {
    const cwd = makeSite()
    rmSync(path.join(cwd, 'node_modules'), {recursive: true})
    await check(cwd)
    expect(readdirSync(cwd)).not.toContain('node_modules')
  })
})

const header = 'citewell article 1\n'

/** An entry as it would be, whatever it holds. */
function forge(value: unknown): Buffer {
  return seal(deflateRawSync(serialize(value)))
}

function seal(packed: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(header), createHash('sha256').update(packed).digest(), packed])
}

const outcome = {findings: [], cited: new Map(), works: new Map(), summary: {}, sentences: 0}
const rendered = {kind: 'rendered', published: {data: {slug: 'a', source: 'a.md'}, aliases: [], cited: []}}

describe('an entry that is damaged', () => {
  it.each<readonly [name: string, damage: (entry: Buffer) => Uint8Array]>([
    ['cut short', (entry) => entry.subarray(0, -1)],
    ['cut off in its head', (entry) => entry.subarray(0, 30)],
    ['empty', () => new Uint8Array()],
    ['with a bit that has turned', (entry) => entry.map((byte, at) => (at === 200 ? byte ^ 1 : byte))],
    [
      'of another form',
      (entry) => Buffer.concat([Buffer.from(header.replace('1', '2')), entry.subarray(header.length)])
    ],
    ['with more behind it', (entry) => Buffer.concat([entry, Buffer.from('x')])],
    ['that is not packed', () => seal(Buffer.from('text'))],
    ['that unpacks to too much', () => seal(deflateRawSync(new Uint8Array(64_000_001)))],
    ['that is too large', () => seal(new Uint8Array(8_000_001))],
    ['of no value', () => seal(deflateRawSync(Buffer.from('text')))],
    ['of another value', () => forge('text')],
    ['without findings', () => forge({outcome: {}, pictures: [], files: [], about: rendered})],
    ['with a picture that is not there', () => forge({outcome, pictures: [], files: [['a', 0]], about: rendered})],
    ['of a file without bytes', () => forge({outcome, pictures: [], files: [['a', 'b']], about: rendered})],
    ['of another command', () => forge({outcome, pictures: [], files: [], about: undefined})]
  ])('is none, and is written anew: %s', async (_name, damage) => {
    const cwd = copySite(built)
    const folder = cacheOf(cwd)
    const whole = new Map(readdirSync(folder).map((entry) => [entry, readFileSync(path.join(folder, entry))]))
    for (const [entry, bytes] of whole) writeInto(folder, entry, damage(bytes))
    expect(await build(cwd)).toEqual(first)
    for (const [entry, bytes] of whole) expect(readFileSync(path.join(folder, entry))).toEqual(bytes)
  })
})

it('writes no file outside of the output folder, whatever an entry says', async () => {
  const cwd = copySite(built)
  const files = [['../../outside', Buffer.from('')]]
  for (const entry of entriesOf(cwd).keys())
    writeInto(cacheOf(cwd), entry, forge({outcome, pictures: [], files, about: rendered}))
  expect(await build(cwd)).toEqual(first)
  expect(readdirSync(cwd)).not.toContain('outside')
  expect(readdirSync(path.dirname(cwd))).not.toContain('outside')
})

describe('a cache that cannot be written', () => {
  it.each([
    [
      'a file in its place',
      (cwd: string) => {
        writeInto(cwd, 'node_modules/.cache/citewell/articles', '')
      }
    ],
    [
      'a folder in the place of what is being written',
      (cwd: string) => {
        writeInto(cacheOf(cwd), `.next-${process.pid}-${threadId}/a`, '')
      }
    ]
  ])('costs nothing but time: %s', async (_name, spoil) => {
    const cwd = makeSite()
    spoil(cwd)
    expect(await build(cwd)).toEqual(first)
  })
})
