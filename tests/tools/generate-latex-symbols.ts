import path from 'node:path'
import {latex2unicode} from 'unicode2latex'
import {compareText} from '../../src/text/compare.ts'
import type {GeneratedFile} from './generated-file.ts'

const file = path.resolve(import.meta.dirname, '../../src/references/formats/latex-symbols.ts')

/**
 * The commands of LaTeX that stand for one text, from the table of unicode2latex. It is made here and not read at run
 * time, since the package takes 90 ms to load and its CommonJS half asks for a module that it does not declare.
 */
export function generateLatexSymbols(): readonly GeneratedFile[] {
  const lines = Object.entries(latex2unicode as Readonly<Record<string, unknown>>).flatMap(([tex, value]) => {
    const name = /^\\([a-z]+)$/i.exec(tex)?.[1]
    const text = readText(value)
    return name !== undefined && /^[^\s\p{C}`\\$]{1,8}$/u.test(text) && !/^\p{M}/u.test(text) ? [`${name} ${text}`] : []
  })
  const text = `// Made by \`npm run generate\` from the table of unicode2latex (ISC licence, Emiliano Heyns).

/** The commands of LaTeX without arguments and the text of each: a name, a space and the text, a line each. */
export const latexSymbols = \`
${lines.sort(compareText).join('\n')}
\`
`
  return [{file, text, source: 'the table of unicode2latex'}]
}

function readText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const text: unknown = Reflect.get(value, 'text')
  const math: unknown = Reflect.get(value, 'math')
  return typeof text === 'string' ? text : typeof math === 'string' ? math : ''
}
