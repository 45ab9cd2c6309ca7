/** A file by name, with its text where it is wanted. */
export interface NamedText {
  readonly file: string
  readonly text: string
}

/** So large a share of the lines of both files must be the same; git asks for as much. */
const alike = 0.5
/** A line that stands in more files than this tells nothing of which one it came from. */
const mostHolders = 50

/**
 * Tells which of the files that are new are files that are gone, under another name: those with the same text, then those
 * with the most lines in common.
 *
 * @returns the former names, by the new ones.
 */
export function findRenamed(gone: readonly NamedText[], added: readonly NamedText[]): ReadonlyMap<string, string> {
  const former = new Map<string, string>()
  if (gone.length === 0 || added.length === 0) return former
  const old = gone.map(({file, text}) => ({file, lines: linesOf(text)}))
  const holders = new Map<string, number[]>()
  for (const [index, {lines}] of old.entries()) {
    for (const line of lines) {
      const list = holders.get(line)
      if (list) list.push(index)
      else holders.set(line, [index])
    }
  }
  const pairs = added.flatMap(({file, text}) => {
    const lines = linesOf(text)
    const common = new Map<number, number>()
    for (const line of lines) {
      const list = holders.get(line) ?? []
      if (list.length > mostHolders) continue
      for (const index of list) common.set(index, (common.get(index) ?? 0) + 1)
    }
    return [...common].flatMap(([index, number]) => {
      const was = old[index]
      const share = (2 * number) / (lines.size + (was?.lines.size ?? 0))
      return was && share >= alike ? [{file, formerly: was.file, share}] : []
    })
  })
  const taken = new Set<string>()
  for (const {file, formerly} of pairs.sort((left, right) => right.share - left.share)) {
    if (former.has(file) || taken.has(formerly)) continue
    former.set(file, formerly)
    taken.add(formerly)
  }
  return former
}

/** The different lines that say anything, without white space. */
function linesOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[\r\n]+/)
      .map((line) => line.replaceAll(/\s+/g, ''))
      .filter((line) => line.length > 3)
  )
}
