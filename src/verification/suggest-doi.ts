import {doiKey, parseDoi, repairDoi} from '../identifiers/doi.ts'

/** No text that a person meant as one DOI is longer. */
const longest = 512
/** A text is not asked about under more names. */
const mostForms = 400

/**
 * The DOI that was meant by a text that is none, or by a DOI that no registry knows: the nearest repaired form that is known.
 * Forms are tried from the surest to the boldest; where two of one kind are known, it is a guess, and nothing is suggested.
 * What was cut short is not completed: many DOIs begin alike, and only a search by the reference can tell.
 *
 * @param text - as the writer has it.
 * @param isKnown - whether the lock or a registry knows a DOI, given in lower case.
 * @returns the DOI, in the writer's letter case; absent where no form is known.
 */
export function suggestDoi(text: string, isKnown: (doi: string) => boolean): string | undefined {
  const own = doiKey(text.trim())
  const tried = new Set<string>()
  for (const forms of formsOf(text)) {
    const known = new Map<string, string>()
    for (const form of forms) {
      const parsed = parseDoi(form)
      if (!parsed.ok) continue
      const key = doiKey(parsed.doi)
      if (tried.has(key) || (key === own && parsed.doi === text.trim())) continue
      if (tried.size >= mostForms) return undefined
      tried.add(key)
      if (isKnown(key)) known.set(key, parsed.doi)
    }
    const [first, second] = known.values()
    if (first !== undefined) return second === undefined ? first : undefined
  }
  return undefined
}

/** The repaired forms that a careful reader would read for the text, in lower case: enough to ask a registry about. */
export function repairedDois(text: string): readonly string[] {
  const own = doiKey(text.trim())
  const [repaired = [], named = []] = formsOf(text)
  const keys = [...repaired, ...named].flatMap((form) => {
    const parsed = parseDoi(form)
    return parsed.ok ? [doiKey(parsed.doi)] : []
  })
  return [...new Set(keys)].filter((key) => key !== own)
}

/** Repaired forms in groups, the surest first. */
function* formsOf(text: string): Generator<readonly string[], void, void> {
  if (text.length > longest) return
  const repaired = repairDoi(text)
  yield repaired === undefined ? [] : [repaired]
  const name = repaired ?? repairDoi(withPrefix(text)) ?? repairDoi(withDigits(text)) ?? repairDoi(fromText(text))
  if (name === undefined) return
  yield [name]
  const slash = name.indexOf('/')
  const [prefix, suffix] = [name.slice(0, slash + 1), name.slice(slash + 1)]
  yield withoutEnds(suffix).map((form) => prefix + form)
  yield withoutSegment(suffix).map((form) => prefix + form)
  yield withOtherDashes(suffix).map((form) => prefix + form)
  yield withOneLookAlike(suffix).map((form) => prefix + form)
  yield withPoint(suffix).map((form) => prefix + form)
}

/** The prefixes of two registrants whose suffixes are known by their form: Elsevier's `j.` journals and arXiv's own. */
function withPrefix(text: string): string {
  const name = text.trim()
  if (/^j\.[a-z]{2,20}\.\d{4}\.\d{2}\.\d{3}$/i.test(name)) return `10.1016/${name}`
  if (/^arxiv[.:]\d{4}\.\d{4,5}$/i.test(name)) return `10.48550/${name.replace(/^(arxiv):/i, '$1.')}`
  return ''
}

/** A prefix has digits alone: letters in it were taken for them. */
function withDigits(text: string): string {
  const prefix = /^[1li][0o]\.[\doli]{4,9}(?=\/)/i.exec(text.trim())?.[0]
  if (prefix === undefined) return ''
  return prefix.replaceAll(/o/gi, '0').replaceAll(/[li]/gi, '1') + text.trim().slice(prefix.length)
}

