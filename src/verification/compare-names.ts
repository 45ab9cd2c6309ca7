import {distance} from 'fastest-levenshtein'
import type {Agreement} from '../model/verification.ts'
import {type CitedName, nameText} from './cited-work.ts'
import {isLatin, join, readWords} from './words.ts'

/** How two lists of names stand to each other. */
export interface NamesComparison {
  readonly agrees: Agreement
  /**
   * `same`: the first author or half of the shorter list are persons of both; `some`: a name or two are in both, which
   * happens by chance; `apart`: nobody is; `unknown`: nothing to compare with.
   */
  readonly relation: 'same' | 'some' | 'apart' | 'unknown'
  /** How many names the shorter list has. */
  readonly count: number
}

/** A person or a group for comparison. */
interface Party {
  readonly isGroup: boolean
  readonly isLatin: boolean
  /** Words of the family name, or of all of a name in one text. */
  readonly family: readonly string[]
  readonly given: readonly string[]
  /** A name in one text, whose parts are not known. */
  readonly isWhole: boolean
}

/** So many names of a reference are compared, and so many pairs of names in all: what lies beyond is no evidence. */
const mostNames = 300
const mostPairs = mostNames * mostNames

/** @param written - names as the writer has them; @param recorded - those of the record, editors behind authors. */
export function compareNames(
  written: readonly CitedName[],
  recorded: readonly CitedName[],
  authors: number
): NamesComparison {
  const own = written.slice(0, mostNames).map(readParty).filter(isNamed)
  const reach = Math.floor(mostPairs / Math.max(1, own.length))
  const held = recorded.slice(0, reach).map(readParty).filter(isNamed)
  const isCut = written.length > mostNames || recorded.length > reach
  const [first] = own
  if (!first || held.length === 0) return {agrees: 'unknown', relation: 'unknown', count: 0}
  const used = new Set<number>()
  const found = own.map((name, at) => {
    // The name at the same place first, so that two of one family are not mixed up.
    const order = [...(at < held.length ? [at] : []), ...held.keys()]
    const best = order
      .filter((index) => !used.has(index))
      .reduce<{readonly index: number; readonly strength: number}>(
        (best, index) => {
          if (best.strength === certain) return best
          const other = held[index]
          const strength = other ? match(name, other) : 0
          return strength > best.strength ? {index, strength} : best
        },
        {index: -1, strength: 0}
      )
    if (best.strength > 0) used.add(best.index)
    const other = held[best.index]
    // A family name alone at another place may be another person's.
    const isVague = other !== undefined && best.index !== at && !name.isGroup && isBare(name, other)
    return {strength: best.strength, isVague}
  })
  const sure = found.filter(({strength}) => strength >= probable).length
  const isRelated = found.some(({strength}) => strength > 0)
  const isOneByChance = sure === 1 && found.some(({strength, isVague}) => strength >= probable && isVague)
  const least = Math.min(own.length, held.length)
  const comparable = own.filter((name) => held.some((other) => isComparable(name, other))).length
  if (!isRelated && comparable === 0) return {agrees: 'unknown', relation: 'unknown', count: least}
  const isSame = ((found[0]?.strength ?? 0) >= probable || sure * 2 >= least) && !isOneByChance
  const relation = isSame ? 'same' : isRelated ? 'some' : 'apart'
  // A record that names fewer authors than there are is no evidence against the others.
  const surplus = Math.max(0, own.length - authors)
  const missing = found.filter(({strength}, at) => {
    const name = own[at]
    return strength < probable && name !== undefined && held.some((other) => isComparable(name, other))
  }).length
  if (isCut && relation === 'apart') return {agrees: 'unknown', relation: 'unknown', count: least}
  if ((missing > surplus && !isCut) || relation === 'apart') return {agrees: 'no', relation, count: least}
  const isWhole =
    own.length === authors &&
    written.every((name, at) => {
      const other = recorded[at]
      return other !== undefined && nameText(name).normalize('NFC') === nameText(other).normalize('NFC')
    })
  if (isWhole) return {agrees: 'yes', relation, count: least}
  return {agrees: sure === 0 || missing > 0 ? 'unknown' : 'form', relation, count: least}
}

