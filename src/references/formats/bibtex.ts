import type {Reference, ReferenceOrigin} from '../../model/reference.ts'
import {toReference} from '../reference.ts'
import {appendText} from './append.ts'
import {inheritFields} from './bibtex-crossref.ts'
import {readBibtexEntries} from './bibtex-entries.ts'
import {toCslFields, toCslType} from './bibtex-item.ts'
import {renderBibtex, toBibtexKey} from './bibtex-write.ts'
import type {BibliographyFormat} from './format.ts'

/**
 * Reads a BibTeX or BibLaTeX file: one reader, since files mix the two and BibLaTeX is the wider. Types and fields become
 * CSL's as Pandoc maps them; letter case is the writer's, whatever braces protect.
 */
export function readBibtex(text: string, file: string): readonly Reference[] {
  const entries = readBibtexEntries(text)
  const inherit = inheritFields(entries)
  return entries
    .filter(({type}) => type !== 'xdata')
    .map((entry, index) => {
      const {key, keySpan, span, faults} = entry
      const written = inherit(entry)
      const fields = toCslFields(entry.type, written)
      const aliases = readAliases(entry.fields.get('ids')?.value)
      const item = Object.fromEntries([
        ...(key === '' ? [] : [['id', key] as const]),
        ['type', toCslType(entry.type, written)] as const,
        ...[...fields].map(([name, {value}]) => [name, value] as const)
      ])
      const origin: ReferenceOrigin = {
        kind: 'library',
        file,
        notation: 'tex',
        locate([field]) {
          if (field === undefined) return span
          return field === 'id' ? keySpan : (fields.get(String(field))?.span ?? keySpan)
        }
      }
      const reference = toReference(item, index, origin)
      return {
        ...reference,
        // An entry without a key says so as a fault.
        problems: reference.problems.filter(({kind, key: missing}) => !(kind === 'missing' && missing === 'id')),
        ...(aliases.length > 0 && {aliases}),
        ...(faults.length > 0 && {faults})
      }
    })
}

/** The other keys of an entry (BibLaTeX manual, 2.2.3, `ids`). */
function readAliases(ids = ''): readonly string[] {
  return ids
    .slice(0, 10_000)
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '')
}

/** BibTeX and BibLaTeX. */
export const bibtex: BibliographyFormat = {
  id: 'bibtex',
  endings: ['.bib', '.bibtex', '.biblatex'],
  read: readBibtex,
  render: renderBibtex,
  append: (text, items) => appendText(text, renderBibtex(items)),
  toKey: toBibtexKey
}
