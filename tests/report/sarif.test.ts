import type {Log, Result} from 'sarif'
import {describe, expect, it} from 'vitest'
import type {Report} from '../../src/model/generated/report.ts'
import {startCheck} from '../../src/pipeline/check.ts'
import {renderReport, type RenderSettings} from '../../src/pipeline/render-report.ts'
import {settleRules} from '../../src/pipeline/rule-settings.ts'
import {LineIndex} from '../../src/text/line-index.ts'
import {reportOfAll, reportOn} from './report-on.ts'

function toLog(
  {report, sources}: {report: Report; sources: ReadonlyMap<string, string>},
  settings: Partial<RenderSettings> = {}
): Log {
  const {text = ''} = renderReport(report, 'sarif', {sources, color: false, width: 100, ...settings}) ?? {}
  return JSON.parse(text) as Log
}

function check(text: string, path = 'a.md'): {report: Report; sources: ReadonlyMap<string, string>} {
  const run = startCheck({rules: settleRules({}), bounds: {nesting: 100}, asOf: '2026-11-25', version: '0.0.0'})
  run.add({path, text, managed: false, authorIds: new Set(), libraries: []})
  return {report: run.finish({isComplete: () => true, omissions: []}), sources: new Map([[path, text]])}
}

const resultsOf = (log: Log): readonly Result[] => log.runs[0]?.results ?? []

/** Each result's rule and partial fingerprint. */
const fingerprintsOf = (text: string, path?: string): readonly string[] =>
  resultsOf(toLog(check(text, path))).map(
    ({ruleId, partialFingerprints}) => `${ruleId ?? ''} ${partialFingerprints?.['citewell/v1'] ?? ''}`
  )

