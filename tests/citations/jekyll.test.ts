import {describe, expect, it} from 'vitest'
import {findMarkers, type Marker} from './find-markers.ts'

const found: readonly (readonly [name: string, markdown: string, ...markers: readonly Marker[]])[] = [
  [
    'tags in a row',
    'It helps {% cite doe_back_2023 %}, {% cite roe_2021 %}.',
    ['{% cite doe_back_2023 %}', 'doe_back_2023'],
    ['{% cite roe_2021 %}', 'roe_2021']
  ],
  ['several keys', 'It helps {%- cite a b -%}.', ['{%- cite a b -%}', 'a', 'b']],
  [
    'a locator',
    'It helps {% cite a --locator 23 %}.',
    ['{% cite a --locator 23 %}', {key: 'a', suffix: '23', locator: '23'}]
  ],
  ['a subject', '{% citet a %} says so.', ['{% citet a %}', {key: 'a', mode: 'narrative'}]]
]

describe('the tags of Jekyll-Scholar', () => {
  it.each(found.map(([name, markdown, ...markers]) => [name, markdown, markers] as const))(
    'are found: %s',
    (_name, markdown, markers) => {
      expect(findMarkers(markdown)).toEqual(markers)
    }
  )

  it.each([
    ['another tag', 'See {% include a.html %} and {% citation a %}.'],
    ['code', 'Write `{% cite a %}`.'],
    ['no key', 'Write {% cite %}.']
  ])('are none: %s', (_name, markdown) => {
    expect(findMarkers(markdown)).toEqual([])
  })
})
