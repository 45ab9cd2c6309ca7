/**
 * Runs one rule over articles and libraries as `citewell check` does. `testRule` holds for each case, unasked:
 *
 * - the message, the exact span with line and column, and what is offered;
 * - the same with CR LF, lone CR, a byte order mark, front matter above and characters outside the BMP above: every
 *   place moves with the text, fingerprints stay;
 * - fixes are applied and the rule re-run until nothing fixable is left, twice giving the same text, and nothing new found;
 * - the options fit the rule's schema, the report fits its own, no case stands twice.
 */
import {describe, expect, it} from 'vitest'
import {defaultLimits} from '../../src/model/limits.ts'
import type {Change, Place, Report, ReportFinding} from '../../src/model/generated/report.ts'
import {recordName} from '../../src/identifiers/record-key.ts'
import type {RegistryRecord} from '../../src/model/generated/record.ts'
import {startCheck} from '../../src/pipeline/check.ts'
import {createRecordLookup} from '../../src/pipeline/verification.ts'
import {settleRules, type RuleSettings} from '../../src/pipeline/rule-settings.ts'
import type {Rule} from '../../src/rules/define-rule.ts'
import {rules} from '../../src/rules/index.ts'
import {hashRecord, isEdited} from '../../src/validate/record-hash.ts'
import {validate} from '../../src/validate/validators.ts'

/** Text that stands in the source once, the same with which occurrence is meant (from 1), or offsets. */
export type Where =
  string | readonly [text: string, occurrence: number] | {readonly start: number; readonly end: number}

/**
 * What must be found: the id of a message or its exact words, where, and the texts that the fix, else the suggestions, put in
 * (nothing may be offered where they are absent).
 */
export type Expectation = readonly [message: string, where: Where, offers?: readonly string[]]

/** A record of the lock, whose hash is made here. `edited`: its content does not fit its hash. */
export interface LockedRecord extends Omit<RegistryRecord, 'hash' | 'version'> {
  readonly edited?: boolean
}

interface CaseOptions {
  readonly name: string
  readonly options?: Readonly<Record<string, unknown>>
  /** In the order of the text. A case under `correct` has none. */
  readonly findings?: readonly Expectation[]
  /** The source when every fix was taken; as it was where this is absent. */
  readonly fixed?: string
  /** What the lock holds; a project without a lock where it is absent. */
  readonly records?: readonly LockedRecord[]
}

/** A rule's findings in one article, its own bibliography included. */
export interface ArticleCase extends CaseOptions {
  readonly source: string
  /** `article.md` where it is absent. */
  readonly path?: string
  readonly managed?: boolean
  readonly authorIds?: readonly string[]
  /** CSL items that it can cite from. */
  readonly library?: readonly unknown[]
  /** Why a picture is not found, by its address; every other one is. */
  readonly missingImages?: Readonly<Record<string, string>>
}

/** A rule's findings in a library file. */
export interface LibraryCase extends CaseOptions {
  /** The file's text, CSL-JSON where `file` is not of another format. */
  readonly source: string
  /** `references.json` where it is absent. */
  readonly file?: string
  /** What cites from it. */
  readonly articles?: readonly string[]
  /** False where other articles could cite from it that the run did not read. */
  readonly complete?: boolean
}

export interface RuleCases {
  readonly articles?: {readonly incorrect: readonly ArticleCase[]; readonly correct: readonly ArticleCase[]}
  readonly libraries?: {readonly incorrect: readonly LibraryCase[]; readonly correct: readonly LibraryCase[]}
}

export const articleFile = 'article.md'
export const libraryFile = 'references.json'

/** Declares the tests of a rule. */
export function testRule(rule: Rule, {articles, libraries}: RuleCases): void {
  refuseDuplicates([...(articles?.incorrect ?? []), ...(articles?.correct ?? [])])
  refuseDuplicates([...(libraries?.incorrect ?? []), ...(libraries?.correct ?? [])])
  describe(rule.meta.id, () => {
    it('refuses options that it does not know', () => {
      expect(() => settleAlone(rule, {nonsense: true})).toThrow('has no option `nonsense`')
    })
    if (articles) {
      describe.each([
        ['finds in an article', articles.incorrect, true],
        ['lets an article pass', articles.correct, false]
      ] as const)('%s', (_name, cases, finds) => {
        it.each(cases.map((one) => [one.name, one] as const))('%s', (_title, one) => {
          const file = one.path ?? articleFile
          checkCase(rule, one, finds, articleChanges(one), (source) =>
            runOnArticle(rule, {...one, source}).findings.filter((finding) => finding.file === file)
          )
        })
      })
    }
    if (libraries) {
      describe.each([
        ['finds in a library', libraries.incorrect, true],
        ['lets a library pass', libraries.correct, false]
      ] as const)('%s', (_name, cases, finds) => {
        it.each(cases.map((one) => [one.name, one] as const))('%s', (_title, one) => {
          const articles = [...(one.articles ?? []), citesInserted]
          checkCase(rule, one, finds, libraryChanges(one), (source) =>
            runOnLibrary(rule, {...one, source, articles}).findings.filter(({file}) => file === libraryFile)
          )
        })
      })
    }
  })
}