describe('partial fingerprints', () => {
  const one = 'Smoking doubles the risk of back pain in adults.'
  const two = 'Yoga reduced pain in 40% of adults.'
  const text = `# Backs\n\n${one}\n\n${two}\n`
  const before = fingerprintsOf(text)

  it('are there for each result, each another', () => {
    expect(before).toHaveLength(2)
    expect(new Set(before).size).toBe(2)
  })

  it.each<[name: string, edited: string]>([
    ['lines above', `---\ntitle: Backs\n---\n\nAsk your doctor.\n\n${text}`],
    ['lines between', text.replace(two, `Ask your doctor.\n\n${two}`)],
    ['other words before it on its line', text.replace(two, `What about yoga? ${two}`)],
    ['other line ends', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${text}`],
    ['lines wrapped anew', text.replace('the risk of', 'the\nrisk of')]
  ])('survive %s', (_, edited) => {
    expect(fingerprintsOf(edited)).toEqual(before)
  })

  it('move with their sentences', () => {
    expect(fingerprintsOf(`# Backs\n\n${two}\n\n${one}\n`)).toEqual([...before].reverse())
  })

  it('change with the sentence and with the file', () => {
    expect(fingerprintsOf(text.replace('40%', '50%'))[0]).toBe(before[0])
    expect(fingerprintsOf(text.replace('40%', '50%'))[1]).not.toBe(before[1])
    for (const moved of fingerprintsOf(text, 'b.md')) expect(before).not.toContain(moved)
  })

  it('tell equal sentences apart, the first keeping its own', () => {
    const twice = fingerprintsOf(`${text}\nThat is so.\n\n${two}\n`)
    expect(twice.slice(0, 2)).toEqual(before)
    expect(new Set(twice).size).toBe(3)
  })
})

describe('fixes', () => {
  it('put right what they say when their replacements are made', () => {
    const made = reportOfAll()
    const source = made.sources.get('content/a.md') ?? ''
    const [fix] = resultsOf(toLog(made)).find(({ruleId}) => ruleId === 'doi-canonical')?.fixes ?? []
    expect(fix?.artifactChanges).toHaveLength(1)
    const [change] = fix?.artifactChanges ?? []
    expect(change?.artifactLocation).toEqual({uri: 'content/a.md', uriBaseId: '%SRCROOT%'})
    const lines = new LineIndex(source)
    let text = source
    for (const {deletedRegion, insertedContent} of change?.replacements ?? []) {
      const {startLine = 0, startColumn = 0, endLine = 0, endColumn = 0} = deletedRegion
      text =
        source.slice(0, lines.start(startLine) + startColumn - 1) +
        (insertedContent?.text ?? '') +
        source.slice(lines.start(endLine) + endColumn - 1)
    }
    expect(text).toBe(source.replace('http://dx.doi.org/', 'https://doi.org/'))
  })
})

describe('places', () => {
  it('do not count a byte order mark', () => {
    const [result] = resultsOf(toLog(reportOn(['a.md', '\uFEFFYoga helps.\nIt does.\n', ['Yoga helps.']])))
    expect(result?.locations?.[0]?.physicalLocation?.region).toEqual({
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 12
    })
  })

  it.each<[format: string, file: string]>([
    ['sarif', 'site/a%20%C3%BC.md'],
    ['github', 'file=site/a ü.md,'],
    ['gitlab', '"path": "site/a ü.md"'],
    ['rdjson', '"path": "docs/../a ü.md"'],
    ['checkstyle', 'name="docs/../a ü.md"']
  ])('are named from the root of the repository where the reader looks from there: %s', (format, file) => {
    const {report, sources} = reportOn(['docs/../a ü.md', 'Yoga helps.\n', ['Yoga helps.']])
    const {text = ''} = renderReport(report, format, {sources, color: false, width: 100, folder: 'site'}) ?? {}
    expect(text).toContain(file)
  })
})

describe('what was waived', () => {
  it('is suppressed, with its reason and where that stands', () => {
    const suppressed = resultsOf(toLog(reportOfAll())).filter(({suppressions}) => suppressions)
    expect(suppressed.map(({suppressions}) => suppressions)).toMatchObject([
      [
        {
          kind: 'inSource',
          status: 'accepted',
          justification: 'letters of readers',
          location: {
            physicalLocation: {artifactLocation: {uri: 'content/a.md'}, region: {startLine: 5, startColumn: 1}}
          }
        }
      ],
      [{kind: 'external', justification: 'from a program'}]
    ])
  })
})

describe('rules', () => {
  it('are those that found something, with description, help and address', () => {
    const rulePage = (id: string): string =>
      `# ${id}\n\n<!-- /facts -->\n\nSee [x](../y.md) and [z](https://z.example).\n\nMore.\n`
    const log = toLog(check('Smoking doubles the risk of back pain in adults.\n'), {rulePage})
    expect(log.runs[0]?.tool.driver.rules).toEqual([
      {
        id: 'claim-cited',
        helpUri: 'https://citewell.github.io/rules/claim-cited/',
        shortDescription: {text: 'Require a citation for each claim.'},
        fullDescription: {text: 'Require a citation for each claim. See x and [z](https://z.example).'},
        help: {
          text: 'Require a citation for each claim. See https://citewell.github.io/rules/claim-cited/',
          markdown: 'See x and [z](https://z.example).\n\nMore.'
        },
        defaultConfiguration: {level: 'error'},
        properties: {tags: ['claim'], 'problem.severity': 'error'}
      }
    ])
    expect(resultsOf(log)).toMatchObject([{ruleId: 'claim-cited', ruleIndex: 0}])
  })
})

describe('the run', () => {
  it('says what was not done, and whether it failed', () => {
    const invocation = (failed: boolean): unknown => toLog(reportOfAll(), {failed}).runs[0]?.invocations?.[0]
    expect(invocation(true)).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {level: 'note', message: {text: 'reference-cited in content/references.json: not every article was read'}},
        {level: 'error', message: {text: 'content/b.md: is not valid UTF-8'}}
      ]
    })
    expect(invocation(false)).toMatchObject({executionSuccessful: true})
  })
})
