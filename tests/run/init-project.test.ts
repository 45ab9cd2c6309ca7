import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {checkProject} from '../../src/run/check-project.ts'
import {initProject} from '../../src/run/init-project.ts'
import {makeFolder} from '../tools/command-line.ts'

const bib = '@article{doe2020, title={Backs}, author={Doe, Jane}, journal={Spine}, year={2020}}\n'
const cites = '---\ntitle: Backs\n---\n\nSmoking doubles the risk of back pain in adults [@doe2020].\n'
const claims = '---\ntitle: Backs\n---\n\nSmoking doubles the risk of back pain in adults.\n'

interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly kind: string
  readonly sign?: string
  readonly config: object
  /** The articles that `check` then reads, and the bibliographies that it finds a reference cited in. */
  readonly articles: readonly string[]
  readonly references: number
}

const cases: readonly Case[] = [
  {
    name: 'Manubot',
    files: {
      'content/metadata.yaml': 'title: Backs\n',
      'content/02.introduction.md': 'Smoking doubles the risk of back pain in adults [@doe2020].\n',
      'content/03.results.md': 'More [@doe2020].\n',
      'content/manual-references.json': '[{"id": "doe2020", "type": "article-journal", "title": "Backs"}]',
      'README.md': '# Backs\n'
    },
    kind: 'manubot',
    sign: 'content/metadata.yaml',
    config: {content: 'content', citations: ['pandoc', 'footnote', 'link']},
    articles: ['content/02.introduction.md', 'content/03.results.md'],
    references: 1
  },
  {
    name: 'JOSS',
    files: {
      'paper/paper.md': cites.replace(
        '---\n\n',
        'affiliations:\n  - name: A\n    index: 1\nbibliography: paper.bib\n---\n\n'
      ),
      'paper/paper.bib': bib,
      'README.md': claims,
      'docs/index.md': claims
    },
    kind: 'joss',
    sign: 'paper/paper.md',
    config: {content: 'paper/paper.md', citations: ['pandoc', 'link']},
    articles: ['paper/paper.md'],
    references: 1
  },
  {
    name: 'MyST',
    files: {
      'myst.yml': 'version: 1\nproject: {title: Backs}\n',
      'intro.md': cites,
      'main.bib': bib,
      'README.md': claims
    },
    kind: 'myst',
    sign: 'myst.yml',
    config: {content: '.', citations: ['myst', 'pandoc', 'footnote', 'link']},
    articles: ['intro.md'],
    references: 1
  },
  {
    name: 'Jupyter Book',
    files: {
      'book/_toc.yml': 'format: jb-book\nroot: intro\n',
      'book/intro.md': 'As {cite}`doe2020` says.\n',
      'book/references.bib': bib,
      'README.md': claims
    },
    kind: 'myst',
    sign: 'book/_toc.yml',
    config: {content: 'book'},
    articles: ['book/intro.md'],
    references: 1
  },
  {
    name: 'Quarto',
    files: {
      '_quarto.yml': 'project: {type: book}\nbibliography: refs/all.bib\n',
      'index.qmd': cites,
      'refs/all.bib': bib,
      '_book/index.md': claims
    },
    kind: 'quarto',
    sign: '_quarto.yml',
    config: {content: '.', citations: ['pandoc', 'footnote', 'link']},
    articles: ['index.qmd'],
    references: 1
  },
  {
    name: 'Hugo, with a bibliography that nothing leads to',
    files: {
      'hugo.toml': 'title = "Backs"\n',
      'content/posts/a.md': cites,
      'static/library.bib': bib,
      'themes/x/README.md': claims
    },
    kind: 'hugo',
    sign: 'hugo.toml',
    config: {content: 'content', citations: 'auto', references: 'static/library.bib'},
    articles: ['content/posts/a.md'],
    references: 1
  },
  {
    name: 'Hugo of old',
    files: {'config.toml': 'title = "Backs"\n', 'content/a.md': claims},
    kind: 'hugo',
    sign: 'config.toml',
    config: {content: 'content'},
    articles: ['content/a.md'],
    references: 0
  },
  {
    name: 'Jekyll',
    files: {
      '_config.yml': 'title: Backs\nscholar: {bibliography: own.bib}\n',
      '_posts/2026-01-02-a.md': 'As said {% cite doe2020 %}.\n',
      '_bibliography/own.bib': bib,
      'README.md': claims
    },
    kind: 'jekyll',
    sign: '_config.yml',
    config: {content: '_posts', citations: 'auto'},
    articles: ['_posts/2026-01-02-a.md'],
    references: 1
  },
  {
    name: 'Astro',
    files: {
      'astro.config.mjs': 'export default {}\n',
      'src/content/blog/a.md': cites,
      'src/data/library.bib': bib,
      'README.md': claims
    },
    kind: 'astro',
    sign: 'astro.config.mjs',
    config: {content: 'src/content', references: 'src/data/library.bib'},
    articles: ['src/content/blog/a.md'],
    references: 1
  },
  {
    name: 'some Markdown',
    files: {'posts/a.md': claims, 'README.md': claims},
    kind: 'markdown',
    sign: 'posts',
    config: {content: 'posts', citations: 'auto'},
    articles: ['posts/a.md'],
    references: 0
  }
]

