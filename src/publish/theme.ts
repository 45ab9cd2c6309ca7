import type {Element, ElementContent, Root, RootContent} from 'hast'
import {h} from 'hastscript'
import rehypeSanitize, {type Options} from 'rehype-sanitize'
import {unified} from 'unified'
import type {ArticleArtifact} from '../model/generated/article.ts'
import type {ArticleParts, Theme} from '../model/theme.ts'
import {articleSchema} from './sanitize-schema.ts'

/** A template that does not give a page; for the theme's author to read. */
export class TemplateError extends Error {}

/** What templates may add: elements that show and link, with classes of the theme; no script, style, form or frame. */
const themeSchema: Options = {
  ...articleSchema,
  attributes: {
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    slot: [['name', 'header', 'side', 'body', 'references', 'citation']],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    '*': ['className', 'lang', 'dir', 'title', 'role', 'ariaLabel', 'ariaHidden']
  },
  ancestors: articleSchema.ancestors ?? {},
  required: {img: {alt: ''}},
  tagNames: [
    ...(articleSchema.tagNames ?? []).filter((name) => name !== 'input'),
    ...'abbr address aside bdi cite dd details dl dt footer header hgroup kbd mark nav q s slot small sub summary time var'.split(
      ' '
    )
  ]
}

const cleaner = unified().use(rehypeSanitize, themeSchema).freeze()

const names = ['header', 'side', 'body', 'references', 'citation'] as const
const demanded: ReadonlySet<string> = new Set(['header', 'body', 'references'])

/**
 * Lets a theme's template arrange the parts of an article. It sees places, not the parts: what it returns is sanitised, and
 * then the parts, which we made, are put in.
 *
 * @throws {TemplateError} where what it returns is no tree, or leaves out a part that every page owes its reader.
 */
export function arrangeArticle(
  theme: Theme | undefined,
  data: ArticleArtifact,
  parts: Readonly<Record<keyof ArticleParts, readonly ElementContent[]>>
): ElementContent[] {
  const inOrder = names.flatMap((name) => [...parts[name]])
  if (!theme?.article) return inOrder
  const places: ArticleParts = {
    header: placeOf('header'),
    side: placeOf('side'),
    body: placeOf('body'),
    references: placeOf('references'),
    citation: placeOf('citation')
  }
  const placed = new Map<string, number>()
  const fill = (nodes: readonly RootContent[]): ElementContent[] =>
    nodes.flatMap((node): readonly ElementContent[] => {
      if (node.type === 'text') return [node]
      if (node.type !== 'element') return []
      if (node.tagName !== 'slot') return [{...node, children: fill(node.children)}]
      const name = names.find((one) => one === node.properties['name'])
      if (name === undefined) return []
      placed.set(name, (placed.get(name) ?? 0) + 1)
      return parts[name]
    })
  const filled = fill(clean(theme.article(data, places), 'article').children)
  for (const name of names) {
    const times = placed.get(name) ?? 0
    if (times > 1) throw new TemplateError(`the template \`article\` places \`${name}\` ${times} times, expected once`)
    if (times === 0 && demanded.has(name))
      throw new TemplateError(`the template \`article\` leaves out \`${name}\`, which every page shows`)
  }
  return filled
}

/** What a theme adds to the foot of an article's page. */
export function themeFooter(theme: Theme | undefined, data: ArticleArtifact): ElementContent[] {
  if (!theme?.footer) return []
  return clean(theme.footer(data), 'footer').children.filter((node) => node.type === 'element' || node.type === 'text')
}

function placeOf(name: string): Element {
  return h('slot', {name})
}

/** What a template returned, as a safe tree: h makes nodes of texts, lists and trees alike. */
function clean(made: unknown, template: string): Root {
  if (!isTree(made)) throw new TemplateError(`the template \`${template}\` returns no tree of hast`)
  const tree: Root = {
    type: 'root',
    children: Array.isArray(made)
      ? made.map(toNode)
      : 'children' in made && made.type === 'root'
        ? made.children
        : [made]
  }
  return cleaner.runSync(structuredClone(tree))
}

function toNode(node: RootContent | string): RootContent {
  return typeof node === 'string' ? {type: 'text', value: node} : node
}

type Tree = Root | RootContent | (RootContent | string)[]

/** Deeper trees, and larger ones, are no page. */
const most = {depth: 100, nodes: 100_000} as const

function isTree(value: unknown): value is Tree {
  let left = most.nodes
  const isNode = (node: unknown, depth: number): boolean => {
    if (left-- <= 0 || depth > most.depth || typeof node !== 'object' || node === null) return false
    const type: unknown = Reflect.get(node, 'type')
    if (type === 'text') return typeof Reflect.get(node, 'value') === 'string'
    const children: unknown = Reflect.get(node, 'children')
    if (!Array.isArray(children) || !children.every((child) => isNode(child, depth + 1))) return false
    if (type === 'root') return depth === 0
    const properties: unknown = Reflect.get(node, 'properties')
    return (
      type === 'element' &&
      typeof Reflect.get(node, 'tagName') === 'string' &&
      typeof properties === 'object' &&
      properties !== null
    )
  }
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string' || isNode(one, 1))
  return isNode(value, 0)
}
