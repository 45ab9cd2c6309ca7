import type {RootContent} from 'mdast'
import type {Article, Block} from '../model/article.ts'

/** A heading of the page and what the contents list calls it. */
export interface OutlineSection {
  readonly id: string
  readonly depth: number
  readonly title: string
}

/** What of an article its page prints. */
export interface Outline {
  /** Top-level nodes that the page says elsewhere: the title, and the article's own list of references. */
  readonly dropped: ReadonlySet<RootContent>
  /** One for each of the article's sections; absent where its heading was dropped. */
  readonly sections: readonly (OutlineSection | undefined)[]
  /** By how much headings are lowered, so that the title alone has the first rank. */
  readonly shift: number
}

/** Plans the page: its headings and what is left out. */
export function outlineArticle(article: Article): Outline {
  const dropped = findDropped(article)
  const headings = article.blocks.filter((block) => block.kind === 'heading' && block.ancestors.length === 0)
  const kept = headings.map((block) => !dropped.has(block.root))
  const shift = article.sections.some(({depth}, index) => depth === 1 && kept[index] === true) ? 1 : 0
  const sections = article.sections.map(({depth, slug}, index) => {
    const block = headings[index]
    if (!block || kept[index] !== true) return undefined
    const title = titleOf(block, article) || 'Untitled section'
    return {id: sectionAnchor(slug), depth: Math.min(6, depth + shift), title}
  })
  return {dropped, sections, shift}
}

/** The anchor of a section. The prefix keeps headings such as “location” from shadowing what browsers call so. */
export function sectionAnchor(slug: string): string {
  return `s-${slug}`
}

function findDropped({tree, blocks, title, own}: Article): ReadonlySet<RootContent> {
  const dropped = new Set<RootContent>()
  // A list that no number points to stays where it is.
  const isListed = own.some(({kind}) => kind === 'list')
  for (const {inReferences, root} of blocks) {
    // A note that says more than its reference stays too.
    const isWhole = root.type === 'footnoteDefinition' ? root.children.length === 1 : isListed
    if (inReferences && isWhole) dropped.add(root)
  }
  if (dropped.size > 0) {
    // The heading of a list that is gone has nothing to stand over.
    for (const [index, node] of tree.children.entries()) {
      if (node.type !== 'heading') continue
      const next = tree.children.findIndex((other, at) => at > index && other.type === 'heading')
      const under = tree.children.slice(index + 1, next === -1 ? undefined : next).filter(isPrinted)
      if (under.length > 0 && under.every((other) => dropped.has(other))) dropped.add(node)
    }
  }
  const first = tree.children.find(isPrinted)
  const block = blocks.find(({root}) => root === first)
  const isTitle = first?.type === 'heading' || first?.type === 'paragraph'
  if (first && block && isTitle && sameWords(block.visible.value, title)) dropped.add(first)
  return dropped
}

function isPrinted({type}: RootContent): boolean {
  return type !== 'html' && type !== 'definition' && type !== 'yaml' && type.toLowerCase() !== 'toml'
}

function sameWords(left: string, right: string): boolean {
  return collapse(left) === collapse(right)
}

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** A heading's words without the markers of its citations. */
function titleOf({visible, start, end}: Block, {citations}: Article): string {
  let title = ''
  let done = 0
  for (const citation of citations) {
    if (citation.start < start || citation.end > end) continue
    title += visible.value.slice(done, visible.fromSource(citation.start))
    done = visible.fromSource(citation.end)
  }
  return collapse(title + visible.value.slice(done))
}
