import {parseDoi, trimDoiEnd} from './doi-form.ts'

const maxText = 8192

/** Resolver addresses and labels as they get doubled, broken or misspelt in front of a DOI. */
const label = /^(?:https?:?\/+|(?:(?:dx|www)\.)?doi\.org[:/]*|(?:info:|urn:)?doi(?:\s*[:=./]\s*|\s+)|[:/\s]+)/i

/** Characters that LaTeX escapes. */
const latexEscape = /\\(?=[_%&#$~^{}])/g

const entities: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"']
])

/**
 * The DOI a careful editor would mean by a text: doubled or misspelt resolver addresses, LaTeX and HTML escapes, typographic
 * dashes, full-width and invisible characters, `10,1016/`, white space left by a line break, punctuation at the end.
 *
 * Absent where that is a guess: no `10.`, another host, white space between two words, a DOI cut short. A text that is a DOI
 * gives that DOI; percent codes in a bare one, left of a copied address, are decoded.
 */
export function repairDoi(text: string): string | undefined {
  if (text.length > maxText) return undefined
  const parsed = parseDoi(text)
  if (parsed.ok) {
    const meant = parsed.doi === text.trim() ? decoded(parsed.doi) : undefined
    const plainParsed = meant === undefined ? parsed : parseDoi(meant)
    return plainParsed.ok ? plainParsed.doi : parsed.doi
  }
  const {name, address} = withoutLabels(unwrapped(plain(text)))
  if (!/^10\s*[.,/]\s*\d/.test(name) && !/^10\//.test(name)) return undefined
  const path = address ? withoutQuery(name) : name
  const joined = joinBroken(path.replace(/^10\s*[.,]\s*/, '10.'))
  const candidate = trimDoiEnd(decoded(joined) ?? joined)
  const repaired = parseDoi(candidate)
  return repaired.ok ? repaired.doi : undefined
}

/**
 * True where nothing but the form was wrong: addresses of the resolver and labels before the name, more than one of them, and
 * the escapes of LaTeX within it. Everything else, a full stop at the end too, may belong to the name: of 1,766 recorded works
 * two are registered with one (`10.5488/cmp.`).
 *
 * @param repaired - what `repairDoi` made of the text.
 */
export function isCertainRepair(text: string, repaired: string): boolean {
  const name = text.trim().replaceAll(latexEscape, '')
  return name.endsWith(repaired) && certainLabels.test(name.slice(0, name.length - repaired.length))
}

const certainLabels = /^(?:https?:\/\/(?:(?:dx|www)\.)?doi\.org\/|(?:dx\.|www\.)?doi\.org\/|doi: ?)*$/i

function plain(text: string): string {
  return (
    text
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replaceAll(/[\u2010-\u2015\u2212﹘﹣]/gu, '-')
      .replaceAll(/&(?:lt|gt|amp|quot);/g, (entity) => entities.get(entity) ?? entity)
      // The ASCII characters that a DOI may hold, by number.
      .replaceAll(/&#(?:(\d{2,3})|x([\da-f]{2}));/gi, (entity, decimal?: string, hexadecimal?: string) => {
        const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
        return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : entity
      })
      .replaceAll(latexEscape, '')
      .trim()
  )
}

/** Without `\doi{…}`, brackets or quotation marks around the whole. */
function unwrapped(text: string): string {
  const command = /^\\(?:doi|url|href)\{(.*)\}$/s.exec(text)?.[1]
  const inner =
    command ?? /^(?:<(.*)>|\((.*)\)|\[(.*)\]|\{(.*)\}|"(.*)"|“(.*)”)[.,;]?$/s.exec(text)?.slice(1).find(Boolean)
  return (inner ?? text).trim()
}

function withoutLabels(text: string): {readonly name: string; readonly address: boolean} {
  let name = text
  let address = false
  for (let round = 0; round < 8; round++) {
    const found = label.exec(name)?.[0]
    if (found === undefined) break
    address ||= /http|doi\.org/i.test(found)
    name = name.slice(found.length)
  }
  return {name, address}
}

/** Without `?…` and `#…`. A `#` at the end is the check character of a SICI. */
function withoutQuery(name: string): string {
  const mark = name.search(/[?#]/)
  return mark === -1 || (mark === name.length - 1 && name.endsWith('#')) ? name : name.slice(0, mark)
}

/** Without the white space that a line break or a slip left where a DOI cannot end. */
function joinBroken(text: string): string {
  return text
    .replaceAll(/(?<=[-/_(:<[])\s{1,20}/g, '')
    .replaceAll(/\s{1,20}(?=[/_:>\]])/g, '')
    .replaceAll(/(?<=\.)\s+(?=[a-z]?\d)|(?<=\.)[^\S\n]*\n\s*(?=[a-z\d])/g, '')
    .trim()
}

function decoded(text: string): string | undefined {
  if (!/%[\da-f]{2}/i.test(text)) return undefined
  try {
    const plainText = decodeURIComponent(text)
    return parseDoi(trimDoiEnd(plainText)).ok ? plainText : undefined
  } catch {
    return undefined
  }
}
