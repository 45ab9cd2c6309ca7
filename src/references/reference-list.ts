import type {List, PhrasingContent, RootContent} from 'mdast'
import {parseIdentifierUrl, type WorkIdentifier} from '../identifiers/work-identifier.ts'
import type {Block, ParsedArticle} from '../model/article.ts'
import type {Bibliography, Reference, ValuePath} from '../model/reference.ts'
import type {Span} from '../model/span.ts'
import {parseReferenceString, referenceLikeness} from './formats/reference-string.ts'
import {isReferenceHeading} from './reference-heading.ts'

/** From this likeness on, an entry of a list reads as a reference. */
const likely = 0.5
/** This share of a list's entries must read as references. */
const share = 0.6
/** Fewer are enough under a heading that announces them. */
const announcedShare = 0.4

export interface ReferenceList {
  readonly bibliography: Bibliography
  /** The lists that are its source, as top-level nodes of the tree. */
  readonly roots: ReadonlySet<unknown>
  /** True where no entry shows a number: a marker means the entry in that place, and without markers there is no list. */
  readonly isUnnumbered: boolean
}

/** An entry: its block, the number before it, and where its text lies in the block's visible text. */
interface Entry extends Span {
  readonly number: string
  readonly block: Block
}

/**
 * The list of references that an article carries in its text: a numbered list wherever it stands, or what stands under a
 * heading that announces references: a list, or paragraphs such as `[1] Smith …`.
 *
 * A list is one because its entries read as references (authors, year, DOI, “Retrieved from”), never because its numbers
 * fit the markers: numbered section titles fit them too. Where two such lists use a number, the later one has it.
 */
export function readReferenceList({tree, blocks, path}: ParsedArticle): ReferenceList | undefined {
  const byRoot = new Map<unknown, Block[]>()
  for (const block of blocks) {
    const own = byRoot.get(block.root)
    if (own) own.push(block)
    else byRoot.set(block.root, [block])
  }
  const byNumber = new Map<string, Reference>()
  const roots = new Set<unknown>()
  const unnumbered: {root: unknown; entries: readonly Entry[]}[] = []
  let announced = false
  for (const root of tree.children) {
    const own = byRoot.get(root) ?? []
    if (announces(root, own[0])) announced = true
    else if (root.type === 'heading') announced = false
    else {
      const isList = root.type === 'list'
      // Of what nothing announces only numbered lists count; to read the others would be the most of the work.
      if (!announced && !(isList && root.ordered === true)) continue
      const entries = isList ? entriesOf(root, own) : root.type === 'paragraph' && own[0] ? entriesIn(own[0]) : []
      if (!reads(entries, announced)) continue
      if (isList && root.ordered !== true) {
        unnumbered.push({root, entries})
        continue
      }
      roots.add(root)
      for (const entry of entries) byNumber.set(entry.number, readEntry(entry, path, 'list'))
    }
  }
  const [only] = unnumbered
  const isUnnumbered = roots.size === 0 && only !== undefined && unnumbered.length === 1
  if (isUnnumbered) {
    roots.add(only.root)
    for (const entry of only.entries) byNumber.set(entry.number, readEntry(entry, path, 'list'))
  }
  if (roots.size === 0) return undefined
  return {bibliography: {kind: 'list', file: path, references: [...byNumber.values()]}, roots, isUnnumbered}
}

/** True for a heading that announces references, also for a line in bold that stands for one. */
function announces(root: RootContent, block: Block | undefined): boolean {
  if (!block) return false
  const isLine = root.type === 'paragraph' && root.children.every(({type}) => type === 'strong')
  return (root.type === 'heading' || isLine) && isReferenceHeading(block.visible.value)
}

/** Under a heading that says so, some entries that read as references are enough. */
function reads(entries: readonly Entry[], announced: boolean): boolean {
  const count = entries.filter(
    ({block, start, end}) => referenceLikeness(block.visible.value.slice(start, end)) >= likely
  )
  return count.length > 0 && count.length >= (announced ? announcedShare : share) * entries.length
}

/** The first paragraph of each entry, with the number that a reader sees before it. */
function entriesOf(list: List, blocks: readonly Block[]): readonly Entry[] {
  const first = list.start ?? 1
  const byNode = new Map(blocks.map((block) => [block.node as unknown, block]))
  return list.children.flatMap((item, index) => {
    const block = byNode.get(item.children[0])
    return block ? [{number: String(first + index), block, start: 0, end: block.visible.value.length}] : []
  })
}

/** Entries that a paragraph holds, each on a line of its own: `[1] Smith …`, `(1) Smith …`, `1. Smith …`, `¹ Smith …`. */
function entriesIn(block: Block): readonly Entry[] {
  const {value} = block.visible
  const marks = [...value.matchAll(/(?:^|[\n\r])[ \t]*(?:\[(\d{1,3})\][.:]?|\((\d{1,3})\)|(\d{1,3})[.)])[ \t]+/g)]
  // Text before the first mark would be lost.
  if (marks[0]?.index !== 0) return []
  return marks.map((mark, index) => ({
    number: String(Number(mark[1] ?? mark[2] ?? mark[3])),
    block,
    start: mark.index + mark[0].length,
    end: marks[index + 1]?.index ?? value.length
  }))
}

/**
 * Reads an entry's text as a reference. What it links to names the work too, where the text does not say it.
 *
 * @param kind - where it stands; `number` is its key.
 */
export function readEntry({number, block, start, end}: Entry, file: string, kind: 'list' | 'footnote'): Reference {
  const {toSource, toSourceEnd} = block.visible
  const value = block.visible.value.slice(start, end)
  const parsed = parseReferenceString(value)
  const place = (span: Span): Span => ({start: toSource(start + span.start), end: toSourceEnd(start + span.end)})
  const whole =
    start === 0 && end === block.visible.value.length
      ? {start: block.start, end: block.end}
      : place({start: 0, end: value.length})
  const locate = (path: ValuePath): Span => {
    const span = path.length === 0 ? undefined : parsed.spans[String(path[0])]
    return span ? place(span) : whole
  }
  return {
    key: number,
    item: {id: number, ...linkedIdentifiers(block, whole), ...parsed.item},
    problems: [],
    origin: {kind, file, locate},
    text: {
      value,
      ...(parsed.rawDoi !== undefined && {rawDoi: parsed.rawDoi}),
      ...(parsed.danglingAccess && {danglingAccess: place(parsed.danglingAccess)}),
      ...(parsed.undated === true && {undated: true})
    }
  }
}

/** The DOI, PMID or PMCID that a link of an entry leads to. */
function linkedIdentifiers({node}: Block, {start, end}: Span): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const visit = (child: PhrasingContent): void => {
    // An entry whose whole text is a link starts within it.
    const at = child.position?.start.offset ?? end
    if (child.type === 'link' && at < end && start < (child.position?.end.offset ?? start)) {
      const identifier = parseIdentifierUrl(child.url)
      const field = identifier && fields[identifier.scheme]
      if (identifier && field !== undefined) found[field] ??= identifier.value
    }
    if ('children' in child) for (const inner of child.children) visit(inner)
  }
  for (const child of node.children) visit(child)
  return found
}

const fields: Readonly<Partial<Record<WorkIdentifier['scheme'], string>>> = {doi: 'DOI', pmid: 'PMID', pmcid: 'PMCID'}
