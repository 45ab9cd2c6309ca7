import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {WorkKey} from '../../src/identifiers/record-key.ts'
import {lookUpRecord} from '../../src/pipeline/look-up.ts'
import {renderRecord} from '../../src/pipeline/records.ts'
import type {RegistryBases} from '../../src/registries/index.ts'
import {isEdited} from '../../src/validate/record-hash.ts'
import {validate} from '../../src/validate/validators.ts'
import {readRecordings} from '../tools/recordings.ts'

const base = 'https://registry.test/'
const bases: RegistryBases = {
  arxiv: base,
  crossref: base,
  datacite: base,
  doi: base,
  openlibrary: base,
  pmc: base,
  pubmed: base
}
const keys: readonly WorkKey[] = [
  {scheme: 'doi', identifier: '10.1000/a'},
  {scheme: 'pmid', identifier: '1'},
  {scheme: 'pmcid', identifier: 'PMC1'},
  {scheme: 'arxiv', identifier: '2101.00001'},
  {scheme: 'isbn', identifier: '9780306406157'}
]
const recorded = [...readRecordings().crossref.values(), ...readRecordings().datacite.values()]

/** A recorded value with one of its values, anywhere, replaced. */
function replaceAt(value: unknown, steps: readonly number[], other: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined || typeof value !== 'object' || value === null) return other
  const names = Object.keys(value)
  const name = names[step % Math.max(1, names.length)]
  if (name === undefined) return other
  if (Array.isArray(value)) {
    return value.map((inner: unknown, index) => (String(index) === name ? replaceAt(inner, rest, other) : inner))
  }
  return {...value, [name]: replaceAt(Reflect.get(value, name), rest, other)}
}

const statuses = fc.constantFrom(200, 200, 200, 400, 404, 500)
const values = fc.oneof(fc.jsonValue(), fc.constantFrom(null, '', '\u001b]52;c;x\u0007', '<i>', -1, 1e9, '__proto__'))
const bodies = fc.oneof(
  fc.string({unit: 'binary'}),
  values.map((value) => JSON.stringify(value)),
  fc.tuple(fc.constantFrom(...recorded), fc.array(fc.nat(20), {maxLength: 5}), values).map(([value, steps, other]) => {
    const changed = replaceAt(value, steps, other)
    return JSON.stringify({status: 'ok', message: changed, data: {attributes: changed}, result: {'1': changed}})
  })
)

describe('whatever registries answer', () => {
  it('a look-up ends, with a valid record or with words, and asks at most six questions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...keys),
        fc.array(fc.tuple(statuses, bodies), {minLength: 6, maxLength: 6}),
        async (key, answers) => {
          let asked = 0
          const result = await lookUpRecord(
            key,
            bases,
            () => {
              const [status, body] = answers[asked++] ?? [404, '']
              return Promise.resolve({status, contentType: 'application/json', body})
            },
            '2026-11-25'
          )
          expect(asked).toBeLessThanOrEqual(6)
          if (result.ok) {
            const again = validate('record', JSON.parse(renderRecord(result.record)))
            expect(again.ok && isEdited(again.value)).toBe(false)
            expect(again.ok).toBe(true)
          } else expect(result.reason).not.toMatch(/does not exist|\p{Cc}/u)
        }
      ),
      {numRuns: 400}
    )
  })
})