/** The report of a run with one rule over one article. */
export function runOnArticle(rule: Rule, one: Omit<ArticleCase, 'name'>): Report {
  const run = start(settleAlone(rule, one.options), one.records)
  run.add({
    path: one.path ?? articleFile,
    text: one.source,
    managed: one.managed ?? false,
    authorIds: new Set(one.authorIds),
    libraries: one.library ? [{file: libraryFile, text: JSON.stringify(one.library)}] : [],
    findImage: (url) => {
      const reason = one.missingImages?.[url]
      return reason === undefined
        ? {found: true, bytes: new Uint8Array(), type: 'png', width: 1, height: 1, name: 'picture'}
        : {found: false, reason}
    }
  })
  return fitting(run.finish({isComplete: () => true, omissions: []}))
}

/** The report of a run with one rule over a library and the articles that cite from it. */
export function runOnLibrary(rule: Rule, one: Omit<LibraryCase, 'name'>): Report {
  const run = start(settleAlone(rule, one.options), one.records)
  for (const [index, text] of (one.articles ?? ['']).entries()) {
    run.add({
      path: `article-${index + 1}.md`,
      text,
      managed: false,
      authorIds: new Set(),
      libraries: [{file: one.file ?? libraryFile, text: one.source}]
    })
  }
  return fitting(run.finish({isComplete: () => one.complete ?? true, omissions: []}))
}

/** The offsets of a place in a source. */
export function locate(source: string, where: Where): {readonly start: number; readonly end: number} {
  if (typeof where === 'object' && 'start' in where) return where
  const [text, occurrence] = typeof where === 'string' ? [where, undefined] : where
  const places: number[] = []
  for (let at = source.indexOf(text); at !== -1; at = source.indexOf(text, at + 1)) places.push(at)
  if (occurrence === undefined && places.length > 1)
    throw new Error(`“${text}” stands ${places.length} times: say which`)
  const start = places[(occurrence ?? 1) - 1]
  if (start === undefined) throw new Error(`“${text}” does not stand in the source so often`)
  return {start, end: start + text.length}
}

/** Takes the fixes of findings in a file, from the first on, without those that overlap one that was taken. */
export function applyFixes(source: string, findings: readonly ReportFinding[]): string {
  const changes = findings.flatMap(({fix}) => (fix ? [fix] : []))
  const taken: Change['edits'] = []
  for (const {edits} of changes) {
    const overlaps = edits.some(({start, end}) =>
      taken.some((other) => start.offset < other.end.offset && other.start.offset < end.offset)
    )
    if (!overlaps) taken.push(...edits)
  }
  return applyEdits(source, taken)
}

/** A source with edits in it. */
export function applyEdits(source: string, edits: Change['edits']): string {
  let text = source
  for (const {start, end, text: put} of edits.toSorted((left, right) => right.start.offset - left.start.offset)) {
    text = text.slice(0, start.offset) + put + text.slice(end.offset)
  }
  return text
}

/** The findings of a rule in a source. */
type Run = (source: string) => readonly ReportFinding[]

/** A source made another way, with where each of its offsets went. */
interface Changed {
  readonly name: string
  readonly change: (source: string) => string
  readonly move: (offset: number) => number
}

function articleChanges({source, managed}: ArticleCase): readonly Changed[] {
  const opensBlock = source.startsWith('---')
  const front = endOfFrontMatter(source)
  const changes = lineChanges(source)
  if (!opensBlock && managed !== true) {
    changes.push(insert(source, 'with front matter above', () => 0, '---\ntags: [back, pain]\n---\n\n'))
  }
  // A managed article without front matter is told at the top of the file, whatever stands there.
  if (front > 0 || (!opensBlock && managed !== true)) {
    changes.push(insert(source, 'with astral characters above', endOfFrontMatter, '😀 🦴 😀\n\n'))
  }
  return changes
}

