import {isMap, isNode, isScalar, isSeq, parseDocument, stringify, type YAMLSeq} from 'yaml'
import {UnreadableBibliographyError} from '../unreadable-bibliography.ts'
import {lineEndOf} from './append.ts'
import type {CslItemLike} from './written-values.ts'

/**
 * A CSL-YAML file with items behind the last one, with its indentation, or within the brackets of a list that has some.
 * Nothing else of the text changes: comments, quotes and line ends stay.
 *
 * @param text - what `readCslYaml` takes: a list, or `references:` with one.
 */
export function appendToCslYaml(text: string, items: readonly CslItemLike[]): string {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  // As the reader has it: the library takes no lone CR for a line end.
  const body = text.slice(mark).replaceAll(/\r(?!\n)/g, '\n')
  const list = findList(parseDocument(body, {version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'error'}))
  const last = list.items.at(-1)
  if (list.flow === true || !isNode(last)) {
    // JSON is YAML, between brackets too.
    const added = items.map((item) => JSON.stringify(item)).join(', ')
    const at = mark + (isNode(last) ? (last.range?.[1] ?? 0) : (list.range?.[0] ?? 0) + 1)
    return `${text.slice(0, at)}${isNode(last) ? ', ' : ''}${added}${text.slice(at)}`
  }
  const end = lineEndOf(text)
  const column = columnOf(body, list.range?.[0] ?? 0)
  const written = stringify(items, {lineWidth: 0, aliasDuplicateObjects: false})
  const lines = written.replaceAll(/^(?=.)/gm, ' '.repeat(column)).replaceAll('\n', end)
  const at = mark + endOfLine(body, last.range?.[1] ?? 0)
  const before = text.slice(0, at)
  return `${before}${/[\r\n]$/.test(before) ? '' : end}${lines}${text.slice(at)}`
}

function findList(document: ReturnType<typeof parseDocument>): YAMLSeq {
  const {contents} = document
  const pairs = isMap(contents) ? contents.items : []
  const list = isSeq(contents)
    ? contents
    : pairs.find(({key}) => isScalar(key) && String(key.value) === 'references')?.value
  if (!isSeq(list)) {
    throw new UnreadableBibliographyError('names its list by an alias, so that nothing can be added to it', 0)
  }
  return list
}

/** How far into its line an offset stands. */
function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1)
}

/** Behind the line end of the line that an offset stands in, or ends: of a comment behind a value too. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset
  const next = text.indexOf('\n', offset)
  return next === -1 ? text.length : next + 1
}
