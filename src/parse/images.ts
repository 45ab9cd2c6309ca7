import type {Nodes, PhrasingContent, Root} from 'mdast'
import type {Directive} from '../model/directive.ts'
import type {ImageUse} from '../model/image.ts'
import {readAttributes} from '../text/attributes.ts'

/** The addresses of a tree's definitions, by their labels; the first of a label counts. */
export type Definitions = ReadonlyMap<string, string>

/** Where the definitions of a tree lead, at any depth. */
export function readDefinitions(tree: Root): Definitions {
  const definitions = new Map<string, string>()
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
    if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') continue
    for (const child of node.children.toReversed()) open.push(child)
  }
  return definitions
}

/**
 * Adds the pictures in a piece of running text, in the source's order. Words in attributes behind a picture
 * (`{fig-alt="…"}`, `{alt="…"}`) stand for it before those in its brackets.
 */
export function collectImages(
  node: PhrasingContent,
  source: string,
  definitions: Definitions,
  images: ImageUse[]
): void {
  if (node.type === 'image' || node.type === 'imageReference') {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    const url = node.type === 'image' ? node.url : (definitions.get(node.identifier) ?? '')
    // MyST puts a part of another page there.
    if (url.startsWith('#')) return
    const pairs = readAttributes(source.slice(end, end + 2100))?.pairs
    const alt = pairs?.get('fig-alt') ?? pairs?.get('alt') ?? node.alt ?? ''
    images.push({start, end, url, urlSpan: locate(url, source, start, end), alt: alt.trim()})
  }
  if ('children' in node) for (const child of node.children) collectImages(child, source, definitions, images)
}

/** The picture of a figure directive. */
export function readFigureImage(
  node: Directive,
  {url, alt}: NonNullable<Directive['image']>,
  source: string
): ImageUse {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  return {start, end, url, urlSpan: locate(url, source, start, end), alt: alt.trim()}
}

/** The last place of the address in the picture's source: its alternative text may name the file too. */
function locate(url: string, source: string, start: number, end: number): ImageUse['urlSpan'] {
  const written = source.slice(start, end)
  const bracket = written.startsWith('![') ? written.lastIndexOf('](') : 0
  const at = url === '' || bracket === -1 ? -1 : written.indexOf(url, bracket)
  return at === -1 ? {start, end} : {start: start + at, end: start + at + url.length}
}
