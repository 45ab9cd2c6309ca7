import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {markupText} from '../../src/text/markup-text.ts'

describe('the words of a title with markup', () => {
  it.each([
    ['Fixation in the <i>Drosophila melanogaster</i> genome', 'Fixation in the Drosophila melanogaster genome'],
    ['Al<sub>2</sub>O<sub>3</sub>', 'Al2O3'],
    ['Review of &lt;scp&gt;risk‐averse&lt;/scp&gt; energy', 'Review of risk‐averse energy'],
    ['δ&amp;lt;sup&amp;gt;13&amp;lt;/sup&amp;gt;C', 'δ13C'],
    ['Methuen &amp; Company', 'Methuen & Company'],
    ['Q&A: pain', 'Q&A: pain'],
    ['p <0.05 and n> 3', 'p <0.05 and n> 3'],
    ['<La captive> based on a novel', '<La captive> based on a novel'],
    ['ANEMIA&lt;subtitle&gt;With Corticotropin&lt;/subtitle&gt;', 'ANEMIA: With Corticotropin'],
    ['In\n            <i>E. coli</i>\n            Y family', 'In E. coli Y family'],
    [
      '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:msub><mml:mi>x</mml:mi><mml:mn>4</mml:mn></mml:msub></mml:math> films',
      'x4 films'
    ],
    [
      '<inline-formula><alternatives><tex-math>$x$</tex-math><mml:math><mml:mi>x</mml:mi></mml:math></alternatives></inline-formula>',
      'x'
    ],
    ['a<br/>b', 'a b'],
    ['x\u001b]52;c;YQ==\u0007y', 'x ]52;c;YQ== y'],
    ['half \ud800 of it', 'half \ufffd of it'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['', '']
  ])('%s', (markup, text) => {
    expect(markupText(markup)).toBe(text)
  })

  it('are bounded, hold no controls and stay as they are', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 500}), (markup) => {
        const text = markupText(markup)
        expect(text).not.toMatch(/\p{Cc}|\p{Cs}/u)
        expect(text).toBe(text.trim())
      })
    )
    expect(markupText('<i>'.repeat(50_000)).length).toBeLessThanOrEqual(10_000)
    for (const piece of ['<', '&', '<i', '&amp;', '<!--', '<mml:mi>']) markupText(piece.repeat(100_000))
  })
})