function endOfFrontMatter(source: string): number {
  return /^---\n[\s\S]*?\n---\n/.exec(source)?.[0].length ?? 0
}

function libraryChanges({source, records}: LibraryCase): readonly Changed[] {
  // A DOI that the lock does not have would be a finding of its own.
  const doi = records ? '' : ', "DOI": "10.1000/😀"'
  const item = `{"id": "inserted", "type": "document", "title": "😀 🦴 😀"${doi}},`
  const isEmpty = /^\s*\[\s*\]\s*$/.test(source)
  return [
    ...lineChanges(source),
    insert(source, 'with lines above', () => 0, '\n\n  '),
    ...(isEmpty ? [] : [insert(source, 'with astral characters above', (text) => text.indexOf('[') + 1, item)])
  ]
}

/** Cites the item that one of the changes puts into a library. */
const citesInserted = 'See [@inserted].'

function lineChanges(source: string): Changed[] {
  const lineEnds = [...source.matchAll(/\n/g)].map(({index}) => index)
  return [
    {
      name: 'with CR LF',
      change: (text) => text.replaceAll('\n', '\r\n'),
      move: (offset) => offset + lineEnds.filter((at) => at < offset).length
    },
    {name: 'with CR', change: (text: string) => text.replaceAll('\n', '\r'), move: same},
    insert(source, 'with a byte order mark', () => 0, '\uFEFF')
  ]
}

function same(offset: number): number {
  return offset
}

function insert(source: string, name: string, find: (text: string) => number, text: string): Changed {
  const at = find(source)
  return {
    name,
    change: (other) => other.slice(0, find(other)) + text + other.slice(find(other)),
    move: (offset) => (offset < at ? offset : offset + text.length)
  }
}

function checkCase(
  rule: Rule,
  {findings: expected = [], fixed, source}: ArticleCase | LibraryCase,
  finds: boolean,
  changes: readonly Changed[],
  run: Run
): void {
  expect(expected.length > 0, 'the cases under `incorrect` have findings, those under `correct` have none').toBe(finds)
  const findings = run(source)
  const wanted = expected.map(([message, where, offers = []]) => ({message, ...locate(source, where), offers}))
  expect(findings.map((finding, index) => summarise(rule, finding, wanted[index]?.message))).toEqual(wanted)
  checkFindings(rule, findings, source)
  const base = findings.map((finding) => summarise(rule, finding))
  const takenFixes = takeFixes(source, run)
  expect(takenFixes, 'the text when every fix was taken').toBe(fixed ?? source)
  expect(takeFixes(source, run), 'the text when every fix was taken once more').toBe(takenFixes)
  expect(takeFixes(takenFixes, run), 'the text when the fixed text was fixed').toBe(takenFixes)
  expect(run(takenFixes).length, 'how many are left when every fix was taken').toBe(
    findings.filter(({fix}) => !fix).length
  )
  for (const {name, change, move} of changes) {
    const changed = change(source)
    const moved = run(changed)
    const label = `the findings ${name}`
    expect(
      moved.map((finding) => summarise(rule, finding)),
      label
    ).toEqual(base.map(({start, end, ...rest}) => ({...rest, start: move(start), end: move(end)})))
    expect(
      moved.map(({fingerprint}) => fingerprint),
      `the fingerprints ${name}`
    ).toEqual(findings.map(({fingerprint}) => fingerprint))
    expect(
      moved.map((finding) => quote(finding, changed)),
      `what is pointed at ${name}`
    ).toEqual(findings.map((finding) => quote(finding, source)))
    checkFindings(rule, moved, changed)
    expect(takeFixes(changed, run), `the fixed text ${name}`).toBe(change(takenFixes))
    for (const [index, finding] of moved.entries()) {
      const before = suggestionsOf(findings[index]).map(({edits}) => change(applyEdits(source, edits)))
      const after = suggestionsOf(finding).map(({edits}) => applyEdits(changed, edits))
      expect(after, `the suggestions ${name}`).toEqual(before)
    }
  }
}

