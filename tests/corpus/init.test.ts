import {cpSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {checkProject} from '../../src/run/check-project.ts'
import {initProject} from '../../src/run/init-project.ts'
import {makeFolder} from '../tools/command-line.ts'
import {sharedFolder} from '../tools/shared.ts'

/**
 * Copies of repositories, with the project files that the corpus does not keep, and what a check then has to find: the
 * corpus has only articles and bibliographies.
 */
const repositories: readonly {
  readonly folder: string
  readonly adds?: Readonly<Record<string, string>>
  readonly kind: string
  readonly articles: number
  readonly references: number
}[] = [
  {folder: 'joss/KoslickiLab+YACHT', kind: 'joss', articles: 1, references: 1},
  {folder: 'joss/1oly+AeroAcoustics.jl', kind: 'joss', articles: 1, references: 1},
  {folder: 'manubot/greenelab+knowledge-graph-review', kind: 'manubot', articles: 6, references: 50},
  {folder: 'manubot/habi+acinar-analysis-manuscript', kind: 'manubot', articles: 9, references: 10},
  {folder: 'myst/IUPAC+WFChemCookbook', adds: {'myst.yml': 'version: 1\n'}, kind: 'myst', articles: 4, references: 0},
  {
    folder: 'quarto/CollaborationEnvironmentalEvidence+CEE_guidelines',
    adds: {'_quarto.yml': 'project: {type: book}\n'},
    kind: 'quarto',
    articles: 6,
    references: 1
  },
  {
    folder: 'blogs/iclr-blogposts+2023',
    adds: {'_config.yml': 'title: Posts\n'},
    kind: 'jekyll',
    articles: 11,
    references: 50
  },
  {
    folder: 'blogs/ropensci+roweb3',
    adds: {'config.toml': 'title = "Site"\n'},
    kind: 'hugo',
    articles: 14,
    references: 1
  },
  {folder: 'health/aliemteam+aliemcards', kind: 'markdown', articles: 30, references: 1}
]

it.each(repositories)('$folder is set up, and check then finds its articles and bibliographies', (one) => {
  const cwd = makeFolder(one.adds ?? {})
  cpSync(path.join(sharedFolder, 'corpus', one.folder), cwd, {recursive: true})
  const {site, files} = initProject({cwd})
  expect(site.kind).toBe(one.kind)
  expect(files.map(({outcome}) => outcome)).toEqual(['made', 'made'])
  const {report, failures} = checkProject({cwd, asOf: '2026-11-26'})
  expect(failures).toEqual([])
  expect(report.summary.articles).toBe(one.articles)
  expect(report.summary.references).toBeGreaterThanOrEqual(one.references)
})
