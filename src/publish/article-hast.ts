import type {Element, ElementContent, Properties, Root, RootContent} from 'hast'
import {h} from 'hastscript'
import type {PhrasingContent, Root as MarkdownRoot} from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype, {type Options} from 'remark-rehype'
import stringWidth from 'string-width'
import {unified} from 'unified'
import type {Article} from '../model/article.ts'
import {isGridTable} from '../text/grid-table.ts'
import {renderCitation} from './citation-marker.ts'
import {textOf} from './csl-text.ts'
import {markCitations, type PlacedClaim} from './citation-tree.ts'
import {linkReferences, namedSections} from './cross-references.ts'
import {shapeFigures} from './figures.ts'
import {inLines} from './html.ts'
import type {PageImages} from './images.ts'
import {createHighlighter} from './highlight.ts'
import type {
  CaptionedTable,
  CitationMark,
  ClaimMark,
  DefinitionList,
  FigureMark,
  MarkedClaim,
  MathMark,
  Numbered,
  NumberedDirective,
  SpanMark,
  TagMark
} from './marks.ts'
import {renderMath} from './math.ts'
import type {Numbering} from './numbering.ts'
import {sectionAnchor, type Outline, type OutlineSection} from './outline.ts'
import {articleSchema} from './sanitize-schema.ts'

declare module 'hast' {
  interface ElementData {
    /** Index of the citation that the element stands for. Markdown cannot say this, only our own handler can. */
    citation?: number
    /** The formula that the element stands for. */
    math?: MathMark
    /** The claim that the element stands around. */
    claim?: MarkedClaim
  }
}

/** One pipeline for all articles: Markdown → HTML without raw HTML, sanitised last. */
const processor = unified()
  .use(remarkRehype, {
    // Footnotes make ids `fn-…` and `fnref-…`, which no browser object is called.
    clobberPrefix: '',
    footnoteLabelProperties: {},
    footnoteBackContent: (_note, again) => (again > 1 ? `↩\u00A0${again}` : '↩'),
    footnoteBackLabel: (note, again) => `Back to the text at note ${note + 1}${again > 1 ? `, place ${again}` : ''}`,
    handlers: {
      citationMark: (_state: unknown, {citation}: CitationMark): Element => ({
        type: 'element',
        tagName: 'span',
        properties: {},
        children: [],
        data: {citation}
      }),
      claimMark: (state: State, node: ClaimMark): Element => ({
        type: 'element',
        tagName: 'span',
        properties: {},
        children: state.all(node),
        data: {claim: node.claim}
      }),
      mathMark: (_state: unknown, math: MathMark): Element => ({
        type: 'element',
        tagName: 'span',
        properties: {},
        children: [],
        data: {math}
      }),
      spanMark: (state: State, node: SpanMark): Element => h('span', {lang: node.lang, dir: node.dir}, state.all(node)),
      tagMark: (state: State, node: TagMark): Element => h(node.tag, state.all(node)),
      definitionList: renderDefinitions,
      directive: renderDirective,
      figureMark: renderFigure,
      captionedTable: renderCaptionedTable
    }
  })
  .use(rehypeSanitize, articleSchema)
  .freeze()

/** Columns of code that fit in a line on the narrowest phone, in a list too. */
const narrowest = 20
/** As many columns as `tab-size` in the stylesheet has. */
const tab = ' '.repeat(4)

type State = Parameters<NonNullable<NonNullable<Options['handlers']>['paragraph']>>[0]

/** A figure with its caption; any other directive as a box. */
function renderDirective(state: State, node: NumberedDirective): Element {
  const properties = anchorOf(node)
  if (node.name !== 'figure') {
    const [title] = node.isTitled === true ? node.children : []
    const words = title?.type === 'paragraph' ? [h('p', h('strong', state.all(title)))] : []
    const text = state.wrap(state.all({...node, children: node.children.slice(words.length)}), true)
    return h('div.admonition', {role: 'note', ...properties}, [...words, ...text])
  }
  const image = node.image && h('img', {src: node.image.url, alt: node.image.alt})
  const caption = node.children.length > 0 || node.number
  const children = state.wrap(state.all(node), true)
  const [first] = children.filter((child) => child.type === 'element')
  if (first?.tagName === 'p') first.children.unshift(...writeNumber(node.number))
  else children.unshift(...writeNumber(node.number))
  return h('figure', properties, image ? [image] : [], caption ? h('figcaption', children) : undefined)
}

/** The anchor that a block was given. */
function anchorOf({data}: {readonly data?: {readonly hProperties?: Properties | undefined} | undefined}): Properties {
  return data?.hProperties?.['dataAnchor'] === undefined ? {} : {dataAnchor: data.hProperties['dataAnchor']}
}

