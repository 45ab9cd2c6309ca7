import GithubSlugger from 'github-slugger'
import type {Root, RootContent} from 'mdast'
import type {Block, BlockNode, HtmlBlock, Link, Section} from '../model/article.ts'
import type {Formula} from '../model/formula.ts'
import type {ImageUse} from '../model/image.ts'
import {readFence, readFormulas} from './formulas.ts'
import {collectImages, readDefinitions, readFigureImage} from './images.ts'
import {collectLinks, readLink} from './links.ts'
import {maskInlines} from './run.ts'
import {readVisibleText} from './visible-text.ts'

const kinds = {paragraph: 'paragraph', heading: 'heading', tableCell: 'cell'} as const

export interface ReadBlocks {
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly links: readonly Link[]
  readonly html: readonly HtmlBlock[]
  readonly images: readonly ImageUse[]
  readonly formulas: readonly Formula[]
}

/**
 * Reads the blocks of prose (paragraphs, headings, table cells), sections, links and blocks of raw HTML of a tree, in the
 * source's order.
 */
export function readBlocks(tree: Root, source: string): ReadBlocks {
  const blocks: Block[] = []
  const links: Link[] = []
  const html: HtmlBlock[] = []
  const images: ImageUse[] = []
  const formulas: Formula[] = []
  const definitions = readDefinitions(tree)
  const headings: Omit<Section, 'end'>[] = []
  const slugger = new GithubSlugger()

  const walk = (node: RootContent, root: RootContent, ancestors: readonly string[]): void => {
    if (isBlockNode(node)) {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      const visible = readVisibleText(node.children, source, {start, end})
      if (node.type === 'heading' && ancestors.length === 0) {
        const title = visible.value.trim().replaceAll(/\s+/g, ' ')
        headings.push({start, title, depth: node.depth, slug: slugger.slug(node.data?.anchor ?? (title || 'section'))})
      }
      formulas.push(...readFormulas(node, ancestors, source))
      const {run, autolinks} = maskInlines(node, ancestors, source)
      for (const child of node.children) {
        collectLinks(child, source, links)
        collectImages(child, source, definitions, images)
      }
      blocks.push({
        start,
        end,
        node,
        kind: kinds[node.type],
        section: headings.length - 1,
        root,
        ancestors,
        inReferences: false,
        run,
        source: (from, to) => source.slice(from, to),
        autolinks,
        visible
      })
    } else if (node.type === 'definition') links.push(readLink(node, source))
    else if (node.type === 'html') {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? start
      html.push({start, end, value: source.slice(start, end)})
    } else if (node.type === 'code') {
      const formula = readFence(node)
      if (formula) formulas.push(formula)
    } else if ('children' in node) {
      if (node.type === 'directive' && node.image?.url.startsWith('#') === false)
        images.push(readFigureImage(node, node.image, source))
      const inside = [...ancestors, node.type]
      for (const child of node.children) walk(child, root, inside)
    }
  }
  for (const root of tree.children) walk(root, root, [])
  return {blocks, links, html, images, formulas, sections: closeSections(headings, source.length)}
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
