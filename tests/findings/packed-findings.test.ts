import fc from 'fast-check'
import {expect, test} from 'vitest'
import {packFindings} from '../../src/findings/packed-findings.ts'
import type {ReportFinding} from '../../src/model/generated/report.ts'

const place = fc.record({line: fc.nat(), column: fc.nat(), offset: fc.nat()})
const finding: fc.Arbitrary<ReportFinding> = fc.record(
  {
    rule: fc.constantFrom('claim-cited', 'doi-form'),
    severity: fc.constantFrom('error', 'warning', 'info'),
    message: fc.string({unit: 'binary'}),
    file: fc.string(),
    start: place,
    end: place,
    url: fc.webUrl(),
    fingerprint: fc.string(),
    note: fc.string({unit: 'binary'}),
    data: fc.dictionary(fc.string(), fc.jsonValue({noUnicodeString: false}))
  },
  {requiredKeys: ['rule', 'severity', 'message', 'file', 'start', 'end', 'url', 'fingerprint']}
)

test('findings come out as they went in, packed or not, in their order', () => {
  fc.assert(
    fc.property(fc.array(finding, {minLength: 1, maxLength: 20}), fc.integer({min: 1, max: 60}), (some, times) => {
      const kept = packFindings()
      const added = Array.from({length: times}, () => some)
      for (const findings of added) kept.add(findings)
      expect(JSON.stringify(kept.all())).toBe(JSON.stringify(added.flat()))
    }),
    {numRuns: 50}
  )
})

test('more can be added after they were asked for', () => {
  const [one] = fc.sample(finding, 1)
  if (!one) throw new Error('no finding was made')
  const kept = packFindings()
  kept.add(Array.from({length: 450}, (_, index) => ({...one, message: `${index}`})))
  expect(kept.all()).toHaveLength(450)
  kept.add([{...one, message: 'last'}])
  expect(kept.all().map(({message}) => message)).toEqual([
    ...Array.from({length: 450}, (_, index) => `${index}`),
    'last'
  ])
})
