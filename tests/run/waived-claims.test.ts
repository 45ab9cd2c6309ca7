import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {buildSite} from '../../src/run/build-site.ts'
import {makeFolder} from '../tools/command-line.ts'

it('publishes a waived claim with its reason, neither cited nor uncited', () => {
  const cwd = makeFolder({
    'content/references.json': '[]',
    'content/articles/backs.md': [
      '---',
      'title: Backs',
      'description: On backs.',
      'authors: [Ann Doe]',
      'published: 2026-01-01',
      '---',
      '',
      'Smoking doubles the risk of back pain in adults. <!-- citewell-ignore claim-cited -- our own survey -->',
      ''
    ].join('\n')
  })
  const {report} = buildSite({cwd, asOf: '2026-11-25'})
  expect(report.summary).toMatchObject({errors: 0, waived: 1, claims: 1, cited: 0, claimsWaived: 1})
  const article: unknown = JSON.parse(readFileSync(path.join(cwd, 'dist/articles/backs/article.json'), 'utf8'))
  expect(article).toMatchObject({
    errors: 0,
    coverage: {claims: 1, cited: 0, waived: 1, ratio: 0},
    claims: [{support: 'waived', waiver: {reason: 'our own survey'}, references: []}]
  })
  const page = readFileSync(path.join(cwd, 'dist/articles/backs/index.html'), 'utf8')
  expect(page).not.toContain('citewell-ignore')
})