/** From the first `10.` with a slash on, where other text stands before it: an address of a publisher, a doubled prefix. */
function fromText(text: string): string {
  const start = text.search(/10\.\d{4,9}(?:\.\d{1,9}){0,4}\//)
  return start === -1 ? '' : (text.slice(start).split(/[\s?#&]/, 1)[0] ?? '')
}

/** What pages and viewers hang on to a DOI in their addresses, and what a copy takes along. */
const tails =
  /(?:[/.](?:abstract|full|fulltext|full-text|full\.pdf|pdf|epdf|epub|html?|xml|summary|meta|references|suppl|supplementary|v\d{1,2})|[-_.~/]{1,9})$/i

function withoutEnds(suffix: string): readonly string[] {
  const mark = suffix.search(/[?#&;|]/)
  let rest = mark === -1 ? suffix : suffix.slice(0, mark)
  const forms = rest === suffix ? [] : [rest]
  for (let round = 0; round < 3; round++) {
    const next = rest.replace(tails, '')
    if (next === rest || next === '') break
    forms.push(next)
    rest = next
  }
  // A prefix twice, and letters that ran into the DOI from the text after it.
  const inner = /10\.\d{4,9}\/(.{1,400})$/.exec(suffix)?.[1]
  if (inner !== undefined) forms.push(inner)
  const word =
    /^(.{0,400}\d)(?:doi|pmid|pmcid|available|accessed|epub|published|http|https|www|and|et|in)\D{0,40}$/i.exec(
      suffix
    )?.[1]
  if (word !== undefined) forms.push(word)
  forms.push(suffix.slice(0, -1), ...['/', ...Array.from('0123456789x')].map((end) => suffix + end))
  return forms.filter((form) => form !== '')
}

/** Without one of its segments: that of a web site (`collections/`), say. */
function withoutSegment(suffix: string): readonly string[] {
  const segments = suffix.split('/')
  if (segments.length < 2 || segments.length > 6) return []
  return segments.map((_, index) => segments.filter((_segment, other) => other !== index).join('/'))
}

/** Dashes for underscores and the reverse, and none at all where a line was broken. */
function withOtherDashes(suffix: string): readonly string[] {
  const places = [...suffix.matchAll(/[-_]/g)].slice(0, 12).map(({index}) => index)
  const one = places.flatMap((at) =>
    [suffix.charAt(at) === '-' ? '_' : '-', ''].map((other) => suffix.slice(0, at) + other + suffix.slice(at + 1))
  )
  return [suffix.replaceAll('_', '-'), suffix.replaceAll('-', '_'), ...one]
}

/** Characters that readers and scanners take for each other. */
const lookAlikes: readonly (readonly [written: string, meant: string])[] = [
  ['o', '0'],
  ['0', 'o'],
  ['l', '1'],
  ['i', '1'],
  ['1', 'l'],
  ['s', '5'],
  ['5', 's'],
  ['b', '8'],
  ['8', 'b'],
  [',', '.'],
  [':', '.']
]

function withOneLookAlike(text: string): readonly string[] {
  const forms: string[] = []
  for (let at = 0; at < text.length && forms.length < 120; at++) {
    for (const [written, meant] of lookAlikes) {
      if (text.charAt(at).toLowerCase() === written) forms.push(text.slice(0, at) + meant + text.slice(at + 1))
    }
  }
  return forms
}

/** With a point that was lost between digits or at the edge of a word, or without one that is too many. */
function withPoint(suffix: string): readonly string[] {
  const forms: string[] = []
  for (let at = 1; at < suffix.length && forms.length < 120; at++) {
    const [before, after] = [suffix.charAt(at - 1), suffix.charAt(at)]
    if (/[a-z\d]/i.test(before) && /\d/.test(after)) forms.push(`${suffix.slice(0, at)}.${suffix.slice(at)}`)
    if (after === '.') forms.push(suffix.slice(0, at) + suffix.slice(at + 1))
  }
  return forms
}