function renderFigure(state: State, node: FigureMark): Element {
  return h('figure', anchorOf(node), [
    ...[state.one(node.image, undefined) ?? []].flat(),
    h('figcaption', [...writeNumber(node.number), ...state.all({type: 'paragraph', children: node.caption})])
  ])
}

/** What stands before a caption to which the text can point. */
function writeNumber(numbered: Numbered | undefined): ElementContent[] {
  return numbered ? [h('strong', `${numbered.name}\u00A0${numbered.number}:`), {type: 'text', value: ' '}] : []
}

function renderDefinitions(state: State, {items}: DefinitionList): Element {
  const inline = (children: PhrasingContent[]): ElementContent[] => state.all({type: 'paragraph', children})
  return h(
    'dl',
    inLines(
      ...items.flatMap(({term, definitions}) => [
        h('dt', inline(term)),
        ...definitions.map((one) => h('dd', inline(one)))
      ])
    )
  )
}

function renderCaptionedTable(state: State, node: CaptionedTable): ElementContent[] {
  const made = [state.one(node.table, undefined) ?? []].flat()
  for (const element of made) {
    if (element.type !== 'element') continue
    element.children.unshift(h('caption', [...writeNumber(node.number), ...state.all(node.caption)]))
    Object.assign(element.properties, anchorOf(node))
  }
  return made
}

/** The article's body as sanitised HTML, with citations, anchors and roles added. A new tree; the given one stays. */
export function renderBody(
  article: Article,
  outline: Outline,
  numbering: Numbering,
  claims: readonly PlacedClaim[],
  images: PageImages,
  lang: string
): Root {
  const marked: MarkdownRoot = markCitations(article, claims, outline.dropped)
  const root = processor.runSync(
    linkReferences(shapeFigures(marked), article.source, lang, namedSections(article, outline))
  )
  new Finisher(article, outline, numbering, images).finish(root)
  return root
}

/** What is added to a tree that is already safe. */
class Finisher {
  readonly #article: Article
  readonly #numbering: Numbering
  readonly #shift: number
  readonly #headings: OutlineSection[]
  readonly #anchors: ReadonlySet<string>
  readonly #ids = new Set<string>()
  readonly #images: PageImages
  readonly #highlight = createHighlighter()
  #section: OutlineSection | undefined
  /** True within a link, which holds no other. */
  #inLink = false
  #tables = 0

  constructor(article: Article, {sections, shift}: Outline, numbering: Numbering, images: PageImages) {
    this.#images = images
    this.#article = article
    this.#numbering = numbering
    this.#shift = shift
    this.#headings = sections.filter((section) => section !== undefined)
    this.#anchors = new Set(this.#headings.map(({id}) => id))
  }

