import type {Span} from '../../model/span.ts'
import {readIsoDate, readOldDate} from './bibtex-date.ts'
import type {BibtexFields} from './bibtex-crossref.ts'
import {languageTag} from './bibtex-language.ts'
import {readBibtexNames, splitList} from './bibtex-names.ts'
import {latexToText} from './latex.ts'

/** A field of a CSL item with where it was read. */
export interface PlacedValue {
  readonly value: unknown
  readonly span: Span
}

/** Types of BibTeX and BibLaTeX as CSL's; what is not here is a `document`. Source: Pandoc, Text.Pandoc.Citeproc.BibTeX. */
const types: ReadonlyMap<string, string> = new Map([
  ['article', 'article-journal'],
  ['artwork', 'graphic'],
  ['audio', 'song'],
  ['book', 'book'],
  ['bookinbook', 'chapter'],
  ['booklet', 'pamphlet'],
  ['collection', 'book'],
  ['commentary', 'book'],
  ['conference', 'paper-conference'],
  ['data', 'dataset'],
  ['dataset', 'dataset'],
  ['electronic', 'webpage'],
  ['image', 'figure'],
  ['inbook', 'chapter'],
  ['incollection', 'chapter'],
  ['inproceedings', 'paper-conference'],
  ['inreference', 'entry-encyclopedia'],
  ['jurisdiction', 'legal_case'],
  ['legal', 'treaty'],
  ['legislation', 'legislation'],
  ['letter', 'personal_communication'],
  ['manual', 'book'],
  ['mastersthesis', 'thesis'],
  ['movie', 'motion_picture'],
  ['music', 'song'],
  ['mvbook', 'book'],
  ['mvcollection', 'book'],
  ['mvproceedings', 'book'],
  ['mvreference', 'book'],
  ['online', 'webpage'],
  ['patent', 'patent'],
  ['performance', 'performance'],
  ['periodical', 'article-journal'],
  ['phdthesis', 'thesis'],
  ['proceedings', 'book'],
  ['reference', 'book'],
  ['report', 'report'],
  ['review', 'review'],
  ['software', 'software'],
  ['standard', 'standard'],
  ['suppbook', 'chapter'],
  ['suppcollection', 'chapter'],
  ['suppperiodical', 'article-journal'],
  ['techreport', 'report'],
  ['thesis', 'thesis'],
  ['unpublished', 'manuscript'],
  ['video', 'motion_picture'],
  ['www', 'webpage']
])

/** Types whose `number` is that of a series. */
const inSeries = new Set(
  'book collection proceedings reference mvbook mvcollection mvproceedings mvreference bookinbook inbook incollection inproceedings conference inreference suppbook suppcollection'.split(
    ' '
  )
)
const articles = new Set(['article', 'periodical', 'suppperiodical', 'review'])
const chapters = new Set(['inbook', 'incollection', 'inproceedings', 'conference', 'inreference', 'bookinbook'])

/** Fields that are a text of one field, with the first of these that an entry has. */
const texts: readonly (readonly [csl: string, names: readonly string[]])[] = [
  ['container-title-short', ['shortjournal']],
  ['collection-title', ['series']],
  ['title-short', ['shorttitle']],
  ['event-title', ['eventtitle']],
  ['event-place', ['venue']],
  ['volume', ['volume']],
  ['number-of-volumes', ['volumes']],
  ['number-of-pages', ['pagetotal', 'numpages']],
  ['chapter-number', ['chapter']],
  ['edition', ['edition']],
  ['version', ['version']],
  ['abstract', ['abstract']],
  ['keyword', ['keywords']],
  ['annote', ['annotation', 'annote']],
  ['note', ['note']],
  ['status', ['pubstate']]
]
/** Fields that are no TeX. */
const raw: readonly (readonly [csl: string, names: readonly string[]])[] = [
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['PMID', ['pmid']],
  ['PMCID', ['pmcid', 'pmc']],
  ['call-number', ['library']]
]
const creators: readonly (readonly [csl: string, name: string])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
  ['director', 'director']
]
/** Types of editors that CSL has a role for; of the others (`redactor`, `reviser`, …) each is an editor. */
const editorRoles: ReadonlyMap<string, string> = new Map([
  ['collaborator', 'contributor'],
  ['compiler', 'compiler'],
  ['director', 'director'],
  ['illustrator', 'illustrator'],
  ['organizer', 'organizer'],
  ['translator', 'translator']
])
const publishers = ['school', 'institution', 'organization', 'howpublished', 'publisher']
/** Where an `eprint` of a kind stands. */
const eprints: ReadonlyMap<string, string> = new Map([
  ['arxiv', 'https://arxiv.org/abs/'],
  ['jstor', 'https://www.jstor.org/stable/'],
  ['pubmed', 'https://www.ncbi.nlm.nih.gov/pubmed/'],
  ['googlebooks', 'https://books.google.com?id=']
])
/** The longest text of a field, as the schema has it for the widest. */
const longest = 100_000

