import {describe, expect, it} from 'vitest'
import {startCheck} from '../../src/pipeline/check.ts'
import {renderReport} from '../../src/pipeline/render-report.ts'
import {settleRules} from '../../src/pipeline/rule-settings.ts'
import {validate} from '../../src/validate/validators.ts'

const text = [
  '<!-- citewell-ignore-file claim-cited -- letters of readers -->',
  '',
  'Smoking doubles the risk of back pain in adults.',
  '',
  'Ginger is completely safe.',
  ''
].join('\n')

function render(format: string): string {
  const run = startCheck({
    rules: settleRules({'claim-likely': 'off'}),
    bounds: {nesting: 100},
    asOf: '2026-11-25',
    version: '0.0.0'
  })
  run.add({path: 'a.md', text, managed: false, authorIds: new Set(), libraries: []})
  const report = run.finish({isComplete: () => true, omissions: []})
  return renderReport(report, format, {sources: new Map([['a.md', text]]), color: false, width: 80})?.text ?? ''
}

describe('waived findings', () => {
  it('are counted for a person, and not shown', () => {
    const shown = render('pretty')
    expect(shown).toMatch(/\n {2}waived: \d claim-cited\n/)
    expect(shown).toMatch(/0 errors · 1 warning\s(?:· )?\d findings? waived\n$/)
    expect(shown).not.toMatch(/error {2}Unexpected claim/)
  })

  it('are no annotations', () => {
    expect(render('github').match(/^::\w+/gm)).toEqual(['::warning'])
  })

  it('are all in the data, each with reason and place', () => {
    const report = validate('report', JSON.parse(render('json')))
    if (!report.ok) throw new Error('the report does not fit its schema')
    const {summary, findings, articles} = report.value
    const waived = findings.filter(({waiver}) => waiver)
    expect(waived[0]).toMatchObject({
      rule: 'claim-cited',
      severity: 'error',
      waiver: {reason: 'letters of readers', file: 'a.md', start: {line: 1, column: 1, offset: 0}}
    })
    expect(summary).toMatchObject({
      errors: 0,
      warnings: 1,
      waived: waived.length,
      cited: 0,
      claimsWaived: waived.length
    })
    expect(articles).toMatchObject([{claimsWaived: waived.length, coverage: 0}])
  })
})
