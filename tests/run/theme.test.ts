import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {buildSite} from '../../src/run/build-site.ts'
import {stylesheet} from '../../src/publish/stylesheet.ts'
import {contentStylesheets} from '../../src/publish/content-styles.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true})
})

const article = `---
title: Yoga
description: What one review found.
authors: [{name: Jane Doe}]
published: 2026-11-20
---

Talk to a teacher who knows about your back.
`

/** A project with a theme. */
function layOut(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'citewell-theme-'))
  folders.push(root)
  const all = {
    'citewell.config.json': '{"theme": "theme"}',
    'content/articles/yoga.md': article,
    'content/references.json': '[]',
    ...files
  }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), text)
  }
  return root
}

/** A project with a theme, and its pages. */
function build(files: Readonly<Record<string, string>>): {
  page: string
  index: string
  assets: readonly string[]
  root: string
} {
  const root = layOut(files)
  buildSite({cwd: root, asOf: '2026-11-25'})
  const read = (name: string): string => readFileSync(path.join(root, 'dist', name), 'utf8')
  const assets = readdirSync(path.join(root, 'dist/assets'))
  return {page: read('articles/yoga/index.html'), index: read('index.html'), assets, root}
}

const template = (returned: string): Record<string, string> => ({
  'theme/templates/article.mjs': `export default (article, {header, side, body, references, citation}) => ${returned}\n`
})
const element = (name: string, properties: object, ...children: object[]): string =>
  JSON.stringify({type: 'element', tagName: name, properties, children})
const text = (value: string): object => ({type: 'text', value})

describe('a stylesheet of the project', () => {
  const css =
    '/* url(none.png) */ a { content: "url(x)"; background: url( "deep/a b.png" ) url(#c) }\n@font-face { src: url(f.woff2) }\n'
  const {page, index, assets, root} = build({
    'theme/theme.css': css,
    'theme/deep/a b.png': 'picture',
    'theme/f.woff2': 'font'
  })

  it('is loaded last by every page, with what it names', () => {
    const [sheet = ''] = assets.filter((name) => /^theme-.*\.css$/.test(name))
    expect(
      assets
        .filter((name) => name.startsWith('theme-'))
        .map((name) => path.extname(name))
        .sort()
    ).toEqual(['.css', '.png', '.woff2'])
    for (const html of [page, index]) {
      expect([...html.matchAll(/rel="stylesheet" href="([^"]*)"/g)].at(-1)?.[1]).toMatch(new RegExp(`assets/${sheet}$`))
      expect(html).toContain('font-src &#x27;self&#x27;')
    }
    const published = readFileSync(path.join(root, 'dist/assets', sheet), 'utf8')
    expect(published).toMatch(/background: url\(theme-[\da-f]{10}\.png\) url\(#c\)/)
    expect(published).toContain('/* url(none.png) */ a { content: "url(x)"')
    expect(JSON.stringify(JSON.parse(readFileSync(path.join(root, 'dist/manifest.json'), 'utf8')))).toContain(sheet)
  })

  it.each([
    ['another host', 'a { b: url(https://a.example/b.png) }', /loads `https:/],
    ['data', 'a {}\nb { c: url(data:image\\/png;base64,AA) }', /theme\.css:2|loads `data:/],
    ['another folder', 'a { b: url(../secret.png) }', /outside of the theme/],
    ['nothing', 'a { b: url(none.png) }', /which is not there/],
    ['no picture', 'a { b: url(theme.css) }', /expected a picture or a font/],
    ['another sheet', '@import "a.css";', /has an `@import`/]
  ])('is refused where it loads %s', (_name, sheet, reason) => {
    expect(() => build({'theme/theme.css': sheet, 'secret.png': 'x'})).toThrow(reason)
  })

  it('is not followed out of its folder', () => {
    const parent = mkdtempSync(path.join(tmpdir(), 'citewell-theme-'))
    folders.push(parent)
    mkdirSync(path.join(parent, 'theme'))
    writeFileSync(path.join(parent, 'secret.png'), 'x')
    symlinkSync(path.join(parent, 'secret.png'), path.join(parent, 'theme/link.png'))
    writeFileSync(path.join(parent, 'theme/theme.css'), 'a { b: url(link.png) }')
    writeFileSync(path.join(parent, 'citewell.config.json'), '{"theme": "theme"}')
    mkdirSync(path.join(parent, 'content'))
    writeFileSync(path.join(parent, 'content/a.md'), article)
    expect(() => buildSite({cwd: parent, asOf: '2026-11-25'})).toThrow(/outside of the theme/)
  })

  it.each([
    ['is not there', {}, /is not there/],
    ['is outside of the project', {'citewell.config.json': '{"theme": ".."}'}, /outside of the project/],
    ['is empty', {'theme/readme.md': 'x'}, /neither a theme\.css nor templates/]
  ])('needs a folder: one that %s is refused', (_name, files, reason) => {
    expect(() => build(files)).toThrow(reason)
  })
})

describe('templates of the project', () => {
  it('arrange the parts and add to them', () => {
    const {page} = build({
      ...template(
        `[${element('p', {className: ['series']}, text('Of the clinic'))}, header, body, 'and', references, citation]`
      ),
      'theme/templates/footer.mjs': `export default ({title}) => ({type: 'element', tagName: 'p', properties: {}, children: [{type: 'text', value: 'Foot of ' + title}]})`
    })
    expect(page).toMatch(
      /<article>\n<p class="series">Of the clinic<\/p>\n<header>[\s\S]*<div class="body[^"]*">[\s\S]*and/
    )
    expect(page).not.toContain('<div class="side">')
    expect(page).toContain('<p>Foot of Yoga</p>')
  })

  it.each([
    ['fails', template('nonsense.x'), 'theme/templates/article.mjs: failed: nonsense is not defined'],
    ['leaves out the body', template('[header, references]'), 'leaves out `body`']
  ])('end the build where one %s', (_name, files, reason) => {
    const root = layOut(files)
    const {failures, files: published} = buildSite({cwd: root, asOf: '2026-11-25'})
    expect(published).toBeUndefined()
    expect(failures.map(({summary}) => summary).join('\n')).toContain(reason)
  })

  it.each([
    ['exports nothing', {'theme/templates/article.mjs': 'export const a = 1'}, /exports no function/],
    ['is for nothing', {'theme/templates/index.mjs': 'export default () => []'}, /a template for nothing/],
    ['cannot be read', {'theme/templates/article.mjs': 'export default ('}, /cannot be run/]
  ])('are refused where one %s', (_name, files, reason) => {
    expect(() => build(files)).toThrow(reason)
  })
})

describe('the page on themes', () => {
  it('lists the tokens of the stylesheets, with their colours', () => {
    const page = readFileSync('docs/reference/theme.md', 'utf8')
    const sheets = [
      stylesheet.slice(0, stylesheet.indexOf('@media print')),
      ...contentStylesheets.map(({text: one}) => one)
    ]
    const tokens = new Map<string, string[]>()
    for (const declaration of sheets.join('').split(/[{};]/)) {
      const [name = '', value = ''] = declaration.split(':')
      if (name.startsWith('--') && value.startsWith('#')) tokens.set(name, [...(tokens.get(name) ?? []), value])
    }
    expect(tokens.size).toBeGreaterThan(12)
    for (const [name, [light = '', dark = '']] of tokens) {
      expect(page, name).toMatch(new RegExp(`\\| \`${name}\` +\\|.*\\| \`${light}\` / \`${dark}\``))
    }
  })
})
