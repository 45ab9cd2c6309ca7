import type {OpenLibraryBook} from '../model/generated/open-library-books.ts'
import type {Reference} from '../model/generated/record.ts'
import {
  type Answer,
  encodeSegment,
  type Facts,
  type Question,
  type Reading,
  readJson,
  type RegistryBases,
  unexpectedStatus,
  unreadable
} from './answer.ts'
import {shortText, textsOf, toDate, toNames, toVariants, withoutEmpty} from './csl-parts.ts'

/** Asks Open Library for a book (https://openlibrary.org/dev/docs/api/books). */
export function askOpenLibrary(isbn: string, bases: RegistryBases): Question {
  const key = `ISBN:${isbn}`
  return {
    registry: 'openlibrary',
    url: `${bases.openlibrary}api/books?format=json&jscmd=data&bibkeys=${encodeSegment(key)}`,
    accept: 'application/json'
  }
}

/** Reads the answer. An empty object says that Open Library does not hold the book, and nothing about the ISBN. */
export function readOpenLibrary(answer: Answer, isbn: string): Reading {
  if (answer.status !== 200) return unexpectedStatus(answer)
  const read = readJson(answer, 'open-library-books')
  if (!read.ok) return unreadable(read.reason)
  const key = `ISBN:${isbn}`
  const book = Object.hasOwn(read.value, key) ? read.value[key] : undefined
  if (book) return {kind: 'found', facts: bookFacts(book, isbn)}
  return Object.keys(read.value).length === 0 ? {kind: 'missing'} : unreadable('answered for another ISBN')
}

function bookFacts(book: OpenLibraryBook, isbn: string): Facts {
  const title = textsOf(book.title)[0] ?? ''
  const subtitle = textsOf(book.subtitle)[0]
  const year = /\b(\d{4})\b/.exec(shortText(book.publish_date).slice(0, 100))?.[1]
  const issued = toDate([year ?? null])
  const author = toNames(
    (book.authors ?? []).map(({name}) => {
      const text = shortText(name)
      const at = text.lastIndexOf(' ')
      return at === -1 ? {literal: text} : {family: text.slice(at + 1), given: text.slice(0, at)}
    })
  )
  const item: Reference = {
    id: `isbn:${isbn}`,
    type: 'book',
    ...withoutEmpty({
      title,
      publisher: shortText(book.publishers?.[0]?.name),
      'publisher-place': shortText(book.publish_places?.[0]?.name)
    }),
    ...(author.length > 0 && {author}),
    ...(issued && {issued}),
    ISBN: isbn
  }
  return {item, ...toVariants(item, {titles: subtitle === undefined ? [] : [`${title}: ${subtitle}`]})}
}
