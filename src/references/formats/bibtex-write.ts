import {type CslItemLike, datesOf, namesOf, textOf, wordsOf} from './written-values.ts'

/** Types of CSL as BibLaTeX's; what is not here is `misc`. */
const types: ReadonlyMap<string, string> = new Map([
  ['article', 'online'],
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['book', 'book'],
  ['chapter', 'incollection'],
  ['dataset', 'dataset'],
  ['entry-dictionary', 'inreference'],
  ['entry-encyclopedia', 'inreference'],
  ['legal_case', 'jurisdiction'],
  ['legislation', 'legislation'],
  ['manuscript', 'unpublished'],
  ['motion_picture', 'movie'],
  ['pamphlet', 'booklet'],
  ['paper-conference', 'inproceedings'],
  ['patent', 'patent'],
  ['post', 'online'],
  ['post-weblog', 'online'],
  ['report', 'report'],
  ['review', 'review'],
  ['software', 'software'],
  ['song', 'audio'],
  ['speech', 'unpublished'],
  ['standard', 'standard'],
  ['thesis', 'thesis'],
  ['webpage', 'online']
])
const articles = new Set(['article', 'review'])
const roles: readonly (readonly [name: string, field: string])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['bookauthor', 'container-author']
]
const texts: readonly (readonly [name: string, field: string])[] = [
  ['title', 'title'],
  ['shorttitle', 'title-short'],
  ['shortjournal', 'container-title-short'],
  ['series', 'collection-title'],
  ['eventtitle', 'event-title'],
  ['volume', 'volume'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['type', 'genre'],
  ['langid', 'language'],
  ['chapter', 'chapter-number'],
  ['pagetotal', 'number-of-pages'],
  ['keywords', 'keyword'],
  ['annotation', 'annote'],
  ['note', 'note'],
  ['abstract', 'abstract']
]
const raw: readonly (readonly [name: string, field: string])[] = [
  ['doi', 'DOI'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
  ['url', 'URL']
]

/** Items as a BibLaTeX file in UTF-8, which `readBibtex` reads back. */
export function renderBibtex(items: readonly CslItemLike[]): string {
  return items.map((item) => renderEntry(item)).join('\n')
}

function renderEntry(item: CslItemLike): string {
  const csl = textOf(item, 'type')
  const type = types.get(csl) ?? 'misc'
  const fields: (readonly [string, string])[] = []
  const put = (name: string, value: string): void => {
    if (value.trim() !== '') fields.push([name, value])
  }
  for (const [name, field] of roles) put(name, namesOf(item, field).map(toTexName).join(' and '))
  for (const [name, field] of texts) put(name, toTex(textOf(item, field)))
  put(articles.has(type) ? 'journaltitle' : 'booktitle', toTex(textOf(item, 'container-title')))
  if (csl === 'article-magazine' || csl === 'article-newspaper') put('entrysubtype', csl.slice('article-'.length))
  if (articles.has(type)) {
    put('number', toTex(textOf(item, 'issue')))
    put('eid', toTex(textOf(item, 'number')))
  } else put('number', toTex(textOf(item, 'collection-number') || textOf(item, 'number')))
  put('publisher', toTexList(textOf(item, 'publisher')))
  put('location', toTexList(textOf(item, 'publisher-place')))
  const date = toDate(item, 'issued')
  if (date === '') put('year', toTex(wordsOf(item, 'issued')))
  else put('date', date)
  put('urldate', toDate(item, 'accessed'))
  put('pages', toTex(textOf(item, 'page')).replaceAll('-', '--'))
  for (const [name, field] of raw) put(name, toRaw(textOf(item, field)))
  const key = toBibtexKey(textOf(item, 'id'))
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}

/** A key without what BibTeX reads as its own. */
export function toBibtexKey(key: string): string {
  return key.replaceAll(/[\s,{}()"#%=\\~]+/g, '-')
}

/** Text as TeX: markup as commands, what TeX reads as its own escaped. Braces pair up, so that none can end the field. */
function toTex(text: string): string {
  return text
    .replaceAll(/[\\~^{}$%&#_]/g, (character) => escapes.get(character) ?? `\\${character}`)
    .replaceAll(/<(i|b|sub|sup|sc)>([^<>]*)<\/\1>/g, (_whole, element: string, inner: string) => {
      return `\\${commands.get(element) ?? 'textit'}{${inner}}`
    })
    .replaceAll(/\s+/g, ' ')
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '{\\textbackslash}'],
  ['~', '{\\textasciitilde}'],
  ['^', '{\\textasciicircum}'],
  ['{', '{\\textbraceleft}'],
  ['}', '{\\textbraceright}']
])
const commands: ReadonlyMap<string, string> = new Map([
  ['i', 'textit'],
  ['b', 'textbf'],
  ['sub', 'textsubscript'],
  ['sup', 'textsuperscript'],
  ['sc', 'textsc']
])

/** Fields that are no TeX; braces are written as addresses have them. */
function toRaw(text: string): string {
  return text.replaceAll('{', '%7B').replaceAll('}', '%7D').replaceAll(/\s+/g, ' ').trim()
}

/** A list of one: without braces, an “and” would make two of it. */
function toTexList(text: string): string {
  return / and /i.test(text) ? `{${toTex(text)}}` : toTex(text)
}

function toTexName(name: CslItemLike): string {
  const part = (field: string): string => toTex(textOf(name, field))
  const literal = part('literal')
  if (literal !== '') return literal === 'others' ? literal : `{${literal}}`
  const particle = part('non-dropping-particle') || part('dropping-particle')
  const [family, given, suffix] = [part('family'), part('given'), part('suffix')]
  // Several words are one family name, and a small letter is no particle.
  const whole = /\s|^\p{Ll}/u.test(family) || /\band\b|,/.test(family) ? `{${family}}` : family
  return [[particle, whole].filter((one) => one !== '').join(' '), suffix, given]
    .filter((one, index) => one !== '' || (index === 2 && suffix !== ''))
    .join(', ')
}

function toDate(item: CslItemLike, field: string): string {
  return datesOf(item, field)
    .map((parts) => parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'))
    .join('/')
}
