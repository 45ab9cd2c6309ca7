/** Reports on the real articles, and on one of everything, held against the schemas that others publish. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {Ajv} from 'ajv'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import {parse as parseJunit} from 'junit2json'
import {describe, expect, it} from 'vitest'
import {parseStringPromise} from 'xml2js'
import {renderReport} from '../../src/pipeline/render-report.ts'
import {checkProject} from '../../src/run/check-project.ts'
import {readRulePage} from '../../src/run/rule-page.ts'
import {reportOfAll} from '../report/report-on.ts'
import {readCommands} from '../report/workflow-commands.ts'
import {sharedFolder} from '../tools/shared.ts'

const schemas = path.join(sharedFolder, 'schemas')
const categories = ['blogs', 'health', 'joss', 'manubot', 'myst', 'quarto']
const real = checkProject({cwd: path.join(sharedFolder, 'corpus'), paths: categories})
const reports = [
  {name: 'the real articles', ...real},
  {name: 'one of everything', ...reportOfAll()}
]

const readSchema = (name: string): object => JSON.parse(readFileSync(path.join(schemas, name), 'utf8')) as object

const options = {strict: false, allErrors: true, validateFormats: true} as const

describe.each(reports)('$name', ({report, sources}) => {
  const render = (format: string): string => {
    const settings = {sources, color: false, width: 100, rulePage: readRulePage}
    return renderReport(report, format, settings)?.text ?? ''
  }

  it('fit the schema of SARIF 2.1.0', () => {
    const ajv = new Ajv(options)
    addFormats.default(ajv)
    const validate = ajv.compile(readSchema('sarif-2.1.0.json'))
    const log = JSON.parse(render('sarif')) as {runs: {results: object[]}[]}
    expect(validate({version: '2.1.0'})).toBe(false)
    validate(log)
    expect(validate.errors ?? []).toEqual([])
    expect(log.runs[0]?.results).toHaveLength(report.findings.length)
    expect(gzipSync(render('sarif')).length).toBeLessThan(10_000_000)
  })

  it("fit the schema of reviewdog's diagnostics", () => {
    const validate = new AjvDraft04.default(options).compile(readSchema('rdjson-diagnostic-result.json'))
    const result = JSON.parse(render('rdjson')) as {diagnostics: object[]}
    expect(validate({diagnostics: 1})).toBe(false)
    validate(result)
    expect(validate.errors ?? []).toEqual([])
    expect(result.diagnostics).toHaveLength(report.findings.filter(({waiver}) => !waiver).length)
  })

  it('have fingerprints that are all different', () => {
    const prints = (JSON.parse(render('gitlab')) as {fingerprint: string}[]).map(({fingerprint}) => fingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('are read by a strict XML parser and a reader of JUnit', async () => {
    await expect(parseStringPromise(render('checkstyle'), {strict: true})).resolves.toHaveProperty('checkstyle')
    const junit = await parseJunit(render('junit'))
    if (!junit || !('testsuite' in junit)) throw new Error('expected suites')
    const failures = junit.testsuite.flatMap(({testcase = []}) => testcase.filter(({failure}) => failure))
    expect(failures).toHaveLength(report.summary.errors)
    expect(junit.failures).toBe(report.summary.errors)
  })

  it('open no command but their own, and are pages of a size that GitHub takes', () => {
    for (const format of ['checkstyle', 'gitlab', 'json', 'junit', 'markdown', 'pretty', 'rdjson', 'sarif'])
      expect(readCommands(render(format)), format).toEqual([])
    expect(Buffer.byteLength(render('markdown'))).toBeLessThanOrEqual(65_535)
  })
})
