import {shorten} from '../text/shorten.ts'
import {nameField, yearOf, textField, type CslName, type Item} from './csl-fields.ts'
import {plainText} from './csl-text.ts'

/** Up to this many names are printed in full, else the first few and “et al.” */
const mostPrinted = 8
const printedOfMany = 6

const spaced = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{P}\p{M}\p{Sk}\s]+$/u
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

/** Names for a list of references: `Sherman, K. J., Cherkin, D. C., & Deyo, R. A.` */
export function listNames({
  names,
  count
}: {
  readonly names: readonly CslName[]
  readonly count: number
}): readonly string[] {
  if (count > mostPrinted) return [...names.slice(0, printedOfMany).map((name) => `${invertName(name)}, `), 'et al.']
  return names.map((name, index) => {
    const lead = index > 0 && index === names.length - 1 ? '& ' : ''
    return lead + invertName(name) + (index < names.length - 1 ? ', ' : '')
  })
}

/** A name with the family name first and the given names as initials. */
export function invertName(name: CslName): string {
  if (name.literal !== '') return name.literal
  if (name.family === '') return name.given
  if (name.given === '') return name.family
  if (joined.test(name.family) && joined.test(name.given)) return name.family + name.given
  const suffix = name.suffix === '' ? '' : `, ${name.suffix}`
  return `${name.family}, ${initials(name.given)}${suffix}`
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

/** `Daniel C.` → `D. C.`, `Jean-Paul` → `J.-P.`; names in scripts without capitals stay whole. */
function initials(given: string): string {
  if (!spaced.test(given)) return given
  const compact = /^\p{Lu}{2,3}$/u.test(given) ? given.replaceAll(/(?=\p{Lu})/gu, ' ') : given
  return compact
    .split(/[\s.]+/)
    .filter((part) => part !== '' && part !== '-')
    .map((part) =>
      part
        .split(/[-‐‑]/)
        .filter((piece) => piece !== '')
        .map((piece) => `${/^./su.exec(piece)?.[0] ?? ''}.`)
        .join('-')
    )
    .join(' ')
}
