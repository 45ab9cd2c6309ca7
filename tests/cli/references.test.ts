import {describe, expect, it} from 'vitest'
import {formatOf} from '../../src/references/formats/index.ts'
import {citewell, makeFolder} from '../tools/command-line.ts'

const library = `@article{sherman2011,
  title   = {A randomized trial of {Yoga}},
  author  = {Sherman, Karen J. and {Group Health}},
  journal = {Archives of Internal Medicine},
  year    = 2011,
  month   = dec,
  pages   = {2019--2026},
  doi     = {https://doi.org/10.1001/archinternmed.2011.524},
}
`
const item = {
  id: 'sherman2011',
  type: 'article-journal',
  title: 'A randomized trial of Yoga',
  'container-title': 'Archives of Internal Medicine',
  author: [{family: 'Sherman', given: 'Karen J.'}, {literal: 'Group Health'}],
  issued: {'date-parts': [[2011, 12]]},
  page: '2019-2026',
  DOI: '10.1001/archinternmed.2011.524'
}

describe('references', () => {
  it.each([
    ['csl-json', 'a.json', '[\n  {\n    "id": "sherman2011",\n'],
    ['csl-yaml', 'a.yaml', 'references:\n  - id: sherman2011\n'],
    ['bibtex', 'a.bib', '@article{sherman2011,\n  author = {Sherman, Karen J. and {Group Health}},\n'],
    ['ris', 'a.ris', 'TY  - JOUR\nID  - sherman2011\nAU  - Sherman, Karen J.\nAU  - Group Health\n']
  ])('prints %s that is read back', (format, name, head) => {
    const cwd = makeFolder({'paper.bib': library})
    const {status, stdout, stderr} = citewell(cwd, ['references', 'paper.bib', '--format', format])
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout.startsWith(head), stdout).toBe(true)
    expect(formatOf(name).read(stdout, name)).toMatchObject([{key: item.id, item, problems: []}])
  })

  it('takes CSL-JSON where no format is named, and those of the articles where no file is', () => {
    const cwd = makeFolder({'content/a.md': '# A\n', 'content/references.bib': library})
    expect(JSON.parse(citewell(cwd, ['references']).stdout)).toEqual([item])
    expect(citewell(cwd, ['references', 'content/a.md']).stdout).toBe(citewell(cwd, ['references']).stdout)
  })

  it('tells what is not whole, and what it does not know', () => {
    const cwd = makeFolder({'a.bib': '@book{x, title = {X}'})
    expect(citewell(cwd, ['references', 'a.bib'])).toMatchObject({
      status: 1,
      stderr: 'citewell: a.bib: an entry is not whole: unexpected `end of the file`, expected a field or `}`\n'
    })
    expect(citewell(cwd, ['references', '--format', 'endnote'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(
        /^citewell: there is no format `endnote`, expected one of bibtex, csl-json, csl-yaml, ris\n/
      ) as string
    })
    expect(citewell(cwd, ['references', 'no.bib'])).toMatchObject({
      status: 2,
      stderr: 'citewell: no.bib: no such file or folder\n'
    })
  })
})
