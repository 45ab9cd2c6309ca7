import type {Root} from 'mdast'
import {LineCounter, parseDocument, type YAMLError, type Document} from 'yaml'
import type {FrontMatterBlock, FrontMatterProblem} from '../model/article.ts'
import type {Span} from '../model/span.ts'
import {placeInYaml} from '../text/yaml-place.ts'

/** The largest front matter, in UTF-16 units, and the most aliases it may expand to. */
const longest = 100_000
const mostAliases = 50

/**
 * Reads the YAML above an article: plain data of YAML 1.2's core schema, with the place of each key and value.
 * Nothing in it is evaluated; custom tags, aliases without end, duplicate keys and second documents are problems.
 */
export function readFrontMatter(tree: Root, source: string): FrontMatterBlock {
  const node = tree.children[0]
  const mark = source.startsWith('\uFEFF') ? 1 : 0
  if (node?.type !== 'yaml') return absent(source, mark)
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  // The fence's own line end may be CR LF.
  const base = start + (/^---[ \t]*(?:\r\n|\n|\r)/.exec(source.slice(start, end))?.[0].length ?? 4)
  const span = {start, end}
  if (node.value.length > longest) {
    const message = `Unexpected front matter of ${node.value.length} characters, expected at most ${longest}`
    return {...span, data: {}, locate: () => span, problems: [{...span, message}]}
  }
  // The library takes no lone CR for a line end.
  const text = source.slice(base, base + node.value.length).replaceAll(/\r(?!\n)/g, '\n')
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: new LineCounter(),
    logLevel: 'error'
  })
  const problems = [...document.errors, ...document.warnings].map((problem) => readProblem(problem, text, base))
  let data: Readonly<Record<string, unknown>> = {}
  if (document.errors.length === 0) {
    const converted = convert(document, problems, span)
    if (isPlainObject(converted)) data = converted
  }
  return {...span, data, problems, locate: (path, part = 'value') => placeInYaml(document, base, span, path, part)}
}

/** No block of YAML: nothing, or one that only looks like front matter. */
function absent(source: string, mark: number): FrontMatterBlock {
  const span = {start: mark, end: mark}
  const block = {...span, data: {}, locate: () => span}
  const fence = /^---(?:[ \t]*|[ \t]*([a-z]+)[ \t]*)(?=\r|\n|$)/i.exec(source.slice(mark, mark + 200))
  if (!fence) return {...block, problems: []}
  const place = {start: mark, end: mark + fence[0].trimEnd().length}
  if (fence[1] !== undefined) {
    const message = `Unexpected front matter in \`${fence[1]}\`, expected YAML`
    return {...block, problems: [{...place, message, expected: '---'}]}
  }
  // A rule (thematic break) may open a text; a key on the next line says that front matter was meant.
  const next = source.slice(mark + fence[0].length, mark + fence[0].length + 200)
  if (!/^(?:\r\n|\n|\r)[ \t]*[a-z_][\w-]*:/i.test(next)) return {...block, problems: []}
  return {
    ...block,
    problems: [{...place, message: 'Unexpected front matter without an end, expected a line `---` below it'}]
  }
}

/** What the YAML library says, in our words where its own speak to programmers, at the word that it points to. */
function readProblem({code, message, pos: [at]}: YAMLError, text: string, base: number): FrontMatterProblem {
  const start = Math.min(at, text.trimEnd().length)
  const word = /^[^\s:,[\]{}]+/.exec(text.slice(start, start + 200))?.[0].length ?? 1
  const reason = code === 'MULTIPLE_DOCS' ? 'a second document starts, expected one' : firstLine(message)
  return {start: base + start, end: base + start + word, message: `Unexpected YAML in the front matter: ${reason}`}
}

function convert(document: Document.Parsed, problems: FrontMatterProblem[], span: Span): unknown {
  try {
    return document.toJS({maxAliasCount: mostAliases})
  } catch (error) {
    const reason = error instanceof Error ? firstLine(error.message) : String(error)
    problems.push({...span, message: `Unexpected YAML in the front matter: ${reason}`})
    return {}
  }
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/[.:]$/, '')
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
