import {describe, expect, it} from 'vitest'
import {findDeepJson} from '../../src/text/json-depth.ts'

describe('JSON that nests', () => {
  it.each([
    ['[[1]]', 2, undefined],
    ['[[[1]]]', 2, 2],
    ['{"a": {"b": []}}', 2, 12],
    ['[[], [], []]', 2, undefined],
    ['["[[[[", "{{{{"]', 1, undefined],
    ['["\\"[[[", []]', 2, undefined],
    ['["\\\\", [[]]]', 2, 8],
    ['["[[[', 2, undefined],
    ['', 2, undefined]
  ])('is found where it goes too deep: %s', (text, deepest, offset) => {
    expect(findDeepJson(text, deepest)).toBe(offset)
  })

  it('is read once, whatever its strings hold', () => {
    expect(findDeepJson(`["${'\\\\'.repeat(200_000)}", ["${'\\"'.repeat(200_000)}"]]`, 1)).toBe(400_005)
  })
})
