import type {Span} from '../../model/span.ts'
import type {ParsedNames} from './reference-string-authors.ts'
import type {ParsedDate} from './reference-string-date.ts'
import {trimSpan} from './reference-string-text.ts'

/** Words that only groups have in their names, in the languages of common reference lists. */
const groupWords =
  /organi[sz]ation|association|society|institut|centre|center|committee|ministry|department|agency|council|college|clinic\b|hospital|\bgroup|collaborat|consorti|network|universit|foundation|federation|commission|\bboard|bureau|\boffice|alliance|initiative|investigators|academy|asociaci|sociedad|ministerio|organizaci|fundaci|gesellschaft|verein|bundes|ministerium|ministère|société|\bteam\b|\bunion\b|\bNHS\b|\bWHO\b|\bNICE\b|\bCDC\b|组织|协会|学会|委员会|研究院|研究所|中心|大学|部$|局$/iu

/**
 * Finds the group that stands where authors do: all before a date in brackets, or a first sentence whose words are those of a
 * group's name.
 */
export function findGroup(rest: string, start: number, date: ParsedDate | undefined): Span | undefined {
  if (date) {
    const span = trimSpan(rest, {start, end: date.outer.start}, '.,;: ')
    const value = rest.slice(span.start, span.end)
    const isOneSentence = !/\p{Ll}{3}[.?!] /u.test(value)
    const isName = groupWords.test(value) || (isOneSentence && value.split(' ').length <= 12)
    return isName && value.length > 1 ? span : undefined
  }
  const first = /^[^.?!:]{3,160}(?=[.:] |\. ?$)/u.exec(rest.slice(start, start + 200))?.[0]
  if (first === undefined || !groupWords.test(first)) return undefined
  const words = first.split(/ +/)
  const long = words.filter((word) => word.length > 3)
  const capitals = long.filter((word) => /^["(]?[\p{Lu}\p{Lo}]/u.test(word))
  const isName = words.length <= 14 && capitals.length >= long.length - 1
  return isName ? trimSpan(rest, {start, end: start + first.length}, '.,') : undefined
}

/** Finds the group after persons: `…, et al; Guidelines Committee of the College.` */
export function findGroupAfter(rest: string, names: ParsedNames): Span | undefined {
  const match =
    /^ {0,2}[;,] {1,2}(?:(?:and|on behalf of|for) )?(?:the )?(?<name>\p{Lu}[^.:;]{3,150}?)(?=[.:]| \()/u.exec(
      rest.slice(names.end, names.end + 200)
    )
  const name = match?.groups?.['name']
  if (!match || name === undefined || !groupWords.test(name)) return undefined
  const end = names.end + match[0].length
  return {start: end - name.length, end}
}
