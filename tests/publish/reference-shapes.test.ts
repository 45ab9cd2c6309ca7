import {describe, expect, it} from 'vitest'
import {publishMarkdown, withTitle} from './publish-markdown.ts'

/** The entry of one work, as words. */
function entryOf(style: 'apa' | 'vancouver', item: object, lang = 'en'): string | undefined {
  const markdown = withTitle('A [@x].').replace('---\n', `---\nlang: ${lang}\n`)
  return publishMarkdown(markdown, {style, library: [{id: 'x', ...item}]}).data.references[0]?.text
}

const article = {
  type: 'article-journal',
  title: 'Backs',
  author: [{family: 'Doe', given: 'Ann'}],
  'container-title': 'Pain',
  issued: {'date-parts': [[2001]]}
}

/** In APA, titles of containers are in title case. */
const containers: readonly [name: string, title: string, text: string][] = [
  [
    'small words stay small, also French ones',
    'annals of necks et al and of backs',
    'Annals of Necks et al and of Backs'
  ],
  ['parts of a word with a hyphen', 'two-thirds and state-of-the-art notes', 'Two-Thirds and State-of-the-Art Notes'],
  ['a letter before a hyphen is a symbol', 'notes of e-health and p-values', 'Notes of e-Health and p-Values'],
  ['unless it comes first', 'e-health: k-means of notes', 'E-Health: K-Means of Notes'],
  ['a point within a word', 'notes of backs.example', 'Notes of Backs.example'],
  ['an apostrophe within a word', 'cahiers de l’esprit', 'Cahiers de l’esprit'],
  ['a bracket within a word', 'neck(line)s', 'Neck(line)s'],
  ['a slash and a dash', 'neck/back–spine notes', 'Neck/Back–Spine Notes'],
  [
    'markup',
    'the <i>rattus</i>-notes <b>e-backs</b> of n<sub>two</sub>-backs',
    'The Rattus-Notes e-Backs of ntwo-Backs'
  ],
  ['elements that CSL does not know, which are shown as they are', 'the <scp>back</scp>', 'The <scp>back</scp>'],
  ['words in capitals or mixed', 'the BMJ of mRNA', 'The BMJ of mRNA']
]

const titles: readonly [name: string, style: 'apa' | 'vancouver', item: object, text: string][] = [
  ['single marks become double', 'apa', {title: 'What ‘pain’ is'}, 'What “pain” is.'],
  [
    'those within the other way round',
    'apa',
    {title: 'A ‘deep “dull” pain’ of ‘backs’'},
    'A “deep ‘dull’ pain” of “backs.”'
  ],
  [
    'those within double ones stay',
    'vancouver',
    {title: 'A “deep ‘dull’ pain” of backs'},
    'A “deep ‘dull’ pain” of backs.'
  ],
  [
    'apostrophes are none',
    'apa',
    {title: 'Rock ‘n’ roll of the dogs’ ‘backs, Ann’s'},
    'Rock ‘n’ roll of the dogs’ ‘backs, Ann’s.'
  ],
  [
    'a comma of the data goes inside',
    'vancouver',
    {title: "On 'necks', and 'backs', again"},
    'On “necks,” and “backs,” again.'
  ],
  [
    'a point that begins something stays',
    'vancouver',
    {title: 'On “necks”.csv and backs'},
    'On “necks”.csv and backs.'
  ],
  ['a question keeps its comma', 'vancouver', {title: '“Why?”, they asked'}, '“Why?”, they asked.'],
  ['a stop of the style goes inside', 'apa', {title: 'On “necks”'}, 'On “necks.”'],
  ['but not into italics', 'apa', {type: 'book', title: 'On “necks”', 'container-title': undefined}, 'On “necks”.'],
  [
    'character references are decoded',
    'vancouver',
    {title: 'Necks &amp; backs, &amp;amp; spines'},
    'Necks & backs, & spines.'
  ]
]

