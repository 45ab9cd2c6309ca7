/** The example of docs/guide/consuming.md: an article rendered from its data alone says what the page says. */
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {afterAll, describe, expect, it} from 'vitest'
import type {ArticleArtifact} from '../../src/model/generated/article.ts'
import {buildFoundingSite, buildVariedSite} from './varied-site.ts'

const root = path.resolve(import.meta.dirname, '../..')
const example = path.join(root, 'docs/examples/render-article.mjs')
const sites = [buildFoundingSite(), buildVariedSite()]
afterAll(() => {
  for (const {remove} of sites) remove()
})
const articles = sites.flatMap(({out}) =>
  readdirSync(path.join(out, 'articles'))
    .map((slug) => ({slug, folder: path.join(out, 'articles', slug)}))
    // A former address has a page alone.
    .filter(({folder}) => existsSync(path.join(folder, 'article.json')))
)

/** The words of HTML that we wrote, as a reader sees them. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll('&#x26;', '&')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll(/[ \n]+/g, ' ')
    .trim()
}

describe.each(articles)('$slug', ({folder}) => {
  const file = path.join(folder, 'article.json')
  const data = JSON.parse(readFileSync(file, 'utf8')) as ArticleArtifact
  const rendered = execFileSync(process.execPath, [example, file], {encoding: 'utf8'})
  const main = /<main>([\s\S]*)<\/main>/.exec(rendered)?.[1] ?? ''
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8')

  it('has the text of the page', () => {
    const body =
      /<div class="body[^"]*">([\s\S]*?)\n<\/div>\n<section class="(?:references|own)"/.exec(page)?.[1] ?? 'none'
    // The page says in the text what the data has as a field.
    const withoutMarks = body.replaceAll(/<strong class="fallen">[^<]*<\/strong>/g, '')
    expect(wordsOf(main)).toBe(wordsOf(withoutMarks))
  })

  it('links each claim to its sentence and to the references behind it', () => {
    const ids = new Set([...rendered.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    const list = /<h2>Claims<\/h2><ul>([\s\S]*)<\/ul>\n<h2>References/.exec(rendered)?.[1] ?? ''
    const entries = list.split('\n').filter((line) => line !== '')
    expect(entries).toHaveLength(data.claims.length)
    for (const [index, claim] of data.claims.entries()) {
      const [own, ...targets] = [...(entries[index] ?? '').matchAll(/href="#([^"]*)"/g)].map(([, target]) => target)
      expect(own).toBe(claim.id)
      expect(targets).toHaveLength(claim.references.length)
      for (const target of [own, ...targets]) expect(ids).toContain(target)
    }
  })

  it('has every citation lead to its entry', () => {
    const ids = new Set([...rendered.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    const cited = [...main.matchAll(/href="#(ref-[^"]*)"/g)].map(([, target]) => target)
    if (data.references.length > 0) expect(cited).not.toEqual([])
    for (const target of cited) expect(ids).toContain(target)
  })
})

it('is short, and the guide shows the command', () => {
  expect(readFileSync(example, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(20)
  expect(readFileSync(path.join(root, 'docs/guide/consuming.md'), 'utf8')).toContain(
    'node docs/examples/render-article.mjs'
  )
})
