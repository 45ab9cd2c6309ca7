import type {
  BlockContent,
  DefinitionContent,
  Image,
  ImageReference,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow
} from 'mdast'
import type {CaptionedTable} from './marks.ts'
import {readDefinitions} from './definition-lists.ts'
import {shapeScripts} from './scripts-in-text.ts'
import {shapeSpans} from './spans.ts'
import {shapeTags} from './tags-in-text.ts'
import {readAttributes, type WrittenAttributes} from '../text/attributes.ts'

type Flow = BlockContent | DefinitionContent

/**
 * The tree with figures and captions where a paragraph means them: a picture that stands alone with a title
 * (`![words](a.png "caption")`) or with attributes as in Pandoc and Quarto (`![caption](a.png){#fig:a}`), and a paragraph
 * beside a table that starts with `Table:` or `:`. Also definition lists and spans in another language. Attributes behind pictures are no text. What changes is copied.
 */
export function shapeFigures(tree: Root): Root {
  return {...tree, children: shapeAll(tree.children)}
}

function shapeAll<T extends RootContent>(nodes: readonly T[]): T[] {
  const result: T[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]
    if (!node) continue
    const next = nodes[index + 1]
    const [table, beside] = node.type === 'table' ? [node, next] : [next, node]
    const caption = table?.type === 'table' && beside?.type === 'paragraph' ? readCaption(beside) : undefined
    if (caption && table?.type === 'table') {
      // Both are of the kind of node that the list holds.
      const label = caption.label ?? table.data?.anchor
      result.push(shape({type: 'captionedTable', table, ...caption, ...(label !== undefined && {label})}) as T)
      index++
      continue
    }
    const rows = node.type === 'table' ? readCaptionRows(node) : undefined
    if (rows) {
      result.push(shape(rows) as T)
      continue
    }
    const definitions = node.type === 'paragraph' ? readDefinitions(nodes, index) : undefined
    if (definitions) {
      result.push(shape(definitions.list) as T)
      index += definitions.taken - 1
    } else result.push(shape(node) as T)
  }
  return result
}

function shape(node: RootContent): RootContent {
  switch (node.type) {
    case 'paragraph':
      return shapeParagraph({...node, children: shapeInlines(node.children)})
    case 'heading':
      return {...node, children: shapeInlines(node.children)}
    case 'table':
      return {
        ...node,
        children: node.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({...cell, children: shapeInlines(cell.children)}))
        }))
      }
    case 'captionedTable': {
      const table = shape(node.table)
      return table.type === 'table'
        ? {...node, table, caption: {...node.caption, children: shapeInlines(node.caption.children)}}
        : node
    }
    case 'definitionList':
      return {
        ...node,
        items: node.items.map(({term, definitions}) => ({
          term: shapeInlines(term),
          definitions: definitions.map((one) => shapeInlines(one))
        }))
      }
    case 'blockquote':
    case 'directive':
    case 'footnoteDefinition':
      return {...node, children: shapeAll<Flow>(node.children)}
    case 'list':
      return {
        ...node,
        children: node.children.map((item): ListItem => ({...item, children: shapeAll<Flow>(item.children)}))
      }
    default:
      return node
  }
}

/** Inline content with the tags and spans in it that a page knows. */
function shapeInlines(nodes: PhrasingContent[]): PhrasingContent[] {
  return shapeSpans(shapeScripts(shapeTags(dropIndexEntries(nodes))))
}

/** Content without entries for the index of a printed book (`\\index{words}`), which show nothing where they stand. */
function dropIndexEntries(nodes: PhrasingContent[]): PhrasingContent[] {
  const result = nodes.map((node) => {
    if ('children' in node) {
      const children = dropIndexEntries(node.children)
      return children === node.children ? node : {...node, children}
    }
    if (node.type !== 'text' || !node.value.includes('\\index{')) return node
    return {...node, value: node.value.replaceAll(/[ \t]?\\index\{[^{}]{0,200}\}/g, '')}
  })
  return result.some((node, index) => node !== nodes[index]) ? result : nodes
}

function shapeParagraph(node: Paragraph): RootContent {
  const children = dropAttributes(node.children)
  const leaves = leavesOf(node.children).filter((leaf) => leaf.type !== 'text' || leaf.value.trim() !== '')
  const [image, ...rest] = leaves
  if (image?.type !== 'image' && image?.type !== 'imageReference') return {...node, children}
  const others = rest.filter((leaf) => leaf.type !== 'citationMark')
  const attributes = others.length === 1 && others[0]?.type === 'text' ? readWhole(others[0].value) : undefined
  if (others.length > 0 && !attributes) return {...node, children}
  if (image.type === 'image' && image.title) {
    const marks = rest.filter((leaf) => leaf.type === 'citationMark')
    const caption: PhrasingContent[] = [{type: 'text', value: `${image.title}${marks.length > 0 ? ' ' : ''}`}, ...marks]
    return {
      type: 'figureMark',
      ...labelOf(node, attributes),
      image: {...withWords(image, attributes), title: null},
      caption
    }
  }
  if (!attributes || !image.alt) return {...node, children}
  const words = `${image.alt}${rest[0]?.type === 'citationMark' ? ' ' : ''}`
  const caption = mapLeaves(children, (leaf) => (leaf.type === image.type ? {type: 'text', value: words} : leaf))
  return {type: 'figureMark', ...labelOf(node, attributes), image: withWords(image, attributes), caption}
}

