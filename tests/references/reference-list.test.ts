import {describe, expect, it} from 'vitest'
import {analyse} from '../../src/index.ts'

const entries = [
  'Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.',
  'Cherkin, D. C. (2011). A comparison of two types of massage. Annals of Internal Medicine, 155(1), 1-9.'
]

function write(mark: (number: number) => string, between: string): string {
  return entries.map((entry, index) => mark(index + 1) + entry).join(between)
}

/** The keys of the article's own references, then the numbers that it cites. */
function read(text: string, list: string): {readonly keys: readonly string[]; readonly cited: readonly string[]} {
  const {references, citations} = analyse(`${text}\n\n${list}\n`)
  return {
    keys: references.map(({key}) => key),
    cited: citations.flatMap(({items}) => items.map(({key}) => key))
  }
}

describe('a list of references', () => {
  it.each([
    ['a numbered list', write((number) => `${number}. `, '\n')],
    ['a numbered list under a heading', `## References\n\n${write((number) => `${number}. `, '\n')}`],
    ['paragraphs with brackets', `## References\n\n${write((number) => `[${number}] `, '\n\n')}`],
    ['lines of one paragraph', `## Works cited\n\n${write((number) => `[${number}] `, '\n')}`],
    [
      'paragraphs with parentheses, which are links',
      `# Bibliography\n\n(1) [${entries[0] ?? ''}](https://example.org/1)\n\n(2) ${entries[1] ?? ''}`
    ],
    ['paragraphs with an escaped stop', `**Literature**\n\n${write((number) => `${number}\\. `, '\n\n')}`],
    ['a heading in another language', `## 参考文献 {#list}\n\n${write((number) => `[${number}] `, '\n\n')}`],
    ['a list without numbers, by its order', `## References\n\n${write(() => '- ', '\n')}`]
  ])('is read: %s', (_name, list) => {
    expect(read('Yoga helps [1]. Massage too [2].', list)).toEqual({keys: ['1', '2'], cited: ['1', '2']})
  })

  it.each([
    ['lines that are no references', '## References\n\n[1] Stand up.\n\n[2] Sit down.'],
    ['paragraphs without a heading', write((number) => `[${number}] `, '\n\n')],
    ['a heading that is about references', `## How to write references\n\n${write((number) => `[${number}] `, '\n\n')}`]
  ])('is not: %s', (_name, list) => {
    expect(read('Yoga helps [1].', list)).toEqual({keys: [], cited: []})
  })

  it('without numbers is for the reader alone, where nothing cites by number', () => {
    expect(read('Yoga helps.', `## References\n\n${write(() => '- ', '\n')}`)).toEqual({keys: [], cited: []})
  })

  it('gives each entry its place', () => {
    const markdown = `Yoga helps [2].\n\n## References\n\n${write((number) => `[${number}] `, '\n')}\n`
    const places = analyse(markdown).references.map(({start, end}) => markdown.slice(start, end))
    expect(places).toEqual(entries)
  })

  it('takes the PubMed number from a link', () => {
    const list = `1. ${entries[0] ?? ''} [[PubMed](https://www.ncbi.nlm.nih.gov/pubmed/22025101)]\n`
    expect(analyse(`Yoga helps (1).\n\n${list}`).references[0]?.item).toMatchObject({PMID: '22025101'})
  })
})
