/**
 * Pandoc as judge of formatted references: `npm run styles:score` (`-- --misses` shows each difference).
 *
 * Each `.bib` of the corpus is read by citewell and exported as CSL-JSON, and both sides format those same items with
 * the same style file, so that the readers of BibTeX are not compared here (`npm run judge:bibliographies` does that).
 * One thing is done to the judge's copy of the style, and to it alone: pandoc 2.17 forgets the name options that stand on
 * `cs:style` and `cs:bibliography` where a `cs:names` has no `cs:name` of its own (it prints whole names then, in every
 * entry of Vancouver; APA has them at each name), so they are written out there, which CSL 1.0.2 says is the same (`-- --as-is` shows it without).
 * Compared are the entry in the list and the citation in the text, as words. The list's numbers are no part of an entry
 * on either side. What stays different and has a reason stands in `style-differences.json`, by file, key and kind; a
 * difference without a reason, or a reason without its difference, fails the run, and so does a share below 97%.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type {Reference} from '../../src/model/reference.ts'
import {publishItem} from '../../src/publish/csl-item.ts'
import {prepareItem} from '../../src/publish/csl-prepare.ts'
import {readPackagedStyle} from '../../src/publish/csl-processor.ts'
import {toPlain} from '../../src/publish/csl-tokens.ts'
import {createReferenceStyle} from '../../src/publish/reference-style.ts'
import {readBibtex} from '../../src/references/formats/bibtex.ts'
import {hasShared, sharedFolder} from '../tools/shared.ts'

/** A difference that stays, with its reason. */
interface Known {
  readonly style: string
  readonly file: string
  readonly key: string
  readonly kind: 'entry' | 'citation'
  readonly reason: string
}

type Difference = Omit<Known, 'reason'> & {readonly ours: string; readonly judge: string}

/** Attributes of `cs:name` that may stand further up. */
const nameOptions = new Set([
  'and',
  'delimiter',
  'delimiter-precedes-et-al',
  'delimiter-precedes-last',
  'et-al-min',
  'et-al-use-first',
  'et-al-use-last',
  'initialize',
  'initialize-with',
  'name-as-sort-order',
  'sort-separator'
])

const styles = ['apa', 'vancouver'] as const
const least = 0.97
const asIs = process.argv.includes('--as-is')
const showsMisses = process.argv.includes('--misses')

if (!hasShared) console.log('left out: the corpus is not there (CITEWELL_SHARED)')
else if (!hasPandoc()) console.log('left out: pandoc is not installed; no reference is judged')
else judge()