function readConfig(cwd: string): object {
  return JSON.parse(readFileSync(path.join(cwd, 'citewell.config.json'), 'utf8')) as object
}

describe('init', () => {
  it.each(cases)('recognises $name, and check then finds its articles and references', (one) => {
    const cwd = makeFolder(one.files)
    const {site, files} = initProject({cwd})
    expect({kind: site.kind, sign: site.sign}).toEqual({kind: one.kind, sign: one.sign})
    expect(files.map(({path: file, outcome}) => [file, outcome])).toEqual([
      ['citewell.config.json', 'made'],
      ['.github/workflows/citewell.yml', 'made']
    ])
    expect(readConfig(cwd)).toMatchObject(one.config)
    const {report, failures} = checkProject({cwd, asOf: '2026-11-26'})
    expect(failures).toEqual([])
    expect(report.articles.map(({file}) => file)).toEqual(one.articles)
    expect(report.summary.references).toBe(one.references)
    expect(report.findings.map(({rule}) => rule)).not.toContain('citation-resolves')
    expect(report.findings.map(({rule}) => rule)).not.toContain('front-matter-schema')
  })

  it('gives a new site an article that passes, and the next command', () => {
    const cwd = makeFolder({})
    const {site, next, baseline, files} = initProject({cwd})
    expect(site.kind).toBe('new')
    expect(next).toBe('npx citewell check')
    expect(baseline).toBeUndefined()
    expect(files.every(({outcome}) => outcome === 'made')).toBe(true)
    const {report} = checkProject({cwd})
    expect(report.summary).toMatchObject({articles: 1, errors: 0, cited: 1, references: 1})
    expect(report.summary.claims).toBe(1)
  })

  it('writes over nothing, and says what is there', () => {
    const kept = {
      'package.json': '{"citewell": {"content": "posts"}}',
      '.github/workflows/citewell.yml': 'name: mine\n',
      'posts/a.md': claims
    }
    const cwd = makeFolder(kept)
    const {files} = initProject({cwd})
    expect(files.map(({outcome, reason}) => [outcome, reason])).toEqual([
      ['there', 'package.json is there already'],
      ['there', 'is there already']
    ])
    for (const [file, text] of Object.entries(kept)) expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(text)
    expect(existsSync(path.join(cwd, 'citewell.config.json'))).toBe(false)
    expect(initProject({cwd}).files.map(({outcome}) => outcome)).toEqual(['there', 'there'])
  })

  it('writes nothing in a dry run', () => {
    const cwd = makeFolder({'posts/a.md': claims})
    expect(initProject({cwd, dryRun: true}).files.map(({outcome}) => outcome)).toEqual(['made', 'made'])
    expect(readdirSync(cwd)).toEqual(['posts'])
  })

  it('leaves the workflow out below the top of a repository', () => {
    const cwd = makeFolder({'site/posts/a.md': claims})
    mkdirSync(path.join(cwd, '.git'))
    const {files} = initProject({cwd: path.join(cwd, 'site')})
    expect(files.map(({outcome}) => outcome)).toEqual(['made', 'left out'])
    expect(existsSync(path.join(cwd, 'site/.github'))).toBe(false)
  })

  it('asks which one where there are several bibliographies', () => {
    const cwd = makeFolder({'hugo.toml': '', 'content/a.md': cites, 'x/a.bib': bib, 'x/b.bib': bib})
    expect(initProject({cwd}).site.candidates).toEqual(['x/a.bib', 'x/b.bib'])
    expect(readConfig(cwd)).not.toHaveProperty('references')
  })

  it('makes a workflow with few permissions and actions pinned by commit', () => {
    const cwd = makeFolder({})
    initProject({cwd})
    const text = readFileSync(path.join(cwd, '.github/workflows/citewell.yml'), 'utf8')
    const workflow = parse(text) as {
      permissions: object
      jobs: {check: {permissions: object; steps: {uses?: string; run?: string}[]}}
    }
    expect(workflow.permissions).toEqual({})
    expect(workflow.jobs.check.permissions).toEqual({contents: 'read'})
    const steps = workflow.jobs.check.steps
    for (const {uses} of steps) if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
    expect(steps.map(({run}) => run ?? '').join('\n')).not.toContain('${{')
    expect(text).not.toContain('pull_request_target')
  })
})
