import {doiKey, parseDoi} from '../identifiers/doi.ts'
import type {RegistryRecord} from '../model/generated/record.ts'
import type {Agreement, FieldComparison, WorkComparison} from '../model/verification.ts'
import {type Item, literalName, namesIn, nameText, textIn, textsIn, yearIn} from './cited-work.ts'
import {compareContainers} from './compare-container.ts'
import {compareNumbers, comparePages} from './compare-locator.ts'
import {compareNames, type NamesComparison} from './compare-names.ts'
import {compareTitles, type TitleComparison} from './compare-title.ts'

/** What is known of a reference and a record, for a verdict or for a choice among records. */
export interface Evidence {
  readonly title: TitleComparison
  readonly names: NamesComparison
  readonly year: Agreement
  readonly container: Agreement
  /** Whether volume, issue and page speak for or against it; `unknown` where none does. */
  readonly place: Agreement
  readonly fields: readonly FieldComparison[]
}

/**
 * Compares a reference with a record of a registry. It accuses on positive evidence only: what one side lacks, or what
 * cannot be compared (letters of two scripts, a group and persons), is no difference.
 *
 * @param item - the reference as an item of CSL, as its writer has it.
 */
export function compareWork(item: Item, record: RegistryRecord): WorkComparison {
  const evidence = gather(item, record)
  if (!evidence) return {verdict: 'could-not-verify', fields: []}
  return {verdict: judge(evidence), fields: evidence.fields}
}

/** Everything that the two say; absent for a record without a description of its work. */
export function gather(
  item: Item,
  {item: held, identifier, scheme, variants, relations}: RegistryRecord
): Evidence | undefined {
  if (held === undefined) return undefined
  const title = compareTitles(titlesOf(item), [
    ...textsIn(held, ['title']),
    ...(variants?.titles ?? []),
    ...textsIn(held, ['title-short'])
  ])
  const authors = namesIn(held, 'author')
  const editors = [...namesIn(held, 'editor'), ...(variants?.editors ?? []).map(literalName)]
  const own = namesIn(item, 'author')
  const written = own.length > 0 ? own : namesIn(item, 'editor')
  const isEdited = own.length === 0
  // Editors stand as authors, and authors of a whole book as its editors.
  const names = compareNames(
    written,
    [...(isEdited ? editors : authors), ...(isEdited ? authors : editors)],
    (isEdited ? namesIn(held, 'editor') : authors).length || editors.length
  )
  const year = compareYears(item, held, variants?.years ?? [])
  const container = compareContainers(
    textsIn(item, ['container-title', 'container-title-short', 'event-title', 'collection-title']),
    [
      ...textsIn(held, ['container-title', 'container-title-short', 'event-title', 'collection-title']),
      ...(variants?.containers ?? [])
    ],
    textsIn(held, ['publisher', 'title'])
  )
  const volume = compareNumbers(textIn(item, 'volume'), textsIn(held, ['volume']))
  const issue = compareNumbers(textIn(item, 'issue'), textsIn(held, ['issue']))
  const page = comparePages(
    textIn(item, 'page') || (textIn(held, 'number') === '' ? '' : textIn(item, 'number')),
    textsIn(held, ['page', 'number'])
  )
  const writtenNames = written.map(nameText).join('; ')
  const fields: FieldComparison[] = [
    {
      field: 'DOI' as const,
      written: textIn(item, 'DOI'),
      recorded: textIn(held, 'DOI') || (scheme === 'doi' ? identifier : ''),
      agrees: compareDois(
        textIn(item, 'DOI'),
        [...(scheme === 'doi' ? [identifier] : []), ...textsIn(held, ['DOI'])],
        (relations ?? []).flatMap((relation) =>
          relation.type === 'is-identical-to' && relation.scheme === 'doi' ? [relation.identifier] : []
        )
      )
    },
    {field: 'title' as const, written: textIn(item, 'title'), recorded: title.recorded, agrees: title.agrees},
    {
      field: 'author' as const,
      written: writtenNames,
      recorded: (authors.length > 0 ? authors : editors).map(nameText).join('; '),
      agrees: names.agrees
    },
    {
      field: 'issued' as const,
      written: String(yearIn(item, 'issued') ?? ''),
      recorded: String(yearIn(held, 'issued') ?? ''),
      agrees: year
    },
    {
      field: 'container-title' as const,
      written: textIn(item, 'container-title'),
      recorded: container.recorded,
      agrees: container.agrees
    },
    {field: 'volume' as const, written: textIn(item, 'volume'), recorded: textIn(held, 'volume'), agrees: volume},
    {field: 'issue' as const, written: textIn(item, 'issue'), recorded: textIn(held, 'issue'), agrees: issue},
    {
      field: 'page' as const,
      written: textIn(item, 'page'),
      recorded: textIn(held, 'page') || textIn(held, 'number'),
      agrees: page
    }
  ].filter(({written: text}) => text !== '')
  return {title, names, year, container: container.agrees, place: placeOf([volume, page]), fields}
}

