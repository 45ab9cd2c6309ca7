import type {Nodes} from 'mdast'

/** How deep Markdown may nest. */
export interface Bounds {
  readonly nesting: number
}

/** Input that the parser is not given, and the line (from 1) that says why. */
export class TooDeepError extends Error {
  readonly line: number

  constructor(message: string, line: number) {
    super(message)
    this.name = 'TooDeepError'
    this.line = line
  }
}

/** Ends of quotes and lists, times the lines of the source: the parser copies what it has at each of them. */
const containerWork = 40_000_000
/** Of links and footnotes: the parser looks each up in a list of those before it. */
const mostDefinitions = 20_000

/**
 * Refuses containers that would cost the parser more than linear time, in one pass over the lines, and says whether the
 * inline marks of a block might. That pass does not know code from prose: {@link checkInlines} has the last word.
 *
 * @throws {TooDeepError} with the first line that goes over a bound.
 */
export function checkLines(source: string, {nesting}: Bounds): boolean {
  const lines = source.split(/\r\n|\n|\r/)
  const ends: Ends = {count: 0, quotes: 0, indent: -1, isLazy: false}
  const work = createWork(nesting, false)
  let isSuspicious = false
  let definitions = 0
  let listIndents: number[] = []
  for (const [index, line] of lines.entries()) {
    const {markers, quotes, indents, indent, rest} = readContainers(line, nesting)
    if (markers > nesting) throw new TooDeepError(tooDeep(nesting, 'block quotes and lists'), index + 1)
    const first = indents[0]
    if (first !== undefined) {
      listIndents = [...listIndents.filter((indent) => indent < first), ...indents]
      if (listIndents.length > nesting) throw new TooDeepError(tooDeep(nesting, 'lists'), index + 1)
    }
    // A footnote ends like a list item.
    countEnds(
      ends,
      quotes,
      first ?? (rest.startsWith('[^') && rest.includes(']:') ? 0 : undefined),
      rest === '' ? undefined : indent
    )
    if (ends.count * lines.length > containerWork) {
      throw new TooDeepError(`leaves quotes and lists ${ends.count} times in ${lines.length} lines`, index + 1)
    }
    if (/^\[[^\]]+\]:/.test(rest) && ++definitions > mostDefinitions) {
      throw new TooDeepError(`has more than ${mostDefinitions} definitions of links and footnotes`, index + 1)
    }
    if (isSuspicious) continue
    if (rest === '') work.close()
    else work.read(rest)
    isSuspicious = work.reason() !== undefined
  }
  return isSuspicious
}

/**
 * Refuses blocks whose marks would cost the parser more than linear time: `tree` has the source's blocks, with nothing
 * inside them parsed.
 *
 * @throws {TooDeepError} with the line of the first block that goes over a bound.
 */
export function checkInlines(tree: Nodes, source: string, {nesting}: Bounds): void {
  const work = createWork(nesting, true)
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const start = node.position?.start.offset ?? 0
      for (const line of source.slice(start, node.position?.end.offset ?? start).split(/\r\n|\n|\r/)) {
        work.read(line.trim())
      }
      work.close()
      const reason = work.reason()
      if (reason !== undefined) throw new TooDeepError(reason, node.position?.start.line ?? 1)
    } else if ('children' in node) {
      for (const child of (node.children as readonly Nodes[]).toReversed()) open.push(child)
    }
  }
}

/**
 * Refuses a tree that nests deeper than the bound, such as emphasis in emphasis.
 *
 * @throws {TooDeepError} with the line of the first node that does.
 */
export function checkDepth(tree: Nodes, {nesting}: Bounds): void {
  let level: readonly Nodes[] = [tree]
  // A level holds what is inside as many nesting nodes: lists count once, by their items.
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > nesting) throw new TooDeepError(tooDeep(nesting, 'Markdown'), level[0]?.position?.start.line ?? 1)
    const next: Nodes[] = []
    const open = [...level]
    for (let node = open.pop(); node; node = open.pop()) {
      if (!('children' in node)) continue
      for (const child of node.children as readonly Nodes[]) (nests.has(child.type) ? next : open).push(child)
    }
    level = next.toSorted((left, right) => (left.position?.start.line ?? 1) - (right.position?.start.line ?? 1))
  }
}

const nests: ReadonlySet<string> = new Set([
  'blockquote',
  'delete',
  'emphasis',
  'footnoteDefinition',
  'link',
  'linkReference',
  'listItem',
  'strong'
])

function tooDeep(nesting: number, what: string): string {
  return `nests ${what} deeper than ${nesting}; \`limits.nesting\` in the config raises that`
}

interface Containers {
  readonly markers: number
  readonly quotes: number
  readonly indents: number[]
  /** Of what stands after them, from the last quote's marker on. */
  readonly indent: number
  readonly rest: string
}

