import {createRequire} from 'node:module'
import type {Element, ElementContent} from 'hast'
import type * as Lowlight from 'lowlight'
import {lazy} from '../text/lazy.ts'
import {textOf} from './csl-text.ts'

const require = createRequire(import.meta.url)

/** The grammars are read when the first code in a language that is named comes. */
const loadHighlighter = lazy(() => {
  const {common, createLowlight} = require('lowlight') as typeof Lowlight
  return createLowlight(common)
})

/**
 * Bounds of what is coloured. The patterns of many grammars take squared time on long lines of one kind of character: at
 * these bounds the worst that was measured is a second for a block.
 */
const most = {block: 10_000, line: 500, article: 60_000} as const

/** Colours the code of one article: fences in a language that is known, as long as they are of a size that people read. */
export function createHighlighter(): (code: Element) => void {
  let done = 0
  return (code) => {
    const language = languageOf(code)
    if (language === undefined) return
    const text = textOf(code.children)
    if (text.length > most.block || done + text.length > most.article) return
    if (text.split('\n').some((line) => line.length > most.line)) return
    const highlighter = loadHighlighter()
    if (!highlighter.registered(language)) return
    done += text.length
    code.children = highlighter.highlight(language, text).children.filter(isContent)
  }
}

/** The language of a fence: `js`, `{python}` of Quarto, `{.python .numberLines}` of Pandoc. */
function languageOf({properties: {className}}: Element): string | undefined {
  const [name] = Array.isArray(className) ? className : []
  return /^language-\{?\.?([\w#+-]{1,40})/.exec(typeof name === 'string' ? name : '')?.[1]?.toLowerCase()
}

function isContent(node: {readonly type: string}): node is ElementContent {
  return node.type === 'element' || node.type === 'text'
}
