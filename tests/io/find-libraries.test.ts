import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, describe, expect, it} from 'vitest'
import {findLibraries, isManaged} from '../../src/io/find-libraries.ts'
import {openProject} from '../../src/io/project.ts'
import {readDeclaredBibliographies} from '../../src/parse/declared-bibliographies.ts'

const folders: string[] = []

/** Lays files out in a new folder that is a repository. */
function layOut(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'citewell-libraries-')))
  folders.push(root)
  mkdirSync(path.join(root, '.git'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), text)
  }
  return root
}

function find(root: string, article: string, declared: readonly string[] = []): readonly string[] {
  return findLibraries(path.join(root, article), openProject(root), declared).map((file) => path.relative(root, file))
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

describe('bibliographies are found as the tool that an article came from finds them', () => {
  it.each<readonly [string, readonly string[], string, readonly string[], readonly string[]]>([
    ['JOSS', ['paper/paper.bib'], 'paper/paper.md', ['paper.bib'], ['paper/paper.bib']],
    ['JOSS without the key', ['paper/paper.bib'], 'paper/paper.md', [], ['paper/paper.bib']],
    ['a list', ['a.bib', 'b.json'], 'a.md', ['a.bib', './b.json', 'missing.bib'], ['a.bib', 'b.json']],
    ['one that stands above', ['refs.bib', 'posts/a.md'], 'posts/a.md', ['../refs.bib'], ['refs.bib']],
    ['Quarto from the root', ['refs.bib', 'posts/a.md'], 'posts/a.md', ['/refs.bib'], ['refs.bib']],
    ['Distill', ['assets/bibliography/a.bib', '_posts/a.md'], '_posts/a.md', ['a.bib'], ['assets/bibliography/a.bib']],
    [
      'a sidecar before all',
      ['a.references.yaml', 'refs.bib'],
      'a.md',
      ['refs.bib'],
      ['a.references.yaml', 'refs.bib']
    ],
    [
      'Manubot',
      ['content/manual-references.json', 'content/manual-references.bib'],
      'content/01.abstract.md',
      [],
      ['content/manual-references.json', 'content/manual-references.bib']
    ],
    ['a library above', ['references.bib', 'docs/a/b.md'], 'docs/a/b.md', [], ['references.bib']],
    ['the nearest', ['references.bib', 'docs/references.json'], 'docs/a.md', [], ['docs/references.json']],
    ['Bookdown', ['book.bib', 'packages.bib'], '02-methods.Rmd', [], ['book.bib']],
    ['Jekyll', ['_bibliography/references.bib'], 'a.md', [], ['_bibliography/references.bib']]
  ])('%s', (_name, files, article, declared, expected) => {
    const root = layOut(Object.fromEntries(files.map((file) => [file, '[]'])))
    expect(find(root, article, declared)).toEqual(expected)
  })

  it.each([
    ['_quarto.yml', 'project: {type: website}\nbibliography: refs.bib\n', ['refs.bib']],
    ['_quarto.yml', 'bibliography: [refs.bib, book.bib]\n', ['refs.bib', 'book.bib']],
    ['_bookdown.yml', 'bibliography: book.bib\n', ['book.bib']],
    ['myst.yml', 'version: 1\nproject:\n  bibliography: [refs.bib, https://example.org/a.bib]\n', ['refs.bib']],
    ['myst.yml', 'version: 1\n', ['book.bib', 'refs.bib']],
    ['_config.yml', 'bibtex_bibfiles:\n  - refs.bib\n', ['refs.bib']],
    ['_quarto.yml', 'bibliography: [../out.bib, /etc/passwd.bib]\n', []],
    ['_quarto.yml', 'bibliography: [refs.bib\n\t', ['refs.bib']]
  ])('%s that says %j', (file, text, expected) => {
    const root = layOut({[file]: text, 'refs.bib': '', 'book.bib': '', 'docs/a.md': ''})
    expect(find(root, 'docs/a.md')).toEqual(expected)
  })
})

describe('nothing outside the repository is read', () => {
  it.each([['../out.bib'], ['/etc/passwd'], ['https://example.org/a.bib'], ['file:///etc/a.bib'], ['a.txt']])(
    '%s',
    (declared) => {
      const root = layOut({'in/.git/x': '', 'in/a.md': '', 'out.bib': '', 'in/a.txt': ''})
      const project = openProject(path.join(root, 'in'))
      expect(findLibraries(path.join(root, 'in/a.md'), project, [declared])).toEqual([])
    }
  )

  it('through a link', () => {
    const root = layOut({'in/.git/x': '', 'in/a.md': '', 'out.bib': ''})
    symlinkSync(path.join(root, 'out.bib'), path.join(root, 'in/refs.bib'))
    expect(findLibraries(path.join(root, 'in/a.md'), openProject(path.join(root, 'in')), ['refs.bib'])).toEqual([])
  })
})

it('owes no keys in another tool’s content folder', () => {
  const root = layOut({'content/manual-references.json': '[]', 'content/a.md': ''})
  expect(isManaged(path.join(root, 'content/a.md'), openProject(root))).toBe(false)
})

describe('the front matter names bibliographies', () => {
  it.each([
    ['---\nbibliography: paper.bib\n---\n', ['paper.bib']],
    ['\uFEFF---\r\ntitle: x\r\nbibliography:\r\n  - a.bib\r\n  - b.json\r\n---\r\n', ['a.bib', 'b.json']],
    ['---\nbibliography: [a.bib, 3]\n...\n', ['a.bib']],
    ['---\nbibliography: {a: b}\n---\n', []],
    ['---\n"bibliography": a.bib\n---\n', []],
    ['---\nbibliography: [a\n---\n', ['a']],
    ['text\n---\nbibliography: a.bib\n---\n', []],
    ['---\nbibliography: a.bib\n', []]
  ])('%j', (text, expected) => {
    expect(readDeclaredBibliographies(text)).toEqual(expected)
  })
})
