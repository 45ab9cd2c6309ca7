import type {Properties} from 'hast'

const rightToLeftScripts = /-(?:adlm|arab|aran|hebr|mand|mend|nkoo|rohg|samr|syrc|thaa)(?:-|$)/i
const script = /^[a-z]{2,8}(?:-[a-z]{3}){0,3}-[a-z]{4}(?:-|$)/i
const rightToLeftLanguages = new Set(
  'ae aeb ar arc arz azb bal ckb dv fa glk he khw ks lrc mzn nqo pnb ps sd syr ug ur yi'.split(' ')
)
const rightToLeftCharacters = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/

/** The writing direction of a language tag (BCP 47): of its script where it names one. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  if (script.test(lang)) return rightToLeftScripts.test(lang) ? 'rtl' : 'ltr'
  return rightToLeftLanguages.has((lang.split('-', 1)[0] ?? '').toLowerCase()) ? 'rtl' : 'ltr'
}

/** Attributes for the page's own English words on a page in another language. */
export function englishWords(lang: string): Properties {
  if (/^en(?:-|$)/i.test(lang)) return {}
  return {lang: 'en', ...(directionOf(lang) === 'rtl' && {dir: 'ltr'})}
}

/** The same for a heading, which stands on the side that the page starts on. */
export function englishHeading(lang: string): Properties {
  const {lang: english} = englishWords(lang)
  return english === undefined ? {} : {lang: english}
}

/** True where a text could turn the direction of what stands around it. */
export function needsIsolation(text: string): boolean {
  return rightToLeftCharacters.test(text)
}
