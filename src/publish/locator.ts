/** A place within a work: what it counts, as CSL calls it, and where. */
export interface Locator {
  readonly label: string
  readonly value: string
  readonly plural: boolean
}

/** CSL's names of what a locator counts, by the words and short forms that writers use. */
const labels: readonly (readonly [label: string, words: RegExp])[] = [
  ['page', /^(?:pp?\.|pages?\b)/i],
  ['volume', /^(?:vols?\.|volumes?\b)/i],
  ['chapter', /^(?:chaps?\.|ch\.|chapters?\b)/i],
  ['section', /^(?:secs?\.|sections?\b|§§?)/i],
  ['figure', /^(?:figs?\.|figures?\b)/i],
  ['column', /^(?:cols?\.|columns?\b)/i],
  ['folio', /^(?:fols?\.|folios?\b)/i],
  ['issue', /^(?:nos?\.|issues?\b|numbers?\b)/i],
  ['paragraph', /^(?:paras?\.|paragraphs?\b|¶¶?)/i],
  ['part', /^(?:pts?\.|parts?\b)/i],
  ['verse', /^(?:vv?\.|verses?\b)/i],
  ['line', /^(?:ll?\.|lines?\b)/i],
  ['book', /^(?:bks?\.|books?\b)/i],
  ['note', /^(?:nn?\.|notes?\b)/i]
]

/** Takes a locator apart; a bare number is a page. Absent where what it counts has no name in CSL. */
export function parseLocator(text: string): Locator | undefined {
  for (const [label, words] of labels) {
    const word = words.exec(text)?.[0]
    if (word !== undefined) return toLocator(label, text.slice(word.length))
  }
  return /^\d/.test(text) ? toLocator('page', text) : undefined
}

function toLocator(label: string, written: string): Locator {
  const value = written.trim().replaceAll(/(\w) ?-{1,3} ?\b/g, '$1–')
  return {label, value, plural: /[–—,&]/.test(value)}
}
