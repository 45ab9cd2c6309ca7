import {describe, expect, it} from 'vitest'
import {readTitleMark} from '../../src/registries/title-mark.ts'

describe('a mark in a title', () => {
  it.each([
    ['RETRACTED: Rest and pain', 'Rest and pain', 'retraction'],
    ['RETRACTED ARTICLE: Rest and pain', 'Rest and pain', 'retraction'],
    ['Retracted Article: Rest and pain', 'Rest and pain', 'retraction'],
    ['[RETRACTED] Rest and pain', 'Rest and pain', 'retraction'],
    ['Rest and pain (Retracted)', 'Rest and pain', 'retraction'],
    ['Rest and pain [Retracted article. See vol. 3]', 'Rest and pain', 'retraction'],
    ['WITHDRAWN: Rest and pain', 'Rest and pain', 'withdrawal'],
    ['Withdrawn – Rest and pain', 'Rest and pain', 'withdrawal'],
    ['TEMPORARY REMOVAL: Rest and pain', 'Rest and pain', 'removal'],
    ['REMOVED: Rest and pain', 'Rest and pain', 'removal']
  ])('%s', (written, title, mark) => {
    expect(readTitleMark(written)).toEqual({title, mark})
  })

  it.each([
    'Retraction of the scapula',
    'Retracted eardrums in children',
    'Withdrawn adolescents: a cohort',
    'Retraction: Rest and pain',
    'Retraction notice to “Rest and pain”',
    'Expression of concern: Rest and pain',
    'RETRACTED:',
    'Why papers are retracted',
    'Removed teeth and pain'
  ])('%s has none', (title) => {
    expect(readTitleMark(title)).toEqual({title})
  })

  it('is looked for in linear time', () => {
    for (const piece of [' ', '[', 'retracted', '(retracted ', ': ']) {
      expect(readTitleMark(piece.repeat(20_000)).title.length).toBeGreaterThan(0)
    }
  })
})
