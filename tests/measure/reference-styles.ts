/** A Crossref journal article with all that a reference prints. */
export interface Work {
  readonly doi: string
  readonly title: string
  readonly container: string
  readonly year: number
  readonly volume: string
  readonly issue?: string
  readonly page: string
  readonly authors: readonly {readonly family: string; readonly given: string}[]
}

/** Styles that `formatReference` knows, after their manuals: APA 7, NLM, AMA 11, Harvard (Cite Them Right), Chicago 17. */
export const styles = ['APA', 'Vancouver', 'AMA', 'Harvard', 'Chicago'] as const

export type Style = (typeof styles)[number]

/** Journal articles of `works.jsonl` that have every field, and a title without mark-up. */
export function readWorks(text: string): readonly Work[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => toWork(JSON.parse(line) as unknown))
}

function toWork(row: unknown): readonly Work[] {
  const message = at(row, 'message')
  const title = first(at(message, 'title'))?.replaceAll(/\s+/g, ' ').trim()
  const container = first(at(message, 'container-title'))
  const year = Number(at(at(at(at(message, 'issued'), 'date-parts'), 0), 0))
  const authors = list(at(message, 'author')).map((author) => ({
    family: text(at(author, 'family')),
    given: text(at(author, 'given'))
  }))
  const doi = text(at(row, 'doi'))
  const volume = text(at(message, 'volume'))
  const page = text(at(message, 'page'))
  const issue = text(at(message, 'issue'))
  const whole = authors.length > 0 && authors.every(({family, given}) => family !== '' && given !== '')
  if (at(message, 'type') !== 'journal-article' || !title || !container || !whole || !(year > 0)) return []
  if (volume === '' || page === '' || /[<>&]|\.$/.test(title + container)) return []
  return [{doi, title, container, year, volume, ...(issue !== '' && {issue}), page, authors}]
}

/** One work as a string in a style. */
export function formatReference(work: Work, style: Style): string {
  const {doi, title, container, year, volume, issue, page} = work
  const stop = /[.?!]$/.test(title) ? '' : '.'
  switch (style) {
    case 'APA':
      return `${apaNames(work)} (${year}). ${title}${stop} ${container}, ${volume}${issue ? `(${issue})` : ''}, ${dash(page)}. https://doi.org/${doi}`
    case 'Vancouver':
      return `${indexNames(work, 6)}. ${title}${stop} ${container}. ${year};${volume}${issue ? `(${issue})` : ''}:${page}.`
    case 'AMA':
      return `${indexNames(work, 3)}. ${title}${stop} ${container}. ${year};${volume}${issue ? `(${issue})` : ''}:${page}. doi:${doi}`
    case 'Harvard':
      return `${harvardNames(work)} (${year}) ‘${title}’, ${container}, ${volume}${issue ? `(${issue})` : ''}, pp. ${dash(page)}. doi: ${doi}.`
    case 'Chicago':
      return `${chicagoNames(work)} ${year}. “${title}${stop}” ${container} ${volume}${issue ? ` (${issue})` : ''}: ${dash(page)}. https://doi.org/${doi}.`
  }
}

function apaNames({authors}: Work): string {
  const names = authors.map(({family, given}) => `${family}, ${initials(given, '. ')}.`)
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1) ?? ''}`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1) ?? ''}` : (names[0] ?? '')
}

function indexNames({authors}: Work, most: number): string {
  const names = authors.map(({family, given}) => `${family} ${initials(given, '')}`)
  return names.length > 6 ? `${names.slice(0, most).join(', ')}, et al` : names.join(', ')
}

function harvardNames({authors}: Work): string {
  const names = authors.map(({family, given}) => `${family}, ${initials(given, '.')}.`)
  if (names.length > 3) return `${names[0] ?? ''} et al.`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : (names[0] ?? '')
}

function chicagoNames({authors}: Work): string {
  const [lead, ...rest] = authors
  const head = `${lead?.family ?? ''}, ${lead?.given ?? ''}`
  if (authors.length > 10) return `${[head, ...rest.slice(0, 6).map(inOrder)].join(', ')}, et al.`
  const names = [head, ...rest.map(inOrder)]
  const line = names.length > 1 ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1) ?? ''}` : head
  return line.endsWith('.') ? line : `${line}.`
}

function inOrder({family, given}: Work['authors'][number]): string {
  return `${given} ${family}`
}

function initials(given: string, between: string): string {
  return given
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .map((part) =>
      part.includes('-')
        ? part
            .split('-')
            .map((half) => half.charAt(0).toUpperCase())
            .join(between === '' ? '' : '.-')
        : part.charAt(0).toUpperCase()
    )
    .join(between)
}

function dash(page: string): string {
  return page.replace('-', '–')
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

function first(value: unknown): string | undefined {
  const [head] = list(value)
  return typeof head === 'string' ? head : undefined
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
