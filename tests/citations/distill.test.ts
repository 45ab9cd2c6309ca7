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

  it('are found in raw HTML that makes a block of its own', () => {
    const markdown =
      'It helps.\n\n<div class="caption">\n  A sketch after <d-cite key="a, b"></d-cite>.\n</div>\n\n> <p>\n> Of <d-cite key="c">x</d-cite> and <d-cite key=\'d\'>.\n'
    expect(findMarkers(markdown)).toEqual([
      ['<d-cite key="a, b"></d-cite>', 'a', 'b'],
      ['<d-cite key="c">x</d-cite>', 'c'],
      ["<d-cite key='d'>", 'd']
    ])
  })

  it.each([
    ['a comment of a block', '<div>\n<!-- <d-cite key="a"></d-cite> --> and <!-- <d-cite key="b">\n</div>'],
    ['a script', '<script>\nlet a = \'<d-cite key="a">\'\n</script>'],
    ['code of a block', '<div>\n<code><d-cite key="a"></d-cite></code></div>'],
    ['an element that does not end', '<div>\n<d-cite key="a'],
    ['very many of these', `<div>\n${'<d-cite key="'.repeat(100_000)}`],
    ['a comment', 'It helps <!-- <d-cite key="a"></d-cite> -->.'],
    ['code', 'Write `<d-cite key="a"></d-cite>`.'],
    ['another element', 'It helps <d-footnote key="a"></d-footnote>.'],
    ['no key', 'It helps <d-cite key=""></d-cite>.']
  ])('are none: %s', (_name, markdown) => {
    expect(findMarkers(markdown)).toEqual([])
  })
})
