import type {PhrasingContent} from 'mdast'
import type {TagMark} from './marks.ts'

/** Tags without which words mean something else (10<sup>6</sup>), and those of emphasis. */
const tags: Readonly<Record<string, TagMark['tag']>> = {
  b: 'strong',
  em: 'em',
  i: 'em',
  strong: 'strong',
  sub: 'sub',
  sup: 'sup'
}

/** Tags within tags, as deep as people nest them. */
const deepest = 4

interface Open {
  readonly name: string
  readonly children: PhrasingContent[]
}

/**
 * Content with the few tags of HTML that stand for something in a text: `<br>`, and `<sub>`, `<sup>` and those of
 * emphasis where they come in pairs and have no attributes. All other HTML is dropped later.
 */
export function shapeTags(nodes: PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some((node) => node.type === 'html' || 'children' in node)) return nodes
  const result: PhrasingContent[] = []
  const open: Open[] = []
  const add = (...added: PhrasingContent[]): void => {
    for (const node of added) (open.at(-1)?.children ?? result).push(node)
  }
  for (const node of nodes) {
    if (node.type !== 'html') {
      add('children' in node ? {...node, children: shapeTags(node.children)} : node)
      continue
    }
    const [, slash, written = '', end = ''] = /^<(\/?)([a-z]{1,6})(\s?\/?)>$/i.exec(node.value) ?? []
    const name = written.toLowerCase()
    if (name === 'br') add({type: 'break'})
    else if (!Object.hasOwn(tags, name) || end !== '') continue
    else if (slash === '') {
      if (open.length < deepest) open.push({name, children: []})
    } else if (open.at(-1)?.name === name) {
      const {children} = open.pop() ?? {children: []}
      const tag = tags[name]
      if (tag && children.length > 0) add({type: 'tagMark', tag, children})
    }
  }
  // What was not closed is text without its tag.
  for (let last = open.pop(); last; last = open.pop()) add(...last.children)
  return result
}
