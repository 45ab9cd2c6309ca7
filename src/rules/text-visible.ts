import type {Link} from '../model/article.ts'
import {defineRule, replace, type Rule} from './define-rule.ts'

const textVisible: Rule = defineRule(
  {
    id: 'text-visible',
    description: 'Require text that reads as it is written, and addresses that lead where they seem to',
    severity: 'warning',
    offers: 'suggestions',
    messages: {
      order: 'Unexpected character {code}, which shows the text behind it in another order than it is written in',
      hidden: 'Unexpected character {code}, which nobody sees',
      host: 'Unexpected host `{host}` with letters that look like others; browsers call it `{ascii}`'
    }
  },
  {},
  {
    article({article: {path, source, links}, report}) {
      for (const {0: found, index} of source.matchAll(unseen)) {
        const turns = turning.test(found)
        if (turns && isClosed(source, index)) continue
        const place = {start: index, end: index + found.length}
        report({
          message: turns ? 'order' : 'hidden',
          data: {code: codeOf(found)},
          place,
          note: turns
            ? 'A reader sees other words than a program reads, and whoever looks at a change of this file is misled (CVE-2021-42574). Delete it; for a piece of text in another direction, close it in its own line (`U+2067` … `U+2069`).'
            : 'It comes along with copied text, cuts words in two for search and for keys, and can hide one word in another. Delete it.',
          suggestions: [replace(path, place, '', `Delete ${codeOf(found)}`)]
        })
      }
      for (const link of links) {
        const host = hostOf(link)
        if (host === undefined || !isLookAlike(host)) continue
        report({
          message: 'host',
          data: {host, ascii: new URL(link.url).hostname},
          place: link.urlSpan,
          note: 'Letters of Cyrillic or Greek stand there for Latin ones, as in addresses that imitate another (CVE-2021-42694). Type the address anew; where it is meant, write it as browsers call it.'
        })
      }
    }
  }
)

export default textVisible

/**
 * What turns the direction of text (UAX #9, §2), and what shows nothing. Joiners have their use in many scripts, and
 * are nothing but hidden between Latin letters; a zero-width space marks where lines of Thai, Lao, Khmer and Burmese may break.
 */
const unseen =
  /[\u202A\u202B\u202D\u202E\u2066-\u2068\u2060-\u2064]|(?<!^)\uFEFF|(?<![\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])\u200B|(?<=\p{sc=Latin})[\u200C\u200D](?=\p{sc=Latin})/gu
const turning = /[\u202A\u202B\u202D\u202E\u2066-\u2068]/

/** Whether the piece that a character begins ends in its own line; an override has no use that is worth its harm. */
function isClosed(source: string, at: number): boolean {
  const opener = source.charAt(at)
  if (opener === '\u202D' || opener === '\u202E') return false
  const closer = opener === '\u202A' || opener === '\u202B' ? '\u202C' : '\u2069'
  for (let next = at + 1; next < Math.min(source.length, at + longestPiece); next += 1) {
    const character = source.charAt(next)
    if (character === closer) return true
    if (character === '\n' || character === '\r') return false
  }
  return false
}

/** In characters; what is longer is no name or quotation any more, and looking on would take the square of the time. */
const longestPiece = 1000

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The host of an address as it is written, in small letters. */
function hostOf({url}: Link): string | undefined {
  const [, host] = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:@]+)/i.exec(url) ?? []
  return host !== undefined && /\P{ASCII}/u.test(host) && URL.canParse(url) ? host.toLowerCase() : undefined
}

/**
 * Whether a label mixes Latin letters with Cyrillic or Greek ones, or consists of Cyrillic letters that look like Latin ones
 * under a domain in Latin letters; browsers show neither as it is written.
 */
function isLookAlike(host: string): boolean {
  const labels = host.split('.')
  const isLatinDomain = /^[a-z]+$/.test(labels.at(-1) ?? '')
  return labels.some(
    (label) =>
      (/\p{sc=Latin}/u.test(label) && /[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(label)) ||
      (isLatinDomain && /^[асԁеһіјӏорԛѕԝху\d-]+$/.test(label) && /\p{sc=Cyrillic}/u.test(label))
  )
}
