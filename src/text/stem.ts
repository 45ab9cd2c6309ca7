import {stemmer} from 'stemmer'

/** A word of a text that says what it is about, by its stem (Porter, 1980). English. */
export interface Stem {
  readonly stem: string
  /** As it stands, in lower case. */
  readonly word: string
  /** In capitals, as an acronym is. */
  readonly acronym: boolean
}

const word = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu

/** The words of a text that carry meaning, in order: no function words, no numbers, nothing of one letter. */
export function contentStems(text: string): readonly Stem[] {
  const stems: Stem[] = []
  for (const [found] of text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .matchAll(word)) {
    const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,7}s?$/u.test(found)
    const lower = found.toLowerCase().replace(/['’]\p{L}+$/u, '')
    if (lower.length < 3 && !acronym) continue
    if (functionWords.has(lower) || /^\p{N}/u.test(lower) || found.length > 60) continue
    stems.push({stem: stemmer(lower), word: lower, acronym})
  }
  return stems
}

/** The numbers of a text as they are written, without thousands' commas. */
export function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => number.replaceAll(',', ''))
}

const functionWords: ReadonlySet<string> = new Set(
  (
    'a able about above across actually after again against all almost along already also although always am among an and ' +
    'another any anything are aren around as at away be became because become becomes been before began behind being below ' +
    'between both but by came can cannot come could couldn did didn do does doesn doing don done down due during each ' +
    'either else enough etc even ever every everything far few finally first following for found from further furthermore ' +
    'gave get gets getting give given gives go goes going gone got had hadn has hasn have haven having he hence her here ' +
    'hers him his how however i if in indeed instead into is isn it its itself just keep kept know known last later least ' +
    'less let lets like likely made mainly make makes making many may maybe me might more moreover most mostly much must my ' +
    'namely near nearly need needed needs neither never nevertheless no non none nor not nothing now of off often on once ' +
    'one ones only onto or other others our ours out over own particular particularly per perhaps probably put quite rather ' +
    'really recent recently said same saw say says second see seen several shall she should shown shows since so some ' +
    'something sometimes soon still such take taken takes than that the their theirs them themselves then there thereby ' +
    'therefore these they thing things this those though three through throughout thus to together too took toward towards ' +
    'two under until up upon us use used uses using usually various very via was wasn way ways we well went were weren what ' +
    'when where whereas whether which while who whole whom whose why will with within without would yet you your yours'
  ).split(' ')
)
