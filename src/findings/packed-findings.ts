import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {ReportFinding} from '../model/generated/report.ts'

/** The findings of a run, until its report is made. */
export interface PackedFindings {
  readonly add: (findings: readonly ReportFinding[]) => void
  /** All that were added, in that order. */
  readonly all: () => readonly ReportFinding[]
}

/** As many wait until they are packed: a run over few articles packs none. */
const packedFrom = 200

/**
 * Keeps findings packed, so that what a run holds hardly grows with its articles: 1,000 findings that name six other places
 * each take 3 MB as objects and 0.3 MB so. A finding is JSON in each form in which it leaves a run, and stays what it is.
 */
export function packFindings(): PackedFindings {
  const packed: Uint8Array[] = []
  let open: ReportFinding[] = []
  return {
    add(findings) {
      for (const finding of findings) open.push(finding)
      if (open.length < packedFrom) return
      packed.push(deflateRawSync(JSON.stringify(open), {level: 1}))
      open = []
    },
    all() {
      return [...packed.flatMap((bytes) => JSON.parse(inflateRawSync(bytes).toString()) as ReportFinding[]), ...open]
    }
  }
}
