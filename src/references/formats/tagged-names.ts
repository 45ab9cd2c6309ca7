import type {CslName} from './bibtex-names.ts'

/** A name as RIS and PubMed write it: `Family, Given, Suffix`; without a comma it is a group's. */
export function readCommaName(text: string): CslName {
  const [family = '', given = '', suffix = ''] = text.split(',').map((part) => part.trim())
  if (given === '' && suffix === '') return {literal: family}
  return {family, ...(given !== '' && {given}), ...(suffix !== '' && {suffix})}
}
