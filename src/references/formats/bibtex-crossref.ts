import type {BibtexEntry, BibtexField} from './bibtex-entries.ts'

export type BibtexFields = ReadonlyMap<string, BibtexField>

/** How far references to parents are followed. */
const furthest = 5
const parts = new Set([
  'inbook',
  'incollection',
  'inproceedings',
  'inreference',
  'conference',
  'bookinbook',
  'suppbook'
])
const containers = new Set([
  'book',
  'collection',
  'proceedings',
  'reference',
  'mvbook',
  'mvcollection',
  'mvproceedings'
])
/** What an entry has for itself alone (BibLaTeX manual, appendix B). */
const own = new Set(
  'ids crossref xref xdata entryset entrysubtype execute label options presort related relatedtype shorthand sortkey shorttitle'.split(
    ' '
  )
)

/** Gives entries the fields that `crossref` and `xdata` lend them, each with the place where it stands. */
export function inheritFields(entries: readonly BibtexEntry[]): (entry: BibtexEntry) => BibtexFields {
  const byKey = new Map<string, BibtexEntry>()
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry)
  const resolve = (entry: BibtexEntry, depth: number): BibtexFields => {
    const parents = ['xdata', 'crossref'].flatMap((name) => {
      const keys = entry.fields.get(name)?.value.split(',').slice(0, 20) ?? []
      return keys.map((key) => ({parent: byKey.get(key.trim()), lends: name}))
    })
    if (parents.length === 0 || depth >= furthest) return entry.fields
    const fields = new Map(entry.fields)
    for (const {parent, lends} of parents) {
      if (!parent || parent === entry) continue
      for (const [name, field] of resolve(parent, depth + 1)) {
        if (own.has(name)) continue
        const lent = lends === 'xdata' ? name : lentName(name, entry.type, parent.type)
        if (!fields.has(lent)) fields.set(lent, field)
      }
    }
    return fields
  }
  return (entry) => resolve(entry, 0)
}

/** The title of a book is the book title of its chapter. */
function lentName(name: string, child: string, parent: string): string {
  const isTitle = name === 'title' || name === 'subtitle' || name === 'titleaddon'
  if (isTitle && parts.has(child) && containers.has(parent)) return `book${name}`
  if (isTitle && child === 'article' && parent === 'periodical') return `journal${name}`
  return name
}
