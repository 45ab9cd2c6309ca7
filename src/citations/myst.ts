import type {Citation, CitationItem, CitationMode} from '../model/citation.ts'
import {spanOf, visitInlines} from './inlines.ts'
import type {CitationSyntax} from './syntax.ts'

const role = /\{(cite(?::[a-z]{1,10}|[a-z]{1,5})?|footcite(?::[a-z]{1,10})?)\}$/i
/** One key of a role, with the words before and after it: `{see}smith2004{fig. 1}`. */
const part = /^(\s*)(?:\{([^{}]*)\}\s*)?([^{}\s](?:[^{}]*[^{}\s])?)\s*(?:\{([^{}]*)\}\s*)?$/

/**
 * MyST's roles: ``{cite:p}`a,b` ``, ``{cite:t}`a` ``, ``{cite}`a` ``, ``{cite:p}`{see}a{fig. 1}` ``, also in the spelling of
 * LaTeX (``{citep}`a` ``). Several keys stand apart by commas or semicolons.
 */
export const myst: CitationSyntax = {
  id: 'myst',
  find(block) {
    if (!block.run.includes('cite')) return []
    const citations: Citation[] = []
    visitInlines(block.node, (node) => {
      if (node.type !== 'inlineCode') return
      const {start, end} = spanOf(node)
      const name = role.exec(block.run.slice(Math.max(0, start - block.start - 40), start - block.start))
      if (!name) return
      // The marks of code on both sides, and the space that may pad it.
      const ticks = (end - start - node.value.length) / 2
      if (block.source(start + ticks, end - ticks) !== node.value) return
      const items = readItems(node.value, start + ticks, modeOf(name[1] ?? ''))
      if (items) citations.push({syntax: myst.id, start: start - name[0].length, end, items})
    })
    return citations
  }
}

function modeOf(name: string): CitationMode {
  const kind = name.toLowerCase().replace(/^(?:foot)?cite:?/, '')
  if (/^(?:t|ts|ct|cts|author|authors|a)$/.test(kind)) return 'narrative'
  return /^(?:year|yearpar)$/.test(kind) ? 'suppressed' : 'parenthetical'
}

/** Absent where a part holds no key. */
function readItems(value: string, base: number, mode: CitationMode): readonly CitationItem[] | undefined {
  const items: CitationItem[] = []
  let at = 0
  for (const text of splitKeys(value)) {
    const match = text.length > 2000 ? null : part.exec(text)
    const key = match?.[3]
    if (!match || key === undefined) return undefined
    const start =
      base + at + text.indexOf(key, (match[1]?.length ?? 0) + (match[2] === undefined ? 0 : match[2].length + 2))
    const suffix = (match[4] ?? '').trim()
    items.push({start, end: start + key.length, key, mode, prefix: (match[2] ?? '').trim(), suffix})
    at += text.length + 1
  }
  return items
}

/** At commas and semicolons outside braces. */
function splitKeys(value: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < value.length; at++) {
    const character = value[at]
    if (character === '{') depth++
    else if (character === '}') depth--
    else if ((character === ',' || character === ';') && depth <= 0) {
      parts.push(value.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, value.slice(from)]
}
