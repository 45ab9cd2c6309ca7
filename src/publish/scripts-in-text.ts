import type {Delete, PhrasingContent} from 'mdast'
import type {TagMark} from './marks.ts'

/** `^2^` behind what it is raised over; no blank stands in it (https://pandoc.org/MANUAL.html#superscripts-and-subscripts). */
const raised = /\^([^\s^]{1,30})\^/g
/** What a number or sign is raised over or set under. */
const base = /[\p{L}\p{N})\]]$/u

/**
 * Content with Pandoc's superscripts and subscripts: 10^6^, CO~2~. GitHub's Markdown reads the latter as struck out, which
 * stays what is between two tildes, or between blanks.
 */
export function shapeScripts(nodes: PhrasingContent[]): PhrasingContent[] {
  let isChanged = false
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    const before = result.at(-1)
    if (node.type === 'text' && node.value.includes('^')) {
      const shaped = raise(node.value, before !== undefined && isBase(before))
      isChanged ||= shaped.length > 1 || shaped[0]?.type !== 'text'
      result.push(...shaped)
      continue
    }
    const inner = 'children' in node ? shapeScripts(node.children) : undefined
    const shaped = inner && 'children' in node && inner !== node.children ? {...node, children: inner} : node
    const lowered = shaped.type === 'delete' && before && isBase(before) && isSubscript(shaped)
    isChanged ||= shaped !== node || lowered === true
    result.push(lowered === true && 'children' in shaped ? tag('sub', shaped.children) : shaped)
  }
  return isChanged ? result : nodes
}

function raise(value: string, isAfterBase: boolean): PhrasingContent[] {
  const result: PhrasingContent[] = []
  let done = 0
  for (const {0: written, 1: text = '', index} of value.matchAll(raised)) {
    const isOver = index === done ? index === 0 && isAfterBase : base.test(value.slice(Math.max(0, index - 2), index))
    if (!isOver) continue
    if (index > done) result.push({type: 'text', value: value.slice(done, index)})
    result.push(tag('sup', [{type: 'text', value: text}]))
    done = index + written.length
  }
  if (done < value.length || result.length === 0) result.push({type: 'text', value: value.slice(done)})
  return result
}

function isBase(node: PhrasingContent): boolean {
  if (node.type === 'text') return base.test(node.value.slice(-2))
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'mathMark'
}

/** True between single tildes with no blank in them. */
function isSubscript({children, position}: Delete): boolean {
  const [first] = children
  const isSingle = first?.position?.start.offset === (position?.start.offset ?? 0) + 1
  return isSingle && children.length === 1 && first.type === 'text' && /^\S{1,30}$/.test(first.value)
}

function tag(name: TagMark['tag'], children: PhrasingContent[]): TagMark {
  return {type: 'tagMark', tag: name, children}
}