/** A title, also with the subtitle that some tools hold in a field of its own. */
function titlesOf(item: Item): readonly string[] {
  const [title] = textsIn(item, ['title'])
  const [subtitle] = textsIn(item, ['subtitle'])
  return [
    ...(title === undefined ? [] : [title]),
    ...(title !== undefined && subtitle !== undefined ? [`${title}: ${subtitle}`] : []),
    ...textsIn(item, ['title-short', 'original-title'])
  ]
}

/** Years of print, online and acceptance are all right, and so is the one beside them; that of a reprint's original too. */
function compareYears(item: Item, held: Item, others: readonly number[]): Agreement {
  const written = yearIn(item, 'issued')
  const issued = yearIn(held, 'issued')
  const recorded = [...(issued === undefined ? [] : [issued]), ...others]
  if (written === undefined || recorded.length === 0) return 'unknown'
  if (written === issued) return 'yes'
  const own = [written, ...['original-date', 'submitted', 'event-date'].flatMap((field) => yearIn(item, field) ?? [])]
  return own.some((year) => recorded.some((other) => Math.abs(year - other) <= 1)) ? 'form' : 'no'
}

/** DOIs in any case of letters; arXiv's with and without a version, which is one DOI. */
function compareDois(written: string, recorded: readonly string[], aliases: readonly string[]): Agreement {
  if (written === '' || recorded.length === 0) return 'unknown'
  if (recorded.includes(written)) return 'yes'
  const bare = (doi: string): string => {
    const parsed = parseDoi(doi)
    return doiKey(parsed.ok ? parsed.doi : doi).replace(/^(10\.48550\/arxiv\..{1,40}?)v\d{1,2}$/, '$1')
  }
  return [...recorded, ...aliases].some((doi) => bare(doi) === bare(written)) ? 'form' : 'no'
}

function placeOf(agreements: readonly Agreement[]): Agreement {
  if (agreements.includes('no')) return 'no'
  return agreements.find((agrees) => agrees !== 'unknown') ?? 'unknown'
}

function judge(evidence: Evidence): WorkComparison['verdict'] {
  if (isWrongWork(evidence)) return 'wrong-work'
  const {fields, title} = evidence
  if (fields.some(({agrees}) => agrees === 'no')) return 'differs'
  const isConfirmed = fields.length > 0 && fields.every(({agrees}) => agrees === 'yes' || agrees === 'form')
  if (!isConfirmed || title.relation !== 'same') return 'could-not-verify'
  // Two editorials of one year and journal differ in their authors and pages alone.
  const {names, place} = evidence
  return title.isCommon && names.relation !== 'same' && place === 'unknown' ? 'could-not-verify' : 'verified'
}

/** Title, first author, year and container together; no one of them accuses alone. */
function isWrongWork({title, names, year, container, place}: Evidence): boolean {
  const others = [year, container].filter((agrees) => agrees === 'no').length
  const isOtherAuthor = names.relation === 'apart'
  switch (title.relation) {
    case 'same':
      return title.isCommon
        ? isOtherAuthor && others > 0
        : isOtherAuthor && others === 2 && place !== 'form' && place !== 'yes'
    case 'near':
      // Entries and parts of one series, and chapters and columns of one kind.
      if (title.otherNumber && isOtherAuthor) return true
      if (names.relation !== 'same' && place === 'no') return true
      return isOtherAuthor && (others === 2 || title.likeness < closeFrom)
    case 'apart':
      if (isOtherAuthor) return true
      // Another paper of the same authors stands in another place.
      if (names.relation === 'same') return place === 'no' && (others > 0 || title.likeness < farFrom)
      return others > 0 || title.likeness < farFrom
    case 'foreign':
      return isOtherAuthor || (names.relation !== 'same' && others === 2)
    case 'missing':
      // Two persons on each side, of whom none is on the other, stand for a title.
      return isOtherAuthor && (others === 2 || names.count >= 2)
  }
}

/** A title with a few words changed or added has more than this in common with itself. */
const closeFrom = 0.75
/** Two titles that have less than this in common are two works where no name says otherwise (`npm run verify:score`). */
const farFrom = 0.4
