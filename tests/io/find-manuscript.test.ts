import {mkdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {findManuscript} from '../../src/io/find-manuscript.ts'
import {openProject} from '../../src/io/project.ts'
import {makeFolder} from '../tools/command-line.ts'

/** The files of an article's manuscript, relative; none where it stands alone. */
function find(files: Readonly<Record<string, string>>, article: string): readonly string[] {
  const root = makeFolder(files)
  mkdirSync(path.join(root, '.git'))
  const found = findManuscript(path.join(root, article), openProject(root))
  return (found?.files ?? []).map((file) => path.relative(root, file))
}

const page = 'Text.\n'

describe('a manuscript is found as the tool that it was written for has it', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, string, readonly string[]]>([
    [
      'Manubot',
      {
        'content/00.front-matter.md': page,
        'content/01.abstract.md': page,
        'content/10.results.md': page,
        'content/metadata.yaml': 'title: T\n',
        'content/notes.md': page
      },
      'content/10.results.md',
      ['content/00.front-matter.md', 'content/01.abstract.md', 'content/10.results.md']
    ],
    [
      'a Quarto book with parts and an appendix',
      {
        '_quarto.yml':
          'project: {type: book}\nbook:\n  chapters:\n    - index.qmd\n    - part: one.qmd\n      chapters: [two.qmd, three.ipynb]\n    - part: A title\n      chapters:\n        - file: sub/four.qmd\n          text: Four\n  appendices: [five.qmd]\n',
        'index.qmd': page,
        'one.qmd': page,
        'two.qmd': page,
        'three.ipynb': '{}',
        'sub/four.qmd': page,
        'five.qmd': page
      },
      'sub/four.qmd',
      ['index.qmd', 'one.qmd', 'two.qmd', 'sub/four.qmd', 'five.qmd']
    ],
    [
      'Bookdown',
      {'_bookdown.yml': 'rmd_files: [index.Rmd, 02-b.Rmd]\n', 'index.Rmd': page, '02-b.Rmd': page},
      '02-b.Rmd',
      ['index.Rmd', '02-b.Rmd']
    ],
    [
      'MyST',
      {
        'myst.yml':
          'project:\n  toc:\n    - file: index.md\n    - title: Part\n      children:\n        - file: a.md\n        - url: https://example.org/b.md\n',
        'index.md': page,
        'a.md': page
      },
      'a.md',
      ['index.md', 'a.md']
    ],
    [
      'Jupyter Book, without endings',
      {
        '_toc.yml':
          'format: jb-book\nroot: intro\nparts:\n  - chapters:\n      - file: a\n        sections:\n          - file: b/c\n',
        'intro.md': page,
        'a.md': page,
        'b/c.md': page
      },
      'b/c.md',
      ['intro.md', 'a.md', 'b/c.md']
    ],
    [
      'the configuration, in its order',
      {
        'citewell.config.json': '{"manuscript": ["b.md", "chapters/*.md"]}',
        'b.md': page,
        'chapters/1.md': page,
        'chapters/2.md': page
      },
      'chapters/2.md',
      ['b.md', 'chapters/1.md', 'chapters/2.md']
    ]
  ])('%s', (_name, files, article, expected) => {
    expect(find(files, article)).toEqual(expected)
  })

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['posts whose names begin with a day', {'2023-05-01-a.md': page, '2023-05-02-b.md': page}, '2023-05-01-a.md'],
    ['numbered articles that nothing says are one', {'01.a.md': page, '02.b.md': page}, '01.a.md'],
    ['a website of Quarto', {'_quarto.yml': 'project: {type: website}\n', 'a.qmd': page, 'b.qmd': page}, 'a.qmd'],
    ['one file', {'_quarto.yml': 'book: {chapters: [a.qmd]}\n', 'a.qmd': page}, 'a.qmd'],
    [
      'a file that the table leaves out',
      {'_toc.yml': '- file: a\n- file: b\n', 'a.md': page, 'b.md': page, 'c.md': page},
      'c.md'
    ],
    ['a table that is no YAML', {'_toc.yml': '- file: [a\n', 'a.md': page, 'b.md': page}, 'a.md'],
    [
      'a table that leads outside',
      {'book/_toc.yml': '- file: ../a\n- file: b\n', 'a.md': page, 'book/b.md': page},
      'book/b.md'
    ]
  ])('not %s', (_name, files, article) => {
    expect(find(files, article)).toEqual([])
  })

  it('refuses a configured file that is not there, at its line', () => {
    expect(() =>
      find({'citewell.config.json': '{\n  "manuscript": [\n    "a.md",\n    "lost.md"\n  ]\n}', 'a.md': page}, 'a.md')
    ).toThrow(expect.objectContaining({file: 'citewell.config.json', line: 4}) as Error)
  })
})
