import {distance} from 'fastest-levenshtein'
import {compareText} from './compare.ts'

/**
 * The candidate that was most likely meant: the one with the fewest edits, where they are at most a third of the word,
 * rounded up. Of equal ones the first by code unit.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  let best: string | undefined
  let fewest = Math.ceil(word.length / 3) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest + (best === undefined ? 0 : 1)) continue
    const edits = distance(wanted, candidate.toLowerCase())
    if (edits < fewest || (edits === fewest && best !== undefined && compareText(candidate, best) < 0)) {
      best = candidate
      fewest = edits
    }
  }
  return best
}
