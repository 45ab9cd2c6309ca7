import type {InlineCode, Link, Nodes, PhrasingContent, Root} from 'mdast'
import type {Article} from '../model/article.ts'
import {toSlug} from '../text/slug.ts'
import type {Numbered} from './marks.ts'
import type {Outline} from './outline.ts'

/** What they are called where their language is not among those below. */
const english: Names = {figure: 'Figure', table: 'Table', equation: 'Equation'}

/** What figures, tables and equations are called, by language. */
const names: Readonly<Record<string, Names>> = {
  de: {figure: 'Abbildung', table: 'Tabelle', equation: 'Gleichung'},
  es: {figure: 'Figura', table: 'Tabla', equation: 'Ecuación'},
  fr: {figure: 'Figure', table: 'Tableau', equation: 'Équation'},
  nl: {figure: 'Figuur', table: 'Tabel', equation: 'Vergelijking'}
}
/** A word before a reference, which then is a number alone: “in figure @fig:a”. */
const namedBefore =
  /(?<!\p{L})(?:abb\.?|abbildung(?:en)?|ecuaci(?:ón|ones)|eqn?s?\.?|[eé]quations?|fig\.?|figs\.?|figur[ae]s?|figuur|figuren|tab\.?|gl(?:n|g)?\.?|gleichung(?:en)?|tabels?|tabellen?|tablas?|tables?|tableaux?|vergelijking(?:en)?)\s*$/iu
/**
 * `@fig:a` of pandoc-crossref, `@fig-a` and `@sec-a` of Quarto, in brackets or not; `{@fig:a}` and `@fig:a` of
 * pandoc-fignos, which Manubot has; `\@ref(fig:a)` of Bookdown, whose backslash is an escape of Markdown.
 */
const reference = /([[{])?\+?@((?:eq|fig|sec|tab|tbl)[:-][\w:.-]{0,199}\w)([\]}])?|@ref\(([\w:.-]{1,200})\)/g
/** The roles of MyST whose text is shown in another way; `{ref}` and its kin are links. */
const role = /\{(abbr|doc|download|eq|kbd|numref|ref|sub|sup|term)\}$/
/** The words and the address in a role: `words <address>`. */
const withAddress = /^(.*\S)\s*<([^<>]{1,200})>$/s
/** Labels that say what they stand at. Figures and tables have a number with one of these. */
const countedLabel = /^(?:eq|fig|tab|tbl)[:-]/
/** What a text has that holds a reference or something with a label. */
const mayRefer =
  /\{[a-z]{2,8}\}`|\\@ref\(|@(?:eq|fig|sec|tab|tbl)[:-]|\]\(#|^\([\w:.-]+\)=|\{#|\(\\#|\$\$[ \t]*\(|^[ \t]*:?(?:name|label):/m

/** What has a number. */
type Counted = 'figure' | 'table' | 'equation'

type Names = Readonly<Record<Counted, string>>

/** What a reference leads to. */
interface Target {
  readonly anchor: string
  /** What stands for it in the text: the number with its name, or the title of a section. */
  readonly words: string
  /** The number alone. */
  readonly number?: string
}

/** A section of the page that the writer named. */
interface NamedSection {
  readonly label: string
  readonly id: string
  readonly title: string
}

interface Found {
  readonly targets: ReadonlyMap<string, Target>
  readonly numbers: ReadonlyMap<Nodes, Numbered>
}

/**
 * Numbers the figures, tables and equations that have a label (`{#fig:a}`, `{#tbl-a}`, `:name: a` of a figure,
 * `$$ (eq:a)`), as pandoc-crossref, Quarto and MyST do, and makes links of the references to them and to named sections
 * and blocks. A reference of Pandoc or Quarto to a label that nothing has stays as it is written; of one of Bookdown or
 * MyST the name alone is left. A new tree; the given one stays.
 *
 * @param source - the article's, in which references are looked for first.
 * @param lang - the language of the article: what figures are called.
 */
