import {describe, expect, it} from 'vitest'
import type {Reference} from '../../src/model/generated/record.ts'
import {selectHit} from '../../src/verification/select-hit.ts'
import {recordOf} from './made-record.ts'

type Held = Omit<Reference, 'id' | 'type'> & {readonly type?: Reference['type']}

const ethics = {
  title: 'The Ethics of AI Ethics: An Evaluation of Guidelines',
  author: [{family: 'Hagendorff', given: 'Thilo'}],
  issued: {'date-parts': [[2020]]},
  'container-title': 'Minds and Machines'
} satisfies Held
const reference = {...ethics, author: [{literal: 'Thilo Hagendorff'}], title: ethics.title.toLowerCase()}

describe('the hit of a search that is the reference', () => {
  it.each<[name: string, item: Readonly<Record<string, unknown>>, hits: Held[], taken: number | undefined]>([
    ['is the one of that title', reference, [{title: 'You cannot have AI ethics without ethics'}, ethics], 1],
    [
      'is not the correction before it',
      reference,
      [{...ethics, title: `Publisher Correction to: ${ethics.title}`}, ethics],
      1
    ],
    ['is not the correction alone', reference, [{...ethics, title: `Correction to: ${ethics.title}`}], undefined],
    [
      'is not the original where its correction is cited',
      {...reference, title: `Correction to: ${ethics.title}`},
      [ethics],
      undefined
    ],
    [
      'is not a work of others with that title',
      reference,
      [{...ethics, author: [{family: 'Ryan', given: 'M.'}]}],
      undefined
    ],
    ['is not a review of it', reference, [{...ethics, type: 'review'}], undefined],
    ['is not the data of it', reference, [{...ethics, type: 'dataset'}], undefined],
    ['is the one in the journal', reference, [{...ethics, 'container-title': 'AI and Society'}, ethics], 1],
    [
      'is the article, not its preprint',
      reference,
      [
        {title: ethics.title, author: ethics.author, issued: ethics.issued, publisher: 'arXiv', type: 'article'},
        ethics
      ],
      1
    ],
    [
      'has the title with a mistake',
      {...reference, title: 'The etics of AI ethics: An evaluation of guidelines'},
      [ethics],
      0
    ],
    ['has the title without its subtitle', reference, [{...ethics, title: 'The Ethics of AI Ethics'}], 0],
    ['is none by the title alone', {title: ethics.title}, [ethics], undefined],
    [
      'is none for a common title',
      {title: 'Editorial', issued: ethics.issued},
      [{...ethics, title: 'Editorial'}],
      undefined
    ],
    ['is none among none', reference, [], undefined]
  ])('%s', (_, item, hits, taken) => {
    const records = hits.map((hit, index) => recordOf(hit, {doi: `10.1000/${index}`}))
    expect(selectHit(item, records)?.identifier).toBe(taken === undefined ? undefined : `10.1000/${taken}`)
  })
})