function hasPandoc(): boolean {
  try {
    execFileSync('pandoc', ['--version'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

function judge(): void {
  const corpus = path.join(sharedFolder, 'corpus')
  const files = readdirSync(corpus, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.bib'))
  const folder = mkdtempSync(path.join(tmpdir(), 'citewell-styles-'))
  const differences: Difference[] = []
  try {
    for (const style of styles) {
      const counts = {entry: {same: 0, all: 0}, citation: {same: 0, all: 0}}
      const csl = path.join(folder, `${style}.csl`)
      writeFileSync(csl, style === 'apa' ? readPackagedStyle(style) : writeOutNames(readPackagedStyle(style)))
      const ours = createReferenceStyle(readPackagedStyle(style), 'en-US')
      for (const file of files.sort()) {
        const references = readBibtex(readFileSync(path.join(corpus, file), 'utf8'), file)
        if (references.length === 0) continue
        const judged = formatWithPandoc(references, csl, folder)
        const formatted = ours.format(references)
        for (const [at, reference] of references.entries()) {
          const one = formatted[at]
          const number = at + 1
          const {opening, closing} = ours.facts
          const texts = {
            entry: toPlain(one?.entry ?? '', number),
            citation: toPlain(opening + (one?.cite ?? '') + closing, number)
          }
          for (const kind of ['entry', 'citation'] as const) {
            counts[kind].all++
            const gold = judged[kind].get(`r${at}`) ?? ''
            if (normalise(texts[kind]) === normalise(gold)) counts[kind].same++
            else differences.push({style, file, key: reference.key, kind, ours: texts[kind], judge: gold})
          }
        }
      }
      for (const kind of ['entry', 'citation'] as const) {
        const {same, all} = counts[kind]
        const share = same / all
        console.log(
          `${style.padEnd(10)} ${kind.padEnd(9)} ${same} of ${all} the same, ${(100 * share).toFixed(2)}%` +
            (share < least ? `  (below ${100 * least}%)` : '')
        )
        if (!(share >= least)) process.exitCode = 1
      }
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
  if (explain(differences) > 0) process.exitCode = 1
}

/** The style with its inherited name options at each `cs:names` that has no `cs:name`. */
function writeOutNames(style: string): string {
  if (asIs) return style
  const heads = [/<style [^>]*>/.exec(style)?.[0] ?? '', /<bibliography [^>]*>/.exec(style)?.[0] ?? '']
  const options = new Map<string, string>()
  for (const [, name = '', value = ''] of heads.join('').matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
    const written = name === 'name-delimiter' ? 'delimiter' : name
    if (nameOptions.has(written)) options.set(written, value)
  }
  const name = `<name${[...options].map(([option, value]) => ` ${option}="${value}"`).join('')}/>`
  return style
    .replaceAll(/<substitute>[\s\S]*?<\/substitute>|<names ([^>]*)\/>/g, (whole, attributes?: string) =>
      attributes === undefined ? whole : `<names ${attributes}>${name}</names>`
    )
    .replaceAll(/(<names [^>]*[^/>]>)((?:(?!<\/?names)[\s\S])*)/g, (whole, start: string, rest: string) =>
      rest.includes('<name ') || rest.includes('<name/') ? whole : start + name + rest
    )
}

/** Quotation marks, dashes and blanks may be typographic on either side; a reader sees the same words. */
function normalise(text: string): string {
  return text
    .replaceAll(/[‘’‛]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .replaceAll(/[‐‑–—−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** What pandoc makes of the items, by id: entries of the list and citations of one work each. */
function formatWithPandoc(
  references: readonly Reference[],
  csl: string,
  folder: string
): Readonly<Record<'entry' | 'citation', ReadonlyMap<string, string>>> {
  const library = path.join(folder, 'items.json')
  const items = references.map((reference, at) => ({...prepareItem(publishItem(reference, '')), id: `r${at}`}))
  writeFileSync(library, JSON.stringify(items).replaceAll(/\uE000.|[\uE001-\uE006]/g, ''))
  const markdown = references.map((_, at) => `[@r${at}]`).join('\n\n')
  const output = execFileSync(
    'pandoc',
    ['-f', 'markdown', '-t', 'json', '--citeproc', '--csl', csl, '--bibliography', library],
    {input: markdown, encoding: 'utf8', maxBuffer: 100_000_000, stdio: ['pipe', 'pipe', 'ignore']}
  )
  const entry = new Map<string, string>()
  const citation = new Map<string, string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    if (!isRecord(node)) return
    const {t, c} = node
    const list: readonly unknown[] = Array.isArray(c) ? c : []
    if (t === 'Cite') {
      const [items, words] = list
      const [item] = Array.isArray(items) ? (items as readonly unknown[]) : []
      if (isRecord(item)) citation.set(String(item['citationId']), wordsOf(words))
    } else if (t === 'Div') {
      const [attributes, content] = list
      const [id] = Array.isArray(attributes) ? (attributes as readonly unknown[]) : []
      if (typeof id === 'string' && id.startsWith('ref-')) entry.set(id.slice(4), wordsOf(content))
      else visit(content)
    } else Object.values(node).forEach(visit)
  }
  visit(JSON.parse(output))
  return {entry, citation}
}

/** The words of a part of pandoc's tree, without the number of an entry. */
function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('')
  if (!isRecord(node)) return ''
  const {t, c} = node
  if (t === 'Str' || t === 'Code') return typeof c === 'string' ? c : ''
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' '
  const list: readonly unknown[] = Array.isArray(c) ? c : []
  if (t === 'Quoted') return `"${wordsOf(list[1])}"`
  if (t === 'Span' || t === 'Link' || t === 'Div') {
    return JSON.stringify(list[0]).includes('csl-left-margin') ? '' : wordsOf(list[1])
  }
  return wordsOf(c)
}

/** How many differences have no reason, and how many reasons no difference. */
function explain(differences: readonly Difference[]): number {
  const known = JSON.parse(readFileSync(new URL('style-differences.json', import.meta.url), 'utf8')) as readonly Known[]
  const nameOf = ({style, file, key, kind}: Omit<Known, 'reason'>): string => [style, file, key, kind].join(' ')
  const reasons = new Map(known.map((one) => [nameOf(one), one.reason]))
  const found = new Set(differences.map(nameOf))
  const byReason = new Map<string, number>()
  let wrong = 0
  for (const difference of differences) {
    const reason = reasons.get(nameOf(difference))
    if (reason === undefined) {
      wrong++
      console.log(`without a reason: ${nameOf(difference)}`)
    } else byReason.set(reason, (byReason.get(reason) ?? 0) + 1)
    if (showsMisses) console.log(`${nameOf(difference)}\n  ours  ${difference.ours}\n  judge ${difference.judge}`)
  }
  for (const name of reasons.keys()) {
    if (found.has(name)) continue
    wrong++
    console.log(`no longer different: ${name}`)
  }
  for (const [reason, count] of [...byReason].sort(([, left], [, right]) => right - left)) {
    console.log(`${String(count).padStart(4)}  ${reason}`)
  }
  return wrong
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
