import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, it} from 'vitest'
import {buildSite} from '../../src/run/build-site.ts'

const root = mkdtempSync(path.join(tmpdir(), 'citewell-pictures-'))
afterAll(() => {
  rmSync(root, {recursive: true, force: true})
})

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>\n'

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
  writeFileSync(path.join(root, name), text)
}

it('a build publishes the pictures of an article beside it, and refuses one that is not there', () => {
  const front =
    '---\ntitle: A\ndescription: What it is.\nauthors: [{name: Jane Doe}]\npublished: 2026-11-20\nlicense: CC-BY-4.0\n---\n\n'
  write('citewell.config.json', '{}')
  write('content/references.json', '[]')
  write('content/pictures/a b.svg', drawing)
  write('content/articles/a.md', `${front}![Words](/pictures/a%20b.svg)\n`)
  const first = buildSite({cwd: root, asOf: '2026-11-25'})
  expect(first.report.findings.filter(({severity}) => severity === 'error')).toEqual([])
  const folder = path.join(root, 'dist/articles/a/images')
  const [file = ''] = readdirSync(folder)
  expect(file).toMatch(/^a-b-[\da-f]{10}\.svg$/)
  expect(readFileSync(path.join(folder, file), 'utf8')).toBe(drawing)
  expect(readFileSync(path.join(root, 'dist/manifest.json'), 'utf8')).toContain(`"articles/a/images/${file}"`)
  expect(readFileSync(path.join(root, 'dist/articles/a/index.html'), 'utf8')).toContain(
    `<img src="images/${file}" alt="Words" width="4" height="2" loading="lazy" decoding="async">`
  )
  write('content/articles/a.md', `${front}![Words](/pictures/none.svg)\n`)
  const second = buildSite({cwd: root, asOf: '2026-11-25'})
  expect(second.files).toBeUndefined()
  expect(second.report.findings.map(({rule, message}) => [rule, message])).toContainEqual([
    'image-exists',
    'Unexpected picture `/pictures/none.svg`: it is not there'
  ])
  expect(readdirSync(folder)).toEqual([file])
})

it('a build publishes the picture of the site once, and refuses one that is not there', () => {
  const front =
    '---\ntitle: B\ndescription: What it is.\nauthors: [{name: Jane Doe}]\npublished: 2026-11-20\n---\n\nText.\n'
  const cwd = path.join(root, 'site')
  write('site/citewell.config.json', '{"site": {"url": "https://example.org/", "image": "pictures/cover.svg"}}')
  write('site/content/references.json', '[]')
  write('site/content/pictures/cover.svg', drawing)
  write('site/content/articles/b.md', front)
  buildSite({cwd, asOf: '2026-11-25'})
  const file = readdirSync(path.join(cwd, 'dist/assets')).find((name) => name.startsWith('cover-')) ?? ''
  expect(file).toMatch(/^cover-[\da-f]{10}\.svg$/)
  for (const page of ['index.html', 'articles/b/index.html']) {
    expect(readFileSync(path.join(cwd, 'dist', page), 'utf8')).toContain(
      `"og:image" content="https://example.org/assets/${file}"`
    )
  }
  for (const image of ['none.svg', '../../outside.svg', 'https://example.org/a.png']) {
    write('site/citewell.config.json', JSON.stringify({site: {image}}))
    expect(() => buildSite({cwd, asOf: '2026-11-25'})).toThrow(/site\.image/)
  }
})
