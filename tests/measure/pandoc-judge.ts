/**
 * Pandoc as judge of the citations that citewell finds: `npm run judge:pandoc` (`-- --misses` shows each difference).
 *
 * For each article of the corpus that is written for Pandoc, the list of (key, mode, prefix, suffix) that
 * `pandoc -f markdown -t json` finds is set beside citewell's. Both sides first drop cross-references, keys within a
 * link's text, and bare handles that no bibliography answers. What stays different and has a reason stands in
 * `pandoc-differences.json`; a difference without a reason, or a reason without its difference, fails the run.
 */
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {isCrossReference} from '../../src/citations/cross-reference.ts'
import {parseIdentifierKey} from '../../src/identifiers/work-identifier.ts'
import {analyse} from '../../src/index.ts'
import {sharedFolder} from '../tools/shared.ts'

interface Mark {
  readonly key: string
  readonly mode: 'narrative' | 'parenthetical' | 'suppressed'
  readonly prefix: string
  readonly suffix: string
}

/** A difference that stays, with its reason. */
interface Known {
  readonly file: string
  /** Who alone finds it. */
  readonly only: 'citewell' | 'pandoc'
  readonly mark: string
  readonly reason: string
}

interface Difference {
  readonly file: string
  readonly only: Known['only']
  readonly mark: string
}

const modes = {AuthorInText: 'narrative', NormalCitation: 'parenthetical', SuppressAuthor: 'suppressed'} as const

const families = ['joss', 'manubot', 'quarto']
/**
 * The head of an R chunk. Pandoc never meets one, since knitr runs before it: it takes ```` ```{r, echo=FALSE} ```` for text
 * and the fence that ends the chunk for one that opens code.
 */
const chunk = /^([ \t]*`{3,})[ \t]*\{r\b[^}\n]*\}/gm
/** A chunk that knitr makes a box with text in it. */
const textChunk = /^`{3,}\{block2?\b[^}\n]*\}\n((?:(?!```).*\n)*)`{3,}[ \t]*$/gm
const corpus = path.join(sharedFolder, 'corpus')
const showMisses = process.argv.includes('--misses')

const missing = !existsSync(corpus) ? `no corpus at ${corpus} (set CITEWELL_SHARED)` : pandocProblem()
if (missing !== undefined) console.log(`left out: Pandoc as judge, ${missing}`)
else judge()

function pandocProblem(): string | undefined {
  try {
    execFileSync('pandoc', ['--version'], {stdio: 'ignore'})
    return undefined
  } catch {
    return 'pandoc is not installed'
  }
}

function judge(): void {
  const differences: Difference[] = []
  let articles = 0
  const keys: Count = {right: 0, pandoc: 0, citewell: 0}
  const whole: Count = {right: 0, pandoc: 0, citewell: 0}
  const raw: Count = {right: 0, pandoc: 0, citewell: 0}
  for (const family of families) {
    for (const project of readdirSync(path.join(corpus, family)).sort()) {
      const folder = path.join(corpus, family, project)
      const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
      const known = readKeys(folder, files)
      for (const file of files.filter((name) => /\.(?:md|Rmd|qmd)$/.test(name))) {
        const text = readFileSync(path.join(folder, file), 'utf8')
        const counts = (mark: Mark): boolean =>
          !isCrossReference(mark.key) && (mark.mode !== 'narrative' || known.has(mark.key) || isIdentifier(mark.key))
        const prepared = text.replaceAll(textChunk, '\n$1').replaceAll(chunk, '$1r')
        const gold = findWithPandoc(prepared).filter(counts)
        const goldRaw = prepared === text ? gold : findWithPandoc(text).filter(counts)
        const ours = findWithCitewell(text, known).filter(counts)
        articles++
        count(raw, goldRaw.map(keyAndMode), ours.map(keyAndMode))
        count(keys, gold.map(keyAndMode), ours.map(keyAndMode))
        const [right, only] = compare(gold.map(whole4), ours.map(whole4))
        whole.right += right
        whole.pandoc += gold.length
        whole.citewell += ours.length
        differences.push(...only.map(([who, mark]) => ({file: path.join(family, project, file), only: who, mark})))
      }
    }
  }
  console.log(`Pandoc as judge: ${articles} articles, ${keys.pandoc} citations by pandoc, ${keys.citewell} by citewell`)
  const enough = [print('key and mode', keys, 0.995), print('with prefix and suffix', whole, 0.98)]
  print('(chunks not knitted)', raw, 0)
  const unexplained = explain(differences)
  if (enough.includes(false) || unexplained > 0) process.exitCode = 1
}

function keyAndMode({key, mode}: Mark): string {
  return JSON.stringify([key, mode])
}

function whole4({key, mode, prefix, suffix}: Mark): string {
  return JSON.stringify([key, mode, normalise(prefix), normalise(suffix)])
}

/** Pandoc sets typographic quotes and dashes, and spaces that do not break; a reader sees the same words. */
function normalise(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/-{2,3}|[–—]/g, '-')
    .replaceAll('...', '…')
    .trim()
}

function isIdentifier(key: string): boolean {
  return parseIdentifierKey(key) !== undefined
}

/** How many marks both lists have, and those that one of them alone has. */
function compare(
  gold: readonly string[],
  ours: readonly string[]
): readonly [right: number, only: readonly (readonly [Known['only'], string])[]] {
  const left = new Map<string, number>()
  for (const mark of gold) left.set(mark, (left.get(mark) ?? 0) + 1)
  let right = 0
  const only: (readonly [Known['only'], string])[] = []
  for (const mark of ours) {
    const open = left.get(mark) ?? 0
    if (open === 0) only.push(['citewell', mark])
    else {
      right++
      left.set(mark, open - 1)
    }
  }
  for (const [mark, open] of left) for (let index = 0; index < open; index++) only.push(['pandoc', mark])
  return [right, only]
}

interface Count {
  right: number
  pandoc: number
  citewell: number
}

function count(total: Count, gold: readonly string[], ours: readonly string[]): void {
  total.right += compare(gold, ours)[0]
  total.pandoc += gold.length
  total.citewell += ours.length
}

function print(name: string, {right, pandoc, citewell}: Count, floor: number): boolean {
  const recall = right / pandoc
  const precision = right / citewell
  const show = (share: number): string => `${(share * 100).toFixed(2)}%`
  console.log(
    `  ${name.padEnd(24)} recall ${show(recall)} (${right} of ${pandoc}), precision ${show(precision)} (${right} of ${citewell}); at least ${show(floor)}`
  )
  return recall >= floor && precision >= floor
}

/** How many differences have no reason in the table, and reasons that no difference has. */
function explain(differences: readonly Difference[]): number {
  const table = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'pandoc-differences.json'), 'utf8')
  ) as readonly Known[]
  const left = [...table]
  let unexplained = 0
  for (const {file, only, mark} of differences) {
    const at = left.findIndex((one) => one.file === file && one.only === only && one.mark === mark)
    if (at === -1) {
      unexplained++
      console.log(`  no reason: ${JSON.stringify({file, only, mark})}`)
    } else {
      if (showMisses) console.log(`  ${file}: ${only} alone finds ${mark}: ${left[at]?.reason ?? ''}`)
      left.splice(at, 1)
    }
  }
  for (const {file, mark} of left) console.log(`  a reason without its difference: ${file} ${mark}`)
  console.log(`  differences: ${differences.length}, of which ${differences.length - unexplained} have a reason`)
  return unexplained + left.length
}

