/**
 * Pandoc as judge of bibliographies: `npm run judge:bibliographies [-- --misses]`.
 *
 * For each `.bib` of the corpus, every entry that `pandoc -f biblatex -t csljson` loads must be loaded, and at least 98%
 * of fields must agree. A field counts where either side has it. Differences that stay are told by reason in
 * docs/decisions/bibliographies.md; `explain` below is that table as code, and the figures print with and without it.
 */
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type {Element, Parents} from 'xast'
import {fromXml} from 'xast-util-from-xml'
import {toString as toText} from 'xast-util-to-string'
import {parseDoi} from '../../src/identifiers/doi.ts'
import type {Reference} from '../../src/model/reference.ts'
import {readBibtex} from '../../src/references/formats/bibtex.ts'
import {readRis} from '../../src/references/formats/ris.ts'
import {renderRis} from '../../src/references/formats/ris-write.ts'
import {toNormalForm} from '../../src/references/normal-form.ts'
import {compareText} from '../../src/text/compare.ts'
import {hasShared, sharedFolder} from '../tools/shared.ts'

type Item = Readonly<Record<string, unknown>>

const fields = ['type', 'title', 'names', 'year', 'container-title', 'volume', 'issue', 'page', 'DOI', 'URL'] as const
type Field = (typeof fields)[number]

const risFields = ['title', 'names', 'year', 'container-title', 'volume', 'issue', 'page', 'DOI'] as const
type RisField = (typeof risFields)[number]

const showsMisses = process.argv.includes('--misses')
const least = 0.98

if (!hasShared) console.log('left out: the corpus is not there (CITEWELL_SHARED)')
else if (!has('pandoc', '--version'))
  console.log('left out: pandoc is not installed; every .bib of the corpus is unjudged')
else judge()
if (hasShared) {
  if (has('ris2xml', '-v')) judgeRis()
  else console.log('left out: bibutils is not installed; RIS is unjudged')
}

