import type {RecordUpdate} from '../model/generated/record.ts'

const words: readonly (readonly [RegExp, RecordUpdate['type']])[] = [
  [/^retract/i, 'retraction'],
  [/^withdraw/i, 'withdrawal'],
  [/remov/i, 'removal']
]

/** Marks that publishers put before a title: `RETRACTED:`, `WITHDRAWN ARTICLE:`, `[Retracted]`, `TEMPORARY REMOVAL:`. */
const before =
  /^[\s[(*]{0,5}(retracted|withdrawn|removed|temporary removal)(?: (?:article|paper|chapter|manuscript|publication))?\s{0,3}(?:[\])*]{1,3}\s{0,3}[:.–—-]?|[:–—]|\s-)\s{0,3}(?=\S)/i
/** The same behind it: `(Retracted)`, `[RETRACTED ARTICLE]`, `: Retracted`. */
const behind =
  /\s{0,3}(?:[[(](retracted|withdrawn|removed)(?: (?:article|paper|chapter|publication))?[^[\]()]{0,80}[\])]|[:–—]\s?(RETRACTED|WITHDRAWN))\.?$/i

/**
 * Reads the mark that a publisher puts into the title of a work that no longer stands.
 *
 * @returns the title without it, and what it says; `mark` is absent where there is none. Titles that only begin with such a
 *   word (“Retraction of the scapula”, “Withdrawn adolescents”) have none.
 */
export function readTitleMark(title: string): {readonly title: string; readonly mark?: RecordUpdate['type']} {
  for (const form of [before, behind]) {
    const match = form.exec(title)
    const word = match?.[1] ?? match?.[2]
    const mark = word === undefined ? undefined : words.find(([known]) => known.test(word))?.[1]
    if (!match || mark === undefined) continue
    const rest = (title.slice(0, match.index) + title.slice(match.index + match[0].length)).trim()
    if (rest !== '') return {title: rest, mark}
  }
  return {title}
}
