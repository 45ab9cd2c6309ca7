import type {Span} from '../../model/span.ts'

/** A name of CSL-JSON: a person or a group. */
export interface ParsedName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly literal?: string
}

/** The names at the head of a reference string. */
export interface ParsedNames {
  readonly names: readonly ParsedName[]
  readonly span: Span
  /** Says that “et al.” followed. */
  readonly others: boolean
  /** Says that “(Eds.)” or the like followed, which `end` includes. */
  readonly editors: boolean
  /** Where the list ends, with what closes it. */
  readonly end: number
}

const maxNames = 2000
const upper = String.raw`\p{Lu}`
const word = String.raw`(?:d'|D'|O'|Mc|Mac|de|von)?\p{Lu}[\p{L}\p{M}']{0,40}`
const particle = String.raw`van der|van den|van de|von der|von dem|de la|de los|de las|van't|van|von|vom|zu|de|del|della|dello|der|den|di|da|das|dos|do|du|la|le|ten|ter|el|al|bin|ibn|af|av|st\.?|Van der|Van den|Van de|Van|Von|De la|De|Del|Della|Di|Da|Dos|Du|La|Le|El|Al|St\.?`
const family = String.raw`(?:(?:${particle}) +){0,3}(?:al-|el-)?${word}(?:- ?(?:al-)?(?:${word}|\p{Ll}{2,20})){0,3}(?:(?: y | e | i | (?:${particle}) | )${word}(?:-${word})?){0,2}(?: (?:${particle}))?`
const shortFamily = String.raw`(?:(?:${particle}) +){0,3}(?:al-|el-)?${word}(?:- ?(?:al-)?(?:${word}|\p{Ll}{2,20})){0,3}(?: (?:${particle}) ${word})?`
const dotted = String.raw`(?:${upper}\p{Ll}?\. ?-? ?){1,6}(?<=\.)`
const bareInitials = String.raw`(?:${upper}(?:[ -]${upper}){1,3}|${upper}{1,4}(?:-${upper}{1,2})?)(?![\p{L}\p{M}'])`
const anyInitials = String.raw`(?:${dotted}|${bareInitials})(?: ?(?:${particle})(?= *[,;:.]))?`
const given = String.raw`(?:${word}(?:-\p{L}{1,20})?|${upper}\.?(?= {1,2}\p{Lu}))(?: {1,2}(?:${dotted}|${word}(?:-\p{L}{1,20})?)){0,3}`
const suffixes = String.raw`(?:,? (?<suffix>Jr|Sr|II|III|IV|2nd|3rd|4th)\b\.?)?`

type Form = 'comma-initials' | 'initials-after' | 'initials-before' | 'comma-given' | 'given-before' | 'han'

/** Each way of writing a name, anchored where it is tried. All repetitions are bounded. */
const forms: Readonly<Record<Form, RegExp>> = {
  'comma-initials': new RegExp(`(?<family>${family}), {0,2}(?<given>${anyInitials})${suffixes}`, 'uy'),
  'initials-after': new RegExp(`(?<family>${family}) {1,2}(?<given>${anyInitials})${suffixes}`, 'uy'),
  'initials-before': new RegExp(
    `(?<given>${dotted}|${bareInitials}) {0,2}(?<family>${shortFamily}(?: ${word}(?= {0,2}(?:[,.;:(]|and |& )))?)${suffixes}`,
    'uy'
  ),
  'comma-given': new RegExp(`(?<family>${family}), {1,2}(?<given>${given})${suffixes}`, 'uy'),
  'given-before': new RegExp(`(?<given>${given}) {1,2}(?<family>${shortFamily})${suffixes}`, 'uy'),
  han: /(?<literal>[\p{Script=Han}·]{2,12}|\p{Script=Hangul}{2,5})(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{L}])/uy
}

const separator =
  / {0,2}(?:[,;] {0,3}(?:\. ?\. ?\. ?|… ?)?(?:(?:[&y]|and|und|et(?! al)|e|en|och|og) {0,2}){0,2}| (?:[&y]|and|und|et(?! al)|e|en|och|og) {1,2}|& {0,2}| ?(?:\. ){2,3}\.? {1,2})/uy
const others =
  / {0,2}[,;.]? {0,2}(?:(?:&|and|y|und|et) {1,2})?(?:et {1,2}al\b\.?|(?:and|&) (?:others|colleagues)\b|others\b|u\. ?a\.|m\.fl\.|y otros|et coll\b\.?|等) {0,2}/iuy
const role = / {0,2},? {0,2}\(?(?:eds?|editors?|hrsg|hg|coord|comps?|dirs?|trans|主编)\b\.?\)? {0,2}/iuy

/**
 * Reads the names at `from` of a working text: persons in any usual order of family name and initials, up to the first thing
 * that is none. No names where what follows could not follow a list of names.
 */
