import {describe, expect, it} from 'vitest'
import {analyse} from '../../src/index.ts'
import {findMarkers, type Marker} from './find-markers.ts'

const entry =
  'Sherman, K. J., & Cherkin, D. C. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.'

const found: readonly (readonly [name: string, markdown: string, ...markers: readonly Marker[]])[] = [
  ['a note that is a reference', `Yoga helps[^1].\n\n[^1]: ${entry}`, ['[^1]', '^1']],
  ['a note that is a link', 'Yoga helps[^who].\n\n[^who]: [Back pain](https://example.org/back)', ['[^who]', '^who']],
  [
    'a note with the mark of its kind, and one with a quoted title',
    'Yoga helps[^1] [^2].\n\n[^1]: Aly. Back Pain [EB/OL]. 2020.\n[^2]: Aly. "Back pain in adults." *Back*, 2020, <https://example.org/>.',
    ['[^1]', '^1'],
    ['[^2]', '^2']
  ],
  [
    'notes in a row, in a heading and a cell',
    `## Yoga [^1] [^2]\n\n| a[^1] |\n| - |\n\n[^1]: ${entry}\n[^2]: ${entry}`,
    ['[^1]', '^1'],
    ['[^2]', '^2'],
    ['[^1]', '^1']
  ],
  [
    'a reference with a remark below it, which cites',
    `Yoga helps[^1].\n\n[^1]: ${entry}\n\n    It was small; see @a.`,
    ['[^1]', '^1', 'a'],
    ['@a', {key: 'a', mode: 'narrative'}]
  ],
  [
    'a remark that cites',
    'Yoga helps[^1].\n\n[^1]: Only some; see @a, and [a review](https://doi.org/10.1000/abc).',
    ['[^1]', 'a', 'doi:10.1000/abc'],
    ['@a', {key: 'a', mode: 'narrative'}],
    ['[a review](https://doi.org/10.1000/abc)', {key: 'doi:10.1000/abc', mode: 'narrative'}]
  ]
]

describe('footnotes', () => {
  it.each(found.map(([name, markdown, ...markers]) => [name, markdown, markers] as const))(
    'are found: %s',
    (_name, markdown, markers) => {
      expect(findMarkers(markdown, {references: ['a']})).toEqual(markers)
    }
  )

  it.each([
    ['a remark', 'Yoga helps[^1].\n\n[^1]: The number of participants. Usually only one, me.'],
    [
      'a remark with a link',
      'Yoga helps[^1].\n\n[^1]: I looked at [their page](https://example.org/) and found nothing.'
    ],
    ['a note that does not exist', `Yoga helps[^9].\n\n<!-- [^9]: ${entry} -->`],
    ['code', `Write \`[^1]\`.\n\n[^1]: ${entry}`]
  ])('are none: %s', (_name, markdown) => {
    expect(findMarkers(markdown)).toEqual([])
  })

  it('are references of the article by their first paragraph', () => {
    const {references, sentences} = analyse(`Yoga helps[^a].\n\n[^a]: ${entry}\n\n    It was small.\n`)
    expect(references).toMatchObject([{key: '^a', item: {title: 'A randomized trial of yoga', page: '2019-2026'}}])
    expect(sentences.map(({text}) => text)).toEqual(['Yoga helps.'])
  })

  it('are references of the article', () => {
    const {references} = analyse(
      `Yoga helps[^a].\n\n[^a]: ${entry} [PubMed](https://pubmed.ncbi.nlm.nih.gov/22025101/)`
    )
    expect(references).toHaveLength(1)
    expect(references[0]).toMatchObject({key: '^a', item: {PMID: '22025101', title: 'A randomized trial of yoga'}})
  })
})
