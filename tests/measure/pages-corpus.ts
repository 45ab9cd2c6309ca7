/**
 * The pages of the real articles, held against the Nu HTML checker and axe-core: `npm run pages:corpus [-- --every 5]`.
 * Each article is built with its errors; what a checker says is told apart into what our templates cause, of which there
 * must be nothing, and what the text of the article causes, of which we must find as many places as the checker does.
 *
 * - `--every N`: of the articles each Nth alone.
 * - `--match TEXT`: those whose paths hold it.
 *
 * It reads the folder of `CITEWELL_SHARED`, else `../shared`, and wants Java and Chromium (`CHROMIUM`, else Debian's).
 */
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {launch} from 'puppeteer-core'
import {RunError} from '../../src/io/failure.ts'
import type {ArticleArtifact} from '../../src/model/generated/article.ts'
import type {Report} from '../../src/model/generated/report.ts'
import {type BuildResult, buildSite} from '../../src/run/build-site.ts'
import {askNu, axeTags, installCheckers, serveFolder} from '../tools/page-checkers.ts'
import {hasShared, sharedFolder} from '../tools/shared.ts'

const {values} = parseArgs({
  options: {every: {type: 'string', default: '1'}, match: {type: 'string', default: ''}}
})
const every = Math.max(1, Number(values.every))
const corpus = path.join(sharedFolder, 'corpus')
const work = mkdtempSync(path.join(tmpdir(), 'citewell-pages-'))

/** What the text of an article can make a checker say, and the rule that finds it. */
const ofContent: readonly {readonly message: RegExp; readonly rule: string}[] = [
  {message: /^heading-order:|skipping \d+ heading levels?\.$/, rule: 'heading-order'},
  {message: /^link-name:/, rule: 'link-text'},
  {message: /^This document appears to be written in .* but the “html” start tag has/, rule: 'language-named'},
  // A header that holds only a formula: axe counts no text of MathML.
  {message: /^empty-table-header:/, rule: 'table-header'}
]

interface CheckedPage {
  /** The file of the article, relative to the corpus. */
  readonly source: string
  /** Its page, relative to the folder of all builds. */
  readonly page: string
}

interface Complaint extends CheckedPage {
  readonly checker: 'axe' | 'Nu'
  readonly message: string
  /** The HTML that is meant. */
  readonly extract: string
}

/** The articles that the manifest of the corpus lists. */
function listArticles(): readonly string[] {
  const manifest = JSON.parse(readFileSync(path.join(corpus, 'manifest.json'), 'utf8')) as {
    readonly files: readonly {
      readonly category: string
      readonly repo: string
      readonly path: string
      readonly kind: string
    }[]
  }
  return manifest.files
    .filter(({kind}) => kind === 'article')
    .map((file) => `${file.category}/${file.repo.replace('/', '+')}/${file.path}`)
    .filter((article, index) => index % every === 0 && article.includes(values.match))
}

/** Articles that share a name would meet on a slug: each in a site of its own. */
function divide(articles: readonly string[]): readonly (readonly string[])[] {
  const sites: {readonly names: Set<string>; readonly articles: string[]}[] = []
  for (const article of articles) {
    // The slug is made of the file's name, or of the folder's where that is `index`.
    const {name: file, dir} = path.parse(article)
    const name = (file === 'index' ? path.basename(dir) : file).toLowerCase()
    const free = sites.find(({names}) => !names.has(name))
    if (free) {
      free.names.add(name)
      free.articles.push(article)
    } else sites.push({names: new Set([name]), articles: [article]})
  }
  return sites.map((site) => site.articles)
}

/** Builds articles; those that keep the others from being built are left out one by one, each with its reason. */
function build(articles: readonly string[], out: string, refused: Map<string, string>): BuildResult | undefined {
  let rest = articles
  while (rest.length > 0) {
    const before = refused.size
    try {
      const result = buildSite({cwd: corpus, paths: rest, out, asOf: '2026-11-26', allowErrors: true})
      if (result.files !== undefined) return result
      for (const {file, summary} of result.failures) if (file !== undefined) refused.set(file, summary)
    } catch (error) {
      if (!(error instanceof RunError) || error.file === undefined) throw error
      refused.set(error.file, error.summary)
    }
    if (refused.size === before) throw new Error(`A build of ${rest.join(', ')} failed without saying why`)
    rest = rest.filter((article) => !refused.has(article))
  }
  return undefined
}

function pagesOf(site: string): readonly CheckedPage[] {
  const folder = path.join(work, site, 'articles')
  return readdirSync(folder).flatMap((slug): CheckedPage | [] => {
    const data = path.join(folder, slug, 'article.json')
    if (!existsSync(data)) return []
    const {source} = JSON.parse(readFileSync(data, 'utf8')) as ArticleArtifact
    return {source, page: `${site}/articles/${slug}/index.html`}
  })
}

