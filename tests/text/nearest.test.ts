import {describe, expect, it} from 'vitest'
import {nearest} from '../../src/text/nearest.ts'

const words = ['claim-cited', 'check', 'build', 'sherman2011', 'Sherman2011', 'hayden2021', 'a']

describe('the nearest word', () => {
  it.each([
    ['claim-citd', 'claim-cited'],
    ['chekc', 'check'],
    ['BUILD', 'build'],
    ['hayden2012', 'hayden2021'],
    ['umSolverintheLoop2020a', undefined],
    ['zzz', undefined],
    ['', undefined],
    ['xy', undefined]
  ])('to %j is %j', (word, near) => {
    expect(nearest(word, words)).toBe(near)
  })

  it('is the first by code unit of equal ones', () => {
    expect(nearest('sherman2010', words)).toBe('Sherman2011')
    expect(nearest('abd', ['abf', 'abe'])).toBe('abe')
  })

  it('is none where there is nothing', () => {
    expect(nearest('a', [])).toBeUndefined()
  })

  it('is found among many long words', () => {
    const many = Array.from({length: 2000}, (_, at) => `${'word'.repeat(20)}${at}`)
    expect(nearest(`${'word'.repeat(20)}x`, many)).toBe(`${'word'.repeat(20)}0`)
  })
})
