import type {PhrasingContent, Text} from 'mdast'
import {readAttributes} from '../text/attributes.ts'
import {directionOf} from './language.ts'
import type {SpanMark} from './marks.ts'

/**
 * Content with the bracketed spans of Pandoc (https://pandoc.org/MANUAL.html#extension-bracketed_spans) as spans:
 * `[سلام]{lang=ar}` gets its language and direction. Of other attributes nothing is shown. Spans that begin in one kind of
 * markup and end in another are left as they are written.
 */
export function shapeSpans(nodes: PhrasingContent[]): PhrasingContent[] {
  let isChanged = false
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const inner = 'children' in node ? shapeSpans(node.children) : undefined
    const shaped = inner && 'children' in node && inner !== node.children ? {...node, children: inner} : node
    isChanged ||= shaped !== node
    if (shaped.type !== 'text' || !shaped.value.includes(']{')) {
      result.push(shaped)
      continue
    }
    let rest = shaped.value
    for (let at = rest.indexOf(']{'); at !== -1; at = rest.indexOf(']{', at)) {
      const attributes = readAttributes(rest, at + 1)
      const content = attributes && takeContent(result, rest.slice(0, at))
      if (!content) {
        at += 2
        continue
      }
      isChanged = true
      result.push(...wrap(content, attributes.pairs))
      rest = rest.slice(attributes.end)
      at = 0
    }
    if (rest !== '') result.push({...shaped, value: rest})
  }
  return isChanged ? result : nodes
}

/**
 * What stands between the last bracket that is open and the end of `text`: taken out of what was made so far, to which
 * what stands before the bracket goes.
 */
function takeContent(result: PhrasingContent[], text: string): PhrasingContent[] | undefined {
  const here = lastOpen(text)
  if (here !== -1) {
    pushText(result, text.slice(0, here))
    return textNode(text.slice(here + 1))
  }
  for (let index = result.length - 1; index >= 0; index--) {
    const node = result[index]
    const open = node?.type === 'text' ? lastOpen(node.value) : -1
    if (node?.type !== 'text' || open === -1) continue
    const content = [...textNode(node.value.slice(open + 1)), ...result.slice(index + 1), ...textNode(text)]
    result.length = index
    pushText(result, node.value.slice(0, open))
    return content
  }
  return undefined
}

/** The last bracket of a text that none closes in it. */
function lastOpen(text: string): number {
  let closed = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ']') closed++
    else if (text[at] === '[' && closed-- === 0) return at
  }
  return -1
}

function textNode(value: string): Text[] {
  return value === '' ? [] : [{type: 'text', value}]
}

function pushText(result: PhrasingContent[], value: string): void {
  result.push(...textNode(value))
}

function wrap(children: PhrasingContent[], pairs: ReadonlyMap<string, string>): PhrasingContent[] {
  const lang = pairs.get('lang')
  const dir = pairs.get('dir') ?? (lang === undefined ? undefined : directionOf(lang))
  if (lang === undefined && dir === undefined) return children
  const span: SpanMark = {
    type: 'spanMark',
    ...(lang !== undefined && {lang}),
    ...(dir !== undefined && {dir}),
    children
  }
  return [span]
}
