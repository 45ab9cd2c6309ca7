import {rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {RunError} from '../../src/io/failure.ts'
import type {BuildOptions} from '../../src/run/build-site.ts'
import {ahmed} from '../rules/recorded-works.ts'
import {writeInto} from '../tools/command-line.ts'
import {
  anew,
  build,
  cacheOf,
  check,
  configWith,
  drawing,
  entriesOf,
  files,
  front,
  libraryWith,
  makeSite,
  type Outcome,
  styleFile
} from './cached-site.ts'
import {lockFile, recordOf} from './since-project.ts'

/** What each file can hold; one that holds nothing is not there. */
const states: readonly (readonly [file: string, ...contents: readonly (string | undefined)[]])[] = [
  [
    'content/articles/a.md',
    undefined,
    `${front('A')}Rest reduced pain in 44% of patients [@trial; @more].\n`,
    `${front('A', 'slug: rest\n')}Rest.\n`,
    `${front('A', 'draft: true\n')}Rest reduced pain in 44% of patients.\n`,
    `${front('A', 'style: ../../styles/own.csl\naliases: [/articles/own/]\n')}Rest [@trial].\n`
  ],
  ['content/articles/rest.md', files['content/articles/rest.md'], `${front('Rest')}Rest.\n`, undefined],
  ['content/articles/picture.svg', drawing(2), drawing(3), undefined],
  ['content/articles/gone.svg', undefined, drawing(4), 'no picture'],
  ['content/articles/more.json', undefined, '[{"id": "more", "title": "More"}]', '[{'],
  ['content/articles/a.references.json', undefined, '[{"id": "more", "title": "Other"}]'],
  ['content/references.json', libraryWith({}), libraryWith({volume: '2'})],
  ['content/authors.json', '{"jane": {"name": "Jane Doe"}}', '{}', undefined],
  [lockFile.ahmed, recordOf(ahmed), recordOf({...ahmed, asked: '2026-01-09'}), undefined],
  ['styles/own.csl', styleFile('.'), styleFile('!'), undefined],
  ['styles/named.csl', styleFile('.'), styleFile('!')],
  ['theme/theme.css', 'body { color: black }\n', 'body { color: navy }\n'],
  [
    'citewell.config.json',
    configWith({}),
    configWith({rules: {'citation-resolves': 'off', 'image-exists': 'off'}}),
    configWith({site: {title: 'Other'}, waivers: []}),
    configWith({manuscript: ['content/articles/own.md', 'content/articles/waived.md']})
  ]
]

const edits = states.map(([file, ...contents]) => fc.constantFrom(...contents.map((content) => ({file, content}))))
const runs = fc.record({
  edit: fc.oneof(...edits),
  command: fc.constantFrom('build', 'build', 'check'),
  asOf: fc.constantFrom('2026-03-04', '2026-03-04', '2026-03-05'),
  allowErrors: fc.boolean(),
  paths: fc.constantFrom([], [], ['content/articles/own.md']),
  /** One entry is cut short before the run. */
  isDamaged: fc.boolean()
})

/** A build, or why there is none: an article that another keeps from its address is told when all are made. */
async function buildOrSay(cwd: string, options: BuildOptions): Promise<Outcome> {
  try {
    return await build(cwd, options)
  } catch (error) {
    if (!(error instanceof RunError)) throw error
    return {thrown: error.summary}
  }
}

it('after whatever edits, a run says and writes what one without articles in its cache does', async () => {
  const property = fc.asyncProperty(fc.array(runs, {minLength: 5, maxLength: 8}), async (steps) => {
    const cwd = makeSite()
    for (const {edit, command, isDamaged, ...options} of steps) {
      if (edit.content === undefined) rmSync(path.join(cwd, edit.file), {force: true})
      else writeInto(cwd, edit.file, edit.content)
      const [entry] = entriesOf(cwd, command).keys()
      if (isDamaged && entry !== undefined)
        writeFileSync(path.join(cacheOf(cwd, command), entry), 'citewell article 1\n')
      const run = command === 'build' ? buildOrSay : check
      expect(await run(cwd, options)).toEqual(await anew(run, cwd, options))
    }
  })
  await fc.assert(property, {numRuns: 8})
})
