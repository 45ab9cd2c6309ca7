import {describe, expect, it} from 'vitest'
import {problemOfIssn, readDoiFacts, type DoiFacts} from '../../src/identifiers/doi-facts.ts'

const last = 9999

/** Registered DOIs, one a form, with what they say. */
const rows: readonly (readonly [doi: string, facts: DoiFacts])[] = [
  ['10.1016/S0140-6736(18)30489-6', {form: 'pii', issn: '0140-6736', year: {value: 2018, first: -7981, last: 2022}}],
  ['10.1016/0956-5221(95)00018-Q', {form: 'pii', issn: '0956-5221', year: {value: 1995, first: -8004, last}}],
  ['10.1016/j.jpain.2017.11.005', {form: 'elsevier', year: {value: 2017, first: 2015, last: 2021}}],
  [
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    {form: 'sici', issn: '1097-4571', volume: '49', issue: '8', page: '693', year: {value: 1998, first: 1996, last}}
  ],
  ['10.1037/0003-066X.59.1.29', {form: 'apa', issn: '0003-066X', volume: '59', issue: '1', page: '29'}],
  [
    '10.7326/0003-4819-155-1-201107050-00002',
    {form: 'annals', issn: '0003-4819', volume: '155', issue: '1', year: {value: 2011, first: 2009, last: 2013}}
  ],
  ['10.7326/0003-4819-89-6-867', {form: 'annals-page', issn: '0003-4819', volume: '89', issue: '6', page: '867'}],
  ['10.1088/0031-9155/46/8/313', {form: 'iop', issn: '0031-9155', volume: '46', issue: '8'}],
  ['10.1158/1940-6207.CAPR-19-0048', {form: 'aacr', issn: '1940-6207'}],
  ['10.1093/ajcn/63.3.474', {form: 'volume-issue-page', volume: '63', issue: '3', page: '474'}],
  [
    '10.3171/jns.1997.87.2.0287',
    {form: 'neurosurgery', volume: '87', issue: '2', page: '0287', year: {value: 1997, first: 1995, last}}
  ],
  ['10.1111/j.1440-1746.2007.05292.x', {form: 'wiley', year: {value: 2007, first: 2005, last: 2011}}],
  ['10.1007/s00500-023-08071-6', {form: 'springer', year: {value: 2023, first: 2021, last: 2027}}],
  ['10.1001/jama.2016.2323', {form: 'jama', year: {value: 2016, first: 2014, last: 2020}}],
  ['10.1097/00006123-200109000-00016', {form: 'lippincott', year: {value: 2001, first: 1999, last}}],
  ['10.2519/jospt.2021.0304', {form: 'abbreviation-year', year: {value: 2021, first: 2019, last: 2025}}]
]

describe('a DOI', () => {
  it.each(rows)('says of its work: %s', (doi, facts) => {
    expect(readDoiFacts(doi)).toEqual(facts)
    expect(readDoiFacts(`https://doi.org/${encodeURIComponent(doi)}`)).toEqual(facts)
    expect(problemOfIssn(facts)).toBeUndefined()
  })

  it.each([
    '10.1136/bmj.l689',
    '10.1002/14651858.CD013814',
    '10.1371/journal.pone.0012345',
    '10.5281/zenodo.6097109',
    'no DOI'
  ])('says nothing that could be held against a reference: %s', (doi) => {
    expect(readDoiFacts(doi)).toBeUndefined()
  })

  it('holds an ISSN whose check digit tells a slip of the pen', () => {
    const facts = readDoiFacts('10.1016/S0140-6763(18)30489-6')
    expect(facts && problemOfIssn(facts)).toBe('has the check digit `3`, expected `0` after its other digits')
  })
})
