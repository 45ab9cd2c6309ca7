import {latexToText} from './latex.ts'

/** A name as CSL has it: parts of a person's, or the `literal` of a group. */
export type CslName = Readonly<Record<string, string>>

/** The most names that one field is read for. */
const mostNames = 20_000

/**
 * Reads a list of names as BibTeX and BibLaTeX write it: `First von Last`, `von Last, Jr, First`, a group in braces,
 * `family=…, given=…`. Particles are dropping ones, as in Pandoc, unless `useprefix` says otherwise.
 */
export function readBibtexNames(tex: string, useprefix = false): readonly CslName[] {
  return splitList(tex)
    .slice(0, mostNames)
    .flatMap((name) => readName(name, useprefix))
}

/** Splits at ` and ` outside braces, as lists of names, publishers and places are. */
export function splitList(tex: string): readonly string[] {
  const parts: string[] = []
  let part: string[] = []
  for (const word of splitOutside(tex, (character) => /\s/.test(character))) {
    if (word.toLowerCase() === 'and') {
      parts.push(part.join(' '))
      part = []
    } else part.push(word)
  }
  parts.push(part.join(' '))
  return parts.filter((one) => one !== '')
}

/** The pieces between separators that stand outside braces, without empty ones. */
function splitOutside(tex: string, isSeparator: (character: string) => boolean): readonly string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= tex.length; at++) {
    const character = tex[at] ?? ''
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}') depth--
    else if (at >= tex.length || (depth <= 0 && isSeparator(character))) {
      if (at > start) pieces.push(tex.slice(start, at))
      start = at + 1
    }
  }
  if (start < tex.length) pieces.push(tex.slice(start))
  return pieces
}

function readName(tex: string, useprefix: boolean): readonly CslName[] {
  const whole = tex.trim()
  if (isOneGroup(whole)) {
    const literal = latexToText(whole)
    return literal === '' ? [] : [{literal}]
  }
  const commas = splitOutside(whole, (character) => character === ',')
  if (/^(?:family|given|prefix|suffix)(?:-i)?\s*=/i.test(whole)) return readExtended(commas, useprefix)
  const parts = commas.map((part) => splitOutside(part, (character) => /[\s~]/.test(character)))
  const [first = [], second, third] = parts
  if (second === undefined) {
    if (first.length === 1 && /^others$/i.test(first[0] ?? '')) return [{literal: 'others'}]
    const lower = first.findIndex((word) => !isCapital(word))
    const cut = lower === -1 ? first.length - 1 : lower
    return toName(first.slice(0, cut), first.slice(cut), [], useprefix)
  }
  return third === undefined ? toName(second, first, [], useprefix) : toName(third, first, second, useprefix)
}

function toName(
  given: readonly string[],
  vonLast: readonly string[],
  suffix: readonly string[],
  useprefix: boolean
): readonly CslName[] {
  const capital = vonLast.findIndex(isCapital)
  const cut = capital === -1 ? Math.max(0, vonLast.length - 1) : capital
  // `Hasselt, Hado van`: the particle stands behind the given name.
  const lastCapital = cut === 0 ? given.findLastIndex(isCapital) : -1
  const end = lastCapital === -1 ? given.length : lastCapital + 1
  return compose({
    family: join(vonLast.slice(cut)),
    // Initials that stand together are two names all the same.
    given: join(given.slice(0, end)).replaceAll(/\.(?=\p{Lu})/gu, '. '),
    [useprefix ? 'non-dropping-particle' : 'dropping-particle']: join([...vonLast.slice(0, cut), ...given.slice(end)]),
    suffix: join(suffix)
  })
}

/** `family=Gogh, given=Vincent, prefix=van, useprefix=true`, of BibLaTeX. */
function readExtended(parts: readonly string[], useprefix: boolean): readonly CslName[] {
  const values = new Map<string, string>()
  for (const part of parts) {
    const equals = part.indexOf('=')
    if (equals === -1) continue
    values.set(part.slice(0, equals).trim().toLowerCase(), latexToText(part.slice(equals + 1)))
  }
  const keeps = values.has('useprefix') ? values.get('useprefix') === 'true' : useprefix
  return compose({
    family: values.get('family') ?? '',
    given: values.get('given') ?? values.get('given-i') ?? '',
    [keeps ? 'non-dropping-particle' : 'dropping-particle']: values.get('prefix') ?? '',
    suffix: values.get('suffix') ?? ''
  })
}

function compose(parts: Readonly<Record<string, string>>): readonly CslName[] {
  const present = Object.entries(parts).filter(([, value]) => value !== '')
  return present.length === 0 ? [] : [Object.fromEntries(present)]
}

function join(words: readonly string[]): string {
  return latexToText(words.join(' ')).replaceAll('\u00A0', ' ')
}

/** True for a word that can begin a family name: braces protect, else its first letter is a capital. */
function isCapital(word: string): boolean {
  if (/^\{[^\\]/.test(word)) return true
  const letter = /\p{L}/u.exec(latexToText(word))?.[0]
  return letter === undefined || letter !== letter.toLowerCase() || letter === letter.toUpperCase()
}

/** True where one pair of braces holds it all. */
function isOneGroup(tex: string): boolean {
  if (!tex.startsWith('{') || !tex.endsWith('}') || /^\{\\/.test(tex)) return false
  let depth = 0
  for (let at = 0; at < tex.length; at++) {
    const character = tex[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at === tex.length - 1
  }
  return false
}
