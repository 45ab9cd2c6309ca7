import type {Name, RegistryRecord, Reference} from '../../src/model/generated/record.ts'

/** One way in which references are written otherwise than their records. */
export interface Alteration {
  readonly name: string
  /** The reference so written; absent where it would be as it was. */
  readonly alter: (item: Reference, record: RegistryRecord, title: string) => Reference | undefined
}

/** Twelve of them, and a title with its markup. `title` is the title as the registry answered it, with its markup. */
export const alterations: readonly Alteration[] = [
  {
    name: 'initials only',
    alter: (item) => changed(item, {author: item.author?.map((name) => withGiven(name, initialsOf))})
  },
  {
    name: 'et al. after the first author',
    alter: (item) =>
      (item.author?.length ?? 0) > 1
        ? changed(item, {author: [...(item.author ?? []).slice(0, 1), {literal: 'others'}]})
        : undefined
  },
  {
    name: 'abbreviated journal',
    alter: (item) => {
      const {'container-title': full, 'container-title-short': short, ...rest} = item
      if (full === undefined) return undefined
      return changed(item, {
        ...rest,
        'container-title': short !== undefined && short !== full ? short : abbreviate(full)
      })
    }
  },
  {
    name: 'no subtitle',
    alter: (item) => {
      const at = item.title?.search(/\S: /) ?? -1
      return at < 3 ? undefined : changed(item, {title: item.title?.slice(0, at + 1)})
    }
  },
  {name: 'title in capitals', alter: (item) => changed(item, {title: item.title?.toUpperCase()})},
  {
    name: 'title in sentence case',
    alter: (item) => {
      const title = item.title?.toLowerCase()
      return changed(item, {title: title === undefined ? title : title.charAt(0).toUpperCase() + title.slice(1)})
    }
  },
  {
    name: 'tags of the title dropped',
    alter: (item, _, title) =>
      /<[^<>]+>/.test(title) ? changed(item, {title: title.replaceAll(/<[^<>]*>/g, '')}) : undefined
  },
  {
    name: 'title with its tags',
    alter: (item, _, title) => (/<[^<>]+>/.test(title) ? changed(item, {title}) : undefined)
  },
  {
    name: 'year of another date',
    alter: (item, {variants}) => {
      const year = variants?.years?.[0]
      return year === undefined || item.issued === undefined
        ? undefined
        : changed(item, {issued: {'date-parts': [[year]]}})
    }
  },
  {
    name: 'page range shortened',
    alter: (item) => {
      const match = /^(\d+)\s?[-\u2013]\s?(\d+)$/.exec(String(item.page ?? ''))
      const [, first = '', last = ''] = match ?? []
      if (first.length !== last.length) return undefined
      const digits = Array.from(last).findIndex((digit, at) => digit !== first[at])
      return digits < 1 ? undefined : changed(item, {page: `${first}\u2013${last.slice(digits)}`})
    }
  },
  {
    name: 'diacritics dropped',
    alter: (item) =>
      changed(item, {
        ...(item.title !== undefined && {title: withoutMarks(item.title)}),
        ...(item['container-title'] !== undefined && {'container-title': withoutMarks(item['container-title'])}),
        ...(item.author && {
          author: item.author.map((name) => ({
            ...name,
            ...(name.family !== undefined && {family: withoutMarks(name.family)}),
            ...(name.given !== undefined && {given: withoutMarks(name.given)}),
            ...(name.literal !== undefined && {literal: withoutMarks(name.literal)})
          }))
        })
      })
  },
  {
    name: 'container missing',
    alter: (item) => changed(item, {'container-title': undefined, 'container-title-short': undefined})
  },
  {
    name: 'names in one text, family first',
    alter: (item) => changed(item, {author: item.author?.map((name) => inOneText(name))})
  }
]

/** The reference with other values; absent where they are the ones that it had. */
function changed(
  item: Reference,
  values: {readonly [K in keyof Reference]?: Reference[K] | undefined}
): Reference | undefined {
  const withShort = 'container-title' in values ? {'container-title-short': undefined, ...values} : values
  const merged: Readonly<Record<string, unknown>> = {...item, ...withShort}
  const kept = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
  return JSON.stringify(kept) === JSON.stringify(item) ? undefined : {...kept, id: item.id, type: item.type}
}

function withGiven(name: Name, change: (given: string) => string): Name {
  return name.given === undefined ? name : {...name, given: change(name.given)}
}

function initialsOf(given: string): string {
  return given
    .split(/[\s.]+/)
    .filter((part) => part !== '')
    .map((part) => `${Array.from(part)[0] ?? ''}.`)
    .join(' ')
}

function inOneText(name: Name): Name {
  return name.family === undefined || name.given === undefined ? name : {literal: `${name.family} ${name.given}`}
}

/** Words that count, cut to four letters, as ISO 4 does with most long ones. */
function abbreviate(title: string): string {
  const words = title.split(/\s+/)
  if (words.length === 1) return title
  return words
    .filter((word) => !/^(?:a|an|and|the|of|for|in|on|to|de|la|le|der|die|und|et|&)$/i.test(word))
    .map((word) => (/^\p{L}{6,}$/u.test(word) ? `${Array.from(word).slice(0, 4).join('')}.` : word))
    .join(' ')
}

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').normalize('NFC')
}
