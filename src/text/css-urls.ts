import type {Span} from '../model/span.ts'

/** An address in a stylesheet, with the place of the whole `url(…)`. */
export interface CssUrl extends Span {
  readonly url: string
}

/** What a stylesheet loads; comments and strings are none of it. `imports` is where the first `@import` stands. */
export interface CssLoads {
  readonly urls: readonly CssUrl[]
  readonly imports?: number
}

const token =
  /\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|(@import\b)|\burl\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^"'()\s]+))\s*\)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/gi

/** Finds what a stylesheet loads (https://www.w3.org/TR/css-values-4/#urls). */
export function readCssLoads(css: string): CssLoads {
  const urls: CssUrl[] = []
  let imports: number | undefined
  for (const match of css.matchAll(token)) {
    const [whole, rule, double, single, bare] = match
    if (rule !== undefined) imports ??= match.index
    const url = double ?? single ?? bare
    if (url !== undefined) urls.push({url, start: match.index, end: match.index + whole.length})
  }
  return {urls, ...(imports !== undefined && {imports})}
}
