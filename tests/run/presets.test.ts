import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {RunError} from '../../src/io/failure.ts'
import {presets} from '../../src/pipeline/presets.ts'
import {buildSite} from '../../src/run/build-site.ts'
import {checkProject} from '../../src/run/check-project.ts'
import {effectiveConfig} from '../../src/run/print-config.ts'
import {makeFolder} from '../tools/command-line.ts'

const front = 'title: Smoking\ndescription: On backs.\nauthors: [Ada Lovelace]\npublished: 2026-01-02\n'
const item =
  '[{"id": "a2020", "type": "book", "title": "Backs", "author": [{"family": "Doe"}], "issued": {"date-parts": [[2020]]}}]'

/** An article of a sure claim, whose source stands a sentence later. */
function article(more = ''): string {
  return `---\n${front}${more}---\n\nSmoking causes back pain in 40% of adults. So says a book [@a2020].\n`
}

function project(config: object, files: Readonly<Record<string, string>> = {}): string {
  return makeFolder({
    'citewell.config.json': JSON.stringify(config),
    'content/references.json': item,
    'content/a.md': article(),
    ...files
  })
}

/** What is found on 2026-11-26: rule and level by file. */
function found(cwd: string, file = 'content/a.md'): readonly string[] {
  const {findings} = checkProject({cwd, asOf: '2026-11-26'}).report
  return findings.filter((one) => one.file === file).map(({rule, severity}) => `${rule} ${severity}`)
}

describe('presets', () => {
  it('are those that the schema names', () => {
    const schema = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8')) as {$defs: {preset: {enum: string[]}}}
    expect(Object.keys(presets)).toEqual(schema.$defs.preset.enum)
  })

  it('are `recommended` where none is named', () => {
    expect(found(project({}))).toEqual(found(project({extends: 'recommended'})))
    expect(found(project({}))).not.toContain('claim-cited error')
  })

  it('are what the configuration itself is put upon', () => {
    expect(found(project({extends: 'strict'}))).toContain('claim-cited error')
    expect(found(project({extends: 'strict', claims: {scope: 'paragraph'}}))).not.toContain('claim-cited error')
    expect(found(project({extends: 'strict', rules: {'claim-cited': 'info'}}))).toContain('claim-cited info')
  })

  it('can be several', () => {
    const rules = found(project({extends: ['strict', 'health']}))
    expect(rules).toEqual(
      expect.arrayContaining([
        'claim-cited error',
        'disclaimer-present error',
        'review-current error',
        'review-named error'
      ])
    )
  })

  it('keep an option where a level alone is given later', () => {
    const cwd = project(
      {
        extends: 'health',
        rules: {'review-current': {level: 'error', options: {maxAge: 6}}},
        overrides: [{files: 'content/**', rules: {'review-current': 'warning'}}],
        site: {disclaimer: 'This is no medical advice.'}
      },
      {'content/a.md': article('reviewers: [Mary Somerville]\nreviewed: 2026-02-28\n')}
    )
    expect(found(cwd)).toEqual(['review-current warning'])
  })

  it.each([
    [
      'an unknown preset',
      {extends: 'recomended'},
      'unexpected value `recomended` of `extends`, did you mean `recommended`?'
    ],
    [
      'an unknown preset of a list',
      {extends: ['strict', 'helth']},
      'unexpected value `helth` of `extends.1`, did you mean `health`?'
    ],
    [
      'an unknown rule of an override',
      {overrides: [{files: 'x/*', rules: {'claim-citd': 'off'}}]},
      'no rule is called `claim-citd`; did you mean `claim-cited`?'
    ],
    ['an unknown key of an override', {overrides: [{file: 'x'}]}, 'unexpected mapping of `overrides.0` without `files`']
  ])('refuse what was meant otherwise: %s', (_name, config, says) => {
    expect(() => checkProject({cwd: project(config)})).toThrow(
      new RunError(says, {file: 'citewell.config.json', line: 1})
    )
  })
})