const certain = 3
const probable = 2
const possible = 1

/** Words that groups have in their names and persons do not. */
const groupWords =
  /\b(?:academy|agency|alliance|association|authority|board|bureau|cent(?:er|re)|centro|cochrane|collaborat\w{2,5}|college|collective|commission|committee|company|consorti\w{2}|corporation|council|department|federation|foundation|fund|group|gmbh|hospital|inc|initiative|institut\w{0,3}|international|investigators|laborator\w{1,3}|librar\w{1,3}|ltd|members|ministry|museum|national|network|office|organi[sz]ation|panel|partners|partnership|press|program\w{0,3}|project|school|service|societ\w{1,3}|study|subcommittee|task force|team|trial\w{0,4}|trust|union|universit\w{1,5}|who|working)\b/i

/** Particles of family names: written, dropped, or taken for a given name. */
const particles: ReadonlySet<string> = new Set(
  'af al am ap auf da das de dei del della delle dem den der des di do dos du e el la las le les lo los ten ter the van vom von y zu zum zur'.split(
    ' '
  )
)
const suffixes: ReadonlySet<string> = new Set('jr sr ii iii iv md phd msc bsc rn dr prof'.split(' '))

function isNamed({family, given}: Party): boolean {
  return family.length + given.length > 0
}

function readParty({family, given, particle, literal}: CitedName): Party {
  const latin = isLatin(literal === '' ? `${family} ${given}` : literal)
  if (literal === '' && family !== '') {
    // A group in the field of the family name.
    const isGroup = given === '' && (groupWords.test(family) || readWords(family).words.length > 4)
    const words = withoutSuffixes(readWords(family).words)
    return {
      isGroup,
      isLatin: latin,
      family: isGroup ? words : bare([...readWords(particle).words, ...words]),
      given: givenWords(given),
      isWhole: given === '' && words.length > 1
    }
  }
  const whole = literal || given
  const parts = whole.split(',').map((part) => part.trim())
  const words = readWords(whole).words
  const isGroup = groupWords.test(whole) || words.length > 5 || (words.length === 1 && /^\p{Lu}{3,}$/u.test(whole))
  if (!isGroup && parts.length >= 2 && parts[0] !== '') {
    return {
      isGroup,
      isLatin: latin,
      family: bare(readWords(parts[0] ?? '').words),
      given: givenWords(parts[1] ?? ''),
      isWhole: false
    }
  }
  return {
    isGroup,
    isLatin: latin,
    family: isGroup ? words : withoutSuffixes(words),
    given: [],
    isWhole: !isGroup
  }
}

/** Without titles and `Jr`, unless there is nothing else. */
function withoutSuffixes(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !suffixes.has(word))
  return kept.length > 0 ? kept : words
}

/** Without particles, unless there is nothing else. */
function bare(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !particles.has(word))
  return kept.length > 0 ? kept : words
}

function givenWords(given: string): readonly string[] {
  // Initials that run together are letters of their own: `JA`.
  const spread = /^\p{Lu}{2,4}$/u.test(given.trim()) ? Array.from(given.trim()).join(' ') : given
  return readWords(spread).words.filter((word) => !suffixes.has(word))
}

/** One of two names is a family name and nothing else. */
function isBare(left: Party, right: Party): boolean {
  return [left, right].some(({family, given}) => family.length < 2 && given.length === 0)
}

/** Comparing a group with persons, or names in two scripts, says nothing. */
function isComparable(left: Party, right: Party): boolean {
  return left.isGroup === right.isGroup && left.isLatin === right.isLatin
}