/** What holds for each finding, whatever it says. */
function checkFindings(rule: Rule, findings: readonly ReportFinding[], source: string): void {
  for (const finding of findings) {
    const changes = [...(finding.fix ? [finding.fix] : []), ...suggestionsOf(finding)]
    const related = (finding.related ?? []).filter(({file}) => file === finding.file)
    const inFile = [finding, ...related, ...changes.flatMap(({edits}) => edits)]
    for (const {file, start, end} of inFile) {
      expect(file).toBe(finding.file)
      expect([start, end]).toEqual([placeOf(source, start.offset), placeOf(source, end.offset)])
      expect(start.offset).toBeLessThanOrEqual(end.offset)
    }
    expect(finding.rule).toBe(rule.meta.id)
    expect(finding.severity).toBe(rule.meta.severity)
    expect(finding.message, 'one sentence without its full stop').toMatch(/^[^\n]*[^\s.]$/)
    const offers = finding.fix ? 'fix' : suggestionsOf(finding).length > 0 ? 'suggestions' : undefined
    if (offers) expect([offers, 'both'], 'what the rule says that it can offer').toContain(rule.meta.offers)
  }
  expect(new Set(findings.map(({fingerprint}) => fingerprint)).size).toBe(findings.length)
}

/** A finding as expectations put it; its message by id, unless its exact words are wanted. */
function summarise(
  rule: Rule,
  finding: ReportFinding,
  wanted?: string
): {message: string; start: number; end: number; offers: readonly string[]} {
  const {message, start, end, fix} = finding
  const changes = fix ? [fix] : suggestionsOf(finding)
  return {
    message: message === wanted ? message : messageId(rule, message),
    start: start.offset,
    end: end.offset,
    offers: changes.flatMap(({edits}) => edits.map(({text}) => text))
  }
}

/** The texts that a finding points at, with one kind of line end. */
function quote({file, start, end, related = []}: ReportFinding, source: string): readonly string[] {
  return [{start, end}, ...related.filter((one) => one.file === file)].map((place) =>
    source.slice(place.start.offset, place.end.offset).replaceAll(/\r\n|\r/g, '\n')
  )
}

function suggestionsOf(finding: ReportFinding | undefined): readonly Change[] {
  return finding?.suggestions ?? []
}

/** The id of the most telling template that the words fit; the words themselves where none does. */
function messageId({meta: {messages}}: Rule, words: string): string {
  const fitting = Object.entries(messages)
    .filter(([, template]) => {
      const parts = template.split(/\{\w+\}/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      return new RegExp(`^${parts.join('[^]*')}$`).test(words)
    })
    .sort(([, left], [, right]) => right.length - left.length)
  return fitting[0]?.[0] ?? words
}

/** Takes fixes and runs again until none is left. */
function takeFixes(source: string, run: Run): string {
  let text = source
  for (let round = 0; round < 10; round++) {
    const findings = run(text)
    if (!findings.some(({fix}) => fix)) return text
    text = applyFixes(text, findings)
  }
  throw new Error('Fixes were still offered after ten rounds')
}

/** Counts lines by itself: LF, CR LF and a lone CR end one. */
function placeOf(source: string, offset: number): Place {
  const lines = source.slice(0, offset).split(/\r\n|\n|\r(?!\n)/)
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset}
}

function settleAlone(rule: Rule, options: Readonly<Record<string, unknown>> = {}): RuleSettings {
  return settleRules(
    Object.fromEntries(
      rules.map(({meta}) => [meta.id, meta.id === rule.meta.id ? {level: meta.severity, options} : 'off'])
    )
  )
}

function start(rules: RuleSettings, records: readonly LockedRecord[] | undefined): ReturnType<typeof startCheck> {
  const byName = records && new Map(records.map((one) => [recordName(one), toLocked(one)]))
  return startCheck({
    rules,
    bounds: {nesting: defaultLimits.nesting},
    records: byName && createRecordLookup((key) => byName.get(recordName(key))),
    asOf: '2026-11-25',
    version: '0.0.0'
  })
}

function toLocked({edited = false, ...content}: LockedRecord): {
  readonly record: RegistryRecord
  readonly edited: boolean
} {
  const facts = {version: 1, ...content} as const
  const record = {...facts, hash: edited ? '0'.repeat(64) : hashRecord(facts)}
  expect(validate('record', record), `the record of ${content.identifier}`).toMatchObject({ok: true})
  return {record, edited: isEdited(record)}
}

function fitting(report: Report): Report {
  expect(validate('report', report), 'the report against its schema').toMatchObject({ok: true})
  return report
}

function refuseDuplicates(cases: readonly (ArticleCase | LibraryCase)[]): void {
  const seen = new Map<string, string>()
  for (const one of cases) {
    const input = JSON.stringify({...one, name: undefined, findings: undefined, fixed: undefined})
    const known = seen.get(input)
    if (known !== undefined) throw new Error(`The cases “${known}” and “${one.name}” are the same`)
    seen.set(input, one.name)
  }
}