describe('overrides', () => {
  const override = {
    overrides: [
      {files: 'content/news/**', rules: {'claim-cited': 'off'}, claims: {scope: 'section'}},
      {
        files: ['content/news/b.md', 'content/references.json'],
        rules: {'claim-cited': 'warning', 'reference-complete': 'off'}
      }
    ],
    claims: {scope: 'sentence'}
  }

  it('hold for the files that fit, the last one first', () => {
    const bare = `---\n${front}---\n\nSmoking causes back pain in 40% of adults.\n`
    const cwd = project(override, {
      'content/news/a.md': bare,
      'content/news/b.md': bare,
      'content/references.json': '[{"id": "a2020", "type": "book", "title": "Backs"}]'
    })
    expect(found(cwd)).toContain('claim-cited error')
    expect(found(cwd, 'content/news/a.md')).toEqual([])
    expect(found(cwd, 'content/news/b.md')).toEqual(['claim-cited warning'])
    expect(found(cwd, 'content/references.json')).toEqual([])
  })

  it('are shown with where each level comes from', () => {
    const cwd = project({extends: 'strict', ...override})
    expect(effectiveConfig({cwd, file: 'content/news/b.md'})).toMatchObject({
      configuration: 'citewell.config.json',
      parts: [
        'preset strict',
        'citewell.config.json',
        'citewell.config.json: overrides.0',
        'citewell.config.json: overrides.1'
      ],
      claims: {scope: 'section'},
      rules: {
        'claim-cited': {level: 'warning', from: 'citewell.config.json: overrides.1'},
        'claim-likely': {level: 'error', from: 'preset strict'},
        'doi-syntax': {level: 'error', from: 'default'},
        'review-named': {level: 'off', from: 'default'}
      }
    })
    expect(effectiveConfig({cwd, file: 'content/a.md'})).toMatchObject({claims: {scope: 'sentence'}})
  })

  it('set the style of articles', () => {
    const cwd = project(
      {overrides: [{files: 'content/b.md', style: 'vancouver'}], rules: {'reference-complete': 'off'}},
      {'content/b.md': article('slug: b\n')}
    )
    buildSite({cwd, asOf: '2026-11-26', allowErrors: true})
    expect(readFileSync(path.join(cwd, 'dist/articles/a/index.html'), 'utf8')).toContain('>Doe, 2020<')
    expect(readFileSync(path.join(cwd, 'dist/articles/b/index.html'), 'utf8')).not.toContain('>Doe, 2020<')
  })
})

describe('a page on health', () => {
  const site = {disclaimer: 'This is no <medical> advice.'}
  const reviewed = 'reviewers: [Mary Somerville, Our team, Ada Lovelace]\nreviewed: 2026-02-28\n'

  function build(
    config: object,
    more: string
  ): {readonly page: string; readonly data: Readonly<Record<string, unknown>>} {
    const cwd = project({rules: {'reference-complete': 'off'}, ...config}, {'content/a.md': article(more)})
    buildSite({cwd, asOf: '2026-11-26', allowErrors: true})
    const read = (file: string): string => readFileSync(path.join(cwd, 'dist/articles/a', file), 'utf8')
    return {page: read('index.html'), data: JSON.parse(read('article.json')) as Readonly<Record<string, unknown>>}
  }

  function jsonLd(page: string): unknown {
    return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '')
  }

  it('says by whom and when it was reviewed', () => {
    const {page, data} = build({extends: 'health', site}, reviewed)
    expect(page).toContain(
      'Reviewed by <bdi>Mary Somerville</bdi> on <time datetime="2026-02-28">28 February 2026</time>'
    )
    expect(page).toContain('This is no &lt;medical> advice.')
    expect(data).toMatchObject({
      type: 'MedicalWebPage',
      review: {reviewers: [{name: 'Mary Somerville', type: 'person'}], reviewed: '2026-02-28'},
      disclaimer: site.disclaimer
    })
    expect(jsonLd(page)).toMatchObject({
      '@type': 'MedicalWebPage',
      lastReviewed: '2026-02-28',
      reviewedBy: [{'@type': 'Person', name: 'Mary Somerville'}]
    })
  })

  it('is a scholarly article without the preset', () => {
    const {page, data} = build({}, reviewed)
    expect(data).toMatchObject({type: 'ScholarlyArticle', review: {reviewed: '2026-02-28'}})
    expect(jsonLd(page)).toMatchObject({'@type': 'ScholarlyArticle'})
    expect(JSON.stringify(jsonLd(page))).not.toContain('eviewed')
  })

  it.each([
    ['no day', 'reviewers: [Mary Somerville]\n'],
    ['no name', 'reviewed: 2026-02-28\n'],
    ['a day to come', 'reviewers: [Mary Somerville]\nreviewed: 2026-11-27\n'],
    ['a day that does not exist', 'reviewers: [Mary Somerville]\nreviewed: 2026-02-31\n'],
    ['no person', 'reviewers: [Our medical team, TBD]\nreviewed: 2026-02-28\n'],
    ['an organisation', 'reviewers: [{name: Royal Observers, type: organization}]\nreviewed: 2026-02-28\n'],
    ['its author alone', 'reviewers: [Ada Lovelace]\nreviewed: 2026-02-28\n']
  ])('bears no mark of a review with %s', (_name, more) => {
    const {page, data} = build({extends: 'health'}, more)
    expect(page).not.toMatch(/Reviewed by|reviewedBy|lastReviewed/)
    expect(data).not.toHaveProperty('review')
  })
})
