/**
 * The languages that sentences can be judged in, by primary subtag. A language is a folder of cues and weights; today
 * there is one, which stands in this folder itself.
 */
const modelled: ReadonlySet<string> = new Set(['en'])

/** Words that every English text is full of, and other languages have rarely. */
const englishWords: ReadonlySet<string> = new Set(
  'the of and to is that for with are this be by from it was'.split(' ')
)

/** Fewer words are not enough to tell a language. */
const fewestWords = 60

/** An English text has about a quarter of these words; texts of other languages, with some English names, fewer than this. */
const leastEnglish = 0.06

/** No more words than these are looked at. */
const mostWords = 2000

/**
 * The language of an article when its sentences cannot be judged; absent where they can. What an article says of itself
 * counts, then a site in a language that cannot be judged; else its words do: a site in English may hold a text that is not.
 *
 * @param declared - what the article says: a language tag (BCP 47).
 * @param site - the language of articles that say nothing.
 * @returns the tag, or `undetermined` for a text that names none and is not English.
 */
export function languageWithoutModel(
  declared: string | undefined,
  site: string | undefined,
  texts: Iterable<string>
): string | undefined {
  const isModelled = (tag: string): boolean => modelled.has(tag.split('-', 1)[0]?.toLowerCase() ?? '')
  if (declared !== undefined && declared !== '') return isModelled(declared) ? undefined : declared
  if (site !== undefined && !isModelled(site)) return site
  let words = 0
  let english = 0
  for (const text of texts) {
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      words += 1
      if (englishWords.has(word.toLowerCase())) english += 1
    }
    if (words >= mostWords) break
  }
  return words >= fewestWords && english / words < leastEnglish ? 'undetermined' : undefined
}
