import type {Element, ElementContent, Root, RootContent} from 'hast'

const blocks = new Set(
  'blockquote dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table ul'.split(' ')
)

/** The words of a tree: a blank line between blocks, one line for each row of a table. */
export function toPlainText(root: Root): string {
  return blocksOf(root.children).join('\n\n')
}

function blocksOf(nodes: readonly RootContent[]): readonly string[] {
  const result: string[] = []
  let inline: ElementContent[] = []
  const flush = (): void => {
    const lines = wordsOf(inline)
      .replaceAll(/\u00A0(?=[([])/g, ' ')
      .split('\n')
    const text = lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' ')
      .trim()
    if (text !== '') result.push(text)
    inline = []
  }
  for (const node of nodes) {
    if (node.type === 'text') inline.push(node)
    else if (node.type === 'element') {
      if (!blocks.has(node.tagName)) inline.push(node.tagName === 'br' ? {type: 'text', value: '\n'} : node)
      else {
        flush()
        if (node.tagName === 'pre') result.push(wordsOf(node.children).replace(/\n$/, ''))
        else if (node.tagName === 'table') result.push(rowsOf(node).join('\n'))
        else result.push(...blocksOf(node.children))
      }
    }
  }
  flush()
  return result
}

function rowsOf(node: Element): readonly string[] {
  if (node.tagName === 'caption') return [wordsOf(node.children).replaceAll(/\s+/g, ' ').trim()]
  if (node.tagName !== 'tr') return node.children.flatMap((child) => (child.type === 'element' ? rowsOf(child) : []))
  const cells = node.children.filter((child) => child.type === 'element')
  return [cells.map((cell) => wordsOf(cell.children).replaceAll(/\s+/g, ' ').trim()).join('\t')]
}

/** The words in inline content, without the arrows behind notes; those of a formula are its source. */
function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element') return ''
      const {tagName, children} = node
      const {alttext, role} = node.properties
      if (role === 'doc-backlink') return ''
      if (tagName === 'math' && typeof alttext === 'string') return alttext
      return tagName === 'sup' || tagName === 'sub' ? shiftDigits(tagName, wordsOf(children)) : wordsOf(children)
    })
    .join('')
}

const shifted = {sub: '₀₁₂₃₄₅₆₇₈₉', sup: '⁰¹²³⁴⁵⁶⁷⁸⁹'} as const

/** A raised or lowered number stays one: without that, 10⁶ would read 106. */
export function shiftDigits(tag: 'sub' | 'sup', words: string): string {
  if (!/^[-−+]?\d{1,20}$/.test(words)) return words
  const signs = tag === 'sup' ? {minus: '⁻', plus: '⁺'} : {minus: '₋', plus: '₊'}
  return words
    .replaceAll(/\d/g, (digit) => shifted[tag].charAt(Number(digit)))
    .replace(/[-−]/, signs.minus)
    .replace('+', signs.plus)
}
