import GithubSlugger from 'github-slugger'
import type {PhrasingContent, Root, RootContent} from 'mdast'
import type {Block, BlockNode, Section} from '../model/article.ts'
import {maskInlines} from './run.ts'
import {readVisibleText} from './visible-text.ts'

const kinds = {paragraph: 'paragraph', heading: 'heading', tableCell: 'cell'} as const

/** Reads the blocks of prose (paragraphs, headings, table cells) of a tree and its sections, in the source's order. */
export function readBlocks(
  tree: Root,
  source: string
): {readonly blocks: readonly Block[]; readonly sections: readonly Section[]} {
  const blocks: Block[] = []
  const headings: Omit<Section, 'end'>[] = []
  const slugger = new GithubSlugger()

  const walk = (node: RootContent, root: RootContent, ancestors: readonly string[]): void => {
    if (isBlockNode(node)) {
      const block = readBlock(node, root, ancestors, source)
      if (node.type === 'heading' && ancestors.length === 0) {
        const title = block.visible.value.trim().replaceAll(/\s+/g, ' ')
        headings.push({start: block.start, title, depth: node.depth, slug: slugger.slug(title || 'section')})
      }
      blocks.push({...block, section: headings.length - 1})
    } else if ('children' in node) {
      const inside = [...ancestors, node.type]
      for (const child of node.children) walk(child, root, inside)
    }
  }
  for (const root of tree.children) walk(root, root, [])
  return {blocks, sections: closeSections(headings, source.length)}
}

/** A section ends where the next one of its rank or a higher one starts. */
function closeSections(headings: readonly Omit<Section, 'end'>[], length: number): readonly Section[] {
  const sections: Section[] = headings.map((heading) => ({...heading, end: length}))
  const open: number[] = []
  for (const [index, {depth, start}] of headings.entries()) {
    for (;;) {
      const last = open.at(-1)
      const section = last === undefined ? undefined : sections[last]
      if (last === undefined || !section || section.depth < depth) break
      sections[last] = {...section, end: start}
      open.pop()
    }
    open.push(index)
  }
  return sections
}

function isBlockNode(node: RootContent): node is BlockNode {
  return node.type in kinds
}

function readBlock(
  node: BlockNode,
  root: RootContent,
  ancestors: readonly string[],
  source: string
): Omit<Block, 'section'> {
  const span = {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
  const children: readonly PhrasingContent[] = node.children
  const {run, autolinks, links} = maskInlines(node, ancestors, source)
  return {
    ...span,
    node,
    kind: kinds[node.type],
    root,
    ancestors,
    inReferences: false,
    run,
    autolinks,
    links,
    visible: readVisibleText(children, source)
  }
}
