import type {Nodes} from 'mdast'

/** How deep Markdown may nest, and how much one block may ask of the parser. */
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

/** Marks that may open something, in one block: the parser looks back at each of them, so its work grows squared. */
const openersPerBlock = 10_000
/** Runs of backticks times the length of their block: each run looks ahead for its end. */
const backtickWork = 100_000_000

/**
 * Refuses what would cost the parser more than linear time, in one pass over the lines, before it is parsed.
 *
 * @throws {TooDeepError} with the first line that goes over a bound.
 */
export function checkBounds(source: string, {nesting}: Bounds): void {
  const lines = source.split(/\r\n|\n|\r/)
  let fence: string | undefined
  let listDepths: number[] = []
  let openers = 0
  let brackets = 0
  let backticks = 0
  let length = 0
  for (const [index, line] of lines.entries()) {
    const {markers, indents, rest} = readContainers(line, nesting)
    if (markers > nesting) throw new TooDeepError(tooDeep(nesting, 'block quotes and lists'), index + 1)
    const mark = /^(?:`{3,}|~{3,})/.exec(rest)?.[0]
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && rest.slice(mark.length).trim() === '') fence = undefined
      continue
    }
    if (mark !== undefined) {
      fence = mark
      continue
    }
    if (rest === '') {
      openers = brackets = backticks = length = 0
      continue
    }
    if (indents.length > 0) {
      const first = indents[0] ?? 0
      listDepths = [...listDepths.filter((indent) => indent < first), ...indents]
      if (listDepths.length > nesting) throw new TooDeepError(tooDeep(nesting, 'lists'), index + 1)
      openers = brackets = backticks = length = 0
    }
    // Each row of a table is parsed by itself.
    if (rest.startsWith('|')) openers = brackets = backticks = length = 0
    length += rest.length
    for (let at = 0; at < rest.length; at++) {
      const character = rest[at]
      if (character === '\\') at++
      else if (character === '[') {
        openers++
        brackets++
        if (brackets > nesting && rest[at + 1] === '[') throw new TooDeepError(tooDeep(nesting, 'brackets'), index + 1)
      } else if (character === ']') brackets = Math.max(0, brackets - 1)
      else if (character === '`') {
        if (rest[at - 1] !== '`') backticks++
      } else if ((character === '*' || character === '_' || character === '~') && rest[at - 1] !== character) openers++
    }
    if (openers > openersPerBlock) {
      throw new TooDeepError(
        `has more than ${openersPerBlock} marks (\`*\`, \`_\`, \`[\`, \`|\`) in one block`,
        index + 1
      )
    }
    if (backticks * length > backtickWork) {
      throw new TooDeepError(`has ${backticks} runs of backticks in one block of ${length} characters`, index + 1)
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
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > nesting) throw new TooDeepError(tooDeep(nesting, 'Markdown'), level[0]?.position?.start.line ?? 1)
    level = level.flatMap((node) => ('children' in node ? (node.children as readonly Nodes[]) : []))
  }
}

function tooDeep(nesting: number, what: string): string {
  return `nests ${what} deeper than ${nesting}; \`limits.nesting\` in the config raises that`
}

/** The markers of block quotes and list items that a line starts with, and the indents of the latter. */
function readContainers(line: string, enough: number): {markers: number; indents: number[]; rest: string} {
  const indents: number[] = []
  let at = 0
  let markers = 0
  const container = /[ \t]*(?:(>)|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
  for (;;) {
    container.lastIndex = at
    const match = container.exec(line)
    if (!match || markers > enough) break
    markers++
    if (match[1] === undefined) indents.push(container.lastIndex - match[0].trimStart().length)
    at = container.lastIndex
  }
  return {markers, indents, rest: line.slice(at).trim()}
}
