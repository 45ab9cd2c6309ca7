import {readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {citewell, makeFolder} from '../tools/command-line.ts'

const article =
  '---\ntitle: Rest\ndescription: A test.\nauthors: [Josiah Carberry]\npublished: 2026-01-02\n---\n\nRest well.\n'

function build(): string {
  const cwd = makeFolder({'content/articles/rest.md': article, 'content/references.json': '[]'})
  expect(citewell(cwd, ['build', '--as-of', '2026-03-04']).status).toBe(0)
  return cwd
}

describe('verify-dist', () => {
  it('finds a folder whole as it was built', () => {
    expect(citewell(build(), ['verify-dist', 'dist'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^dist: all \d+ files are whole; built by citewell \d+\.\d+\.\d+\.\n$/) as string,
      stderr: ''
    })
  })

  it('names each file that differs, is missing, or is not ours', () => {
    const cwd = build()
    const file = (name: string): string => path.join(cwd, 'dist', name)
    const index = readFileSync(file('index.html'), 'utf8')
    writeFileSync(file('index.html'), index.replace('Articles', 'articles'))
    writeFileSync(file('references.json'), '[ ]\n')
    rmSync(file('404.html'))
    writeFileSync(file('x\u001b[31m.js'), 'alert(1)')
    rmSync(file('articles.json'))
    symlinkSync('index.html', file('articles.json'))
    const {status, stdout, stderr} = citewell(cwd, ['verify-dist', 'dist'])
    expect(stdout.split('\n')).toEqual([
      'dist/404.html is missing',
      'dist/articles.json is a link, expected a file',
      'dist/index.html has other content of the same size',
      'dist/references.json has 4 bytes, expected 3',
      expect.stringMatching(/^dist\/x\\x1b\[31m\.js is not in the manifest$/),
      ''
    ])
    expect(stderr).toMatch(/^dist: 5 of \d+ files differ; built by citewell/)
    expect(status).toBe(1)
  })

  it.each([
    ['a folder that is not there', 'nowhere', /nowhere\/manifest\.json.*(?:no such|does not exist|not found)/i],
    ['a folder that no build made', 'content', /content\/manifest\.json/],
    ['a manifest that is none', 'broken', /broken\/manifest\.json: is no manifest of citewell: /],
    ['a manifest that is no JSON', 'text', /text\/manifest\.json: is no JSON/]
  ])('ends with 2 for %s', (_what, folder, message) => {
    const cwd = makeFolder({'content/a.md': '', 'broken/manifest.json': '{"files": []}', 'text/manifest.json': 'x'})
    const {status, stdout, stderr} = citewell(cwd, ['verify-dist', folder])
    expect(stderr).toMatch(message)
    expect({status, stdout}).toEqual({status: 2, stdout: ''})
  })
})

describe('schema', () => {
  it('lists the schemas and prints each as it is published', () => {
    const cwd = build()
    const names = citewell(cwd, ['schema']).stdout.trim().split('\n')
    expect(names).toContain('article')
    expect(names).not.toContain('crossref-work')
    for (const name of names) {
      const published = readFileSync(path.join(cwd, `dist/schemas/${name}.schema.json`), 'utf8')
      expect(citewell(cwd, ['schema', name])).toEqual({status: 0, stdout: published, stderr: ''})
    }
  })

  it('names the nearest where there is none', () => {
    const {status, stderr} = citewell(makeFolder({}), ['schema', 'artcle'])
    expect(stderr).toContain('there is no schema `artcle`; did you mean `article`?')
    expect(status).toBe(2)
  })
})
