import type {Heading, RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
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
  /**
   * By how much headings are lowered, so that the title alone has the first rank; below 0 where the title was a heading of
   * a lower rank, under which the others stand.
   */
  readonly shift: number
}

/** Plans the page: its headings and what is left out. */
export function outlineArticle(article: Article): Outline {
  const dropped = findDropped(article)
  const headings = article.blocks.filter((block) => block.kind === 'heading' && block.ancestors.length === 0)
  const kept = headings.map((block) => !dropped.has(block.root))
  const least = Math.min(...article.sections.filter((_, index) => kept[index] === true).map(({depth}) => depth))
  const title = titleDepth(article, dropped)
  const shift = least === 1 ? 1 : title > 1 && least > title ? 1 - title : 0
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

function findDropped(article: Article): ReadonlySet<RootContent> {
  const {tree, blocks, own} = article
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
  // A heading without words is no heading of anything.
  for (const node of tree.children) {
    if (node.type === 'heading' && toString(node, {includeHtml: false}).trim() === '') dropped.add(node)
  }
  const first = tree.children.find(isPrinted)
  const block = blocks.find(({root}) => root === first)
  const isTitle = first?.type === 'paragraph' || (first?.type === 'heading' && standsOverAll(first, article))
  if (first && block && isTitle && sameWords(block.visible.value, article.title)) dropped.add(first)
  return dropped
}

/** True for a heading that can be the title: of the first rank, or higher than all others. */
function standsOverAll({depth}: Heading, {sections}: Article): boolean {
  return depth === 1 || sections.slice(1).every((section) => section.depth > depth)
}

/** The rank of the heading that was dropped as the title; 0 where none was. */
function titleDepth({tree}: Article, dropped: ReadonlySet<RootContent>): number {
  const first = tree.children.find(isPrinted)
  return first?.type === 'heading' && dropped.has(first) ? first.depth : 0
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
