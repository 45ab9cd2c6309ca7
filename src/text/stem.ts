import {stemmer} from 'stemmer'

/** Words of English that say nothing of what a sentence is about, in lower case with straight apostrophes. */
const functionWords: ReadonlySet<string> = new Set(
  (
    'a about above across after again against all almost along already also although always am among an and any ' +
    'anyone anything are around as at away be became because become becomes been before behind being below between ' +
    'both but by came can cannot come could did do does doing done down due during each either else especially etc ' +
    'even ever every few for from further gave get gets getting give given gives go goes going gone got had has have ' +
    'having he hence her here hers herself him himself his how however i if in indeed into is it its itself just keep ' +
    'kept let like likely made mainly make makes making many may me might mine more moreover most mostly much must my ' +
    'myself near nearly need needs neither never nevertheless next no nobody none nor not nothing now of off often on ' +
    'once one only onto or other others otherwise our ours ourselves out over own part parts per perhaps possible ' +
    'possibly put quite rather really said same say says see seem seems several shall she should show showed shown ' +
    'shows since so some something sometimes soon still such take taken takes than that the their theirs them ' +
    'themselves then there therefore these they thing things this those though through throughout thus to together ' +
    'too took toward towards under until up upon us use used uses using usually various very was way ways we well ' +
    'went were what when where whether which while who whole whom whose why will with within without would yet you ' +
    'your yours yourself yourselves'
  ).split(' ')
)

/** The longest word that is stemmed; what is longer is no word. */
const longestWord = 60

/** A word that carries meaning. */
export interface ContentWord {
  /** Its Porter stem, in lower case (Porter, An algorithm for suffix stripping, 1980). */
  readonly stem: string
  /** As it stands, in lower case. */
  readonly word: string
  /** In capitals, as an acronym is. */
  readonly acronym: boolean
}

/** The content words of an English text, in its order; numbers and function words are left out. */
export function contentWords(text: string): readonly ContentWord[] {
  const words: ContentWord[] = []
  for (const [found] of text
    .normalize('NFC')
    .replaceAll('’', "'")
    .matchAll(/\p{L}[\p{L}\p{M}\p{N}']*/gu)) {
    const apostrophe = found.indexOf("'")
    const plain = apostrophe < 0 ? found : found.slice(0, apostrophe)
    const word = plain.toLowerCase()
    if (word.length < 2 || word.length > longestWord || functionWords.has(word)) continue
    words.push({stem: stemmer(word), word, acronym: /^\p{Lu}[\p{Lu}\p{N}]{1,7}s?$/u.test(plain)})
  }
  return words
}

/** Their stems alone. */
export function contentStems(text: string): readonly string[] {
  return contentWords(text).map(({stem}) => stem)
}

/** The numbers of a text as they are written, without thousands' commas. */
export function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replaceAll(',', ''))
}
