import type CSL from 'citeproc'
import {keepWithinWords} from './csl-title-case.ts'

/** Initials that are written as such and have an apostrophe: `O’D.` */
const initialsOfTwo = /(?<![\p{L}\p{M}])\p{Lu}['’]\p{Lu}(?=\.)/gu
/** A capital letter that the processor knows and that no name of today has (archaic sampi). */
const placeholder = '\u0372'

/**
 * Corrects citeproc-js where it differs from CSL 1.0.2 or, where that says nothing, from what pandoc makes of the same
 * data. Its files stay as they are: functions of the loaded module are replaced.
 */
export function correctCiteproc(csl: typeof CSL): void {
  const {Formatters} = csl.Output
  const {title} = Formatters
  Formatters.title = (state, text) => keepWithinWords(text, title(state, text))

  const {Names} = csl.Util
  const {initializeWith} = Names
  let isSuffix = false
  // It makes one letter of each word, and initials of `M.D.` and of the fifth of that name.
  Names.initializeWith = function (state, name, terminator, normalizeOnly) {
    if (isSuffix) return terminator.includes('.') ? name : name.replaceAll('.', '')
    const written = name.includes(placeholder) ? [] : (name.match(initialsOfTwo) ?? [])
    const held = written.length === 0 ? name : name.replaceAll(initialsOfTwo, placeholder)
    const initials = initializeWith.call(Names, state, held, terminator, normalizeOnly)
    return written.reduce((text, own) => text.replace(placeholder, () => own), initials)
  }

  const {prototype} = csl.NameOutput
  const {_nameSuffix: writeSuffix} = prototype
  prototype._nameSuffix = function (name) {
    isSuffix = true
    try {
      return writeSuffix.call(this, name)
    } finally {
      isSuffix = false
    }
  }

  // It takes numbers for text that begin with 0, the number 0 among them, and prints no ordinal of it.
  csl.NumericBlob = class extends csl.NumericBlob {
    constructor(state: unknown, particle: unknown, value: number | string, token: unknown, id: unknown) {
      super(state, particle, value === '0' ? 0 : value, token, id)
    }
  }
}
