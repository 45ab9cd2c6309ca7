import {parseDoi} from './doi-form.ts'

export {type ParsedDoi, parseDoi} from './doi-form.ts'
export {findDois} from './doi-find.ts'
export {isCertainRepair, repairDoi} from './doi-repair.ts'

/** Whether a text is the bare DOI and nothing else: the form a DOI field holds. Letter case is the writer's. */
export function isCanonicalDoi(text: string): boolean {
  const parsed = parseDoi(text)
  return parsed.ok && parsed.doi === text
}

/**
 * The key under which two spellings of a DOI meet: ASCII letters lowered and nothing else, since DOI names are
 * case-insensitive in ASCII only (DOI Handbook, 2.4). Forms with a resolver or a label lose it; other texts stay as they are.
 */
export function doiKey(text: string): string {
  const parsed = parseDoi(text)
  return (parsed.ok ? parsed.doi : text).replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** Whether two texts name the same DOI, whatever their form and letter case. */
export function sameDoi(left: string, right: string): boolean {
  return doiKey(left) === doiKey(right)
}
