import fc from 'fast-check'
import {expect, it} from 'vitest'
import {publishMarkdown, withTitle} from './publish-markdown.ts'

const claim = 'Yoga reduced chronic back pain by 30% in adults'

/** Paragraphs of other words, headings and lists, some with citations. */
const others = fc.array(
  fc.oneof(
    fc.constantFrom(
      '## A heading\n',
      'Massage reduced pain by 10% in adults [@mu2020].',
      '- One thing.\n- Another [@mu2020].',
      '> Somebody said so.',
      '| a | b |\n| - | - |\n| 1 | 2 |'
    ),
    fc
      .array(fc.constantFrom('rest', 'walk', 'swim', 'sleep', 'often', 'less'), {minLength: 1, maxLength: 8})
      .map((words) => `People ${words.join(' ')}.`)
  ),
  {maxLength: 6}
)
/** The sentence itself as it may be marked up and cited without other words. */
const forms = fc.constantFrom(
  `${claim} [@sherman2011].`,
  `**${claim}** [@mu2020]!`,
  `${claim}.[@sherman2011]`,
  `${claim.replace('chronic', '*chronic*').toUpperCase()} [see @sherman2011, p. 3].`
)

it('the id of a claim is that of its words, whatever is edited around them', () => {
  const isClaim = /yoga reduced/i
  const idOf = (source: string): string | undefined =>
    publishMarkdown(withTitle(source), {claims: isClaim}).data.claims.find(({text}) => isClaim.test(text))?.id
  const alone = idOf(`${claim} [@sherman2011].`)
  expect(alone).toMatch(/^claim-[\da-f]{12}$/)
  fc.assert(
    fc.property(others, forms, others, (before, form, after) => {
      expect(idOf([...before, form, ...after].join('\n\n'))).toBe(alone)
    }),
    {numRuns: 60}
  )
})

it('of two claims in the same words the first keeps the id', () => {
  const ids = publishMarkdown(withTitle(`${claim} [@mu2020].\n\nOther words.\n\n${claim} [@mu2020].`), {
    claims: /^Yoga/
  }).data.claims.map(({id}) => id)
  expect(ids[1]).toBe(`${ids[0] ?? ''}-2`)
})