/** What stands in a paragraph, out of the marks around claims. */
function leavesOf(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'claimMark' ? leavesOf(node.children) : node))
}

function readWhole(text: string): WrittenAttributes | undefined {
  const trimmed = text.trim()
  const attributes = readAttributes(trimmed)
  return attributes?.end === trimmed.length ? attributes : undefined
}

function withWords<T extends Image | ImageReference>(image: T, attributes: WrittenAttributes | undefined): T {
  const alt = attributes?.pairs.get('fig-alt') ?? attributes?.pairs.get('alt')
  return alt === undefined ? image : {...image, alt}
}

/** Leaves out what is written of a picture in braces behind it; words in there stand for it. */
function dropAttributes(nodes: PhrasingContent[]): PhrasingContent[] {
  const changes = new Map<PhrasingContent, PhrasingContent>()
  let image: Image | ImageReference | undefined
  for (const leaf of deepLeavesOf(nodes)) {
    if (leaf.type === 'image' || leaf.type === 'imageReference') image = leaf
    else if (leaf.type !== 'citationMark') {
      // With a blank before them they are none for Pandoc, but meant as such where nothing else is there.
      const whole = image && leaf.type === 'text' ? readWhole(leaf.value) : undefined
      const attributes = whole ?? (image && leaf.type === 'text' ? readAttributes(leaf.value) : undefined)
      if (image && leaf.type === 'text' && attributes) {
        changes.set(leaf, {...leaf, value: whole ? '' : leaf.value.slice(attributes.end)})
        changes.set(image, withWords(image, attributes))
      }
      image = undefined
    }
  }
  return changes.size === 0 ? nodes : mapLeaves(nodes, (leaf) => changes.get(leaf) ?? leaf)
}

function deepLeavesOf(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.flatMap((node) => ('children' in node ? deepLeavesOf(node.children) : node))
}

function mapLeaves(
  nodes: readonly PhrasingContent[],
  change: (leaf: PhrasingContent) => PhrasingContent
): PhrasingContent[] {
  return nodes.map((node) =>
    'children' in node ? {...node, children: mapLeaves(node.children, change)} : change(node)
  )
}

/** The label in the attributes of a block, or that of a target before it. */
function labelOf({data}: RootContent, attributes: WrittenAttributes | undefined): {readonly label?: string} {
  const label = attributes?.id ?? data?.anchor
  return label === undefined ? {} : {label}
}

/** A table whose caption stands in the lines right below it, which Markdown reads as rows of one cell. */
function readCaptionRows(table: Table): CaptionedTable | undefined {
  const rows = table.children
  let at = rows.length - 1
  while (at > 0 && rows[at]?.children.length === 1 && !startsCaption(rows[at])) at--
  const below = rows.slice(at)
  if (at === 0 || !startsCaption(rows[at]) || below.some(({children}) => children.length !== 1)) return undefined
  const children = below.flatMap(({children: [cell]}, index): PhrasingContent[] => [
    // What names it stands in a line of its own.
    ...(index > 0 && !startsWithBrace(cell) ? [{type: 'text' as const, value: ' '}] : []),
    ...(cell?.children ?? [])
  ])
  const caption = readCaption({type: 'paragraph', children})
  return caption && {type: 'captionedTable', table: {...table, children: rows.slice(0, at)}, ...caption}
}

function startsWithBrace(cell: TableCell | undefined): boolean {
  const [first] = cell?.children ?? []
  return first?.type === 'text' && first.value.startsWith('{')
}

function startsCaption(row: TableRow | undefined): boolean {
  const [first] = leavesOf(row?.children[0]?.children ?? [])
  return first?.type === 'text' && captionMark.test(first.value)
}

const captionMark = /^(?:[Tt]able)?:\s+(?:\(#([\w:.-]{1,200})\)\s*)?/

/** The caption that a paragraph beside a table is, without its mark and its attributes. */
function readCaption(node: Paragraph): Pick<CaptionedTable, 'caption' | 'label'> | undefined {
  const [first] = leavesOf(node.children)
  // Bookdown puts the label before the words: `Table: (\\#tab:a) words`.
  const [mark, before] = (first?.type === 'text' && captionMark.exec(first.value)) || []
  const last = leavesOf(node.children).at(-1)
  if (first?.type !== 'text' || mark === undefined) return undefined
  const braces = last?.type === 'text' ? last.value.lastIndexOf('{') : -1
  const attributes = last?.type === 'text' && braces !== -1 ? readWhole(last.value.slice(braces)) : undefined
  const caption: Paragraph = {
    ...node,
    children: mapLeaves(node.children, (leaf) => {
      if (leaf.type !== 'text' || (leaf !== first && leaf !== last)) return leaf
      const value = leaf === last && attributes ? leaf.value.slice(0, braces).trimEnd() : leaf.value
      return {...leaf, value: leaf === first ? value.slice(mark.length) : value}
    })
  }
  return {caption, ...(before === undefined ? labelOf(node, attributes) : {label: before})}
}
