import {describe, expect, it} from 'vitest'
import {findMarkers, type Marker} from './find-markers.ts'

const references = ['a', 'b', 'doe:2020']

const found: readonly (readonly [name: string, markdown: string, ...markers: readonly Marker[]])[] = [
  ['the role in brackets', 'It helps {cite:p}`a`.', ['{cite:p}`a`', 'a']],
  ['the role without a kind', 'It helps {cite}`a`.', ['{cite}`a`', 'a']],
  ['the role of a subject', '{cite:t}`a` says so.', ['{cite:t}`a`', {key: 'a', mode: 'narrative'}]],
  ['the spelling of LaTeX', 'It helps {citep}`a`.', ['{citep}`a`', 'a']],
  ['several keys', 'It helps {cite:p}`a, b;doe:2020`: so.', ['{cite:p}`a, b;doe:2020`', 'a', 'b', 'doe:2020']],
  [
    'words before and after a key',
    'It helps {cite:p}`{see}a{fig 1, 2},b`.',
    ['{cite:p}`{see}a{fig 1, 2},b`', {key: 'a', prefix: 'see', suffix: 'fig 1, 2'}, 'b']
  ],
  ['a cell of a table', '| what | how |\n| - | - |\n| yoga {cite:ps}`a` | $x$ |', ['{cite:ps}`a`', 'a']],
  ['a start of a list item, twice', '- {cite:p}`a` and {cite:p}`b` did.', ['{cite:p}`a`', 'a'], ['{cite:p}`b`', 'b']]
]

describe('the roles of MyST', () => {
  it.each(found.map(([name, markdown, ...markers]) => [name, markdown, markers] as const))(
    'are found: %s',
    (_name, markdown, markers) => {
      expect(findMarkers(markdown, {references})).toEqual(markers)
    }
  )

  it.each([
    ['another role', 'See {ref}`a` and {numref}`a`.'],
    ['code with a space before it', 'Write {cite:p} `a`.'],
    ['a role within code', 'Write ``{cite:p}`a` ``.'],
    ['a role without a key', 'Write {cite:p}` , `.']
  ])('are none: %s', (_name, markdown) => {
    expect(findMarkers(markdown, {references})).toEqual([])
  })
})
