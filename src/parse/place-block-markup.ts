import type {Code, List, Nodes, Parents, Root, RootContent} from 'mdast'
import type {Directive} from '../model/directive.ts'
import type {Span} from '../model/span.ts'
import {LineIndex} from '../text/line-index.ts'
import {type BlockMarkup, type Division, isBox, type Target} from './block-markup.ts'
import {isFlow, isProse, type Piece} from './directives.ts'

/**
 * Puts the blocks of a tree into the divisions around them, and gives targets to what stands behind them.
 *
 * @param parse - parses a piece of the source; positions count in the source.
 */
export function placeBlockMarkup(
  tree: Root,
  {divisions, targets}: BlockMarkup,
  source: string,
  parse: (piece: Piece) => Directive['children']
): void {
  if (divisions.length > 0) arrange(tree, divisions, {source, lines: new LineIndex(source), parse})
  if (targets.length > 0) placeTargets(tree, targets)
}

interface Context {
  readonly source: string
  readonly lines: LineIndex
  readonly parse: (piece: Piece) => Directive['children']
}

/** Children of any kind of node, which the tree's types tell apart and this does not. */
type Siblings = RootContent[]

function arrange(parent: Parents, divisions: readonly Division[], context: Context): void {
  const siblings = [...siblingsOf(parent)]
  const result: Siblings = []
  const within = new Map<Parents, Division[]>()
  let at = 0
  for (const division of divisions) {
    while (at < siblings.length && endOf(siblings[at]) <= division.start) result.push(...siblings.slice(at, ++at))
    const around = siblings[at] && containerOf(siblings[at], division)
    if (around) {
      within.set(around, [...(within.get(around) ?? []), division])
      continue
    }
    const taken = takeUntil(siblings, at, division.start)
    result.push(...taken.nodes)
    const inside = takeUntil(siblings, taken.at, division.end)
    at = inside.at
    result.push(...enclose(division, inside.nodes, context))
  }
  setChildren(parent, [...result, ...siblings.slice(at)])
  for (const [node, inner] of within) arrange(node, inner, context)
}

/** The container in a node, or the item of a list, in which a division stands as a whole. */
function containerOf(node: RootContent | undefined, {start}: Span): Parents | undefined {
  // The line that closes it was blanked, so that nothing need reach so far.
  const holds = (one: Nodes): boolean => startOf(one) < start && endOf(one) > start
  if (node?.type === 'list') return node.children.find(holds)
  const isContainer = node?.type === 'footnoteDefinition' || node?.type === 'directive' || node?.type === 'blockquote'
  return isContainer && holds(node) ? node : undefined
}

/** The nodes before a place. A list goes on over a line that was blanked, and is parted there. */
function takeUntil(siblings: Siblings, from: number, bound: number): {readonly nodes: Siblings; readonly at: number} {
  let at = from
  while (at < siblings.length && startOf(siblings[at]) < bound) {
    const node = siblings[at]
    if (node?.type === 'list' && endOf(node) > bound) {
      const parts = splitList(node, bound)
      if (parts) {
        siblings[at] = parts[1]
        return {nodes: [...siblings.slice(from, at), parts[0]], at}
      }
    }
    at++
  }
  return {nodes: siblings.slice(from, at), at}
}

function splitList(list: List, bound: number): readonly [List, List] | undefined {
  const at = list.children.findIndex((item) => startOf(item) >= bound)
  const [before, after] = [list.children.slice(0, at), list.children.slice(at)]
  const end = before.at(-1)?.position?.end
  const start = after[0]?.position?.start
  if (at < 1 || !list.position || !end || !start) return undefined
  return [
    {...list, children: before, position: {...list.position, end}},
    {
      ...list,
      ...(typeof list.start === 'number' && {start: list.start + at}),
      children: after,
      position: {...list.position, start}
    }
  ]
}

/** What a division is in the tree: a box, a figure, code, or what it holds. */
function enclose(division: Division, inside: Siblings, context: Context): Siblings {
  const {name, isDirective, label, title, options, body, inner} = division
  const {source, lines, parse} = context
  const position = {start: lines.place(division.start), end: lines.place(division.end)}
  if (isDirective && !isProse(name)) {
    const meta = title && source.slice(title.start, title.end)
    const value = source.slice(body.start, body.end).replace(/(?:\r\n|\n|\r)$/, '')
    const code: Code = {type: 'code', lang: `{${name}}`, meta: meta ?? null, value, position}
    return [named(code, label)]
  }
  const children = inside.filter(isFlow)
  const held: Directive = {type: 'directive', name, children, position}
  if (inner.length > 0) arrange(held, inner, context)
  if (!isDirective && !isBox(name)) {
    const [first] = held.children
    if (first) named(first, label)
    return held.children
  }
  const isFigure = name === 'figure'
  if (isFigure) {
    const url = title && source.slice(title.start, title.end)
    return [named({...held, ...(url !== undefined && {image: {url, alt: options.get('alt') ?? ''}})}, label)]
  }
  if (title) held.children.unshift(...parse({text: source.slice(title.start, title.end), ...lines.place(title.start)}))
  // Quarto takes a heading that comes first as the title.
  const [first] = held.children
  if (!title && name.startsWith('callout') && first?.type === 'heading')
    held.children[0] = {type: 'paragraph', children: first.children, ...(first.position && {position: first.position})}
  return [
    named({...held, name: name.replace(/^callout-/, ''), isTitled: Boolean(title) || held.children[0] !== first}, label)
  ]
}

function named<T extends RootContent>(node: T, label: string | undefined): T {
  if (label !== undefined && node.data?.anchor === undefined) node.data = {...node.data, anchor: label}
  return node
}

/** Gives each target to the outermost block that starts behind it. */
function placeTargets(tree: Root, targets: readonly Target[]): void {
  const blocks: RootContent[] = []
  const collect = (parent: Parents): void => {
    for (const node of siblingsOf(parent)) {
      blocks.push(node)
      if ('children' in node && !isLeaf.has(node.type)) collect(node)
    }
  }
  collect(tree)
  let at = 0
  for (const {label, end} of targets) {
    while (at < blocks.length && startOf(blocks[at]) < end) at++
    const node = blocks[at]
    if (node) named(node, label)
  }
}

/** Blocks in which no other stands. */
const isLeaf: ReadonlySet<string> = new Set(['heading', 'paragraph', 'table'])

function siblingsOf(parent: Parents): Siblings {
  return parent.children
}

/** Each change puts in what the same parent held, or a directive, which stands where blocks do. */
function setChildren(parent: Parents, children: Siblings): void {
  Object.assign(parent, {children})
}

function startOf(node: Nodes | undefined): number {
  return node?.position?.start.offset ?? 0
}

function endOf(node: Nodes | undefined): number {
  return node?.position?.end.offset ?? 0
}
