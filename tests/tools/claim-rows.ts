/**
 * Reads the labelled sentences that the claim model is trained and scored on: those of `$CITEWELL_SHARED/claims`, and
 * the project's own labels (`tests/claims/labels.jsonl`), which are places in the articles of `$CITEWELL_SHARED/corpus`.
 */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020, type SchemaObject, type ValidateFunction} from 'ajv/dist/2020.js'
import type {Block} from '../../src/model/article.ts'
import {parseArticle} from '../../src/parse/article.ts'
import {defaultLimits} from '../../src/model/limits.ts'
import {analyseParsed} from '../../src/pipeline/analyse.ts'

/** One labelled sentence. */
export interface Row {
  /** The file of labels. */
  readonly file: string
  /** `owner/name` of the repository; whole repositories are left out of a fit, never single rows. */
  readonly repo: string
  /** The path of the article in it. */
  readonly path: string
  readonly section: string
  readonly context_before: string
  readonly text: string
  readonly label: 0 | 1
  readonly kind: string
  readonly hard: boolean
}

/** A label as the project keeps it: a place in an article, a hash of what stands there, and the verdict. */
interface Label extends Pick<Row, 'label' | 'kind' | 'hard'> {
  /** The path of the article in `$CITEWELL_SHARED/corpus`. */
  readonly file: string
  /** The place, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** The first 16 hexadecimal digits of the SHA-256 of what stands there. */
  readonly hash: string
}

const labelFile = 'tests/claims/labels.jsonl'

/** What stands beside a sentence of the public sets is not used. */
export type PublicRow = Pick<Row, 'text' | 'label'>

const rowShape = new Ajv2020().compile<Omit<Row, 'file'>>(readSchema('rows'))
const labelShape = new Ajv2020().compile<Label>(readSchema('labels'))
const publicShape = new Ajv2020().compile<PublicRow>(readSchema('public'))

function readSchema(name: 'labels' | 'rows' | 'public'): SchemaObject {
  return JSON.parse(readFileSync(`tests/claims/${name}.schema.json`, 'utf8')) as SchemaObject
}

/**
 * Reads the lines of a file, each by a schema of `tests/claims/`.
 *
 * @throws {Error} naming the line that does not fit, and why.
 */
function readLines<T>(file: string, fits: ValidateFunction<T>): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, index) => {
      const value: unknown = JSON.parse(line)
      if (fits(value)) return value
      const reasons = (fits.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message ?? ''}`.trim())
      throw new Error(`${file}, line ${index + 1}: ${reasons.join('; ')}`)
    })
}

/** Reads the public set: another genre, with labels of a nearby meaning. */
export function readPublicRows(shared: string): readonly PublicRow[] {
  return readLines(path.join(shared, 'claims/public-dev.jsonl'), publicShape)
}

/** Reads every `articles-*.jsonl` of `claims/`, then the project's own labels; empty where the folder is absent. */
export function readRows(shared: string): readonly Row[] {
  const folder = path.join(shared, 'claims')
  if (!existsSync(folder)) return []
  const given = readdirSync(folder)
    .filter((name) => /^articles-.*\.jsonl$/.test(name))
    .sort()
    .flatMap((file) => readLines(path.join(folder, file), rowShape).map((row) => ({...row, file})))
  return [...given, ...readOwnRows(path.join(shared, 'corpus'))]
}

/**
 * The project's own labels with the text that they are of.
 *
 * @throws {Error} naming an article that is absent, or one that is no longer the text that was labelled.
 */
function readOwnRows(corpus: string): readonly Row[] {
  const byFile = new Map<string, Label[]>()
  for (const label of readLines(labelFile, labelShape))
    byFile.set(label.file, [...(byFile.get(label.file) ?? []), label])
  return [...byFile].flatMap(([file, labels]) => {
    const place = path.join(corpus, file)
    if (!existsSync(place)) throw new Error(`${labelFile} needs ${file}, which is not in ${corpus}`)
    return readArticle(file, readFileSync(place, 'utf8'), labels)
  })
}

function readArticle(file: string, source: string, labels: readonly Label[]): readonly Row[] {
  const parsed = parseArticle(source, {path: file, dialect: 'markdown', bounds: {nesting: defaultLimits.nesting}})
  const {blocks, sections, sentences, citations} = analyseParsed(parsed, {
    libraries: [],
    managed: false,
    authorIds: new Set()
  })
  const [, folder = '', ...rest] = file.split('/')
  return labels.map(({start, end, hash, label, kind, hard}) => {
    const slice = source.slice(start, end)
    if (createHash('sha256').update(slice).digest('hex').slice(0, 16) !== hash) {
      throw new Error(`${file}, at ${start}: not the text that ${labelFile} has a label of`)
    }
    const at = sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end)
    const block = blocks.find((one) => one.kind === 'paragraph' && one.start <= start && start < one.end)
    const exact = sentences[at]?.start === start && sentences[at].end === end
    const before = sentences.findLast((sentence) => sentence.end <= start)
    return {
      file: labelFile,
      repo: folder.replace('+', '/'),
      path: rest.join('/'),
      section: sections[block?.section ?? -1]?.title ?? '',
      context_before: before?.text ?? '',
      text: exact ? (sentences[at]?.text ?? '') : visibleText(block, start, end, citations),
      label,
      kind,
      hard
    }
  })
}

/** What a reader sees between two places, without citations: for a sentence that is cut otherwise by now. */
function visibleText(
  block: Block | undefined,
  start: number,
  end: number,
  citations: readonly {readonly start: number; readonly end: number}[]
): string {
  if (!block) return ''
  const {value, fromSource} = block.visible
  let text = ''
  let at = fromSource(start)
  for (const citation of citations) {
    if (citation.start < start || citation.end > end) continue
    text += value.slice(at, fromSource(citation.start))
    at = fromSource(citation.end)
  }
  return (text + value.slice(at, fromSource(end))).replaceAll(/\s+/g, ' ').trim()
}
