import fc from 'fast-check'
import {expect, it} from 'vitest'
import {type Baselined, type BaselineFiles, matchBaseline} from '../../src/findings/baseline.ts'

const all: BaselineFiles = {isChecked: () => true, isThere: () => true}
const anyFinding = fc.record({
  file: fc.constantFrom('a.md', 'b.md', 'c.md'),
  rule: fc.constantFrom('claim-cited', 'doi-syntax'),
  reference: fc.constantFrom(undefined, 'doe2020'),
  text: fc.constantFrom('Pain.', 'Pain  \n .', '', '__proto__')
})
const anyFindings = fc.array(anyFinding, {maxLength: 20})

it('holds all that it was made of, in any order, and made again it is the same', () => {
  fc.assert(
    fc.property(
      anyFindings.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length}))),
      ([findings, shuffled]) => {
        const {next} = matchBaseline(findings, [], all)
        const again = matchBaseline(shuffled, next, all)
        expect(again).toEqual({added: [], known: findings.length, gone: 0, next})
      }
    )
  )
})

it('shows as many findings as there are more of than it holds, and misses as many as there are fewer', () => {
  fc.assert(
    fc.property(anyFindings, anyFindings, (before, after) => {
      const key = ({file, rule, reference, text}: Baselined): string =>
        JSON.stringify([file, rule, reference, text.trim().replaceAll(/\s+/g, ' ')])
      const count = (list: readonly Baselined[], of: string): number => list.filter((one) => key(one) === of).length
      const keys = new Set([...before, ...after].map(key))
      const {next} = matchBaseline(before, [], all)
      const {added, known, gone} = matchBaseline(after, next, all)
      let [more, fewer] = [0, 0]
      for (const one of keys) {
        more += Math.max(0, count(after, one) - count(before, one))
        fewer += Math.max(0, count(before, one) - count(after, one))
        expect(count(added, one)).toBe(Math.max(0, count(after, one) - count(before, one)))
      }
      expect([added.length, gone, known]).toEqual([more, fewer, after.length - more])
    })
  )
})

it('follows a file to its new name', () => {
  fc.assert(
    fc.property(fc.array(anyFinding, {minLength: 1, maxLength: 20}), (findings) => {
      const {next} = matchBaseline(findings, [], all)
      const renamed = findings.map((one) => ({...one, file: one.file.replace('a.md', 'new/a.md')}))
      const files = {isChecked: () => true, isThere: (file: string) => file !== 'a.md'}
      const again = matchBaseline(renamed, next, files)
      expect(again).toMatchObject({added: [], known: findings.length, gone: 0})
      expect(matchBaseline(renamed, again.next, files)).toEqual({...again, next: again.next})
    })
  )
})