/** The keys of the bibliographies of a project, read roughly: only whether a handle may be one is asked. */
function readKeys(folder: string, files: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const file of files) {
    const read = (): string => readFileSync(path.join(folder, file), 'utf8')
    if (file.endsWith('.bib')) {
      for (const [, key = ''] of read().matchAll(/@\w+\s*[{(]\s*([^\s,{}]+)\s*,/g)) keys.add(key)
    } else if (file.endsWith('references.json')) {
      for (const [, key = ''] of read().matchAll(/"id"\s*:\s*"([^"]+)"/g)) keys.add(key)
    }
  }
  return keys
}

function findWithCitewell(text: string, known: ReadonlySet<string>): readonly Mark[] {
  const references = [...known].map((id) => ({id, type: 'book'}))
  return analyse(text, {references, config: {citations: ['pandoc']}}).citations.flatMap(({items}) => items)
}

interface PandocCitation {
  readonly citationId: string
  readonly citationMode: {readonly t: keyof typeof modes}
  readonly citationPrefix: unknown
  readonly citationSuffix: unknown
}

function findWithPandoc(text: string): readonly Mark[] {
  const output = execFileSync('pandoc', ['-f', 'markdown', '-t', 'json'], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 200_000_000,
    stdio: ['pipe', 'pipe', 'ignore']
  })
  const marks: Mark[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one)
    else if (isNode(value)) {
      if (value.t === 'Link') return
      if (value.t === 'Cite') {
        const [citations] = value.c as readonly [readonly PandocCitation[]]
        for (const {citationId, citationMode, citationPrefix, citationSuffix} of citations) {
          // A citation in a suffix ends that suffix for citewell, and what follows is its own.
          const [suffix, ...after] = splitAtCitations(citationSuffix)
          marks.push({
            key: citationId,
            mode: modes[citationMode.t],
            prefix: textOf(citationPrefix),
            suffix: textOf(suffix)
          })
          walk(citationPrefix)
          for (const {cite, rest} of after) {
            const before = marks.length
            walk(cite)
            const last = marks.at(-1)
            if (last && marks.length > before) marks[marks.length - 1] = {...last, suffix: last.suffix + textOf(rest)}
          }
        }
      } else walk(value.c)
    }
  }
  walk((JSON.parse(output) as {readonly blocks: unknown}).blocks)
  return marks
}

interface Nested {
  readonly cite: unknown
  readonly rest: readonly unknown[]
}

/** What stands before the first citation of a suffix, then each of its citations with what follows it. */
function splitAtCitations(suffix: unknown): readonly [readonly unknown[], ...(readonly Nested[])] {
  const first: unknown[] = []
  const nested: {cite: unknown; rest: unknown[]}[] = []
  for (const node of Array.isArray(suffix) ? (suffix as readonly unknown[]) : []) {
    if (isNode(node) && node.t === 'Cite') nested.push({cite: node, rest: []})
    else (nested.at(-1)?.rest ?? first).push(node)
  }
  return [first, ...nested]
}

function isNode(value: unknown): value is {readonly t: string; readonly c?: unknown} {
  return typeof value === 'object' && value !== null && 't' in value
}

/** What a reader sees of inlines: a citation's own text stands in it once more, in its second part. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('')
  if (!isNode(value)) return ''
  const {t, c} = value
  switch (t) {
    case 'Str':
      return String(c)
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' '
    case 'Code':
    case 'Math':
      return String((c as readonly unknown[])[1])
    case 'Quoted': {
      const [kind, inside] = c as readonly [{readonly t: string}, unknown]
      const quote = kind.t === 'SingleQuote' ? "'" : '"'
      return quote + textOf(inside) + quote
    }
    case 'Note':
    case 'RawInline':
      return ''
    default:
      return textOf(c)
  }
}
