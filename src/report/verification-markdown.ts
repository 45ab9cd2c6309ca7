import type {Verification} from '../model/generated/verification.ts'
import {shorten} from '../text/shorten.ts'
import {codeText, heading, paragraph, plainText, writeBlock} from './markdown-nodes.ts'
import {item, list, mostBytes, sentence, size, takeWhileRoom} from './markdown-page.ts'
import {count} from './summary-line.ts'

/** Room for the sentences on what was left out. */
const reserve = 1500
/** What each list may take, so that the next one has room too. */
const mostListBytes = 9000
/** References that are named with what they cite. */
const mostItems = 3
const textLength = 1000

/** One line of a list: what it is of, what is said of it, and where it is cited. */
interface Line {
  readonly name: string
  readonly text: string
  readonly items?: readonly string[]
}

/**
 * What came of a verification as a page for people: the summary of a job, or the text of a pull request. Records that are
 * to be committed stand in it whole while there is room. At most 65,535 bytes of UTF-8.
 */
export function renderVerification(result: Verification): string {
  const {changes, absent, unreachable, searches, retractions, records = []} = result
  const news = changes.map(({identifier, text, items = []}): Line => ({name: identifier, text, items}))
  const told = new Set(changes.filter(({kind}) => kind === 'absent').map(({identifier}) => identifier))
  const known = absent.filter(({identifier}) => !told.has(identifier))
  const blocks = [
    writeBlock(heading(2, [plainText(`citewell verify: ${sayVerdict(result)}`)])),
    sentence(saySummary(result)),
    ...section('What registries say that the lock did not', news),
    ...section(
      'In the lock as absent or dead already',
      known.map(({identifier, items}): Line => ({
        name: identifier,
        text: identifier.startsWith('url:') ? 'is dead' : 'does not exist',
        items
      }))
    ),
    ...section(
      'Found by a search: look whether it is the work',
      (searches?.found ?? []).map(({identifier, items}): Line => ({
        name: identifier,
        text: 'is offered for a reference without a DOI that exists',
        items
      }))
    ),
    ...section(
      'Could not be asked; the lock keeps what it had',
      unreachable.map(({identifier, reason}): Line => ({name: identifier, text: reason}))
    ),
    ...section(
      'Tables of retractions',
      (retractions?.tables ?? []).map(({source, rows, unread}): Line => ({
        name: source,
        text: `has ${count(rows, 'row')}${unread > 0 ? `, of which ${unread} could not be read` : ''}`
      }))
    )
  ]
  return `${[...blocks, ...writeRecords(records, mostBytes - reserve - size(blocks))].join('\n\n')}\n`
}

function sayVerdict({changes, absent, records = []}: Verification): string {
  const retracted = changes.filter(({kind}) => kind === 'retraction').length
  const missing = absent.filter(({identifier}) => !identifier.startsWith('url:')).length
  const parts = [
    ...(missing > 0 ? [`${count(missing, 'identifier')} that ${missing === 1 ? 'does' : 'do'} not exist`] : []),
    ...(retracted > 0 ? [`${count(retracted, 'work')} newly retracted or withdrawn`] : []),
    ...(missing + retracted === 0 && changes.length > 0 ? [count(changes.length, 'change')] : [])
  ]
  if (parts.length > 0) return parts.join(', ')
  return records.length > 0 ? `${count(records.length, 'record')} to commit` : 'nothing new'
}

function saySummary({asOf, identifiers, asked, kept, unreachable, searches}: Verification): string {
  const searched = searches ? ` Searches for a DOI: ${searches.asked} asked, ${searches.kept} kept.` : ''
  return `On ${asOf}, of ${count(identifiers, 'identifier')}: ${asked} asked, ${kept} kept, ${unreachable.length} not reached.${searched}`
}

function section(title: string, lines: readonly Line[]): readonly string[] {
  if (lines.length === 0) return []
  const items = lines.map(({name, text, items: places = []}) => {
    const more = places.length - mostItems
    const cited = places
      .slice(0, mostItems)
      .flatMap((place, index) => [plainText(index === 0 ? ' (' : ', '), codeText(shorten(place, textLength))])
    return item([
      paragraph([
        codeText(shorten(name, textLength)),
        plainText(` ${shorten(text, textLength)}`),
        ...cited,
        ...(more > 0 ? [plainText(` and ${more} more`)] : []),
        ...(cited.length > 0 ? [plainText(')')] : [])
      ])
    ])
  })
  const shown = takeWhileRoom(items, (one) => list([one]), mostListBytes)
  const left = items.length - shown.length
  return [
    writeBlock(heading(3, [plainText(title)])),
    ...(shown.length > 0 ? [list(shown)] : []),
    ...(left > 0 ? [sentence(`${left} more, for which there is no room; \`--format json\` has all.`)] : [])
  ]
}

/** The records as files: the path of each, and what it is to hold. */
function writeRecords(records: NonNullable<Verification['records']>, room: number): readonly string[] {
  if (records.length === 0) return []
  const top = [
    writeBlock(heading(3, [plainText(`Records to commit: ${records.length}`)])),
    sentence(
      'This run could not write into the lock. Commit these files, or leave them: the next verification on the main branch asks for what is missing.'
    )
  ]
  const write = ({file, text}: (typeof records)[number]): string =>
    `${writeBlock(paragraph([codeText(file)]))}\n\n${writeBlock({type: 'code', lang: 'json', value: escapeJson(text).trimEnd()})}`
  const shown = takeWhileRoom(records, write, room - size(top))
  const left = records.length - shown.length
  return [
    ...top,
    ...shown.map(write),
    ...(left > 0
      ? [
          sentence(
            `${count(left, 'more record')}, for which there is no room; \`citewell verify --missing\` in a clone writes all.`
          )
        ]
      : [])
  ]
}

/** C1 controls and the characters that reorder text; others JSON has escaped already. */
const invisible = /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/g

/** The same JSON, with what does not show, or opens a command of GitHub's runner, as an escape of JSON. */
function escapeJson(text: string): string {
  return text
    .replaceAll(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('##[', '#\\u0023[')
}
