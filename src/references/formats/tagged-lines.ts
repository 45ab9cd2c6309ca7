import type {SourceFault} from '../../model/reference.ts'
import type {Span} from '../../model/span.ts'

/** A line of a record, with those that continue it. */
export interface TaggedValue {
  readonly tag: string
  readonly value: string
  /** The value's place; of one that goes on over lines, to the end of the last. */
  readonly span: Span
}

/** A record of RIS or of PubMed's format. */
export interface TaggedRecord {
  readonly values: readonly TaggedValue[]
  readonly span: Span
  readonly faults: readonly SourceFault[]
}

export interface TaggedForm {
  /** A line with a tag: the tag and the value; sticky, over one line. */
  readonly line: RegExp
  /** The tag that opens a record. */
  readonly opens: string
  /** The tag that closes one; absent where a blank line does. */
  readonly closes?: string
}

/** The most values that one record is read for. */
const mostValues = 100_000

/** Splits a file of tagged lines into records, with places. Linear; a record that does not end is told and kept. */
export function readTaggedRecords(text: string, {line, opens, closes}: TaggedForm): readonly TaggedRecord[] {
  const records: TaggedRecord[] = []
  let values: {tag: string; parts: string[]; start: number; end: number}[] = []
  let faults: SourceFault[] = []
  let start = 0
  let open = false

  const finish = (end: number): void => {
    if (values.length > 0 || faults.length > 0) {
      records.push({
        values: values.map((value) => ({
          tag: value.tag,
          value: value.parts.join(' ').trim(),
          span: {start: value.start, end: value.end}
        })),
        span: {start, end},
        faults
      })
    }
    values = []
    faults = []
    open = false
  }

  for (const {index, 0: whole} of text.matchAll(/[^\n\r]+/g)) {
    const at = index === 0 && whole.startsWith('\uFEFF') ? 1 : 0
    const content = whole.slice(at).trimEnd()
    if (content === '') continue
    const from = index + at
    const end = from + content.length
    const [, tag, value = ''] = line.exec(content) ?? []
    if (tag === undefined) {
      const last = values.at(-1)
      if (open && last) {
        last.parts.push(content.trim())
        last.end = end
      } else if (!open) {
        start = from
        faults.push({start: from, end, actual: content.slice(0, 60), expected: `\`${opens}\` first`})
        finish(end)
      }
      continue
    }
    if (tag === closes) {
      finish(end)
      continue
    }
    if (tag === opens) {
      if (open && closes !== undefined) {
        faults.push({start: from, end, actual: content.slice(0, 60), expected: `\`${closes}\` before it`})
      }
      finish(from)
      start = from
      open = true
    } else if (!open) {
      start = from
      faults.push({start: from, end, actual: content.slice(0, 60), expected: `\`${opens}\` first`})
      finish(end)
      continue
    }
    if (values.length < mostValues) values.push({tag, parts: [value], start: end - value.length, end})
  }
  if (open && closes !== undefined) {
    const last = values.at(-1)
    const place = {start: last?.start ?? start, end: last?.end ?? start}
    faults.push({...place, actual: 'end of the file', expected: `\`${closes}\` at the end of the entry`})
  }
  finish(text.length)
  return records
}
