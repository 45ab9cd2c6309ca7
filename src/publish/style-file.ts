import type {Element, Root, RootContent} from 'xast'
import {fromXml} from 'xast-util-from-xml'

/** The namespace of CSL. */
const namespace = 'http://purl.org/net/xbiblio/csl'
/** A style whose macros unfold to more elements than this would keep the processor busy for minutes; APA has 40,000. */
const mostElements = 400_000
/** Elements within elements, those of macros where they are called among them; the official styles stay below 60. */
const deepest = 500

/** The text of a style that can be used, or why it cannot. */
export type StyleFile = {readonly ok: true; readonly text: string} | {readonly ok: false; readonly reason: string}

/**
 * Looks whether a text is an independent CSL style of version 1.0 (citationstyles.org), such that the processor can be
 * set up with it: no document type, no macro that calls itself, no macros that multiply.
 */
export function readStyleFile(text: string): StyleFile {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return {ok: false, reason: 'has a document type, which no CSL style needs'}
  let root: Root
  try {
    root = fromXml(text)
  } catch {
    return {ok: false, reason: 'cannot be read as XML'}
  }
  if (nestsTooDeep(root)) return tooDeep
  const style = root.children.find((node) => node.type === 'element')
  if (style?.name !== 'style' || style.attributes['xmlns'] !== namespace) {
    return {ok: false, reason: `is no CSL style: expected a \`style\` element in the namespace ${namespace}`}
  }
  if (!/^1\.0(?:\.\d)?$/.test(style.attributes['version'] ?? '')) {
    return {ok: false, reason: `is of CSL version \`${style.attributes['version'] ?? ''}\`, expected \`1.0\``}
  }
  const parent = elementsIn(style, 'info')
    .flatMap((info) => elementsIn(info, 'link'))
    .find(({attributes}) => attributes['rel'] === 'independent-parent')
  const [citation] = elementsIn(style, 'citation')
  if (!citation) {
    const reason = parent
      ? `is a dependent style, which only names another one; use the file of ${parent.attributes['href'] ?? 'that style'}`
      : 'has no `citation` element'
    return {ok: false, reason}
  }
  return checkMacros(style) ?? {ok: true, text}
}

const tooDeep: StyleFile = {ok: false, reason: `nests deeper than ${deepest} elements`}

function nestsTooDeep(root: Root): boolean {
  let level: readonly (Root | Element)[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    level = level.flatMap(({children}) =>
      (children as readonly RootContent[]).filter((node) => node.type === 'element')
    )
  }
  return false
}

function elementsIn(parent: Element, name: string): readonly Element[] {
  return parent.children.filter((node): node is Element => node.type === 'element' && node.name === name)
}

/** Counts what the processor would unfold; a macro that calls itself has no end. */
function checkMacros(style: Element): StyleFile | undefined {
  const macros = new Map(elementsIn(style, 'macro').map((macro) => [macro.attributes['name'] ?? '', macro]))
  const sizes = new Map<string, number>()
  const open = new Set<string>()
  let trouble: StyleFile | undefined
  const sizeOf = (node: Element, depth: number): number => {
    if (depth > deepest) {
      trouble = tooDeep
      return 0
    }
    let size = 1
    const name = node.attributes['macro']
    if (typeof name === 'string') size += macroSize(name, depth)
    for (const child of node.children) if (child.type === 'element') size += sizeOf(child, depth + 1)
    return size
  }
  const macroSize = (name: string, depth: number): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const macro = macros.get(name)
    if (!macro) return 0
    if (open.has(name)) {
      trouble = {ok: false, reason: `has a macro \`${name.slice(0, 100)}\` that calls itself`}
      return 0
    }
    open.add(name)
    const size = sizeOf(macro, depth + 1)
    open.delete(name)
    sizes.set(name, size)
    return size
  }
  let total = 0
  for (const part of ['citation', 'bibliography']) for (const area of elementsIn(style, part)) total += sizeOf(area, 0)
  if (trouble !== undefined) return trouble
  return total > mostElements
    ? {ok: false, reason: `unfolds to ${total} elements, more than the ${mostElements} that are allowed`}
    : undefined
}
