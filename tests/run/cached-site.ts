import {createHash} from 'node:crypto'
import {cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import path from 'node:path'
import {buildInThreads, type BuildOptions} from '../../src/run/build-site.ts'
import {checkInThreads, type CheckOptions} from '../../src/run/check-project.ts'
import {ahmed} from '../rules/recorded-works.ts'
import {makeFolder} from '../tools/command-line.ts'
import {lockFile, recordOf} from './since-project.ts'

export const front = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndescription: A test.\nauthors: [jane]\npublished: 2026-01-02\nlicense: CC-BY-4.0\n${more}---\n\n`

/** A style that prints titles, with something after each. */
export const styleFile = (after: string): string =>
  '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">' +
  '<citation><layout prefix="(" suffix=")"><text variable="title"/></layout></citation>' +
  `<bibliography><layout suffix="${after}"><text variable="title"/></layout></bibliography></style>`

export const drawing = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="1"/>\n`

const trial = {
  id: 'trial',
  type: 'article-journal',
  title: 'A trial of rest',
  author: [{family: 'Carberry', given: 'Josiah'}],
  'container-title': 'Journal of Psychoceramics',
  volume: '1',
  issued: {'date-parts': [[2008]]}
}

/** The library, with changes to one of its works. */
export function libraryWith(changes: object): string {
  return JSON.stringify([
    {...ahmed.item, id: 'ahmed2014'},
    {...trial, ...changes}
  ])
}

/** The configuration, with changes. */
export function configWith(changes: object): string {
  return JSON.stringify({
    site: {title: 'Test', url: 'https://example.org/sub/', image: 'cover.svg'},
    theme: 'theme',
    overrides: [{files: ['content/articles/named.md'], style: 'styles/named.csl'}],
    waivers: [
      {rule: 'claim-cited', file: 'content/articles/waived.md', reason: 'known'},
      {rule: 'claim-cited', file: 'content/articles/rest.md', reason: 'of no use'}
    ],
    ...changes
  })
}

/** A project with something of each kind that its articles depend on. */
export const files: Readonly<Record<string, string>> = {
  'citewell.config.json': configWith({}),
  'content/authors.json': '{"jane": {"name": "Jane Doe"}}',
  'content/references.json': libraryWith({}),
  [lockFile.ahmed]: recordOf(ahmed),
  'content/cover.svg': drawing(8),
  'theme/theme.css': 'body { color: black }\n',
  'styles/named.csl': styleFile('.'),
  'styles/own.csl': styleFile('.'),
  'node_modules/.keep': '',
  'content/articles/klingon.md': `${front('Klingon', 'lang: tlh\n')}Rest [@trial].\n`,
  'content/articles/named.md': `${front('Named')}Rest reduced pain in 41% of patients [@trial].\n`,
  'content/articles/own.md': `${front('Own', 'style: ../../styles/own.csl\n')}Rest reduced pain in 42% of patients [@trial].\n`,
  'content/articles/picture.md':
    `${front('Picture', 'bibliography: more.json\n')}![A picture](picture.svg)\n\n![Another](gone.svg)\n\n` +
    'Rest reduced pain in 43% of patients [@trial; @more].\n',
  'content/articles/picture.svg': drawing(2),
  'content/articles/rest.md': `${front('Rest')}Catheters raised infection by 10% in women [@ahmed2014; @missing].\n`,
  'content/articles/waived.md': `${front('Waived')}It was better than massage in 12 trials.\n`
}

export const day = '2026-03-04'

/** A project in a temporary folder, with a cache's place in it. */
export function makeSite(changes: Readonly<Record<string, string>> = {}): string {
  return makeFolder({...files, ...changes})
}

/** What a run says and leaves. */
export type Outcome = Readonly<Record<string, unknown>>

/** Builds a project. */
export async function build(cwd: string, options: BuildOptions = {}): Promise<Outcome> {
  // A build that is refused leaves the folder as it was.
  rmSync(path.join(cwd, 'dist'), {recursive: true, force: true})
  const {failures, inputs, libraries, records, lock, sources, ...rest} = await buildInThreads({
    cwd,
    asOf: day,
    allowErrors: true,
    ...options
  })
  return {
    ...rest,
    failures: failures.map(({summary}) => summary),
    inputs: [...inputs].map((file) => path.relative(cwd, file)).sort(),
    libraries: libraries.map(({bibliography: {file, references}, text}) => [file, references.length, text]),
    lock: path.relative(cwd, lock),
    hasRecords: records !== undefined,
    sources: [...sources],
    dist: snapshot(path.join(cwd, 'dist'))
  }
}

/** Checks a project. */
export async function check(cwd: string, options: CheckOptions = {}): Promise<Outcome> {
  const {report, failures, sources, inputs} = await checkInThreads({cwd, asOf: day, ...options})
  return {
    report,
    failures: failures.map(({summary}) => summary),
    inputs: [...inputs].map((file) => path.relative(cwd, file)).sort(),
    sources: [...sources]
  }
}

/** The same in a copy of the project that has no articles in its cache. */
export async function anew<O extends object>(
  run: (cwd: string, options: O) => Promise<Outcome>,
  cwd: string,
  options: O
): Promise<Outcome> {
  const copy = copySite(cwd)
  rmSync(path.dirname(cacheOf(copy)), {recursive: true, force: true})
  return run(copy, options)
}

/** A copy of a project, with its caches. */
export function copySite(cwd: string): string {
  const copy = makeFolder({})
  cpSync(cwd, copy, {recursive: true})
  return copy
}

/** The entries of a cache, each with the number of its file: one that is written again has another. */
export function entriesOf(cwd: string, name: 'build' | 'check' = 'build'): ReadonlyMap<string, number> {
  const folder = cacheOf(cwd, name)
  if (!existsSync(folder)) return new Map()
  return new Map(readdirSync(folder).map((entry) => [entry, statSync(path.join(folder, entry)).ino]))
}

export function cacheOf(cwd: string, name: 'build' | 'check' = 'build'): string {
  return path.join(cwd, 'node_modules/.cache/citewell/articles', name)
}

/** How many entries were written since. */
export function writtenSince(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): number {
  return [...after].filter(([name, file]) => before.get(name) !== file).length
}

function snapshot(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {}
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')])
  )
}

/** Removes a file of a project. */
export function removeFrom(cwd: string, name: string): void {
  rmSync(path.join(cwd, name))
}
