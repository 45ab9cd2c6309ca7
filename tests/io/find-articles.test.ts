import {execFileSync} from 'node:child_process'
import {mkdirSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {findArticles} from '../../src/io/find-articles.ts'
import {makeFolder} from '../tools/command-line.ts'

/** The articles that paths name, relative to the folder. */
function find(cwd: string, paths: readonly string[], ignore: readonly string[] = []): readonly string[] {
  return findArticles(paths, {cwd, ignore}).map((file) => path.relative(cwd, file))
}

const text = 'Text.\n'

describe('articles', () => {
  it('are found by the ends of their names, each once, in the order of code units', () => {
    const cwd = makeFolder(
      Object.fromEntries(
        [
          'b.md',
          'B.md',
          'a.markdown',
          'c.qmd',
          'd.Rmd',
          'e.rmd',
          'f.txt',
          'g.html',
          'h.mdx',
          'i',
          '.j.md',
          'k/l.md',
          'ä.md'
        ].map((name) => [`in/${name}`, text])
      )
    )
    expect(find(cwd, ['in', 'in/b.md', './in/k'])).toEqual(
      ['B.md', 'a.markdown', 'b.md', 'c.qmd', 'd.Rmd', 'e.rmd', 'f.txt', 'k/l.md', 'ä.md'].map((name) => `in/${name}`)
    )
  })

  it('that are named are taken whatever their names', () => {
    const cwd = makeFolder({README: text, '.hidden.md': text, 'node_modules/x/a.md': text})
    expect(find(cwd, ['README', '.hidden.md', 'node_modules/x/a.md'])).toEqual([
      '.hidden.md',
      'README',
      'node_modules/x/a.md'
    ])
  })

  it.each([
    ['a name at any depth', ['draft.md'], ['a.md', 'x/a.md', 'x/y/a.md']],
    ['a folder at any depth', ['y/'], ['a.md', 'draft.md', 'x/a.md', 'x/draft.md']],
    ['a path from the folder', ['/x/a.md'], ['a.md', 'draft.md', 'x/draft.md', 'x/y/a.md']],
    ['a pattern', ['x/**/a.md'], ['a.md', 'draft.md', 'x/draft.md']],
    ['stars', ['dr*'], ['a.md', 'x/a.md', 'x/y/a.md']]
  ])('are left out by %s', (_name, ignore, left) => {
    const cwd = makeFolder({'a.md': text, 'draft.md': text, 'x/a.md': text, 'x/draft.md': text, 'x/y/a.md': text})
    expect(find(cwd, ['.'], ignore)).toEqual(left)
  })

  it('are left out by .gitignore and .citewellignore, with what these take back', () => {
    const cwd = makeFolder({
      'in/.gitignore': '*.txt\n!keep.txt\n',
      'in/.citewellignore': 'x/\n',
      'in/x/a.md': text,
      'in/a.txt': text,
      'in/keep.txt': text,
      'in/y/.gitignore': 'a.md\n',
      'in/y/a.md': text,
      'in/y/b.md': text
    })
    expect(find(cwd, ['in'])).toEqual(['in/keep.txt', 'in/y/b.md'])
  })

  it('are no links out of the folder, to nothing, or round in a ring', () => {
    const outside = makeFolder({'a.md': text})
    const cwd = makeFolder({'in/a.md': text})
    symlinkSync(path.join(outside, 'a.md'), path.join(cwd, 'in/out.md'))
    symlinkSync('/etc/passwd', path.join(cwd, 'in/passwd.md'))
    symlinkSync('nowhere', path.join(cwd, 'in/nowhere.md'))
    symlinkSync('ring.md', path.join(cwd, 'in/ring.md'))
    symlinkSync('a.md', path.join(cwd, 'in/inside.md'))
    symlinkSync('.', path.join(cwd, 'in/round'))
    mkdirSync(path.join(cwd, 'in/folder.md'))
    expect(find(cwd, ['in'])).toEqual(['in/a.md', 'in/inside.md'])
  })

  it('may be pipes, which reading refuses', () => {
    const cwd = makeFolder({'in/a.md': text})
    execFileSync('mkfifo', [path.join(cwd, 'in/pipe.md')])
    expect(find(cwd, ['in'])).toEqual(['in/a.md', 'in/pipe.md'])
  })

  it('are missed by name', () => {
    const cwd = makeFolder({'in/a.html': text, 'a.md': text})
    expect(() => find(cwd, ['gone'])).toThrow('no such file or folder')
    expect(() => find(cwd, ['in'])).toThrow('holds no article')
    expect(() => find(cwd, ['a.md/b.md'])).toThrow('a part of the path is no folder')
    expect(() => find(cwd, ['x'.repeat(300)])).toThrow('the name is too long')
  })
})