/** What axe says of pages at two widths. */
async function askAxe(axe: string, origin: string, pages: readonly CheckedPage[]): Promise<readonly Complaint[]> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
  const browser = await launch({executablePath, args: ['--no-sandbox'], protocolTimeout: 600_000})
  const complaints: Complaint[] = []
  try {
    for (const checked of pages) {
      const page = await browser.newPage()
      // What an article embeds from elsewhere is not asked for.
      await page.setRequestInterception(true)
      page.on('request', (request) => {
        void (request.url().startsWith(`${origin}/`) ? request.continue() : request.abort())
      })
      for (const width of [1440, 390]) {
        await page.setViewport({width, height: 900})
        await page.goto(`${origin}/${checked.page}`)
        await page.evaluate(axe)
        const {violations} = (await page.evaluate(
          `axe.run(document, {runOnly: ${JSON.stringify(axeTags)}, resultTypes: ['violations']})`
        )) as {violations: {id: string; help: string; nodes: {html: string}[]}[]}
        for (const {id, help, nodes} of violations) {
          for (const {html} of nodes) {
            complaints.push({...checked, checker: 'axe', message: `${id}: ${help}`, extract: html})
          }
        }
      }
      await page.close()
    }
  } finally {
    await browser.close()
  }
  return complaints
}

/** The rule that a complaint belongs to, by what the checker says. */
function ruleOf({message}: Complaint): string | undefined {
  return ofContent.find((one) => one.message.test(message))?.rule
}

/**
 * The complaints of which we say as much: those of a checker about an article that a rule has, where the rule found at
 * least as many places. A checker names a place again at each width.
 */
function toldByUs(complaints: readonly Complaint[], reports: readonly Report[]): ReadonlyMap<Complaint, string> {
  const groups = new Map<string, {readonly rule: string; readonly complaints: Complaint[]}>()
  for (const complaint of complaints) {
    const rule = ruleOf(complaint)
    if (rule === undefined) continue
    const name = `${complaint.source} ${complaint.checker} ${rule}`
    const group = groups.get(name) ?? {rule, complaints: []}
    group.complaints.push(complaint)
    groups.set(name, group)
  }
  const told = new Map<Complaint, string>()
  for (const {rule, complaints: group} of groups.values()) {
    const source = group[0]?.source
    const places = new Set(group.map(({extract}) => extract)).size
    const found = reports.flatMap(({findings}) =>
      findings.filter((finding) => finding.file === source && finding.rule === rule)
    ).length
    if (found >= places) for (const complaint of group) told.set(complaint, rule)
  }
  return told
}

function countBy<T>(values: readonly T[], name: (value: T) => string): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(name(value), (counts.get(name(value)) ?? 0) + 1)
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([key, count]) => `${key} ${count}`)
    .join(', ')
}

async function run(): Promise<void> {
  const articles = listArticles()
  const refused = new Map<string, string>()
  const reports: Report[] = []
  const pages: CheckedPage[] = []
  const groups = [...divide(articles)]
  for (const [index, group] of groups.entries()) {
    const result = build(group, path.join(work, `site-${index}`), refused)
    for (const article of group.length > 1 ? group : []) {
      // Two that meet on a slug all the same are built apart: the loop comes to what is added here.
      if (refused.get(article)?.includes('has the slug') && refused.delete(article)) groups.push([article])
    }
    if (!result) continue
    reports.push(result.report)
    pages.push(...pagesOf(`site-${index}`))
  }
  console.log(`${articles.length} articles: ${pages.length} built, ${refused.size} refused`)
  for (const reason of refused.values()) console.log(`  refused: ${reason}`)

  const {jar, axe} = installCheckers()
  const served = await serveFolder(work)
  const byAddress = new Map(pages.map((page) => [`${served.origin}/${page.page}`, page]))
  const complaints: Complaint[] = []
  for (const {url, message, extract = ''} of await askNu(jar, [...byAddress.keys()])) {
    const page = byAddress.get(url)
    if (!page) throw new Error(`The Nu checker speaks of ${url}, which it was not asked about: ${message}`)
    complaints.push({...page, checker: 'Nu', message, extract})
  }
  complaints.push(...(await askAxe(axe, served.origin, pages)))
  served.close()

  const told = toldByUs(complaints, reports)
  const content = complaints.filter((complaint) => told.has(complaint))
  const template = complaints.filter((complaint) => !told.has(complaint))
  const affected = new Set(content.map(({source}) => source)).size
  console.log(`${complaints.length} messages: ${countBy(complaints, ({checker}) => checker) || 'none'}`)
  console.log(
    `  caused by the text of ${affected} articles, with what we say of it: ${content.length}` +
      (content.length === 0 ? '' : ` (${countBy(content, (one) => told.get(one) ?? '')})`)
  )
  console.log(`  caused by our templates, or not told by us: ${template.length}`)
  for (const {source, checker, message, extract} of template.slice(0, 200)) {
    console.log(`    ${source}: ${checker}: ${message}: ${extract.replaceAll(/\s+/g, ' ').slice(0, 160)}`)
  }
  if (template.length > 0) process.exitCode = 1
}

try {
  if (hasShared) await run()
  else console.log('left out: the corpus is not there (CITEWELL_SHARED)')
} finally {
  rmSync(work, {recursive: true, force: true})
}
