import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {doiKey} from '../../src/identifiers/doi.ts'
import {suggestDoi} from '../../src/verification/suggest-doi.ts'

/** Real DOIs, most of them named in public threads about broken ones. */
const real = [
  '10.1016/j.cell.2022.03.007',
  '10.48550/arXiv.2312.11805',
  '10.1016/0956-5221(95)00018-Q',
  '10.1016/j.ebiom.2017.09.031',
  '10.53962/mrhg-9r',
  '10.1162/tacl_a_00276',
  '10.24447/slc-2024-00003/',
  '10.1007/978-981-10-7826-2_11',
  '10.1371/journal.pone.0177459',
  '10.21105/joss.03887',
  '10.1080/1031461X.2010.538419',
  '10.1002/sim.8304',
  '10.1002/sim.8495'
]
const known: ReadonlySet<string> = new Set(real.map(doiKey))
const isKnown = (doi: string): boolean => known.has(doi)

describe('a DOI that no registry knows', () => {
  it.each([
    // A prefix that was lost.
    ['j.cell.2022.03.007', '10.1016/j.cell.2022.03.007'],
    ['arXiv.2312.11805', '10.48550/arXiv.2312.11805'],
    ['arXiv:2312.11805', '10.48550/arXiv.2312.11805'],
    // Damage that repairDoi mends.
    ['10. 1016/0956-5221(95)00018-Q', '10.1016/0956-5221(95)00018-Q'],
    ['10.1162/tacl\\_a\\_00276', '10.1162/tacl_a_00276'],
    ['10.1162/tacl&#95;a&#95;00276', '10.1162/tacl_a_00276'],
    ['https://doi.org/https://doi.org/10.1002/sim.8304', '10.1002/sim.8304'],
    ['10.1002/sim.8304.', '10.1002/sim.8304'],
    // Inside.
    ['10.1016/j.ebiom.2017.09031', '10.1016/j.ebiom.2017.09.031'],
    ['https://doi.org/10.53962/collections/mrhg-9r', '10.53962/mrhg-9r'],
    ['10.1007/978-981-10-7826-2-11', '10.1007/978-981-10-7826-2_11'],
    ['10.1007/978-981-107826-2_11', undefined],
    ['10.1371/journal.pone.O177459', '10.1371/journal.pone.0177459'],
    ['10.1371/journa1.pone.0177459', '10.1371/journal.pone.0177459'],
    ['1O.137l/journal.pone.0177459', '10.1371/journal.pone.0177459'],
    // At the ends.
    ['10.24447/slc-2024-00003', '10.24447/slc-2024-00003/'],
    ['10.1371/journal.pone.0177459.pdf', '10.1371/journal.pone.0177459'],
    ['10.1371/journal.pone.0177459/full/pdf', '10.1371/journal.pone.0177459'],
    ['10.1371/journal.pone.0177459?needAccess=true', '10.1371/journal.pone.0177459'],
    ['10.1371/journal.pone.0177459;jsessionid=1', '10.1371/journal.pone.0177459'],
    ['10.1371/journal.pone.0177459PMID', '10.1371/journal.pone.0177459'],
    ['10.1371/journal.pone.01774599', '10.1371/journal.pone.0177459'],
    ['10.1371/10.1371/journal.pone.0177459', '10.1371/journal.pone.0177459'],
    ['https://journals.plos.org/article?id=10.1371/journal.pone.0177459', '10.1371/journal.pone.0177459'],
    // A known DOI in another form.
    ['https://doi.org/10.1002/sim.8304', '10.1002/sim.8304'],
    // Too little is left, or it could be two.
    ['10.21105/joss', undefined],
    ['10.1080/1031461X.20', undefined],
    ['10.1002/sim', undefined],
    ['10.9999/fake.made.up.2099', undefined],
    ['10.1.1.91.5339', undefined],
    ['', undefined],
    ['x'.repeat(1000), undefined]
  ])('%j: %s', (text, doi) => {
    expect(suggestDoi(text, isKnown)).toBe(doi)
  })

  it('is not suggested itself', () => {
    expect(suggestDoi('10.1002/sim.8304', isKnown)).toBeUndefined()
  })

  it('is none where two of one kind are known', () => {
    const two = new Set(['10.1000/a1', '10.1000/a2'])
    expect(suggestDoi('10.1000/a', (doi) => two.has(doi))).toBeUndefined()
  })

  it('gives what is known alone, and asks about few forms, each once', () => {
    const unit = fc.constantFrom(...Array.from('aZ09.,-–_;()/:<>%2FoOlI10 \\&'))
    fc.assert(
      fc.property(
        fc.string({unit, maxLength: 80}),
        fc.constantFrom('10.1000/', '', 'https://doi.org/10.1000/'),
        (text, lead) => {
          const asked: string[] = []
          const suggested = suggestDoi(lead + text, (doi) => {
            asked.push(doi)
            return asked.length === 3
          })
          expect(new Set(asked).size).toBe(asked.length)
          expect(asked.length).toBeLessThanOrEqual(400)
          if (suggested !== undefined) expect(asked).toContain(doiKey(suggested))
        }
      ),
      {numRuns: 500}
    )
  })
})
