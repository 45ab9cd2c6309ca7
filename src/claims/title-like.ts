/** Words that stay small in a title. */
const small: ReadonlySet<string> = new Set(
  'a an and as at but by for from in into is nor of off on or over per so the than that to up via vs with yet'.split(
    ' '
  )
)

/** More words than a title has. */
const longestTitle = 25

/**
 * True for a paragraph that is a title, as texts from word processors have them: no stop at its end, and capitals where
 * a title of English has them (The Chicago Manual of Style, headline style). One word alone is no title.
 */
export function isTitleLike(paragraph: string): boolean {
  const text = paragraph.trim()
  if (/[.!?:;,…]["'”’)\]]*$/.test(text)) return false
  const words = text.match(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu) ?? []
  if (words.length < 2 || words.length > longestTitle) return false
  return words.every((word, at) => (at > 0 && small.has(word.toLowerCase())) || /^\p{Lu}/u.test(word))
}
