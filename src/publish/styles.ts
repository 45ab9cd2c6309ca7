import type {Article} from '../model/article.ts'
import type {FormatCache} from '../model/format-cache.ts'
import type {StyleChoice} from '../model/site.ts'
import {localeOf, readPackagedStyle} from './csl-processor.ts'
import {createReferenceStyle, type ReferenceStyle} from './reference-style.ts'

/** The citation styles of a build. */
export interface Styles {
  /** The style of an article: the chosen one, else APA or Vancouver by the way it cites. */
  readonly of: (article: Article, lang: string, choice: StyleChoice | undefined) => ReferenceStyle
  /** Lets go of the styles that were read, of which the processor of one takes up to 100 MB. */
  readonly close: () => void
}

/** Syntaxes that cite by number. In the others a key names the work. */
const numbered: ReadonlySet<string> = new Set(['footnote', 'link', 'numeric'])

/** Opens the styles; each is read when an article first needs it. */
export function openStyles(cache?: FormatCache): Styles {
  const known = new Map<string, ReferenceStyle>()
  return {
    of(article, lang, choice) {
      const chosen = choice ?? (citesByNumber(article) ? 'vancouver' : 'apa')
      const locale = localeOf(lang)
      const name = JSON.stringify([chosen, locale])
      const found = known.get(name)
      if (found) return found
      const text = typeof chosen === 'string' ? readPackagedStyle(chosen) : chosen.text
      const style = createReferenceStyle(text, locale ?? 'en-US', cache)
      known.set(name, style)
      return style
    },
    close() {
      known.clear()
    }
  }
}

/** True where an article's references are formatted in English, since there is no locale for its language. */
export function lacksLocale({citations}: Article, lang: string): boolean {
  return citations.length > 0 && localeOf(lang) === undefined
}

/** True where fewer of the article's citations name their work by a key than by a number, a footnote or a link. */
function citesByNumber({citations, resolve}: Article): boolean {
  let byKey = 0
  let byNumber = 0
  for (const citation of citations) {
    if (citation.unprinted || !citation.items.some(({key}) => resolve(citation, key))) continue
    if (numbered.has(citation.syntax)) byNumber++
    else byKey++
  }
  return byNumber > byKey
}