/** The markers of block quotes and list items that a line starts with, and the indents of the latter. */
function readContainers(line: string, enough: number): Containers {
  const indents: number[] = []
  let at = 0
  let quotes = 0
  let quoteEnd = 0
  const container = /[ \t]*(?:(>)|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
  for (;;) {
    // `- - -` is a rule.
    if (/[-*]/.test(line.charAt(at)) && /^(?:-[ \t]*){3,}$|^(?:\*[ \t]*){3,}$/.test(line.slice(at))) break
    container.lastIndex = at
    const match = container.exec(line)
    if (!match || quotes + indents.length > enough) break
    if (match[1] === undefined) indents.push(container.lastIndex - match[0].trimStart().length)
    else {
      quotes++
      // One space belongs to the marker.
      quoteEnd = container.lastIndex + (line[container.lastIndex] === ' ' ? 1 : 0)
    }
    at = container.lastIndex
  }
  const rest = line.slice(at).trim()
  return {markers: quotes + indents.length, quotes, indents, indent: line.indexOf(rest, at) - quoteEnd, rest}
}

interface Ends {
  count: number
  quotes: number
  /** Of the last list item; -1 outside lists. */
  indent: number
  /** True until the next blank line, where a line without a marker may go on with a paragraph in a quote or list. */
  isLazy: boolean
}

/**
 * Counts where a quote or list ends and the text around it goes on, and lines that leave out its marker. `indent` is
 * absent for a blank line.
 */
function countEnds(ends: Ends, quotes: number, list: number | undefined, indent: number | undefined): void {
  if (indent === undefined) {
    if (quotes < ends.quotes) ends.count++
    ends.quotes = quotes
    ends.isLazy = false
    return
  }
  const isOutside = list === undefined && indent < 2
  const endsList = isOutside ? ends.indent >= 0 : list !== undefined && list < ends.indent
  if (quotes < ends.quotes || endsList || (isOutside && quotes === 0 && ends.isLazy)) ends.count++
  ends.quotes = quotes
  if (list !== undefined || isOutside) ends.indent = list ?? -1
  if (list !== undefined || quotes > 0) ends.isLazy = true
}

/** What the parser may have to do for the marks of blocks, in rough steps, as far as it is more than a pass. */
interface Work {
  readonly read: (line: string) => void
  /** The block is over. */
  readonly close: () => void
  /** Why it is too much; absent where it is not. */
  readonly reason: () => string | undefined
}

/** What opens raw HTML that is no tag, and what ends it. */
const declarations: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>']
]

/** Of all blocks of an article together: some seconds. */
const mostWork = 200_000_000

/**
 * Estimates work. Costs that grow squared: marks of emphasis and brackets, for each of which the parser looks back;
 * words within brackets that are not closed, since an address may start there; runs of punctuation, looked through from
 * each of their characters; and what looks ahead for an end that never comes (backticks, `<!--`, `<?`).
 *
 * @param exact - false where a block may be joined from several, so that an end may be none.
 */
function createWork(nesting: number, exact: boolean): Work {
  let before = 0
  let marks = 0
  let depth = 0
  let words = 0
  let wordsInBrackets = 0
  let length = 0
  let punctuation = 0
  /** Openings of raw HTML that wait for their end, by what ends them. */
  const waiting = new Map<string, number>()
  let isTooDeep = false
  const backticks = new Set<number>()

  const cost = (): number =>
    marks * marks +
    2 * words * wordsInBrackets +
    (backticks.size + [...waiting.values()].reduce((sum, count) => sum + count, 0)) * length +
    punctuation

  return {
    read(line) {
      length += line.length + 1
      if (line.length >= 100) {
        for (const [run] of line.matchAll(/(?:[!"')*,.:;<?_~\]]|&[a-z]{1,31};){100,}/gi)) punctuation += run.length ** 2
      }
      let isWord = false
      for (let at = 0; at < line.length; at++) {
        const character = line[at]
        const starts = line[at - 1] !== character
        if (character === '\\') {
          at++
          isWord = false
        } else if (character === '[') {
          marks++
          depth++
          isTooDeep ||= depth > nesting && line[at + 1] === '['
        } else if (character === ']') {
          marks++
          depth = Math.max(0, depth - 1)
        } else if (character === '`') {
          if (!starts) continue
          let end = at
          while (line[end] === '`') end++
          backticks.add(end - at)
        } else if (character === '*' || character === '_' || character === '~') {
          if (starts) marks++
        } else if (character === '<') {
          const end = declarations.find(([start]) => line.startsWith(start, at))?.[1]
          if (end !== undefined) waiting.set(end, (waiting.get(end) ?? 0) + 1)
        } else if (character === '>' && exact) {
          for (const end of waiting.keys()) if (line.endsWith(end, at + 1)) waiting.delete(end)
        }
        const inWord = isWordCode(line.charCodeAt(at))
        if (inWord && !isWord) {
          words++
          if (depth > 0) wordsInBrackets++
        }
        isWord = inWord
      }
    },
    close() {
      before += cost()
      marks = depth = words = wordsInBrackets = length = punctuation = 0
      backticks.clear()
      waiting.clear()
    },
    reason() {
      if (isTooDeep) return tooDeep(nesting, 'brackets')
      if (before + cost() <= mostWork) return undefined
      return 'has too many marks (such as `*`, `_`, `[`, `` ` ``, `<!--`) in one block; end what is opened, or split the block'
    }
  }
}

/** Letters and digits; beyond ASCII everything, which counts too much rather than too little. */
function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code > 0x7f
  )
}
