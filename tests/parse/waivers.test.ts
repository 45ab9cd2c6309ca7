import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {read} from './read.ts'

const piece = fc.constantFrom(
  '<!-- ',
  ' -->',
  'citewell-ignore',
  'citewell-ignore-file',
  'citewell ignore',
  ' claim-cited',
  ',',
  ' -- ',
  '-',
  ' reason',
  '\n',
  '\n\n',
  '\r\n',
  '- ',
  '> ',
  '# ',
  'Text',
  '`',
  '|',
  '\uFEFF',
  '😀',
  ' '
)

describe('comments that waive', () => {
  it('are read from any text, each where it stands, and leave the rest when removed', () => {
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        const source = pieces.join('')
        for (const {start, end, rules, reason, malformed, removal} of read(source).waivers) {
          expect(source.slice(start, end)).toMatch(/^<!--[\s\S]*-->$/)
          for (const rule of rules) expect(source.slice(rule.start, rule.end)).toBe(rule.id)
          expect(rules.length > 0).toBe(malformed === undefined)
          expect(reason).toBe(reason.trim())
          expect(removal?.start).toBeLessThanOrEqual(start)
          expect(removal?.end).toBeGreaterThanOrEqual(end)
          const removed = source.slice(removal?.start, removal?.end).replace(source.slice(start, end), '')
          expect(removed.trim()).toBe('')
        }
      })
    )
  })

  it('mean what they are repaired to', () => {
    const [waiver] = read('<!-- citewell disable claim-cited, doi-syntax: known -->\n').waivers
    const meant = waiver?.malformed?.meant ?? ''
    expect(meant).toBe('<!-- citewell-ignore claim-cited, doi-syntax -- known -->')
    expect(read(`${meant}\n`).waivers).toMatchObject([
      {rules: [{id: 'claim-cited'}, {id: 'doi-syntax'}], reason: 'known'}
    ])
  })
})