/** The type of CSL for an entry. */
export function toCslType(type: string, fields: BibtexFields): string {
  const subtype = fields.get('entrysubtype')?.value.trim() ?? ''
  if (articles.has(type) && (subtype === 'magazine' || subtype === 'newspaper')) return `article-${subtype}`
  const isEvent = ['eventdate', 'eventtitle', 'venue'].some((name) => fields.has(name))
  return type === 'unpublished' && isEvent ? 'speech' : (types.get(type) ?? 'document')
}

/** The fields of a CSL item for an entry, but its type, with the place that each was read from. */
export function toCslFields(type: string, fields: BibtexFields): ReadonlyMap<string, PlacedValue> {
  const item = new Map<string, PlacedValue>()
  const first = (names: readonly string[]): string | undefined => names.find((name) => valueOf(name) !== '')
  const valueOf = (name: string): string => fields.get(name)?.value.trim() ?? ''
  const text = (name: string): string => latexToText(valueOf(name).slice(0, longest))
  const set = (csl: string, from: string, value: unknown): void => {
    const span = fields.get(from)?.span
    if (span && value !== undefined && value !== '') item.set(csl, {value, span})
  }

  setTitles()
  setLanguage()
  for (const [csl, names] of texts) {
    const name = first(names)
    if (name !== undefined) set(csl, name, text(name))
  }
  for (const [csl, names] of raw) {
    const name = first(names)
    if (name !== undefined) set(csl, name, unescape(valueOf(name)))
  }
  for (const [csl, name] of creators) {
    const names = readBibtexNames(valueOf(name), /useprefix\s*=\s*true/.test(valueOf('options')))
    const role = csl === 'editor' && valueOf('editortype') === 'director' ? 'director' : csl
    if (names.length > 0) set(role, name, names)
  }
  setOtherEditors()
  setNumbers()
  setPublisher()
  setDates()
  setAddresses()
  return item

  /** BibLaTeX's `editora` to `editorc`: people with another part in it, whose `editoratype` says which. */
  function setOtherEditors(): void {
    for (const name of ['editora', 'editorb', 'editorc']) {
      const names = readBibtexNames(valueOf(name), false)
      if (names.length === 0) continue
      const role = editorRoles.get(valueOf(`${name}type`)) ?? 'editor'
      const known = item.get(role)
      if (known && Array.isArray(known.value))
        item.set(role, {...known, value: [...(known.value as unknown[]), ...names]})
      else set(role, name, names)
    }
  }

  function setLanguage(): void {
    const name = first(['langid', 'language'])
    if (name !== undefined) set('language', name, languageTag(text(name)))
  }

  function setTitles(): void {
    const isChapter = chapters.has(type)
    const hasMain = valueOf('maintitle') !== ''
    if (hasMain && !isChapter) {
      set('title', 'maintitle', withSubtitle('maintitle', 'mainsubtitle'))
      set('volume-title', 'title', withSubtitle('title', 'subtitle'))
    } else set('title', 'title', withSubtitle('title', 'subtitle', 'titleaddon'))
    const container = hasMain && isChapter ? 'maintitle' : first(['booktitle', 'journaltitle', 'journal', 'fjournal'])
    if (hasMain && isChapter) set('volume-title', 'booktitle', withSubtitle('booktitle', 'booksubtitle'))
    if (container !== undefined) {
      const subtitle =
        container === 'maintitle' ? 'mainsubtitle' : container === 'booktitle' ? 'booksubtitle' : 'journalsubtitle'
      set('container-title', container, withSubtitle(container, subtitle))
    }
  }

  function withSubtitle(name: string, subtitle: string, addon?: string): string {
    const title = text(name)
    const below = text(subtitle)
    const both = below === '' ? title : `${title}${/[.!?:]$/.test(title) ? '' : ':'} ${below}`
    const added = addon === undefined ? '' : text(addon)
    return added === '' ? both : `${both}${/[.!?]$/.test(both) ? '' : '.'} ${added}`
  }

  function setNumbers(): void {
    const pages = text('pages')
    if (pages !== '') set('page', 'pages', pages.replaceAll(/\s?[\u2010-\u2015\u2212-]+\s?/g, '-'))
    const number = text('number')
    if (inSeries.has(type)) set('collection-number', 'number', number)
    else if (articles.has(type)) {
      const issue = text('issue')
      set('issue', number === '' ? 'issue' : 'number', [number, issue].filter((one) => one !== '').join(', '))
    } else set('number', 'number', number)
    if (articles.has(type)) set('number', 'eid', text('eid'))
    const genre = text('type')
    if (genre !== '') set('genre', 'type', genre)
    else if (type === 'phdthesis') set('genre', first(['school', 'title']) ?? '', 'PhD thesis')
    else if (type === 'mastersthesis') set('genre', first(['school', 'title']) ?? '', 'Master’s thesis')
  }

  function setPublisher(): void {
    const named = publishers.filter((name) => valueOf(name) !== '' && !isAddress(valueOf(name)))
    const values = named.map((name) => splitList(valueOf(name)).map(latexToText).join('; '))
    set('publisher', named.at(-1) ?? '', values.join('; '))
    const place = first(['address', 'location'])
    if (place !== undefined) set('publisher-place', place, splitList(valueOf(place)).map(latexToText).join('; '))
  }

  function setDates(): void {
    const date = readIsoDate(unescape(valueOf('date')))
    if (date) set('issued', 'date', date)
    else set('issued', 'year', readOldDate(text('year'), text('month'), text('day')))
    const accessed = readIsoDate(unescape(valueOf('urldate')))
    if (accessed) set('accessed', 'urldate', accessed)
    else set('accessed', 'urlyear', readOldDate(text('urlyear'), text('urlmonth'), text('urlday')))
    set('event-date', 'eventdate', readIsoDate(unescape(valueOf('eventdate'))))
    set('original-date', 'origdate', readIsoDate(unescape(valueOf('origdate'))))
  }

  function setAddresses(): void {
    // The field as written, its spaces too: that its form is not the canonical one is for a rule to say.
    const doi = fields.get('doi')?.value ?? ''
    if (doi.trim() !== '') set('DOI', 'doi', unescape(doi))
    const kind = first(['eprinttype', 'archiveprefix'])
    const base = eprints.get(kind === undefined ? '' : valueOf(kind).toLowerCase())
    const printed = first(['howpublished', 'note'].filter((name) => isAddress(valueOf(name))))
    if (valueOf('url') !== '') set('URL', 'url', unescape(valueOf('url')))
    else if (base !== undefined && valueOf('eprint') !== '') set('URL', 'eprint', base + unescape(valueOf('eprint')))
    else if (printed !== undefined) set('URL', printed, unescape(valueOf(printed)))
    if (kind !== undefined && valueOf(kind).toLowerCase() === 'pubmed' && !item.has('PMID')) {
      set('PMID', 'eprint', unescape(valueOf('eprint')))
    }
  }
}

/** True where a field holds an address and nothing else. */
function isAddress(tex: string): boolean {
  return /^(?:\{?\\url\s*\{\s*)?https?:\/\/[^\s{}]+\}{0,2}$/i.test(tex)
}

/** Takes the escapes away that programs put into fields which are no TeX: `10.1000/a\_b`. */
function unescape(text: string): string {
  if (!/[\\{}]/.test(text)) return text
  const inner = /^\s*\\(?:url|nolinkurl|path)\s*\{([^{}]*)\}\s*$/.exec(text)?.[1] ?? text
  return inner
    .replaceAll(/\{\\textasciitilde\}|\\textasciitilde(?:\{\}|\s)?|\{?\\~\s?\{\}\}?/g, '~')
    .replaceAll(/\\textless(?:\{\}|\s)?/g, '<')
    .replaceAll(/\\textgreater(?:\{\}|\s)?/g, '>')
    .replaceAll(/\\textbackslash(?:\{\}|\s)?/g, '\\')
    .replaceAll(/\\([_%&#$])/g, '$1')
    .replaceAll(/[{}]/g, '')
}
