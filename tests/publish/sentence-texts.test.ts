import {describe, expect, it} from 'vitest'
import {publishMarkdown} from './publish-markdown.ts'

const findImage = () =>
  ({found: true, bytes: new Uint8Array([1]), type: 'png', width: 4, height: 3, name: 'a'}) as const

const around = `

![The curve falls in all of the groups that were observed.](a.png){#fig:curve}

(later)=
## A later part
`

/** The sentences of `article.json` of an article that opens with a text. */
const textsOf = (markdown: string): readonly string[] => {
  const {data} = publishMarkdown(`---\ntitle: t\n---\n\n${markdown}${around}`, {findImage, claims: /^Yoga/})
  return (data.sentences ?? []).map(({text}) => text.replaceAll('\u00A0', ' '))
}

describe('a sentence in article.json is as the page shows it', () => {
  it.each([
    ['a reference of pandoc-crossref', 'Pain falls (see @fig:curve).', 'Pain falls (see Figure 1).'],
    ['a reference behind its word', 'Pain falls (figure {@fig:curve}).', 'Pain falls (figure 1).'],
    ['a reference of Bookdown', 'Pain falls in Figure \\@ref(fig:curve).', 'Pain falls in Figure 1.'],
    ['a role of MyST', 'Pain falls, as {ref}`later` says.', 'Pain falls, as A later part says.'],
    ['an abbreviation of MyST', 'The {abbr}`RCT (randomised trial)` is large.', 'The RCT is large.'],
    ['raised and lowered digits', 'It weighs 3 kg/m^2^ of CO~2~ each.', 'It weighs 3 kg/m² of CO₂ each.'],
    [
      'a formula in which Markdown reads marks',
      'So $a_{t} + b_{t}$ is the _sum_ of both.',
      'So $a_{t} + b_{t}$ is the sum of both.'
    ],
    ['a narrative citation', '@sherman2011 found that yoga helps.', 'Sherman et al. found that yoga helps.'],
    ['one with pages', '@sherman2011 [p. 5] found that yoga helps.', 'Sherman et al. found that yoga helps.'],
    ['one that nothing stands behind', '@nobody found that yoga helps.', '@nobody found that yoga helps.'],
    ['the marker of a citation', 'In $n = 9$ trials, pain fell [@mu2020].', 'In $n = 9$ trials, pain fell.'],
    ['a price', 'It costs $5 for each of **them** today.', 'It costs $5 for each of them today.'],
    ['a word in code', 'The option `{ref}` is left as it stands.', 'The option {ref} is left as it stands.']
  ])('%s', (_name, markdown, text) => {
    expect(textsOf(markdown)[0]).toBe(text)
  })

  it('a caption without the attributes behind it', () => {
    expect(textsOf('A text.').at(-1)).toBe('The curve falls in all of the groups that were observed.')
  })

  it('a claim, too, whose id does not depend on what a reference leads to', () => {
    const [found, lost] = [around, ''].map(
      (rest) =>
        publishMarkdown(`---\ntitle: t\n---\n\nYoga lowers pain, see @fig:curve.${rest}`, {findImage, claims: /^Yoga/})
          .data
    )
    expect(found?.claims.map(({text}) => text.replaceAll('\u00A0', ' '))).toEqual(['Yoga lowers pain, see Figure 1.'])
    expect(lost?.claims.map(({text}) => text)).toEqual(['Yoga lowers pain, see @fig:curve.'])
    expect(found?.claims[0]?.id).toBe(lost?.claims[0]?.id)
    expect(found?.sentences?.[0]?.claim).toBe(found?.claims[0]?.id)
  })
})
