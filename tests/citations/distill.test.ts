import {describe, expect, it} from 'vitest'
import {findMarkers} from './find-markers.ts'

describe('the elements of Distill', () => {
  it('are found with their keys', () => {
    const markdown =
      'At a meeting, Doe et al. [2022] <d-cite key="DBLP:conf/a/Doe22"></d-cite> said so <d-cite key="b, c"></d-cite>.'
    expect(findMarkers(markdown)).toEqual([
      ['<d-cite key="DBLP:conf/a/Doe22"></d-cite>', 'DBLP:conf/a/Doe22'],
      ['<d-cite key="b, c"></d-cite>', 'b', 'c']
    ])
  })

  it('are found with a single quote, and when they are not closed', () => {
    expect(findMarkers("It helps <d-cite key='a'>.")).toEqual([["<d-cite key='a'>", 'a']])
  })

  it.each([
    ['a comment', 'It helps <!-- <d-cite key="a"></d-cite> -->.'],
    ['code', 'Write `<d-cite key="a"></d-cite>`.'],
    ['another element', 'It helps <d-footnote key="a"></d-footnote>.'],
    ['no key', 'It helps <d-cite key=""></d-cite>.']
  ])('are none: %s', (_name, markdown) => {
    expect(findMarkers(markdown)).toEqual([])
  })
})
