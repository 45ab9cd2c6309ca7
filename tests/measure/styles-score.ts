/**
 * Pandoc as judge of formatted references: `npm run styles:score` (`-- --misses` shows each difference).
 *
 * Each `.bib` of the corpus is read by citewell and exported as CSL-JSON, and both sides format those same items with
 * the same style file, so that the readers of BibTeX are not compared here (`npm run judge:bibliographies` does that).
 * The judge gets the items as they are published, but for their texts, which it gets as citewell's own processor does: a
 * DOI without its address, character references decoded. Four things more are done to what it gets, and to that alone,
 * each for a fault of pandoc 2.17 that would hide all else (`-- --as-is` shows the shares without any of this):
 * - it forgets the name options that stand on `cs:style` and `cs:bibliography` where a `cs:names` has no `cs:name` of its
 *   own (whole names, in every entry of Vancouver), so they are written out there, which CSL 1.0.2 says is the same;
 * - an editor that is printed as a substitute counts as missing in every condition after it (no volume, pages and publisher
 *   in parts of proceedings in APA), so that the macro for it is written with conditions in place of `cs:substitute`;
 * - its locales are those of CSL 1.0.1 (no “Article” before an article's number), so the style carries the new terms;
 * - it reads fields out of `note` (`Number: 1`), which neither style prints, so the items have none.
 * Compared are the entry in the list and the citation in the text, as words. The list's numbers are no part of an entry
 * on either side. What stays different stands in `style-differences.json`, by file, key and kind, with a reason and with who
 * is wrong in it; a difference without a reason, or a reason without its difference, fails the run. Two shares are printed:
 * that of the same, and that with those added in which pandoc is wrong; one below 97% in the latter fails the run.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type {CslItem, Reference} from '../../src/model/reference.ts'
import {publishItem} from '../../src/publish/csl-item.ts'
import {prepareItem} from '../../src/publish/csl-prepare.ts'
import {readLocale, readPackagedStyle} from '../../src/publish/csl-processor.ts'
import {token, toPlain} from '../../src/publish/csl-tokens.ts'
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
  /** Whose fault it is; `neither` where CSL leaves it open, or the data is broken. */
  readonly wrong: 'pandoc' | 'citeproc' | 'neither'
}

type Difference = Omit<Known, 'reason' | 'wrong'> & {readonly ours: string; readonly judge: string}

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

/** Terms of CSL 1.0.2 that the styles print. */
const newTerms = ['article-locator', 'collection-number', 'report']

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
  const known = readKnown()
  try {
    for (const style of styles) {
      const counts = {entry: {same: 0, excused: 0, all: 0}, citation: {same: 0, excused: 0, all: 0}}
      const csl = path.join(folder, `${style}.csl`)
      writeFileSync(csl, asIs ? readPackagedStyle(style) : prepareForJudge(style))
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
            else {
              const difference = {style, file, key: reference.key, kind, ours: texts[kind], judge: gold}
              differences.push(difference)
              if (known.get(nameOf(difference))?.wrong === 'pandoc') counts[kind].excused++
            }
          }
        }
      }
      for (const kind of ['entry', 'citation'] as const) {
        const {same, excused, all} = counts[kind]
        const percent = (part: number): string => `${((100 * part) / all).toFixed(2)}%`
        console.log(
          `${style.padEnd(10)} ${kind.padEnd(9)} ${same} of ${all} the same, ${percent(same)}; ` +
            `with ${excused} in which pandoc is wrong ${percent(same + excused)}` +
            (same / all < least ? `  (below ${100 * least}%)` : '')
        )
        if (!(same / all >= least)) process.exitCode = 1
      }
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
  if (explain(differences, known) > 0) process.exitCode = 1
}

/** The style as pandoc 2.17 must have it to print what it means. */
function prepareForJudge(name: 'apa' | 'vancouver'): string {
  const style = readPackagedStyle(name)
  // APA has the name options at each name.
  const written = name === 'apa' ? writeOutSubstitutes(style) : writeOutNames(style)
  const locale = readLocale('en-US') ?? ''
  // In all forms: without its short one, a label is printed whole.
  const terms = newTerms.flatMap((term) => locale.match(new RegExp(`<term name="${term}"[^>]*>.*?</term>`, 'gs')) ?? [])
  return written.replace('</info>', () => `</info><locale xml:lang="en-US"><terms>${terms.join('')}</terms></locale>`)
}

/** The style with the substitutes of the names of a container as conditions. Who chairs an event is left out: no `.bib` says it. */
function writeOutSubstitutes(style: string): string {
  const macro =
    /(<macro name="source-monographic-author">)<names variable="([a-z-]+)">([\s\S]*?)<substitute>([\s\S]*?)<\/substitute><\/names>/
  return style.replace(macro, (_whole, start: string, variable: string, form: string, substitutes: string) => {
    const plain = substitutes.replaceAll(/<!--[\s\S]*?-->|<choose>[\s\S]*?<\/choose>/g, '')
    const others = [...plain.matchAll(/<names ([^>]*?)(?:\/>|>([\s\S]*?)<\/names>)/g)].map(
      ([, attributes = '', own = form]) =>
        `<else-if ${/variable="[^"]*"/.exec(attributes)?.[0] ?? ''}><names ${attributes}>${own}</names></else-if>`
    )
    const first = `<if variable="${variable}"><names variable="${variable}">${form}</names></if>`
    return `${start}<choose>${first}${others.join('')}</choose>`
  })
}

/** The style with its inherited name options at each `cs:names` that has no `cs:name`. */
function writeOutNames(style: string): string {
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
  const items = references.map((reference, at) => {
    const item = publishItem(reference, '')
    return {...(asIs ? item : clean(item)), id: `r${at}`}
  })
  writeFileSync(library, JSON.stringify(items))
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

/** The item without its note, and with its texts as citewell hands them to its own processor. */
function clean(item: CslItem): Readonly<Record<string, unknown>> {
  const cleaned: Record<string, unknown> = {...item}
  delete cleaned['note']
  for (const [field, text] of Object.entries(prepareItem(item))) {
    if (typeof text === 'string' && typeof cleaned[field] === 'string') cleaned[field] = withoutTokens(text)
  }
  return cleaned
}

function withoutTokens(text: string): string {
  return text
    .replaceAll(token.less, '<')
    .replaceAll(token.greater, '>')
    .replaceAll(/\uE000.|[\uE001-\uF8FF]/g, '')
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

function readKnown(): ReadonlyMap<string, Known> {
  const rows = JSON.parse(readFileSync(new URL('style-differences.json', import.meta.url), 'utf8')) as readonly Known[]
  return new Map(rows.map((row) => [nameOf(row), row]))
}

function nameOf({style, file, key, kind}: Pick<Known, 'style' | 'file' | 'key' | 'kind'>): string {
  return [style, file, key, kind].join(' ')
}

/** How many differences have no reason, and how many reasons no difference. */
function explain(differences: readonly Difference[], known: ReadonlyMap<string, Known>): number {
  const found = new Set(differences.map(nameOf))
  const byReason = new Map<string, number>()
  let wrong = 0
  for (const difference of differences) {
    const row = known.get(nameOf(difference))
    if (row) {
      const reason = `${row.reason} (${row.wrong} is wrong)`
      byReason.set(reason, (byReason.get(reason) ?? 0) + 1)
    } else {
      wrong++
      console.log(`without a reason: ${nameOf(difference)}`)
    }
    if (showsMisses) console.log(`${nameOf(difference)}\n  ours  ${difference.ours}\n  judge ${difference.judge}`)
  }
  for (const name of known.keys()) {
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
