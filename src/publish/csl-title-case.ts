import {token} from './csl-tokens.ts'

/** Where a part of a word begins anew: a blank, a hyphen, a slash or a dash. */
const wordBreak = /[\s\-\u2010\u2011/\u2013\u2014]/
const wordCharacter = /[\p{L}\p{M}\p{N}]/u
const markup = /^<\/?[a-z][^<>]*>/i

/**
 * Takes back what title case does to letters that begin no word: those behind a point, a bracket or an apostrophe within
 * one (`d2l.ai`, `L’esprit`), and those in the names of elements. Also single ones before a hyphen, which are symbols as a
 * rule (`arXiv e-Prints`, `k-Means`): CSL 1.0.2 would have them as words of their own, pandoc leaves them.
 *
 * @param before - the text, with markup of CSL.
 * @param after - the same in title case.
 */
export function keepWithinWords(before: string, after: string): string {
  if (before.length !== after.length || before === after) return after
  let result = ''
  let inWord = false
  let begins = true
  for (let at = 0; at < before.length; at++) {
    const skipped =
      before.charAt(at) === token.open
        ? 2
        : before.charAt(at) === '<'
          ? (markup.exec(before.slice(at, at + 80))?.[0].length ?? 0)
          : 0
    if (skipped > 0) {
      result += before.slice(at, at + skipped)
      at += skipped - 1
      continue
    }
    const character = before.charAt(at)
    const isSymbol = !begins && before.charAt(at + 1) === '-'
    result += inWord || isSymbol ? character : after.charAt(at)
    if (wordCharacter.test(character)) {
      inWord = true
      begins = false
    } else if (wordBreak.test(character)) inWord = false
    else if (/[!?:]/.test(character)) begins = true
  }
  return result
}
