/** Presents something: what follows, up to the end of the sentence, has its name. */
const presents =
  /\b(?:we|this (?:article|manuscript|paper|preprint|study|work)|here,?(?: we)?) (?:[a-z]+ ){0,2}?(?:developed|develops?|introduces?|presents?|proposed?|proposes|releases?)\b/gi

/** Characters after it in which a name may stand. */
const reach = 200

/** A name at once: `**Name**, a …`, `Name (`, `Name: a`; it has two capitals, one within, or a digit. */
const atOnce =
  /^ (?:an?|the|our)? ?[*_`"“]{0,3}((?=[\w.+-]{0,30}(?:[A-Z][\w.+-]{0,30}[A-Z]|[a-z][A-Z]|\d))[A-Za-z][\w.+-]{1,30}\w)[*_`"”]{0,3}(?:,| \(|:| [–—] | -- |\.$)/
/** A short name in brackets after the long one: `the Long Name of It (LNI)`. */
const inBrackets = /\(([*_`]{0,3})((?=[\w-]{0,20}[A-Z]{2})[A-Z][\w-]{1,20})\1\)/

/** More names than that are no names of one thing. */
const mostNames = 10

/**
 * The names that authors give to what they present: `we introduce the Long Name of It (LNI)`, `here we present lnTool, a …`.
 *
 * @param source - Markdown.
 */
export function findOwnNames(source: string): readonly string[] {
  const names = new Set<string>()
  for (const {0: said, index} of source.matchAll(presents)) {
    const [rest = ''] = source
      .slice(index + said.length, index + said.length + reach)
      .replaceAll('\n', ' ')
      .split(/(?<=[.;!?]) /, 1)
    const name = atOnce.exec(rest)?.[1] ?? inBrackets.exec(rest)?.[2]
    if (name !== undefined) names.add(name)
    if (names.size === mostNames) break
  }
  return [...names]
}
