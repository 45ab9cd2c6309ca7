import {readCharacterReference} from './character-reference.ts'

/** Elements of JATS, HTML and MathML that stand in titles. Any other `<…>` is text, such as `p <0.05`. */
const elements: ReadonlySet<string> = new Set(
  (
    'a alternatives annotation annotation-xml b big bold br div em font formula i inf inline-formula italic italics math menclose ' +
    'merror mfenced mfrac mi mmultiscripts mn mo monospace mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt ' +
    'mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none overline p roman sans-serif sc scp semantics ' +
    'small span strike strong styled-content sub subtitle sup tex tex-math title tt u underline xref'
  ).split(' ')
)
/** Elements that say again what stands beside them, in another notation. */
const repeated: ReadonlySet<string> = new Set(['annotation', 'annotation-xml', 'tex-math'])
/** Elements that part words. */
const parting: ReadonlySet<string> = new Set(['br', 'div', 'p', 'title'])
const tag = /<(\/?)(?:[a-z]{1,10}:)?([a-z][a-z-]{0,20})(?:\s[^<>]*)?\/?>/gi
/** How often markup is escaped in records: `&amp;lt;sup&amp;gt;` is met. */
const deepestEscape = 3
/** More than this is no title. */
const longest = 10_000

/**
 * The words of a title that a registry holds as JATS, HTML or MathML, also escaped: `&lt;i&gt;E. coli&lt;/i&gt;`.
 * Tags go, what stands in them stays; character references become characters; white space is one blank; controls and
 * halves of characters go. Linear in the text, cut at 10,000 characters.
 */
export function markupText(markup: string): string {
  const bounded = markup.length > 4 * longest ? markup.slice(0, 4 * longest) : markup
  let text = bounded
  for (let pass = 0; pass < deepestEscape; pass++) {
    const next = decodeReferences(withoutTags(text))
    if (next === text) break
    text = next
  }
  text = text
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return text.length > longest ? text.slice(0, longest).replace(/\p{Cs}$/u, '') : text
}

function withoutTags(text: string): string {
  let out = ''
  let done = 0
  let skipped: string | undefined
  for (const match of text.matchAll(tag)) {
    const [whole, slash, name = ''] = match
    const element = name.toLowerCase()
    if (!elements.has(element)) continue
    if (skipped === undefined) out += text.slice(done, match.index)
    done = match.index + whole.length
    if (repeated.has(element)) skipped = slash === '/' || whole.endsWith('/>') ? undefined : (skipped ?? element)
    if (element === 'subtitle' && slash !== '/') out += ': '
    if (parting.has(element)) out += ' '
  }
  return skipped === undefined ? out + text.slice(done) : out
}

function decodeReferences(text: string): string {
  let out = ''
  let done = 0
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', Math.max(at + 1, done))) {
    const reference = readCharacterReference(text, at)
    if (!reference) continue
    out += text.slice(done, at) + reference.value
    done = reference.end
  }
  return out + text.slice(done)
}
