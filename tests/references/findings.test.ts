import {describe, expect, it} from 'vitest'
import doiCanonical from '../../src/rules/doi-canonical.ts'
import doiSyntax from '../../src/rules/doi-syntax.ts'
import referenceCited from '../../src/rules/reference-cited.ts'
import referenceComplete from '../../src/rules/reference-complete.ts'
import referenceSchema from '../../src/rules/reference-schema.ts'
import referenceUnique from '../../src/rules/reference-unique.ts'
import type {Rule} from '../../src/rules/define-rule.ts'
import {applyFixes, runOnLibrary} from '../tools/rule-tester.ts'

/** What a rule finds in a library file: the text that each finding points at. */
function find(rule: Rule, file: string, source: string): readonly string[] {
  return runOnLibrary(rule, {source, file}).findings.map(({start, end}) => source.slice(start.offset, end.offset))
}

const bib = `% My library
@article{a2011,
  Title = {A trial of yoga},
  DOI="https://doi.org/10.1000/1",   % resolver
  doi2 = {x}
}@article{b, title = {A trial of yoga}, doi = {doi:10.1000/2}, year = 2001}
`

describe('rules point into bibliographies of every format', () => {
  it.each<readonly [Rule, string, string, readonly string[]]>([
    [doiCanonical, 'a.bib', bib, ['https://doi.org/10.1000/1', 'doi:10.1000/2']],
    [doiSyntax, 'a.bib', '@book{a, doi = {10.1}}', ['10.1']],
    [referenceCited, 'a.bib', '@book{a, doi = {10.1}}', ['a']],
    [referenceSchema, 'a.bib', '@book{a, title = {x}\n@book{b, title = {x}}', ['@book']],
    [referenceSchema, 'a.ris', 'TY  - BOOK\nTI  - x\n', ['x']],
    [referenceComplete, 'a.bib', '@article{a, title = {x}, author = {Doe, J}, year = 2001, doi = {10.1000/1}}', ['a']],
    [referenceComplete, 'a.bib', '@article{a, title = {x}, author = {Doe, J', []],
    [referenceUnique, 'a.bib', '@book{a, doi = {10.1000/1}}\n@book{b, DOI = "10.1000/1"}', ['10.1000/1']],
    [doiCanonical, 'a.ris', 'TY  - BOOK\nDO  - doi:10.1000/2\nER  - \n', ['doi:10.1000/2']],
    [doiCanonical, 'a.nbib', 'PMID- 1\nLID - doi:10.1000/2 [doi]\n', ['doi:10.1000/2']],
    [doiCanonical, 'a.yaml', '- id: a\n  type: book\n  DOI: doi:10.1000/2\n', ['doi:10.1000/2']]
  ])('%o in %s', (rule, file, source, expected) => {
    expect(find(rule, file, source)).toEqual(expected)
  })
})

describe('a fix leaves every other byte', () => {
  it.each([
    ['a.bib', bib],
    ['a.bib', `\uFEFF${bib.replaceAll('\n', '\r\n')}`],
    ['a.ris', 'TY  - BOOK\r\nDO  - https://doi.org/10.1000/1\r\nER  - \r\n'],
    ['a.nbib', 'PMID- 1\nAID - doi:10.1000/2 [doi]\n'],
    ['a.yaml', '# mine\n- id: a\n  type: book\n  DOI: "https://doi.org/10.1000/1" # resolver\n']
  ])('%s', (file, source) => {
    const fixed = applyFixes(source, runOnLibrary(doiCanonical, {source, file}).findings)
    expect(fixed).toBe(source.replaceAll(/https:\/\/doi\.org\/(?=10)|doi:(?=10)/g, ''))
    expect(runOnLibrary(doiCanonical, {source: fixed, file}).findings).toEqual([])
  })

  it('is not offered where the field is escaped', () => {
    const [finding] = runOnLibrary(doiCanonical, {
      source: '@book{a, doi = {doi:10.1000/a\\_b}}',
      file: 'a.bib'
    }).findings
    expect(finding?.expected).toEqual(['10.1000/a_b'])
    expect(finding?.fix).toBeUndefined()
  })
})
