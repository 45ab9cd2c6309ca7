import {createRequire} from 'node:module'
import type Temml from 'temml'
import {lazy} from './lazy.ts'

/** A formula as MathML, or why it is none, in words. */
export type MathText = {readonly ok: true; readonly mathml: string} | {readonly ok: false; readonly reason: string}

/** A longer formula is a document of its own. */
const longest = 5000
/**
 * What defines a command: one that holds the longest text and is called as often as that allows would become megabytes.
 * A definition would end with its formula anyway.
 */
const definition =
  /\\(?:[egx]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand|DeclareMathOperator)(?![A-Za-z])/

const require = createRequire(import.meta.url)
/** The processor is read when the first formula comes. */
const loadTemml = lazy(() => require('temml') as typeof Temml)

/**
 * Turns TeX's notation for formulas into MathML, without links, classes and styles of the writer's, which Temml keeps out
 * unless it is told to trust its input.
 */
export function readTex(tex: string, display: boolean): MathText {
  if (tex.trim() === '') return {ok: false, reason: 'it is empty'}
  if (tex.length > longest) return {ok: false, reason: `it has ${tex.length} characters, more than ${longest}`}
  const [defined] = definition.exec(tex) ?? []
  if (defined !== undefined)
    return {ok: false, reason: `\`${defined}\` defines a command; write out what it stands for`}
  try {
    const mathml = loadTemml().renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      // Commands that Temml itself defines by others, such as those of chemistry.
      maxExpand: 1000,
      maxSize: [30, 30]
    })
    return {ok: true, mathml}
  } catch (error) {
    if (error instanceof RangeError) return {ok: false, reason: 'it nests too deep'}
    if (!(error instanceof Error)) throw error
    return {ok: false, reason: reasonOf(error.message)}
  }
}

/** The first sentence of Temml's message, which goes on with the place and an excerpt. */
function reasonOf(message: string): string {
  const words = message
    .replace(/ at (?:position \d+|end of input):[\s\S]*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
  return words === '' ? 'it cannot be read' : words.charAt(0).toLowerCase() + words.slice(1).replace(/[.:]$/, '')
}