  finish(root: Root): void {
    // Sections are the headings that stand at the top, in their order.
    const queue = this.#headings.values()
    root.children = root.children.flatMap((node): RootContent | RootContent[] => {
      if (node.type !== 'element') return node
      if (/^h[1-6]$/.test(node.tagName)) {
        this.#section = queue.next().value
        if (this.#section) node.properties['id'] = this.#section.id
      }
      return this.#change(node)
    })
  }

  #change(node: ElementContent): ElementContent | ElementContent[] {
    if (node.type !== 'element') return node
    const citation = node.data?.citation
    if (citation !== undefined) {
      const value = this.#article.citations[citation]
      return value ? renderCitation(value, citation, this.#numbering) : []
    }
    if (node.data?.math) return this.#withOneId(renderMath(node.data.math))
    if (node.tagName === 'img') return this.#images.render(node, this.#inLink)
    for (const [index, child] of node.children.entries()) this.#bindMarker(child, node.children[index + 1])
    this.#inLink = node.tagName === 'a'
    node.children = node.children.flatMap((child): ElementContent | ElementContent[] => this.#change(child))
    if (node.tagName === 'a') this.#inLink = false
    const {properties} = node
    const claim = node.data?.claim
    if (claim) Object.assign(properties, {id: claim.id, className: [claim.kind]})
    if (typeof properties['dataAnchor'] === 'string') properties['id'] = properties['dataAnchor']
    delete properties['dataAnchor']
    this.#withOneId(node)
    switch (node.tagName) {
      case 'figure':
        dropRepeated(node)
        break
      case 'a':
        this.#changeLink(node)
        break
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        if (properties['id'] !== 'footnote-label') {
          node.tagName = `h${Math.min(6, Math.max(2, Number(node.tagName[1]) + this.#shift))}`
        }
        break
      case 'input':
        properties['ariaLabel'] = properties['checked'] === true ? 'Done' : 'To do'
        break
      case 'p':
        // Shown as it is typed, since nothing else is known of it: a rule says so.
        if (isGridTable(textOf(node.children)))
          return {...node, tagName: 'pre', properties: {tabIndex: 0}, children: [h('code', node.children)]}
        break
      case 'pre':
        this.#changeCode(node)
        break
      case 'section':
        Object.assign(properties, {role: 'doc-endnotes', ariaLabelledBy: 'footnote-label'})
        break
      case 'table':
        return this.#frameTable(node)
      case 'td':
      case 'th': {
        // An empty corner is the header of nothing.
        if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td'
        if (typeof properties['align'] === 'string') properties['className'] = [`align-${properties['align']}`]
        delete properties['align']
        if (node.tagName === 'th') properties['scope'] = 'col'
        break
      }
    }
    return node
  }

  /** The same element, without an id that another one has. */
  #withOneId(node: Element): Element {
    const {properties} = node
    if (typeof properties['id'] !== 'string') return node
    if (this.#ids.has(properties['id'])) delete properties['id']
    else this.#ids.add(properties['id'])
    return node
  }

  /** Keeps a bracket on the line of the word before it. */
  #bindMarker(text: ElementContent, marker: ElementContent | undefined): void {
    const citation = marker?.type === 'element' ? marker.data?.citation : undefined
    if (text.type !== 'text' || citation === undefined) return
    if (this.#article.citations[citation]?.items[0]?.mode === 'narrative') return
    text.value = text.value.replace(/[ \n]$/, '\u00A0')
  }

  /** Colours code, and lets the keyboard scroll what is wider than a phone. */
  #changeCode(node: Element): void {
    const [code] = node.children
    if (code?.type !== 'element') return
    const isWide = textOf(code.children)
      .split('\n')
      .some((line) => stringWidth(line.slice(0, narrowest + 1).replaceAll('\t', tab)) > narrowest)
    this.#highlight(code)
    if (isWide) node.properties['tabIndex'] = 0
  }

  #changeLink(node: Element): void {
    const {properties, children} = node
    const {href, id} = properties
    if (typeof id === 'string') {
      const [number] = children
      Object.assign(properties, {role: 'doc-noteref', ariaLabel: `Note ${number?.type === 'text' ? number.value : ''}`})
      delete properties['ariaDescribedBy']
    } else if (properties['dataFootnoteBackref'] !== undefined) {
      delete properties['dataFootnoteBackref']
      properties['role'] = 'doc-backlink'
    } else if (typeof href === 'string' && isAddress(href)) properties['href'] = this.#resolveLink(href)
    // Its address was refused, or leads nowhere in any browser.
    else {
      node.tagName = 'span'
      delete properties['href']
    }
  }

  /** Links to headings get the anchors' prefix; links between source files become links between pages. */
  #resolveLink(href: string): string {
    if (href.startsWith('#')) {
      const anchor = sectionAnchor(decodeFragment(href.slice(1)))
      return this.#anchors.has(anchor) ? `#${encodeURIComponent(anchor)}` : href
    }
    const file = /^(?:\.\/)?([a-z\d]+(?:-[a-z\d]+)*)\.md(?:#(.*))?$/.exec(href)
    if (!file) return href
    return `../${file[1] ?? ''}/index.html${file[2] === undefined ? '' : `#${sectionAnchor(file[2])}`}`
  }

  /** A wide table scrolls in a region of its own, which the keyboard reaches. */
  #frameTable(table: Element): Element {
    this.#tables++
    const [caption] = table.children
    if (caption?.type === 'element' && caption.tagName === 'caption') {
      const id = `table-${this.#tables}`
      caption.properties['id'] = id
      return h('div.scroll', {role: 'region', ariaLabelledBy: id, tabIndex: 0}, table)
    }
    const under = this.#section ? `: ${this.#section.title}` : ''
    const label = `Table ${this.#tables}${under}`
    return h('div.scroll', {role: 'region', ariaLabel: label, tabIndex: 0}, table)
  }
}

/** False for an absolute address that cannot be parsed, such as that of a template that was never filled in. */
function isAddress(href: string): boolean {
  return !/^https?:/i.test(href) || URL.canParse(href)
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Of a picture that is not there its words remain, which need not stand over a caption of the same words. */
function dropRepeated({children}: Element): void {
  const [words, caption] = children
  if (words?.type !== 'element' || caption?.type !== 'element' || words.tagName === 'img') return
  if (textOf(caption.children).endsWith(textOf(words.children))) children.shift()
}
