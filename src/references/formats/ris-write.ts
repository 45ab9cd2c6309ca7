import {type CslItemLike, datesOf, namesOf, renderName, textOf} from './written-values.ts'
import {risTypes} from './ris-types.ts'

const tags: readonly (readonly [tag: string, field: string])[] = [
  ['TI', 'title'],
  ['T2', 'container-title'],
  ['J2', 'container-title-short'],
  ['T3', 'collection-title'],
  ['ST', 'title-short'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['C7', 'number'],
  ['ET', 'edition'],
  ['PB', 'publisher'],
  ['CY', 'publisher-place'],
  ['SN', 'ISSN'],
  ['SN', 'ISBN'],
  ['DO', 'DOI'],
  ['UR', 'URL'],
  ['LA', 'language'],
  ['M3', 'genre'],
  ['N1', 'note'],
  ['AB', 'abstract']
]
const roles: readonly (readonly [tag: string, field: string])[] = [
  ['AU', 'author'],
  ['ED', 'editor'],
  ['A4', 'translator']
]

const inBooks = new Set(['chapter', 'paper-conference', 'entry-dictionary', 'entry-encyclopedia'])

/** Items as a RIS file, in plain text: RIS knows no markup. */
export function renderRis(items: readonly CslItemLike[]): string {
  return items.map((item) => `${renderEntry(item).join('\n')}\n`).join('\n')
}

function renderEntry(item: CslItemLike): readonly string[] {
  const type = [...risTypes].find(([, csl]) => csl === item['type'])?.[0] ?? 'GEN'
  const lines: string[] = []
  const put = (tag: string, value: string): void => {
    // A line end would open another tag.
    const line = value
      .replaceAll(/<\/?(?:i|b|sub|sup|sc)>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (line !== '') lines.push(`${tag}  - ${line}`)
  }
  put('TY', type)
  put('ID', textOf(item, 'id'))
  for (const [tag, field] of roles) for (const name of namesOf(item, field)) put(tag, renderName(name))
  for (const [tag, field] of tags) put(tag, textOf(item, field))
  // Readers differ in the tag of the book that a part stands in.
  if (inBooks.has(textOf(item, 'type'))) put('BT', textOf(item, 'container-title'))
  const [issued] = datesOf(item, 'issued')
  if (issued) {
    put('PY', String(issued[0] ?? ''))
    if (issued.length > 1) put('DA', issued.map((part) => String(part).padStart(2, '0')).join('/'))
  }
  const [accessed] = datesOf(item, 'accessed')
  if (accessed) put('Y2', accessed.map((part) => String(part).padStart(2, '0')).join('/'))
  const [from = '', to = ''] = textOf(item, 'page').split('-')
  put('SP', from)
  put('EP', to)
  for (const word of textOf(item, 'keyword').split(/[,;]/)) put('KW', word)
  lines.push('ER  - ')
  return lines
}
