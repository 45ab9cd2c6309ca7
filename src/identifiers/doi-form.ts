/** A DOI that was read, or what keeps a text from being one: a predicate for a writer (“has white space inside, …”). */
export type ParsedDoi =
  {readonly ok: true; readonly doi: string; readonly url: string} | {readonly ok: false; readonly reason: string}

/** Hosts of the DOI resolver: all three answer for every DOI (DOI Handbook, 3.8). Compared exactly, never by suffix. */
const hosts: ReadonlySet<string> = new Set(['doi.org', 'dx.doi.org', 'www.doi.org'])
const maxText = 8192
const maxDoi = 2048

/** Pairs that a DOI may hold; each is opened and closed in every DOI met so far. */
const pairs: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<']
])

/** What ends a sentence, a quotation or an emphasis around a DOI rather than the DOI. */
const finalPunctuation = /[.,;:!?…"'`*“”‘’«»。，；：、]/u

/**
 * Reads one DOI name: bare, `doi:10…`, `info:doi/10…`, an http(s) address of doi.org, dx.doi.org or www.doi.org (percent-decoded
 * once), or a short DOI `10/…`; white space around it and one wrapping `<…>` are allowed.
 *
 * `doi` is the bare name in the writer's own letter case, `url` its address with all that RFC 3986 keeps out of a path encoded.
 * Syntax: ISO 26324 (`10.` + registrant of four or more digits + `/` + graphic characters). Beyond it, forms that are only ever
 * copying mistakes are refused: punctuation at the end, a bracket without its partner, typographic dashes, LaTeX escapes, an
 * address segment `..`. Whether the DOI exists is a registry's to say.
 */
export function parseDoi(text: string): ParsedDoi {
  if (text.length > maxText) return refuse(`is ${text.length} characters long, expected at most ${maxDoi}`)
  const trimmed = unwrap(text.trim())
  if (trimmed === '') return refuse('is empty, expected a DOI such as `10.1000/182`')
  if (/\p{Cs}/u.test(trimmed)) return refuse('holds half of a character (a lone surrogate), expected whole characters')
  const bare = toBare(trimmed)
  if (!bare.ok) return bare
  const reason = problemOf(bare.doi)
  return reason === undefined ? {ok: true, doi: bare.doi, url: toUrl(bare.doi)} : refuse(reason)
}

/** Cuts what cannot end a DOI: final punctuation and closing brackets that nothing in the text opens. */
export function trimDoiEnd(text: string): string {
  const surplus = new Map([...pairs].map(([close, open]) => [close, countOf(text, close) - countOf(text, open)]))
  let end = text.length
  for (; end > 0; end--) {
    const last = text.charAt(end - 1)
    const extra = surplus.get(last) ?? 0
    if (extra > 0) surplus.set(last, extra - 1)
    else if (!finalPunctuation.test(last)) break
  }
  return text.slice(0, end)
}

type Bare = {readonly ok: true; readonly doi: string} | {readonly ok: false; readonly reason: string}

function refuse(reason: string): {readonly ok: false; readonly reason: string} {
  return {ok: false, reason}
}

function unwrap(text: string): string {
  return text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1).trim() : text
}