export function linkReferences(tree: Root, source: string, lang: string, sections: readonly NamedSection[]): Root {
  if (!mayRefer.test(source)) return tree
  const targets = new Map<string, Target>(sections.map(({label, id, title}) => [label, {anchor: id, words: title}]))
  const counts = {figure: 0, table: 0, equation: 0}
  const called = names[lang.split('-', 1)[0]?.toLowerCase() ?? ''] ?? english
  const numbers = new Map<Nodes, Numbered>()
  for (const {node, label} of labelled(tree)) {
    const anchor = anchorOf(label)
    if (anchor === undefined) continue
    const kind = kindOf(node, label)
    if (kind) {
      const number = String(++counts[kind])
      const name = called[kind]
      // Of two with one label the second has a number and no anchor.
      numbers.set(node, {anchor, number, name})
      if (!targets.has(label)) targets.set(label, {anchor, number, words: `${name}\u00A0${number}`})
    } else if (!targets.has(label)) targets.set(label, {anchor, words: label})
  }
  return change(tree, {targets, numbers})
}

/** The sections that the writer named. */
export function namedSections({tree}: Article, {sections}: Outline): readonly NamedSection[] {
  const headings = tree.children.filter((node) => node.type === 'heading')
  return headings.flatMap(({data}, index) => {
    const section = sections[index]
    return data?.anchor === undefined || !section ? [] : [{label: data.anchor, id: section.id, title: section.title}]
  })
}

/** The blocks that have a label, in their order. Headings have theirs as sections. */
function labelled(node: Nodes): readonly {readonly node: Nodes; readonly label: string}[] {
  const label = labelOf(node)
  const own = label === undefined ? [] : [{node, label}]
  if (!('children' in node)) return own
  const children = isLeaf.has(node.type) ? formulasIn(node) : node.children
  return [...own, ...children.flatMap((child) => labelled(child))]
}

/** The formulas of a paragraph. */
function formulasIn(node: Nodes): readonly Nodes[] {
  if (node.type === 'mathMark') return [node]
  return node.type === 'paragraph' || node.type === 'claimMark' ? node.children.flatMap(formulasIn) : []
}

/** Blocks in which no other stands. */
const isLeaf: ReadonlySet<string> = new Set(['heading', 'paragraph', 'table'])

function labelOf(node: Nodes): string | undefined {
  if (node.type === 'figureMark' || node.type === 'captionedTable') return node.label
  if (node.type === 'mathMark') return node.formula.display ? node.formula.label : undefined
  return node.type === 'heading' ? undefined : node.data?.anchor
}

/** As what a block is counted; absent where it has no number. */
function kindOf(node: Nodes, label: string): Counted | undefined {
  if (node.type === 'mathMark') return 'equation'
  if (node.type === 'directive') return node.name === 'figure' ? 'figure' : undefined
  if (!countedLabel.test(label)) return undefined
  if (node.type === 'figureMark') return 'figure'
  return node.type === 'captionedTable' ? 'table' : undefined
}

function change<T extends Nodes>(node: T, found: Found): T {
  const inline = (nodes: PhrasingContent[]): PhrasingContent[] => changeInlines(nodes, found)
  const number = found.numbers.get(node)
  switch (node.type) {
    case 'link':
      return {...node, ...leadTo(node, found.targets)}
    case 'linkReference':
      return node
    case 'mathMark':
      return {...node, ...(number && {number})}
    case 'figureMark':
      return {...withAnchor(node), ...(number && {number}), caption: inline(node.caption)}
    case 'captionedTable':
      return {
        ...withAnchor(node),
        ...(number && {number}),
        table: change(node.table, found),
        caption: change(node.caption, found)
      }
    case 'definitionList':
      return {
        ...node,
        items: node.items.map(({term, definitions}) => ({term: inline(term), definitions: definitions.map(inline)}))
      }
    default: {
      const own = withAnchor(node)
      if (!('children' in own)) return own
      // Each child becomes one of its own kind, or, of a text, several inline ones.
      return {...own, ...(number && {number}), children: inline(own.children as PhrasingContent[])}
    }
  }
}