const author = (...names: object[]): object => ({author: names})
const ann = {family: 'Doe', given: 'Ann'}
const people: readonly [name: string, style: 'apa' | 'vancouver', item: object, text: string][] = [
  ['initials with an apostrophe', 'apa', author({family: 'Doe', given: 'Ann M. O’D.'}), 'Doe, A. M. O’D. (2001)'],
  ['the same without points', 'vancouver', author({family: 'Doe', given: "Ann M. O'D."}), 'Doe AMO’D. '],
  ['a name with an apostrophe', 'apa', author({family: 'Doe', given: 'D’Arcy O’Dell'}), 'Doe, D. O. (2001)'],
  ['a number behind a hyphen', 'apa', author({family: 'Group', given: 'BACK-2'}), 'Group, B. (2001)'],
  ['a point before a name', 'apa', author({family: 'Doe', given: '. Ann'}), 'Doe, A. (2001)'],
  ['et al. behind the only name', 'apa', author({...ann, 'dropping-particle': 'et al.'}), 'Doe, A. et al. (2001)'],
  ['et al. for the last name', 'vancouver', author(ann, {family: 'al.', given: 'et'}), 'Doe A et al. Backs'],
  ['others of one', 'apa', author(ann, {literal: 'others'}), 'Doe, A. et al. (2001)'],
  ['others of two', 'apa', author(ann, {...ann, given: 'Bo'}, {literal: 'others'}), 'Doe, A., Doe, B., et al. (2001)'],
  ['a degree', 'apa', author({...ann, suffix: 'M.D.'}), 'Doe, A., M.D. (2001)'],
  [
    'the fifth of a name',
    'apa',
    author({...ann, suffix: 'V'}, {family: 'Roe', given: 'Bo'}),
    'Doe, A., V, & Roe, B. (2001)'
  ],
  ['a suffix where initials have no points', 'vancouver', author({...ann, suffix: 'Jr.'}), 'Doe A Jr. Backs'],
  ['a group after a person', 'apa', author(ann, {literal: 'Back Society'}), 'Doe, A., & Back Society. (2001)'],
  ['a particle', 'apa', author({...ann, 'dropping-particle': 'van der'}), 'Doe, A. van der. (2001)']
]

const pages: readonly [name: string, style: 'apa' | 'vancouver', pages: string, text: string][] = [
  ['ends of other lengths', 'vancouver', '1-12', '2001;1–12.'],
  ['digits in common', 'vancouver', '241-246', '2001;241–6.'],
  ['words behind them', 'vancouver', '241-246 vol. 1', '2001;241–246 vol. 1.'],
  ['the number of an article', 'vancouver', '10:1-10:17', '2001;10:1–17.'],
  ['such numbers with digits in common', 'vancouver', '26.1.123-26.1.125', '2001;26.1.123–5.'],
  ['a letter at the first alone', 'apa', '509a-511', ', 509a–511.'],
  ['numbers of two articles', 'vancouver', '10:1-11:17', '2001;10:1–11:17.'],
  ['the number of an article in a style that shortens nothing', 'apa', '10:1-10:17', ', 10:1–10:17.']
]

describe('what CSL leaves open is written as pandoc does', () => {
  it.each(containers)('title case: %s', (_name, title, text) => {
    expect(entryOf('apa', {...article, 'container-title': title})).toContain(`Backs. ${text}.`)
  })

  it.each(titles)('quotation: %s', (_name, style, item, text) => {
    expect(entryOf(style, {...article, ...item})).toContain(text)
  })

  it.each(people)('names: %s', (_name, style, item, text) => {
    expect(entryOf(style, {...article, ...item})).toContain(text)
  })

  it.each(pages)('pages: %s', (_name, style, page, text) => {
    expect(entryOf(style, {...article, page})).toContain(text)
  })

  it('has the quotation marks of the language, and commas outside where they belong there', () => {
    const title = 'Der ‘tiefe “dumpfe” Schmerz’, und “Rücken”, wieder'
    expect(entryOf('vancouver', {...article, title}, 'de')).toContain('„tiefe ‚dumpfe‘ Schmerz“, ')
  })

  it('writes the ordinal of an edition that is 0', () => {
    const book = {...article, type: 'book', 'container-title': undefined, edition: '0'}
    expect(entryOf('apa', book)).toBe('Doe, A. (2001). Backs (0th ed.).')
  })

  it('says et al. in the text too', () => {
    const library = [{id: 'x', ...article, ...author({...ann, 'dropping-particle': 'et al.'})}]
    const {data} = publishMarkdown(withTitle('A [@x]. @x says.'), {style: 'apa', library})
    expect(data.text).toBe('A (Doe et al., 2001). Doe et al. (2001) says.')
  })
})