function toBare(text: string): Bare {
  const scheme = /^https?:\/\//i.exec(text)?.[0]
  if (scheme !== undefined) return fromAddress(text.slice(scheme.length))
  if (/^(?:(?:dx|www)\.)?doi\.org\//i.test(text)) return fromAddress(text)
  if (/^info:doi\//i.test(text)) return decode(text.slice('info:doi/'.length))
  return {ok: true, doi: text.replace(/^doi(?::\s*|\s+(?=10[./]))/i, '')}
}

function fromAddress(address: string): Bare {
  const authority = /^[^/?#\\]*/.exec(address)?.[0] ?? ''
  if (authority.includes('@')) return refuse('is an address with a user name, expected `https://doi.org/…`')
  if (!hosts.has(authority.toLowerCase())) {
    return refuse(`is an address of the host \`${authority.slice(0, 80)}\`, expected \`doi.org\``)
  }
  const path = address.slice(authority.length)
  if (!path.startsWith('/')) return refuse('is an address without a DOI, expected `https://doi.org/10.…`')
  const mark = /[?#]/.exec(path)?.[0]
  if (mark !== undefined) {
    return refuse(
      `is an address with a \`${mark}\` part, expected it to end with the DOI (a \`${mark}\` of the DOI is percent-encoded)`
    )
  }
  if (/^\/[a-z0-9]{1,20}$/i.test(path))
    return refuse('is the address of a short DOI without its `10/`, expected `10/…`')
  return decode(path.slice(1))
}

function decode(text: string): Bare {
  try {
    return {ok: true, doi: decodeURIComponent(text)}
  } catch {
    return refuse('holds a percent code that stands for no character, expected `%` only before two hexadecimal digits')
  }
}

/** What is wrong with a bare name, the most telling thing first; absent where it is a DOI. */
function problemOf(doi: string): string | undefined {
  if (doi.length > maxDoi) return `is ${doi.length} characters long, expected at most ${maxDoi}`
  return problemOfCharacters(doi) ?? problemOfPrefix(doi) ?? problemOfSuffix(doi)
}

function problemOfCharacters(doi: string): string | undefined {
  // White space before controls: a line break is both, and “white space” is what a writer sees.
  if (/\s/u.test(doi)) return 'has white space inside, expected none'
  const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Noncharacter_Code_Point}\uFFFD]/u.exec(doi)?.[0]
  if (hidden !== undefined)
    return `holds the invisible or broken character ${codePoint(hidden)}, expected only printed ones`
  const dash = /[\u2010-\u2015\u2212﹘﹣]/u.exec(doi)?.[0]
  if (dash !== undefined) return `holds the typographic dash \`${dash}\` (${codePoint(dash)}), expected \`-\``
  const wide = /[\uFF01-\uFF5E]/u.exec(doi)?.[0]
  if (wide !== undefined) return `holds the full-width character \`${wide}\`, expected its ASCII form`
  const escape = /\\[_%&#$~^{}]/.exec(doi)?.[0]
  if (escape !== undefined) return `holds the LaTeX escape \`${escape}\`, expected \`${escape.slice(1)}\``
  const entity = /&(?:lt|gt|amp|quot|#\d{1,6});/.exec(doi)?.[0]
  if (entity !== undefined) return `holds the HTML escape \`${entity}\`, expected the character it stands for`
  return undefined
}

function problemOfPrefix(doi: string): string | undefined {
  if (/^10\/[a-z0-9]+$/i.test(doi)) return undefined
  if (/^10,\d/.test(doi)) return 'starts with `10,`, expected `10.`'
  if (/^[^/]{0,20}https?:\/\//i.test(doi) || /^(?:\w+\.)?doi\.org\//i.test(doi))
    return 'has other text before the address, expected one DOI alone'
  if (!doi.startsWith('10.')) return 'does not start with `10.`, as every DOI does'
  const slash = doi.indexOf('/')
  if (slash === -1) return 'has no `/`, expected a prefix such as `10.1000`, then `/`, then a suffix'
  const prefix = doi.slice(0, slash)
  if (!/^10\.\d{4,9}(?:\.\d{1,9}){0,4}$/.test(prefix)) {
    return `has the prefix \`${prefix.slice(0, 40)}\`, expected \`10.\` and at least four digits`
  }
  return slash === doi.length - 1 ? `has nothing after \`${prefix}/\`, expected a suffix` : undefined
}

function problemOfSuffix(doi: string): string | undefined {
  const last = /.$/u.exec(doi)?.[0] ?? ''
  if (finalPunctuation.test(last)) return `ends with \`${last}\`, expected no punctuation after the DOI`
  for (const [close, open] of pairs) {
    const surplus = countOf(doi, close) - countOf(doi, open)
    if (surplus > 0 && last === close)
      return `ends with a \`${close}\` that nothing opens, expected no bracket after the DOI`
    if (surplus < 0) return `opens a \`${open}\` that nothing closes, expected the whole DOI`
  }
  const sici = /\(sici\)/i.test(doi) ? !/co;2/i.test(doi) : /\/\d{4}-\d{3}[\dx]\(\d{4,8}\)\d+(?::\d+)?$/i.test(doi)
  if (sici) return 'breaks off inside its SICI part, expected the whole DOI up to `CO;2-…`'
  if (/\/\.{1,2}(?:\/|$)/.test(doi)) return 'has a segment `.` or `..`, which every browser takes as a step in a path'
  return undefined
}

/** The address: `encodeURI` keeps all that a path may hold, and the two characters that would end the path. */
function toUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23')}`
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count++
  return count
}