export function readNames(text: string, from: number): ParsedNames {
  const names: ParsedName[] = []
  let end = from
  let at = from
  let form: Form | undefined
  while (names.length < maxNames) {
    const next = nameAt(text, at, form, names.length)
    if (!next) break
    names.push(next.name)
    form = next.form
    end = next.end
    const gap = matchAt(separator, text, end)
    if (!gap) break
    at = end + gap.length
  }
  const last = names.at(-1)
  // `Smith AB, Lee R. Title`: the stop is the list's, not the initial's.
  if (last?.given?.endsWith('.') === true && form === 'initials-after' && isUndotted(names)) {
    names[names.length - 1] = {...last, given: last.given.slice(0, -1)}
    end--
  }
  const othersMatch = names.length > 0 ? matchAt(others, text, end) : undefined
  const afterOthers = end + (othersMatch?.length ?? 0)
  const roleMatch = names.length > 0 ? matchAt(role, text, afterOthers) : undefined
  const close = afterOthers + (roleMatch?.length ?? 0)
  const none = {names: [], span: {start: from, end: from}, others: false, editors: false, end: from}
  if (names.length === 0) return none
  if (!othersMatch && !roleMatch && !canFollow(text, end, names.length, form)) return none
  return {
    names,
    span: {start: from, end},
    others: othersMatch !== undefined,
    editors: roleMatch !== undefined,
    end: close
  }
}

/** Whether initials are written without stops, which the only one of a list cannot tell: there a single letter counts as such. */
function isUndotted(names: readonly ParsedName[]): boolean {
  const stops = names.slice(0, -1).some(({given = ''}) => given.includes('.'))
  return !stops && /^\p{Lu}{1,4}\.$/u.test(names.at(-1)?.given ?? '')
}

/** Whether the text goes on as it may after a list of names. */
function canFollow(text: string, end: number, count: number, form: Form | undefined): boolean {
  const after = text.slice(end, end + 12)
  if (/^\s*$/.test(after)) return count > 1
  if (/^ {0,2}(?:[.:(["]|, ?["(]|[,.]? {0,2}(?:1[5-9]|20)\d\d)/.test(after) || /\.$/.test(text.slice(end - 1, end)))
    return true
  return /^[,;]/.test(after) && (count > 1 || form === 'initials-before' || form === 'han')
}

interface Named {
  readonly name: ParsedName
  readonly form: Form
  readonly end: number
}

function nameAt(text: string, at: number, previous: Form | undefined, count: number): Named | undefined {
  for (const form of candidates(previous, count)) {
    const match = execAt(forms[form], text, at)
    if (!match?.groups) continue
    const {family: familyName, given: givenName, suffix, literal} = match.groups
    const after = text.slice(at + match[0].length, at + match[0].length + 14)
    if (form === 'han') return literal === undefined ? undefined : {name: {literal}, form, end: at + match[0].length}
    if (familyName === undefined || givenName === undefined) continue
    // `RUGGERO MA, RICH NC`: a family name does not end with initials.
    if (form.startsWith('comma') && / \p{Lu}{1,3}$/u.test(familyName)) continue
    // `GL Moseley, PW Hodges`: a family name does not begin with initials.
    if (form !== 'initials-before' && form !== 'given-before' && /^\p{Lu}{1,3} \p{Lu}\p{Ll}/u.test(familyName)) continue
    if (
      (form === 'given-before' || form === 'comma-given') &&
      !closesFullName(match[0].endsWith('.') ? `.${after}` : after, form, count)
    )
      continue
    const name = {family: tidy(familyName), given: tidy(givenName), ...(suffix !== undefined && {suffix})}
    return {name: withParticle(name), form, end: at + match[0].length}
  }
  return undefined
}

function candidates(previous: Form | undefined, count: number): readonly Form[] {
  if (previous === 'han') return ['han']
  const all: readonly Form[] = [
    'comma-initials',
    'initials-after',
    'initials-before',
    'comma-given',
    'given-before',
    'han'
  ]
  if (previous === undefined) return all
  if (previous === 'comma-given' || previous === 'given-before') {
    return count === 1 || previous === 'given-before'
      ? ['given-before', 'initials-before', 'comma-given', 'comma-initials']
      : ['comma-given', 'given-before', 'initials-before']
  }
  const rest = all.filter(
    (form) => form !== previous && form !== 'comma-given' && form !== 'given-before' && form !== 'han'
  )
  return [previous, ...rest]
}

/** Full given names look like any capitalised words, so only what follows tells. */
function closesFullName(after: string, form: Form, count: number): boolean {
  if (/^ {0,2}(?:\((?:1[5-9]|20)\d\d|\(n\.|\(eds?\b|et al)/i.test(after)) return true
  if (form === 'comma-given') return /^(?:\.|,? (?:and|&|y|und|et) |;|, \p{Lu}| ?["(:]|,? eds?\b)/iu.test(after)
  return count > 0 ? /^(?:[.,;"(:]| and | & )/.test(after) : /^(?:, \p{Lu}[\p{L}. -]{2,}| and |, and )/u.test(after)
}

function tidy(value: string): string {
  return value.replaceAll(/- +/g, '-').replaceAll(/ +/g, ' ').trim()
}

/** `Coutinho Tde` is how indexes write “T. de Coutinho”; `Peso, G. del` is “del Peso”. */
function withParticle(name: ParsedName): ParsedName {
  const tail = new RegExp(`^(?<given>.*?[\\p{Lu}.]) ?(?<tail>${particle})$`, 'u').exec(name.given ?? '')
  if (!tail?.[1] || tail[2] === undefined || !/^\p{Ll}/u.test(tail[2])) return name
  return {...name, family: `${tail[2]} ${name.family ?? ''}`, given: tail[1].trim()}
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  return execAt(pattern, text, at)?.[0]
}
