import type {FormattedEntry} from './generated/formatted-references.ts'

/** Keeps what was formatted for later runs. What it hands back was checked for its form, and is used as text alone. */
export interface FormatCache {
  /**
   * @param group - the style, locale and processor, as a hash.
   * @param key - what was formatted, as a hash.
   */
  readonly read: (group: string, key: string) => FormattedEntry | undefined
  readonly write: (group: string, key: string, value: FormattedEntry) => void
}
