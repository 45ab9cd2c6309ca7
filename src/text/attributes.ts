/** The attributes that Pandoc and its kin write behind what they belong to: `{#fig:a .wide lang=ar alt="…"}`. */
export interface WrittenAttributes {
  readonly id?: string
  readonly classes: readonly string[]
  /** The pairs, by name. */
  readonly pairs: ReadonlyMap<string, string>
  /** Where the closing brace ends. */
  readonly end: number
}

/** Longer attributes are text. */
const longest = 2000
const part =
  /\s*(?:#([^\s{}"'=#]{1,200})|\.([^\s{}"'=]{1,200})|([\w:-]{1,100})=(?:"([^"{}]*)"|'([^'{}]*)'|([^\s{}"']{1,500})))(?=[\s}])/y

/**
 * Reads attributes at a place of a text (https://pandoc.org/MANUAL.html#extension-attributes). Absent where none stand
 * there, and for braces that hold something else.
 */
export function readAttributes(text: string, at = 0): WrittenAttributes | undefined {
  if (text[at] !== '{') return undefined
  const close = text.indexOf('}', at)
  if (close === -1 || close - at > longest) return undefined
  let id: string | undefined
  const classes: string[] = []
  const pairs = new Map<string, string>()
  part.lastIndex = at + 1
  let end = at + 1
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const [, name, className, key, double, single, bare] = match
    if (name !== undefined) id = name
    else if (className !== undefined) classes.push(className)
    else if (key !== undefined) pairs.set(key, double ?? single ?? bare ?? '')
    end = part.lastIndex
  }
  if (end === at + 1 || text.slice(end, close).trim() !== '') return undefined
  return {...(id !== undefined && {id}), classes, pairs, end: close + 1}
}
