/**
 * Manubot as judge of the works that a manuscript cites: `npm run judge:manubot`.
 *
 * Each manuscript of the corpus has the identifiers that it was published with (`citations.json`, whose works are those of
 * `references.json`). The set of works that citewell finds in its files is set beside them; each difference is printed.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {isCrossReference} from '../../src/citations/cross-reference.ts'
import {identifierKey, parseIdentifierKey} from '../../src/identifiers/work-identifier.ts'
import {analyse} from '../../src/index.ts'
import {sharedFolder} from '../tools/shared.ts'

const corpus = path.join(sharedFolder, 'corpus/manubot')

if (existsSync(corpus)) judge()
else console.log(`left out: Manubot as judge, no corpus at ${corpus} (set CITEWELL_SHARED)`)

function judge(): void {
  const total = {right: 0, manubot: 0, citewell: 0}
  for (const project of readdirSync(corpus).sort()) {
    const gold = readGold(path.join(corpus, project, 'output-branch'))
    const ours = new Set<string>()
    const content = path.join(corpus, project, 'content')
    for (const file of readdirSync(content).sort()) {
      if (!file.endsWith('.md')) continue
      const {citations, references} = analyse(readFileSync(path.join(content, file), 'utf8'), {
        references: [...gold].map((id) => ({id, type: 'book'})),
        config: {citations: ['pandoc']}
      })
      // What an alias stands for is among the references; keys that nothing answers are bare handles or slips.
      for (const {key} of references) ours.add(nameOf(key))
      for (const {key} of citations.flatMap(({items}) => items)) {
        if (!isCrossReference(key) && !key.startsWith('tag:')) ours.add(nameOf(key))
      }
    }
    const right = [...ours].filter((name) => gold.has(name)).length
    total.right += right
    total.manubot += gold.size
    total.citewell += ours.size
    console.log(`${project}: ${right} of ${gold.size} works, ${ours.size - right} more`)
    for (const name of gold) if (!ours.has(name)) console.log(`  manubot alone: ${name}`)
    for (const name of ours) if (!gold.has(name)) console.log(`  citewell alone: ${name}`)
  }
  const share = (of: number): string => `${((total.right / of) * 100).toFixed(2)}%`
  console.log(
    `Manubot as judge: recall ${share(total.manubot)} (${total.right} of ${total.manubot}), precision ${share(total.citewell)} (${total.right} of ${total.citewell})`
  )
}

/** The works that a manuscript was published with. Two versions of Manubot name the fields differently. */
function readGold(folder: string): ReadonlySet<string> {
  const rows = JSON.parse(readFileSync(path.join(folder, 'citations.json'), 'utf8')) as readonly Readonly<
    Partial<Record<string, string>>
  >[]
  const references = JSON.parse(readFileSync(path.join(folder, 'references.json'), 'utf8')) as readonly {id: string}[]
  const published = new Set(references.map(({id}) => id))
  return new Set(
    rows
      .filter((row) => published.has(row['short_id'] ?? row['short_citekey'] ?? ''))
      .map((row) => nameOf(row['dealiased_id'] ?? row['detagged_citekey'] ?? ''))
  )
}

/** One name for all spellings of a work's identifier; a key of a manual reference stays as it is. */
function nameOf(key: string): string {
  const identifier = parseIdentifierKey(key)
  return identifier ? identifierKey(identifier) : key.replace(/^raw:/, '')
}
