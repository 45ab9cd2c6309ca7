import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyReplacements, mergeChanges} from '../../src/findings/merge-changes.ts'

interface Wanted {
  readonly change: {readonly edits: ReturnType<typeof edit>[]}
}

function edit(
  start: number,
  end: number,
  text: string,
  file = 'a.md'
): {
  file: string
  start: {line: number; column: number; offset: number}
  end: {line: number; column: number; offset: number}
  text: string
} {
  const place = (offset: number): {line: number; column: number; offset: number} => ({
    line: 1,
    column: offset + 1,
    offset
  })
  return {file, start: place(start), end: place(end), text}
}

function change(...edits: ReturnType<typeof edit>[]): Wanted {
  return {change: {edits}}
}

describe('changes that are made at once', () => {
  it.each<readonly [what: string, changes: readonly Wanted[], taken: readonly number[], text: string]>([
    ['one', [change(edit(1, 2, 'X'))], [0], '0X23456789'],
    ['two apart, in any order', [change(edit(8, 9, 'Y')), change(edit(1, 2, 'X'))], [0, 1], '0X234567Y9'],
    ['two side by side', [change(edit(1, 3, 'X')), change(edit(3, 5, 'Y'))], [0, 1], '0XY56789'],
    ['of two that overlap the first', [change(edit(1, 4, 'X')), change(edit(3, 5, 'Y'))], [0], '0X456789'],
    ['the first also where it stands behind', [change(edit(3, 5, 'Y')), change(edit(1, 4, 'X'))], [0], '012Y56789'],
    ['one within another not', [change(edit(1, 8, 'X')), change(edit(3, 5, 'Y'))], [0], '0X89'],
    ['one around another not', [change(edit(3, 5, 'Y')), change(edit(1, 8, 'X'))], [0], '012Y56789'],
    ['two insertions at one place not', [change(edit(3, 3, 'X')), change(edit(3, 3, 'Y'))], [0], '012X3456789'],
    ['an insertion beside a replacement not', [change(edit(3, 5, 'X')), change(edit(5, 5, 'Y'))], [0], '012X56789'],
    ['the same twice, once', [change(edit(3, 5, 'X')), change(edit(3, 5, 'X'))], [0, 1], '012X56789'],
    ['the same insertion twice, once', [change(edit(3, 3, 'X')), change(edit(3, 3, 'X'))], [0, 1], '012X3456789'],
    [
      'whole or not at all',
      [change(edit(5, 6, 'X')), change(edit(1, 2, 'Y'), edit(5, 6, 'Z')), change(edit(1, 2, 'W'))],
      [0, 2],
      '0W234X6789'
    ],
    ['edits of one change that touch', [change(edit(3, 3, 'X'), edit(3, 4, ''))], [0], '012X456789'],
    ['of several files', [change(edit(1, 2, 'X', 'b.md')), change(edit(1, 2, 'Y'))], [0, 1], '0Y23456789']
  ])('%s', (_what, changes, taken, text) => {
    const merged = mergeChanges(changes)
    expect(merged.taken.map((one) => changes.indexOf(one))).toEqual(taken)
    expect(applyReplacements('0123456789', merged.edits.get('a.md') ?? [])).toBe(text)
  })

  it('leave everything outside their edits as it is, and the first is always among them', () => {
    const length = 60
    const text = Array.from({length}, (_, index) => String.fromCharCode(0x4e00 + index)).join('')
    const anyEdit = fc
      .tuple(fc.nat(length), fc.nat(6), fc.stringMatching(/^[a-z]{0,4}$/))
      .map(([start, size, put]) => edit(start, Math.min(length, start + size), put))
    const anyChange = fc.uniqueArray(anyEdit, {minLength: 1, maxLength: 2, selector: ({start}) => start.offset > 30})
    fc.assert(
      fc.property(fc.array(anyChange, {minLength: 1, maxLength: 12}), (lists) => {
        const changes = lists
          .map((edits) =>
            change(...edits.filter(({start, end}) => edits.length === 1 || end.offset <= 30 || start.offset > 30))
          )
          .filter((one) => one.change.edits.length > 0)
        const {taken, edits} = mergeChanges(changes)
        if (changes.length > 0) expect(taken[0]).toBe(changes[0])
        const replaced = new Set<number>()
        for (const {start, end} of edits.get('a.md') ?? []) {
          for (let at = start; at < end; at++) {
            expect(replaced.has(at)).toBe(false)
            replaced.add(at)
          }
        }
        const kept = Array.from(text)
          .filter((_, at) => !replaced.has(at))
          .join('')
        const after = applyReplacements(text, edits.get('a.md') ?? [])
        expect(after.replaceAll(/[a-z]/g, '')).toBe(kept)
        expect(mergeChanges([...taken, ...taken]).edits).toEqual(edits)
      })
    )
  })
})
