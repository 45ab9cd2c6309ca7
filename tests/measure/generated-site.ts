import {mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** The size of a generated site. */
export interface SiteSize {
  readonly articles: number
  readonly words: number
  readonly citations: number
  readonly works: number
}

const subjects =
  'exercise|massage|yoga|walking|the programme|a short course|manual therapy|stretching|the new drug|heat|education|rest|surgery|the brace'.split(
    '|'
  )
const verbs =
  'reduced|improved|increased|did not change|lowered|doubled|delayed|is associated with|may prevent|was compared with|relieved|worsened'.split(
    '|'
  )
const objects =
  'pain|function|disability|sleep|the risk of relapse|costs|mobility|muscle strength|sick leave|the need for surgery|quality of life|fatigue'.split(
    '|'
  )
const tails =
  'in adults|over 12 weeks|in 401 patients|by 20%|in older people|after one year|in primary care|in two trials|compared with usual care|in most groups|at 26 weeks|for a short time'.split(
    '|'
  )
const advice = [
  'Talk to your doctor before you start.',
  'How long does it last?',
  'In this section we look at the evidence.',
  'Keep moving as well as you can.'
]

/** Numbers between 0 and 1 that are the same on each run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Writes a site of generated articles that cite one library, all of it without an error. */
export function writeGeneratedSite(folder: string, size: SiteSize): void {
  const random = createRandom(20_261_125)
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(random() * list.length)]
    if (chosen === undefined) throw new Error('Nothing to pick from')
    return chosen
  }
  mkdirSync(path.join(folder, 'content/articles'), {recursive: true})
  const site = {title: 'Generated', url: 'https://example.org/'}
  writeFileSync(path.join(folder, 'citewell.config.json'), JSON.stringify({site, rules: {'reference-cited': 'off'}}))
  const works = Array.from({length: size.works}, (_, index) => ({
    id: `author${1950 + (index % 75)}n${index}`,
    type: 'article-journal',
    title: `A trial of ${pick(subjects)} for ${pick(objects)}, number ${index}`,
    author: [
      {family: `Author${index}`, given: 'A. B.'},
      {family: 'Second', given: 'C.'}
    ],
    'container-title': 'Journal of Generated Results',
    volume: String(1 + (index % 40)),
    page: `${index}-${index + 9}`,
    issued: {'date-parts': [[1950 + (index % 75)]]},
    DOI: `10.5555/generated.${index}`
  }))
  writeFileSync(path.join(folder, 'content/references.json'), JSON.stringify(works, undefined, 2))
  const sentence = (citation: string): string => {
    const words = `${pick(subjects)} ${pick(verbs)} **${pick(objects)}** ${pick(tails)}`
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}${citation === '' ? '' : ` ${citation}`}.`
  }
  for (let article = 0; article < size.articles; article++) {
    const blocks: string[] = []
    const paragraphs = size.citations
    const perParagraph = Math.max(1, Math.round(size.words / paragraphs / 8) - 1)
    for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
      if (paragraph % 4 === 0) blocks.push(`## Part ${paragraph / 4 + 1}`)
      const plain = Array.from({length: perParagraph}, () => (random() < 0.2 ? pick(advice) : sentence('')))
      const text = [...plain, sentence(`[@${pick(works).id}, p. ${paragraph + 1}]`)].join('\n')
      blocks.push(
        paragraph % 7 === 3
          ? text
              .split('\n')
              .map((line) => `- ${line} [@${works[article % works.length]?.id ?? ''}]`)
              .join('\n')
          : text
      )
    }
    blocks.push(
      '| measure | result |\n| --- | ---: |\n| pain | [a link](https://example.org/) |\n| function | *small* |'
    )
    const front = `---\ntitle: Generated article ${article}\ndescription: Words for a bench.\nauthors: [Bench Author]\npublished: 2026-01-${String(1 + (article % 28)).padStart(2, '0')}\n---`
    writeFileSync(path.join(folder, `content/articles/article-${article}.md`), `${[front, ...blocks].join('\n\n')}\n`)
  }
}
