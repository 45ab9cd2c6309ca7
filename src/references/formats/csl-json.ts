import {type Node, type ParseError, parse as parseTolerant, parseTree, printParseErrorCode} from 'jsonc-parser'
import type {Reference, ReferenceOrigin, ValuePath} from '../../model/reference.ts'
import type {Span} from '../../model/span.ts'
import {deepestJson, findDeepJson} from '../../text/json-depth.ts'
import {toReference} from '../reference.ts'
import {UnreadableBibliographyError} from '../unreadable-bibliography.ts'
import {appendToCslJson} from './csl-json-append.ts'
import type {BibliographyFormat} from './format.ts'

/**
 * Reads a CSL-JSON file: an array of items (`schemas/input/csl-data.json` of citation-style-language). An item that does
 * not fit the schema is kept and marked, so that the others load.
 *
 * Values come from `JSON.parse`; places are looked up in a second, positional parse, made when a first place is asked
 * for, since most runs need none.
 *
 * @throws {UnreadableBibliographyError} where the text is no JSON, or no array.
 */
export function readCslJson(text: string, file: string): readonly Reference[] {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const body = text.slice(mark)
  const deep = findDeepJson(body, deepestJson)
  if (deep !== undefined) throw new UnreadableBibliographyError(`nests deeper than ${deepestJson}`, mark + deep)
  const items = parseArray(body, mark)
  let tree: Node | undefined
  return items.map((value, index) => {
    const origin: ReferenceOrigin = {
      kind: 'library',
      file,
      notation: 'json',
      locate(path) {
        tree ??= parseTree(body)
        return nearest(tree, [index, ...path], mark)
      }
    }
    return toReference(value, index, origin)
  })
}

/** CSL-JSON, as Zotero, Manubot and Pandoc write it. */
export const cslJson: BibliographyFormat = {
  id: 'csl-json',
  endings: ['.json'],
  read: readCslJson,
  render: (items) => `${JSON.stringify(items, undefined, 2)}\n`,
  append: appendToCslJson
}

function parseArray(body: string, mark: number): readonly unknown[] {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch (cause) {
    const errors: ParseError[] = []
    parseTolerant(body, errors, {disallowComments: true, allowTrailingComma: false})
    const [first] = errors
    const reason = first ? words(printParseErrorCode(first.error)) : 'it is not valid'
    throw new UnreadableBibliographyError(`is not JSON: ${reason}`, mark + (first?.offset ?? 0), {cause})
  }
  if (!Array.isArray(value)) {
    throw new UnreadableBibliographyError('is not CSL-JSON: expected an array of items', mark)
  }
  return value as readonly unknown[]
}

/** `PropertyNameExpected` → `property name expected`. */
function words(code: string): string {
  return code.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}

/** The place of a value, or of the nearest one on the way to it that exists. */
function nearest(tree: Node | undefined, path: ValuePath, mark: number): Span {
  let node = tree
  for (const step of path) {
    const next = node && childOf(node, step)
    if (!next) break
    node = next
  }
  return node && node !== tree
    ? {start: mark + node.offset, end: mark + node.offset + node.length}
    : {start: mark, end: mark}
}

/** Of a key that stands twice `JSON.parse` takes the last, so its place is the last one's too. */
function childOf({type, children = []}: Node, step: string | number): Node | undefined {
  if (type === 'array') return children[Number(step)]
  if (type !== 'object') return undefined
  return children.findLast(({children: [key] = []}) => key?.value === step)?.children?.[1]
}
