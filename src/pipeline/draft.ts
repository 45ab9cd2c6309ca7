import {findCitations, type NoteContext, readNotes} from '../citations/index.ts'
import {findOwnNames} from '../claims/own-names.ts'
import {isOwnPart, isPartOfPaper, openHeading} from '../claims/own-work.ts'
import type {Article, Block, ParsedArticle, Section} from '../model/article.ts'
import type {Citation} from '../model/citation.ts'
import type {Bibliography, Reference} from '../model/reference.ts'
import {readLabels} from '../parse/labels.ts'
import {createCatalogue, type Catalogue, type ReferenceIndex} from '../references/catalogue.ts'
import {type Aliases, readAliases} from '../references/aliases.ts'
import {readFootnotes} from '../references/footnotes.ts'
import {readFrontMatterReferences} from '../references/front-matter.ts'
import {readReferenceList, type ReferenceList} from '../references/reference-list.ts'
import {toLabel} from '../text/label.ts'
import {lazy} from '../text/lazy.ts'

/** What citations are looked for and answered with. */
export interface LookUpOptions {
  /** The libraries that can be cited from, in order of precedence. */
  readonly libraries: readonly ReferenceIndex[]
  /** The ids of the citation syntaxes to look for; all, where it is absent or `auto`. */
  readonly citations?: 'auto' | readonly string[] | undefined
}

/** What the other files of its manuscript say of a file. */
export interface ManuscriptFacts {
  /** Whether a file of it has a part that only papers have. */
  readonly isPaper: boolean
  /** Whether a file of it has a part on its authors' own work: methods, results. */
  readonly hasOwnPart: boolean
  /** The headings of the files before it that it stands under, from the outside in. */
  readonly above: readonly Section[]
  /** What its authors call the thing that they present. */
  readonly ownNames: ReadonlySet<string>
}

/** A file of a manuscript with its references and citations; sentences and claims are read by `finishArticle`. */
export interface DraftedArticle extends Pick<
  Article,
  'own' | 'citations' | 'citedElsewhere' | 'resolve' | 'keys' | 'nearestKey'
> {
  readonly parsed: ParsedArticle
  readonly blocks: readonly Block[]
  readonly manuscript: ManuscriptFacts
}

/**
 * Finds the references and citations of the files of a manuscript. Each file answers its own citations first; what it
 * lacks, the others answer in their order: keys, aliases and footnotes. Numbers are answered by the file's own list, else
 * by the one list that the manuscript has.
 *
 * @param options - `isPaper` where the manuscript is known to be one.
 */
export function draftManuscript(
  files: readonly ParsedArticle[],
  {libraries, citations: syntaxes = 'auto', isPaper: isKnown = false}: LookUpOptions & {readonly isPaper?: boolean}
): readonly DraftedArticle[] {
  const readings = files.map((parsed) => readReferences(parsed))
  const withList = readings.filter(({list}) => list)
  const sharedList = withList.length === 1 ? withList[0]?.list : undefined
  const ids = syntaxes === 'auto' ? undefined : syntaxes
  const contexts = readings.map(({parsed, list = sharedList, aliases, labels}) => ({
    listed: new Set(list?.bibliography.references.map(({key}) => key)),
    links: aliases.links,
    definitions: aliases.definitions,
    references: labels,
    html: parsed.html
  }))
  const notes = readings.map(({blocks}, index) => readNotes(blocks, contexts[index] ?? noContext, ids))
  const all = mergeFirst(notes.map(({labels}) => labels))
  const found = readings.map(({blocks}, index) => {
    const own = notes[index]
    if (!own) return []
    const elsewhere = new Map([...all].filter(([label]) => !own.labels.has(label)))
    return findCitations(blocks, {...(contexts[index] ?? noContext), elsewhere}, own, ids)
  })
  // Entries without numbers, which nothing points to by number, are for the reader alone.
  const isNumbered = (index: number): boolean => found[index]?.some(({syntax}) => syntax === 'numeric') ?? false
  const owns = readings.map(({list, frontMatter, footnotes}, index): readonly Bibliography[] => {
    const pointsAt = list === sharedList ? found.some((_, at) => isNumbered(at)) : isNumbered(index)
    const isUsed = list && (!list.isUnnumbered || pointsAt)
    return [frontMatter, isUsed ? list.bibliography : undefined, footnotes].filter((one) => one !== undefined)
  })
  const labels = lazy(() => new Set(files.flatMap(({source}) => [...readLabels(source)])))
  const aliases = mergeFirst(readings.map((reading) => reading.aliases.keys))
  const isPaper = isKnown || files.some(({sections}) => sections.some(({title}) => isPartOfPaper(title)))
  const hasOwnPart = files.some(({sections}) => sections.some(({title}) => isOwnPart(title)))
  const ownNames = new Set(files.flatMap(({source}) => findOwnNames(source)))
  const open: Section[] = []
  const above = files.map(({sections}) => {
    const before = [...open]
    for (const section of sections) openHeading(open, section)
    return before
  })
  const drafts = readings.map(({parsed, blocks, ...reading}, index): Omit<DraftedArticle, 'citedElsewhere'> => {
    const own = owns[index] ?? []
    const others = owns.flatMap((one, at) =>
      at === index ? [] : one.filter(({kind}) => kind !== 'list' || (!reading.list && sharedList))
    )
    const citations = found[index] ?? []
    const catalogue = createCatalogue({
      file: parsed.path,
      own,
      others,
      shared: libraries,
      aliases: files.length === 1 ? reading.aliases.keys : new Map([...aliases, ...reading.aliases.keys]),
      citations
    })
    const kept = withoutHandles(withoutLabels(citations, catalogue, labels), catalogue)
    const named = namedReferences(kept, catalogue)
    return {
      parsed,
      blocks,
      manuscript: {isPaper, hasOwnPart, above: above[index] ?? [], ownNames},
      citations: kept,
      own: named.length === 0 ? own : [...own, {kind: 'citation', file: parsed.path, references: named}],
      ...catalogue
    }
  })
  const citedElsewhere = findCitedElsewhere(drafts)
  return drafts.map((draft) => ({...draft, citedElsewhere: citedElsewhere.get(draft.parsed.path) ?? new Set()}))
}

