import type {Edit} from '../model/finding.ts'
import type {Reference} from '../model/reference.ts'

/**
 * Puts another value into a field of a bibliography file. Absent where the field stands in a way that an edit could spoil:
 * in prose, over several values, with escapes or mark-up in it.
 *
 * @param written - the value that stands there now.
 */
export function toValueEdit(
  {origin: {file, locate, notation}, text}: Reference,
  field: string,
  written: string,
  value: string
): Edit | undefined {
  if (text || notation === undefined) return undefined
  const {start, end} = locate([field])
  const extra = end - start - written.length
  if (notation === 'json' || (notation === 'yaml' && extra === 2)) {
    if (extra === 2) return {file, start, end, text: JSON.stringify(value)}
    // A number without quotes.
    return extra === 0 && /^\d+$/.test(value) && /^\d+$/.test(written) ? {file, start, end, text: value} : undefined
  }
  if (extra !== 0) return undefined
  if (notation === 'yaml') return {file, start, end, text: JSON.stringify(value)}
  const spoils = notation === 'tex' ? /["\\{}$&#%_^~\n\r]/ : /[\n\r]/
  return spoils.test(value) ? undefined : {file, start, end, text: value}
}
