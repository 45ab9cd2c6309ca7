import {shorten} from '../text/shorten.ts'
import {nameField, yearOf, textField, type CslName, type Item} from './csl-fields.ts'
import {plainText} from './csl-text.ts'

const joined = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s]+$/u

/** The people or groups behind an item: authors, else editors. */
export function creditsOf(item: Item): {
  readonly names: readonly CslName[]
  readonly count: number
  readonly role: string
} {
  const authors = nameField(item, 'author')
  if (authors.count > 0) return {...authors, role: ''}
  const editors = nameField(item, 'editor')
  return {...editors, role: editors.count === 0 ? '' : editors.count === 1 ? 'Ed.' : 'Eds.'}
}

/** A name in its own order: `Karen J. Sherman`. */
export function directName(name: CslName): string {
  if (name.literal !== '') return name.literal
  if (joined.test(name.family) && joined.test(name.given)) return name.family + name.given
  return [name.given, name.family, name.suffix].filter((part) => part !== '').join(' ')
}

/** Who wrote it, as a sentence names them: `Sherman`, `Sherman and Cherkin`, `Sherman et al.`; else the title. */
export function shortCredits(item: Item): string {
  const {names, count} = creditsOf(item)
  const [first, second] = names.map(({literal, family, given}) => literal || family || given)
  if (first !== undefined) return count === 1 ? first : count === 2 ? `${first} and ${second ?? ''}` : `${first} et al.`
  const title = plainText(textField(item, 'title-short') || textField(item, 'title'))
  return shorten(title, 60)
}

/** A few words that tell a reference from others: `Sherman et al. 2011`. */
export function shortLabel(item: Item, key: string): string {
  return [shortCredits(item) || key, yearOf(item)].filter((part) => part !== '').join(' ')
}
