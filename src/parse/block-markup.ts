import type {Span} from '../model/span.ts'
import {readAttributes} from '../text/attributes.ts'
import {isProse, readOptions} from './directives.ts'

/** A box or division that a pair of fences of colons stands around. */
export interface Division extends Span {
  /** The name in the braces of MyST, or the class that Pandoc and its kin give. */
  readonly name: string
  /** True for MyST's directives, of which each name has a meaning; a class may have none. */
  readonly isDirective: boolean
  readonly label?: string
  /** What is written behind the name: the title of a box, the address of a picture. */
  readonly title?: Span
  readonly options: ReadonlyMap<string, string>
  /** What stands between the fences, without options. */
  readonly body: Span
  readonly inner: Division[]
}

/** A name that stands before what it names. */
export interface Target {
  readonly label: string
  readonly end: number
}

/** What lines of a source say about the blocks around them, and the source without those lines. */
export interface BlockMarkup {
  /** As long as the source, with blanks for the lines that are no text. */
  readonly text: string
  readonly divisions: readonly Division[]
  readonly targets: readonly Target[]
}

/** A line that might be markup of blocks which CommonMark does not know. */
const candidate = /^ {0,12}(?::{3}|%|\+{3}|\([\w:.-]{1,200}\)=[ \t]*$)/m
const fence = /^( {0,12}):{3,}/
const target = /^ {0,3}\(([\w:.-]{1,200})\)=[ \t]*$/
/** What only sources in MyST have, where `%` begins a comment. */
const isMyst =
  /^ {0,3}(?:`{3,}|~{3,}|:{3,})\{(?:admonition|card|caution|code-cell|code-block|csv-table|dropdown|embed|figure|hint|image|important|list-table|math|myst|note|seealso|table|tableofcontents|tip|toctree|warning)\}|^ {0,3}\([\w:.-]{1,200}\)=[ \t]*$|\{(?:abbr|cite(?::\w{1,10})?|doc|eq|math|numref|ref|sub|sup|term)\}`/m
/** Classes that make a box of a division. */
const boxClass =
  /^(?:callout(?:-[a-z]{1,20})?|admonition|attention|caution|danger|details|error|hint|important|info|note|tip|warning|rmd[a-z]{1,20})$/
/** True for a class that makes a box of a division. */
export function isBox(name: string): boolean {
  return boxClass.test(name)
}
/** Divisions within divisions, as deep as people nest them. */
const deepest = 8
/** Divisions in one source; more are text. */
const most = 2000

/**
 * Finds the lines of a source that mark blocks and are no text: fences of colons (Pandoc's divisions, Quarto's callouts,
 * MyST's directives), MyST's targets `(name)=`, comments after `%` and breaks `+++`.
 *
 * @param opaque - where no line means that: code, raw HTML, front matter; asked only for a source that might have some.
 */
export function readBlockMarkup(source: string, opaque: () => readonly Span[]): BlockMarkup {
  const none: BlockMarkup = {text: source, divisions: [], targets: []}
  if (!candidate.test(source)) return none
  const closed = opaque()
  const knowsComments = isMyst.test(source)
  const masks: Span[] = []
  const targets: Target[] = []
  const divisions: Division[] = []
  const open: {readonly line: Span; readonly head: Head | undefined; readonly inner: Division[]}[] = []
  let next = 0
  let count = 0
  let isBlank = true
  const lineEnd = /\r\n|\n|\r|$/g
  for (let start = 0; start < source.length; start = lineEnd.lastIndex) {
    lineEnd.lastIndex = start
    const end = lineEnd.exec(source)?.index ?? source.length
    // An empty match does not move on by itself.
    if (end === source.length) lineEnd.lastIndex = end
    const line = source.slice(start, end)
    const span = {start, end}
    while ((closed[next]?.end ?? Infinity) <= span.start) next++
    if ((closed[next]?.start ?? Infinity) <= span.start) {
      isBlank = false
      continue
    }
    const label = target.exec(line)?.[1]
    const colons = fence.exec(line)
    if (colons) {
      const written = line.slice(colons[0].length).trim()
      const head = written === '' ? undefined : readHead(line, span.start, colons[1]?.length ?? 0)
      if (head) open.push({line: span, head: open.length < deepest ? head : undefined, inner: []})
      else if (written === '') {
        const opened = open.pop()
        const siblings = open.at(-1)?.inner ?? divisions
        if (opened?.head && ++count <= most) {
          const division = close(source, opened.line, opened.head, span, opened.inner)
          siblings.push(division)
          masks.push({start: opened.line.start, end: division.body.start}, span)
        } else if (opened) siblings.push(...opened.inner)
      }
      isBlank = true
    } else if (label !== undefined && isBlank) {
      targets.push({label, end: span.end})
      masks.push(span)
    } else if (knowsComments && isBlank && /^(?:%| {0,3}\+{3}(?:[ \t]*$|[ \t]+[{[]))/.test(line)) masks.push(span)
    else isBlank = line.trim() === ''
  }
  // What is never closed is text, and what it holds stands by itself.
  for (const {inner} of open) divisions.push(...inner)
  if (masks.length === 0) return none
  const code = divisions.flatMap(codeIn)
  return {text: blank(source, [...masks, ...code]), divisions: inOrder(divisions), targets}
}

interface Head {
  readonly name: string
  readonly isDirective: boolean
  readonly label?: string
  readonly title?: Span
  readonly pairs: ReadonlyMap<string, string>
}

/** What an opening fence says; absent where the line is text that begins with colons. */
function readHead(line: string, start: number, indent: number): Head | undefined {
  const colons = /:{3,}[ \t]*/y
  colons.lastIndex = indent
  colons.exec(line)
  const at = colons.lastIndex
  const rest = line.slice(at).trimEnd()
  const titleFrom = (from: number): Pick<Head, 'title'> => {
    let to = rest.length
    while (rest[to - 1] === ':') to--
    // Colons may close the line; a title that ends in one keeps it.
    if (rest.length - to < 3) to = rest.length
    const text = rest.slice(from, to).trimEnd()
    const lead = text.length - text.trimStart().length
    return text.trim() === '' ? {} : {title: {start: start + at + from + lead, end: start + at + from + text.length}}
  }
  const directive = /^\{([a-z][a-z:-]{0,39})\}/.exec(rest)
  if (directive)
    return {name: directive[1] ?? '', isDirective: true, pairs: new Map(), ...titleFrom(directive[0].length)}
  if (rest.startsWith('{')) {
    const attributes = readAttributes(rest)
    if (!attributes || !/^[ \t]*:*$/.test(rest.slice(attributes.end))) return undefined
    const {id, classes, pairs} = attributes
    const given = pairs.get('title')
    const place = given === undefined || given === '' ? -1 : rest.indexOf(given, rest.indexOf('title='))
    const title = {start: start + at + place, end: start + at + place + (given?.length ?? 0)}
    return {
      name: classes.find((one) => boxClass.test(one)) ?? classes[0] ?? 'div',
      isDirective: false,
      pairs,
      ...(id !== undefined && {label: id}),
      ...(place !== -1 && {title})
    }
  }
  const [word = ''] = /^[a-z][\w-]{0,39}(?=$|[ \t])/i.exec(rest) ?? []
  if (word === '') return undefined
  // Of a word that is no box, nothing else may stand on the line.
  if (!boxClass.test(word) && !/^[ \t]*:*$/.test(rest.slice(word.length))) return undefined
  return {name: word, isDirective: false, pairs: new Map(), ...titleFrom(word.length)}
}

function close(source: string, line: Span, head: Head, end: Span, inner: Division[]): Division {
  const {name, isDirective, label, title, pairs} = head
  const start = line.end + (/^\r\n/.test(source.slice(line.end, line.end + 2)) ? 2 : 1)
  const read = isDirective ? readOptions(source.slice(start, end.start)) : {options: pairs, length: 0}
  const named = label ?? read.options.get('label') ?? read.options.get('name')
  return {
    start: line.start,
    end: end.end,
    name,
    isDirective,
    ...(named !== undefined && {label: named}),
    ...(title && {title}),
    options: read.options,
    body: {start: start + read.length, end: end.start},
    inner
  }
}

/** The bodies of directives that hold no text. */
function codeIn({name, isDirective, body, inner}: Division): readonly Span[] {
  return isDirective && !isProse(name) ? [body] : inner.flatMap(codeIn)
}

/** Those that were never closed may have given up what they hold out of order. */
function inOrder(divisions: readonly Division[]): readonly Division[] {
  return divisions.toSorted((left, right) => left.start - right.start)
}

function blank(source: string, spans: readonly Span[]): string {
  let text = ''
  let done = 0
  for (const {start, end} of spans.toSorted((left, right) => left.start - right.start)) {
    if (end <= done) continue
    const from = Math.max(start, done)
    text += source.slice(done, from) + source.slice(from, end).replaceAll(/[^\r\n]/g, ' ')
    done = end
  }
  return text + source.slice(done)
}