function has(command: string, option: string): boolean {
  try {
    execFileSync(command, [option], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

function judge(): void {
  const corpus = path.join(sharedFolder, 'corpus')
  const files = readdirSync(corpus, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.bib'))
  const counts = new Map(fields.map((field) => [field, {same: 0, explained: 0, all: 0}]))
  const reasons = new Map<string, number>()
  let loaded = 0
  let entries = 0
  for (const file of files.sort()) {
    const full = path.join(corpus, file)
    const judged = JSON.parse(
      execFileSync('pandoc', ['-f', 'biblatex', '-t', 'csljson', full], {
        encoding: 'utf8',
        maxBuffer: 100_000_000,
        stdio: ['ignore', 'pipe', 'ignore']
      })
    ) as readonly Item[]
    // Of a key that stands twice the same one of both is compared: the n-th with the n-th.
    const ours = new Map<string, Reference[]>()
    for (const reference of readBibtex(readFileSync(full, 'utf8'), file)) {
      ours.set(reference.key, [...(ours.get(reference.key) ?? []), reference])
    }
    for (const theirs of judged) {
      entries++
      const reference = ours.get(String(theirs['id']))?.shift()
      if (!reference) {
        console.log(`not loaded: ${file} ${String(theirs['id'])}`)
        continue
      }
      loaded++
      for (const field of fields) {
        const [left, right] = [read(theirs, field), read(reference.item, field)]
        const count = counts.get(field)
        if (!count || (left === '' && right === '')) continue
        count.all++
        if (left === right) {
          count.same++
          continue
        }
        const reason = explain(field, theirs, reference.item)
        if (reason !== undefined) {
          count.explained++
          reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
        }
        if (showsMisses) {
          console.log(`${field}  ${file} ${reference.key}${reason === undefined ? '' : `  (${reason})`}`)
          console.log(`  pandoc:   ${left}\n  citewell: ${right}`)
        }
      }
    }
  }
  console.log(`${files.length} files, ${loaded} of ${entries} entries loaded`)
  console.log('field             agree        with the table of reasons')
  let same = 0
  let explained = 0
  let all = 0
  for (const [field, count] of counts) {
    console.log(
      `${field.padEnd(17)} ${share(count.same, count.all)}  ${share(count.same + count.explained, count.all)}  (${count.same} of ${count.all})`
    )
    same += count.same
    explained += count.explained
    all += count.all
  }
  console.log(`all fields        ${share(same, all)}  ${share(same + explained, all)}  (${same} of ${all})`)
  for (const [reason, count] of reasons) console.log(`  ${count} × ${reason}`)
  if (loaded < entries || same < least * all) process.exitCode = 1
}

/**
 * The corpus as RIS of ours, read by us and by bibutils (`ris2xml`), whose MODS is compared field by field. What the judge
 * does not carry is not compared: types, DOIs with a prefix of other than four digits, and which words of a name are the
 * family's where no comma says so, as in a group's.
 */
function judgeRis(): void {
  const corpus = path.join(sharedFolder, 'corpus')
  const files = readdirSync(corpus, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.bib'))
  const counts = new Map<string, {same: number; all: number}>()
  for (const file of files.sort()) {
    const items = readBibtex(readFileSync(path.join(corpus, file), 'utf8'), file).map(({item}) => toNormalForm(item))
    const text = renderRis(items)
    const ours = readRis(text, file)
    const theirs = readMods(pipe('ris2xml', text))
    if (ours.length !== theirs.length) console.log(`${file}: ${ours.length} entries, bibutils ${theirs.length}`)
    for (const [index, {item, key}] of ours.entries()) {
      for (const field of risFields) {
        const left = theirs[index]?.[field] ?? ''
        const right = field === 'names' ? risNames(item) : field === 'DOI' ? risDoi(item) : read(item, field)
        if ((left === '' && right === '') || (field === 'DOI' && !/^10\.\d{4}\//.test(right))) continue
        const count = counts.get(field) ?? {same: 0, all: 0}
        counts.set(field, {same: count.same + Number(left === right), all: count.all + 1})
        if (left !== right && showsMisses) {
          console.log(`ris ${field}  ${file} ${key}\n  bibutils: ${left}\n  citewell: ${right}`)
        }
      }
    }
  }
  console.log('RIS, as bibutils reads it')
  let agrees = true
  for (const [name, {same, all}] of [...counts].sort(([left], [right]) => compareText(left, right))) {
    console.log(`${name.padEnd(20)} ${share(same, all)}  (${same} of ${all})`)
    agrees &&= same >= least * all
  }
  if (!agrees) process.exitCode = 1
}

/** The works of a MODS collection as `read` gives those of ours. */
function readMods(xml: string): readonly Readonly<Record<RisField, string>>[] {
  return elements(fromXml(xml), 'mods').map((work) => {
    const own = {...work, children: work.children.filter((node) => !('name' in node && node.name === 'relatedItem'))}
    const hosts = elements(work, 'relatedItem')
    const pages = elements(work, 'extent').find(({attributes}) => attributes['unit'] === 'page')
    const detail = (type: string): string =>
      fold(
        elements(work, 'detail')
          .filter(({attributes}) => attributes['type'] === type)
          .map(toText)[0] ?? ''
      )
    const role = (name: string): string =>
      elements(work, 'name')
        .filter((one) => elements(one, 'roleTerm').some((term) => toText(term).startsWith(name)))
        .map((one) => nameWords(elements(one, 'namePart').map(toText).join(' ')))
        .filter((one) => one !== '')
        .sort()
        .join('; ')
    return {
      title: fold(titleOf(own)),
      names: [role('author'), role('editor'), role('translator')].join(' | ').replace(/^[ |]+$/, ''),
      year: /\d{4}/.exec([...elements(own, 'dateIssued'), ...elements(work, 'date')].map(toText).join(' '))?.[0] ?? '',
      'container-title': fold(hosts.map(titleOf).find((title) => title !== '') ?? ''),
      volume: detail('volume'),
      issue: detail('issue'),
      page: pages
        ? fold(['start', 'end'].flatMap((end) => elements(pages, end).map(toText)).join('-'))
        : detail('page'),
      DOI:
        elements(work, 'identifier')
          .filter(({attributes}) => attributes['type'] === 'doi')
          .map(toText)[0] ?? ''
    }
  })
}

/** The title of an element itself, not of what stands in it: with its subtitle, else the abbreviated one. */
function titleOf({children}: Parents): string {
  const titles = children.flatMap((node) => (node.type === 'element' && node.name === 'titleInfo' ? [node] : []))
  return (
    titles
      .map((title) =>
        [...elements(title, 'title'), ...elements(title, 'subTitle')].map(toText).join(': ').replace('?:', '?')
      )
      .find((title) => title !== '') ?? ''
  )
}

/** Every element of a name within a node, in the order of the file. */
function elements({children}: Parents, name: string): readonly Element[] {
  return children.flatMap((node) =>
    node.type === 'element' ? [...(node.name === name ? [node] : []), ...elements(node, name)] : []
  )
}

/** bibutils takes an address at doi.org for a DOI, also where no field says it. */
function risDoi(item: Item): string {
  const doi = read(item, 'DOI')
  const address = parseDoi(read(item, 'URL'))
  return doi === '' && address.ok ? address.doi : doi
}

function risNames(item: Item): string {
  return ['author', 'editor', 'translator']
    .map((role) => {
      const names = item[role]
      if (!Array.isArray(names)) return ''
      const words = (names as readonly Readonly<Record<string, string>>[]).map((name) =>
        nameWords(Object.values(name).join(' '))
      )
      // bibutils takes a name that stands twice once.
      return [...new Set(words)].sort().join('; ')
    })
    .join(' | ')
    .replace(/^[ |]+$/, '')
}

/** The words of a name in one order, initials together: bibutils writes `M W` where `MW` stands. */
function nameWords(name: string): string {
  return fold(name)
    .replaceAll(/[.,]/g, ' ')
    .replaceAll(/(?<=(?<![\p{L}\p{N}])\p{L}) +(?=\p{L}(?![\p{L}\p{N}]))/gu, '')
    .split(' ')
    .filter((word) => word !== '')
    .sort()
    .join(' ')
}

function pipe(command: string, input: string): string {
  return execFileSync(command, [], {input, encoding: 'utf8', maxBuffer: 100_000_000, stdio: ['pipe', 'pipe', 'ignore']})
}

function share(part: number, whole: number): string {
  return `${(whole === 0 ? 100 : (100 * part) / whole).toFixed(2)}%`.padStart(8)
}

/** A field as both sides are compared: markup, quotes, dashes, case and white space made alike. */
function read(item: Item, field: Field): string {
  switch (field) {
    case 'names':
      return ['author', 'editor', 'translator']
        .map((role) => readNames(item[role]))
        .join(' | ')
        .replace(/^[ |]+$/, '')
    case 'year': {
      const issued = item['issued'] as {'date-parts'?: (string | number)[][]; literal?: string} | undefined
      return String(issued?.['date-parts']?.[0]?.[0] ?? issued?.literal ?? '')
    }
    case 'type':
      return readText(item['type']) || 'document'
    case 'DOI':
    case 'URL':
      return readText(item[field])
    default:
      return fold(readText(item[field]))
  }
}

function readNames(names: unknown): string {
  if (!Array.isArray(names)) return ''
  return (names as readonly Readonly<Record<string, string>>[])
    .map((name) =>
      ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal']
        .map((part) => fold(name[part] ?? ''))
        .join('/')
    )
    .join('; ')
}

function readText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

function fold(text: string): string {
  return text
    .replaceAll(/<[^<>]*>/g, '')
    .normalize('NFC')
    .replaceAll(/[“”„‟«»″"]|''|``/g, "'")
    .replaceAll(/[‘’‚‛′`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(?:[\u2010-\u2015\u2212]|-+) ?/g, '-')
    .trim()
    .toLowerCase()
}

/** Why a difference stays; docs/decisions/bibliographies.md has the same table in words. */
function explain(field: Field, theirs: Item, ours: Item): string | undefined {
  const [left, right] = [read(theirs, field), read(ours, field)]
  if (field === 'type' && left === 'book' && right === 'software') return '`@software` is software (CSL 1.0.2), no book'
  if (field === 'issue' && left === '') return '`issue` is read also where there is no `number`'
  if (field === 'year' && left === '') return 'a year with words beside it is kept'
  if (field === 'container-title' && left === '') return '`booktitle` of any type and journal macros of AASTeX are read'
  if (field === 'URL' && (left === '' || left.includes('\\url')))
    return 'an address in `\\url`, `howpublished` or `note` is read'
  if (field === 'names' && left.replaceAll(/ı(?=\p{M})/gu, 'i').normalize('NFC') === right)
    return 'an accent on `\\i` is one on i'
  if (field === 'title' && /\\[a-z]|\^\{/.test(left)) return 'commands of math become text'
  return undefined
}
