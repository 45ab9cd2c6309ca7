import type {PhrasingContent} from 'mdast'
import type {ChangedClaim, ChangedReference, Report, SinceChange} from '../model/generated/report.ts'
import {shorten} from '../text/shorten.ts'
import {changeParts} from './change-line.ts'
import {codeText, heading, paragraph, plainText, writeBlock} from './markdown-nodes.ts'
import {item, list, sentence, table, takeWhileRoom} from './markdown-page.ts'
import {count, percent, separator} from './summary-line.ts'

/** What each of the two tables and the list of records may take, so that findings have room too. */
const mostBytes = 6000
/** Lines that are named in a cell. */
const mostLines = 8
const titleLength = 120
const messageLength = 1000

/** What a change does to articles, references and the lock, and what is not known of the time before. */
export function writeChange(report: Report): readonly string[] {
  const {change} = report
  if (!change) return []
  return [
    writeBlock(heading(3, [plainText('What changed')])),
    writeBlock(paragraph([plainText(changeParts(report).join(separator))])),
    ...writeUnread(change),
    ...writeArticles(change),
    ...writeReferences(change),
    ...writeEdited(change)
  ]
}

function writeUnread({unread = []}: SinceChange): readonly string[] {
  const [first] = unread
  if (!first) return []
  const about = first.file === undefined ? '' : ` (\`${first.file}\`)`
  const more = unread.length > 1 ? `, and ${count(unread.length - 1, 'more reason')}` : ''
  return [
    sentence(
      `Not all is known as it was, so older findings may be among these: ${shorten(first.reason, messageLength)}${about}${more}.`
    )
  ]
}

interface ArticleRow {
  readonly file: string
  readonly what: string
  readonly before: string
  readonly after: string
  readonly uncited: readonly ChangedClaim[]
}

/** The articles that were changed, and those in which a claim has no source for what was changed elsewhere. */
function writeArticles({articles, claims}: SinceChange): readonly string[] {
  const uncited = new Map<string, ChangedClaim[]>()
  for (const claim of claims.uncited) uncited.set(claim.file, [...(uncited.get(claim.file) ?? []), claim])
  const rows = articles.map(({file, kind, formerly, coverage}): ArticleRow => {
    const own = uncited.get(file) ?? []
    uncited.delete(file)
    const what = formerly === undefined ? kind : `${kind}, was ${formerly}`
    return {file, what, before: ratio(coverage.before), after: ratio(coverage.after), uncited: own}
  })
  const others = [...uncited].map(([file, own]): ArticleRow => {
    return {file, what: 'as it was', before: '', after: '', uncited: own}
  })
  return writeRows(
    ['Article', 'Change', 'Covered before', 'Covered after', 'Without a source'],
    ['left', 'left', 'right', 'right', 'left'],
    [...rows, ...others].map(({file, what, before, after, uncited: own}) => [
      codeText(file),
      plainText(what),
      plainText(before),
      plainText(after),
      plainText(sayUncited(own))
    ])
  )
}

/** `3 claims: lines 4, 9 and 12 (had a source)`. */
function sayUncited(claims: readonly ChangedClaim[]): string {
  if (claims.length === 0) return ''
  const lines = claims
    .slice(0, mostLines)
    .map(({start, kind}) => `${start.line}${kind === 'source-lost' ? ' (had a source)' : ''}`)
  const more = claims.length - lines.length
  return `${count(claims.length, 'claim')}: line ${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** What the lock says of a reference, in words. */
const verdicts: Readonly<Record<ChangedReference['verification'], string>> = {
  verified: 'verified',
  differs: 'differs from its record',
  'wrong-work': 'its identifier is that of another work',
  'could-not-verify': 'could not be verified',
  absent: 'its identifier does not exist',
  unverified: 'not verified yet'
}

function writeReferences({references: {added, changed}}: SinceChange): readonly string[] {
  const row =
    (what: string) =>
    ({key, title, file, start, verification}: ChangedReference): readonly PhrasingContent[] => [
      codeText(key),
      plainText(shorten(title ?? '', titleLength)),
      codeText(`${file}:${start.line}`),
      plainText(what),
      plainText(verdicts[verification])
    ]
  return writeRows(
    ['Reference', 'Title', 'Place', 'Change', 'Verification'],
    ['left', 'left', 'left', 'left', 'left'],
    [...added.map(row('added')), ...changed.map(row('changed'))]
  )
}

function writeRows(
  titles: readonly string[],
  align: readonly ('left' | 'right')[],
  rows: readonly (readonly PhrasingContent[])[]
): readonly string[] {
  if (rows.length === 0) return []
  // Cells are not padded: each row is counted with a head of its own, and takes less.
  const shown = takeWhileRoom(rows, (one) => table(titles, align, [one]), mostBytes)
  const more = rows.length - shown.length
  return [
    ...(shown.length > 0 ? [table(titles, align, shown)] : []),
    ...(more > 0 ? [sentence(`${count(more, 'more row')}: the table stops here. \`--format json\` has all.`)] : [])
  ]
}

function writeEdited({lock: {edited}}: SinceChange): readonly string[] {
  if (edited.length === 0) return []
  const items = edited.map(({file, identifier}) =>
    item([paragraph([codeText(file), plainText(identifier === undefined ? ' is no record' : `, ${identifier}`)])])
  )
  const shown = takeWhileRoom(items, (one) => list([one]), mostBytes)
  const more = items.length - shown.length
  return [
    sentence(
      'Records of the lock that were edited by hand, and that prove nothing until `citewell verify` has asked again:'
    ),
    ...(shown.length > 0 ? [list(shown)] : []),
    ...(more > 0 ? [sentence(`${count(more, 'more record')}; \`--format json\` has all.`)] : [])
  ]
}

function ratio(coverage: number | null): string {
  return coverage === null ? '–' : percent(coverage)
}