function match(left: Party, right: Party): number {
  if (left.isGroup || right.isGroup) return matchGroups(left, right)
  if (left.isWhole || right.isWhole) return matchWhole(left, right)
  const [own, held] = [join(left.family), join(right.family)]
  if (own === held) return areInitialsOf(left.given, right.given) ? certain : possible
  // Two family names of which one is given, and middle names that one side counts as family names.
  if (
    left.family.some((word) => word.length > 2 && right.family.includes(word)) &&
    areInitialsOf(left.given, right.given)
  )
    return probable
  // Given and family name changed places.
  if (own === join(bare(right.given)) && areInitialsOf(right.family, left.given)) return certain
  if (held === join(bare(left.given)) && areInitialsOf(left.family, right.given)) return certain
  if (sameWords([...left.family, ...left.given], [...right.family, ...right.given])) return probable
  return isMisspelt(own, held) && areInitialsOf(left.given, right.given) ? possible : 0
}

/** The first letters do not contradict each other; a side without given names contradicts nothing. */
function areInitialsOf(left: readonly string[], right: readonly string[]): boolean {
  const [first, second] = [left.map(([initial]) => initial), right.map(([initial]) => initial)]
  if (first.length === 0 || second.length === 0) return true
  // A second given name may be the one that is used.
  return first[0] === second[0] || second.slice(1).includes(first[0]) || first.slice(1).includes(second[0])
}

/** A name in one text: family first or last, with given names or initials. */
function matchWhole(left: Party, right: Party): number {
  const [whole, other] = left.isWhole ? [left, right] : [right, left]
  const parts = {family: bare(other.family), given: other.given}
  const strengths = [whole.family, bare(whole.family)].map((words) =>
    other.isWhole
      ? Math.max(matchTexts(words, other.family), matchTexts(words, parts.family))
      : Math.max(matchParts(words, other), matchParts(words, parts))
  )
  return Math.max(...strengths)
}

/** `Smith J` and `John Smith`: a long word of one is in the other, and the rest are its initials. */
function matchTexts(words: readonly string[], others: readonly string[]): number {
  if (join(words) === join(others) || sameWords(words, others)) return certain
  const shared = words.filter((word) => word.length > 1 && others.includes(word))
  if (shared.length === 0) return 0
  const rest = (all: readonly string[]): readonly string[] => all.filter((word) => !shared.includes(word))
  return areInitialsOf(rest(words), rest(others)) ? probable : possible
}

/** The family name is at the front or the end of a name in one text. */
function matchParts(words: readonly string[], {family, given}: Pick<Party, 'family' | 'given'>): number {
  const name = join(family)
  for (let count = 1; count <= Math.min(words.length, 4); count++) {
    if (join(words.slice(-count)) === name) return areInitialsOf(words.slice(0, -count), given) ? certain : possible
    if (join(words.slice(0, count)) === name) {
      return areInitialsOf(initialsOf(words.slice(count)), given) ? certain : possible
    }
  }
  if (sameWords(words, [...family, ...given])) return probable
  const last = family.at(-1) ?? ''
  const rest = words.filter((word) => word !== last)
  return last.length > 2 && rest.length < words.length && areInitialsOf(rest, given) ? probable : 0
}

/** Short words behind a family name are initials that run together. */
function initialsOf(words: readonly string[]): readonly string[] {
  const [only = ''] = words
  return words.length === 1 && only.length <= 3 ? Array.from(only) : words
}

function sameWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length > 1 && left.length === right.length && join(left.toSorted()) === join(right.toSorted())
}

function isMisspelt(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length)
  if (length < 5 || Math.abs(left.length - right.length) > 2 || length > 60) return false
  return distance(left, right) <= (length < 8 ? 1 : 2)
}

const fillers: ReadonlySet<string> = new Set(
  'a and for in of on the to de des du la le et y und fur der die'.split(' ')
)

function matchGroups(left: Party, right: Party): number {
  const content = ({family, given}: Party): readonly string[] =>
    [...family, ...given].filter((word) => !fillers.has(word))
  const [own, held] = [content(left), content(right)]
  if (own.length === 0 || held.length === 0) return 0
  if (join(own) === join(held)) return certain
  const [short, long] = own.length < held.length ? [own, held] : [held, own]
  if (short.every((word) => long.includes(word)) && (short.length > 1 || long[0] === short[0])) return probable
  const [word = ''] = short
  return short.length === 1 && word.length > 1 && word === long.map(([initial]) => initial).join('') ? probable : 0
}
