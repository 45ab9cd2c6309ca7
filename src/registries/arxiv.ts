import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import type {Reference} from '../model/generated/record.ts'
import {
  type Answer,
  encodeSegment,
  type Facts,
  looksLikeHtml,
  type Question,
  type Reading,
  type RegistryBases,
  unexpectedStatus,
  unreadable
} from './answer.ts'
import {shortText, textsOf, toIsoDate, toNames, toVariants, withoutEmpty, yearOf} from './csl-parts.ts'
import {readTitleMark} from './title-mark.ts'
import {sortRelations, sortUpdates, toRelation} from './updates.ts'

/** An answer for one identifier is some kilobytes; more than this is not read as XML. */
const largest = 2_000_000

/** Asks the arXiv API for a paper (https://info.arxiv.org/help/api/user-manual.html). */
export function askArxiv(id: string, bases: RegistryBases): Question {
  return {
    registry: 'arxiv',
    url: `${bases.arxiv}query?id_list=${encodeSegment(id)}&max_results=1`,
    accept: 'application/atom+xml'
  }
}

/**
 * Reads an Atom feed. An unknown identifier gives a feed without entries, a malformed one a status 400 with an entry
 * called `Error`, or no entry.
 */
export function readArxiv(answer: Answer, id: string): Reading {
  if (answer.status !== 200 && answer.status !== 400) return unexpectedStatus(answer)
  const {body} = answer
  if (looksLikeHtml(body)) return unreadable('answered with a page of HTML where Atom was due')
  if (body.length > largest) return unreadable('answered with more XML than one paper needs')
  // No document type declaration is due, so that entities and what they load need not be thought of.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(body)) return unreadable('answered with XML that declares a document type')
  const entries = readEntries(body)
  if (!entries) return unreadable('answered with what is no Atom feed')
  const wanted = bareId(id)
  const entry = entries.find((one) => bareId(/\/abs\/(.{1,60})$/.exec(textIn(one, 'id'))?.[1] ?? '') === wanted)
  if (entry) return {kind: 'found', facts: arxivFacts(entry, id)}
  const refused = entries.some((one) => textIn(one, 'id').includes('/api/errors#'))
  if (entries.length > 0 && !refused) return unreadable('answered for another identifier')
  return refused || answer.status === 200 ? {kind: 'missing'} : unexpectedStatus(answer)
}

function readEntries(body: string): readonly Element[] | undefined {
  let root: Root
  try {
    root = fromXml(body)
  } catch {
    return undefined
  }
  const feed = root.children.find((node) => node.type === 'element')
  return feed?.name === 'feed' ? childrenOf(feed, 'entry') : undefined
}

function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((node): node is Element => node.type === 'element' && node.name === name)
}

function textIn(element: Element, name: string): string {
  const [child] = childrenOf(element, name)
  return (child?.children ?? [])
    .map((node) => (node.type === 'text' || node.type === 'cdata' ? node.value : ''))
    .join('')
}

/** An identifier without its version, in lower case. */
function bareId(id: string): string {
  return id.toLowerCase().replace(/v\d{1,2}$/, '')
}

/** A comment by which authors or arXiv withdraw a paper; withdrawal is said nowhere else. */
const withdrawal =
  /^(?:this (?:paper|article|submission|manuscript|work|version) )?(?:has been |was |is )?withdrawn\b|\b(?:paper|article|submission|manuscript) (?:has been|was|is) withdrawn\b/i

function arxivFacts(entry: Element, id: string): Facts {
  const {title, mark} = readTitleMark(textsOf(textIn(entry, 'title'))[0] ?? '')
  const comment = shortText(textIn(entry, 'arxiv:comment'))
  const published = toIsoDate(textIn(entry, 'published'))
  const author = toNames(
    childrenOf(entry, 'author').map((one) => {
      const name = shortText(textIn(one, 'name'))
      const at = name.lastIndexOf(' ')
      // A collaboration or one word is no family name.
      const isGroup = at === -1 || /\b(?:collaboration|consortium|team|group)\b/i.test(name)
      return isGroup ? {literal: name} : {family: name.slice(at + 1), given: name.slice(0, at)}
    })
  )
  const item: Reference = {
    id: `arxiv:${id}`,
    type: 'article',
    ...withoutEmpty({title, publisher: 'arXiv', number: `arXiv:${id}`}),
    ...(author.length > 0 && {author}),
    ...(published && {issued: published}),
    URL: `https://arxiv.org/abs/${id}`
  }
  const isWithdrawn = withdrawal.test(comment)
  return {
    item,
    ...toVariants(item, {
      titles: mark === undefined ? [] : [shortText(textIn(entry, 'title'))],
      containers: [shortText(textIn(entry, 'arxiv:journal_ref'))],
      years: [yearOf(toIsoDate(textIn(entry, 'updated')))]
    }),
    ...sortUpdates([
      ...(isWithdrawn ? [{type: 'withdrawal', source: 'registry', reason: comment} as const] : []),
      ...(mark === undefined ? [] : [{type: mark, source: 'title'} as const])
    ]),
    ...sortRelations(
      textIn(entry, 'arxiv:doi')
        .split(/\s+/)
        .slice(0, 10)
        .map((doi) => toRelation('has-published-version', 'doi', doi)),
      {scheme: 'arxiv', identifier: id}
    )
  }
}