/** A block with the anchor that it will have. */
function withAnchor<T extends Nodes>(node: T): T {
  const dataAnchor = anchorOf(labelOf(node) ?? '')
  return dataAnchor === undefined ? node : {...node, data: {...node.data, hProperties: {dataAnchor}}}
}

/** The anchor of a label. The prefix keeps one that is free from meeting ids of the page and what browsers call so. */
function anchorOf(label: string): string | undefined {
  const slug = toSlug(label)
  if (slug === '') return undefined
  return countedLabel.test(label) ? slug : `at-${slug}`
}

function changeInlines(nodes: readonly PhrasingContent[], found: Found): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let index = 0; index < nodes.length; index++) {
    const child = nodes[index]
    if (!child) continue
    if (child.type !== 'text') {
      result.push(change(child, found))
      continue
    }
    const next = nodes[index + 1]
    const name = next?.type === 'inlineCode' ? role.exec(child.value) : null
    result.push(...linkText(name ? child.value.slice(0, name.index) : child.value, found.targets))
    if (!name || next?.type !== 'inlineCode') continue
    result.push(openRole(name[1] ?? '', next, found.targets))
    index++
  }
  return result
}

/** What a role of MyST shows. */
function openRole(name: string, {value}: InlineCode, targets: Found['targets']): PhrasingContent {
  const text = (shown: string): PhrasingContent => ({type: 'text', value: shown})
  if (name === 'sub' || name === 'sup') return {type: 'tagMark', tag: name, children: [text(value)]}
  const [, words, address = value.trim()] = withAddress.exec(value.trim()) ?? []
  const target = /^(?:eq|numref|ref)$/.test(name) ? targets.get(address) : undefined
  if (target?.number !== undefined && name === 'eq') return linkTo(target, words ?? `(${target.number})`)
  // An abbreviation has its long form in brackets behind it.
  if (!target) return text(words ?? (name === 'abbr' ? value.replace(/\([^()]*\)\s*$/, '').trimEnd() : address))
  return linkTo(target, words?.replaceAll('%s', () => target.number ?? target.words) ?? target.words)
}

/** Where a link within the page leads, and its words where it has none of its own. */
function leadTo({url, children}: Link, targets: Found['targets']): Pick<Link, 'url' | 'children'> {
  if (!url.startsWith('#')) return {url, children}
  const label = url.slice(1)
  const target = targets.get(label)
  return {
    url: target ? `#${target.anchor}` : url,
    children: children.length > 0 ? children : [{type: 'text', value: target?.words ?? label}]
  }
}

function linkTo({anchor: name}: Target, words: string): Link {
  return {type: 'link', url: `#${name}`, children: [{type: 'text', value: words}]}
}

/** A text in which the references are links. */
function linkText(value: string, targets: Found['targets']): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let done = 0
  const add = (start: number, end: number, made: PhrasingContent): void => {
    if (start > done) result.push({type: 'text', value: value.slice(done, start)})
    result.push(made)
    done = end
  }
  for (const {0: written, 1: open, 2: label = '', 3: close, 4: name, index} of value.matchAll(reference)) {
    if (name !== undefined) {
      // The writer says what it is, and Bookdown puts the number.
      const target = targets.get(name)
      const words = target?.number ?? target?.words ?? name.slice(name.indexOf(':') + 1)
      add(index, index + written.length, target ? linkTo(target, words) : {type: 'text', value: words})
      continue
    }
    const target = targets.get(label)
    if (!target) continue
    const isBracketed = open !== undefined && close === (open === '[' ? ']' : '}')
    const start = index + (open !== undefined && !isBracketed ? 1 : 0)
    const end = index + written.length - (close !== undefined && !isBracketed ? 1 : 0)
    const isNamed = target.number !== undefined && namedBefore.test(value.slice(Math.max(0, start - 20), start))
    add(start, end, linkTo(target, (isNamed ? target.number : undefined) ?? target.words))
  }
  if (done < value.length) result.push({type: 'text', value: value.slice(done)})
  return result
}