const noContext: NoteContext = {
  listed: new Set(),
  links: new Set(),
  definitions: new Map(),
  references: new Map(),
  html: []
}

/** What one file holds of references, before any citation is looked for. */
function readReferences(parsed: ParsedArticle): {
  readonly parsed: ParsedArticle
  readonly blocks: readonly Block[]
  readonly list: ReferenceList | undefined
  readonly frontMatter: Bibliography | undefined
  readonly footnotes: Bibliography | undefined
  readonly labels: NoteContext['references']
  readonly aliases: Aliases
} {
  const list = readReferenceList(parsed)
  const notes = readFootnotes(parsed)
  const roots = new Set([...(list?.roots ?? []), ...(notes?.roots ?? [])])
  return {
    parsed,
    blocks: roots.size > 0 ? parsed.blocks.map((block) => markReferences(block, roots)) : parsed.blocks,
    list,
    frontMatter: readFrontMatterReferences(parsed),
    footnotes: notes?.bibliography,
    labels: notes?.labels ?? new Map(),
    aliases: readAliases(parsed)
  }
}

/** Of entries with one key, the first. */
function mergeFirst<T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> {
  const merged = new Map<string, T>()
  for (const map of maps) for (const [key, value] of map) if (!merged.has(key)) merged.set(key, value)
  return merged
}

/** For each file, the keys of its own references that the other files cite. */
function findCitedElsewhere(
  drafts: readonly Omit<DraftedArticle, 'citedElsewhere'>[]
): ReadonlyMap<string, ReadonlySet<string>> {
  const cited = new Map<string, Set<string>>()
  if (drafts.length === 1) return cited
  for (const {parsed, citations, resolve} of drafts) {
    for (const citation of citations) {
      for (const {key} of citation.items) {
        const reference = resolve(citation, key)
        if (!reference || reference.origin.kind === 'library' || reference.origin.file === parsed.path) continue
        const own = cited.get(reference.origin.file)
        if (own) own.add(reference.key)
        else cited.set(reference.origin.file, new Set([reference.key]))
      }
    }
  }
  return cited
}

function markReferences(block: Block, roots: ReadonlySet<unknown>): Block {
  return roots.has(block.root) || roots.has(block.node) ? {...block, inReferences: true} : block
}

/** The references that citations name by an identifier and no bibliography has, in the order of their first citation. */
function namedReferences(citations: readonly Citation[], {resolve}: Catalogue): readonly Reference[] {
  const named = new Set<Reference>()
  for (const citation of citations) {
    for (const {key} of citation.items) {
      const reference = resolve(citation, key)
      if (reference?.origin.kind === 'citation') named.add(reference)
    }
  }
  return [...named]
}

/** Drops what no bibliography answers and the manuscript itself does: `@box-a` where `{#box-a}` stands. */
function withoutLabels(
  citations: readonly Citation[],
  {resolve}: Catalogue,
  labels: () => ReadonlySet<string>
): readonly Citation[] {
  return citations.filter(
    (citation) =>
      citation.syntax !== 'pandoc' ||
      citation.items.some(
        ({key}) => resolve(citation, key) !== undefined || toLabel(key) !== undefined || !labels().has(key)
      )
  )
}

/** What keys have and names of people rarely do: a year, or a mark within. */
const keyLike = /\d{2}|[:_.]/

/**
 * Drops bare `@names` that no bibliography answers and that nothing says are citations: handles of people. They stay
 * where the article cites in that syntax and they look like its keys, or where a key is near, which is a slip of the pen.
 */
function withoutHandles(citations: readonly Citation[], {resolve, nearestKey}: Catalogue): readonly Citation[] {
  const isBare = ({syntax, items}: Citation): boolean =>
    syntax === 'pandoc' && items.every(({mode}) => mode !== 'parenthetical')
  const unresolved = citations.filter(
    (citation) => isBare(citation) && citation.items.every(({key}) => resolve(citation, key) === undefined)
  )
  if (unresolved.length === 0) return citations
  const cites = citations.some((citation) => citation.items.some(({key}) => resolve(citation, key) !== undefined))
  const isKey = (key: string): boolean =>
    (cites && (keyLike.test(key) || toLabel(key) !== undefined)) || nearestKey(key) !== undefined
  const dropped = new Set(unresolved.filter(({items}) => !items.some(({key}) => isKey(key))))
  return citations.filter((citation) => !dropped.has(citation))
}
