import {countFindings} from '../findings/count-findings.ts'
import {type Baselined, type BaselineFiles, matchBaseline} from '../findings/baseline.ts'
import type {Baseline} from '../model/generated/baseline.ts'
import type {Report, ReportFinding} from '../model/generated/report.ts'

export interface BaselineUse {
  readonly baseline: Baseline
  /** A file of the report as the baseline names it. */
  readonly nameOf: (file: string) => string
  readonly files: BaselineFiles
  /** The text of each file with findings. */
  readonly sources: ReadonlyMap<string, string>
}

/** A report without what the baseline holds. */
export interface BaselinedReport {
  readonly report: Report
  /** How many findings the baseline holds. */
  readonly known: number
  /** How many of it are mended. */
  readonly gone: number
  /** How many are not in it. */
  readonly added: number
  /** The baseline with what was found. */
  readonly next: Baseline
}

interface Held extends Baselined {
  readonly finding: ReportFinding
}

/** The findings of a report that a baseline does not hold; those that it holds are counted. Waived ones are not its concern. */
export function useBaseline(report: Report, {baseline, nameOf, files, sources}: BaselineUse): BaselinedReport {
  const held = report.findings
    .filter(({waiver}) => !waiver)
    .map((finding): Held => {
      const {rule, file, start, end, data} = finding
      const reference = data?.['reference']
      const text = (sources.get(file) ?? '').slice(start.offset, end.offset)
      return {finding, rule, file: nameOf(file), text, ...(typeof reference === 'string' && {reference})}
    })
  const {added, known, gone, next} = matchBaseline(held, baseline.findings, files)
  const shown = new Set(added.map(({finding}) => finding))
  const findings = report.findings.filter((finding) => finding.waiver ?? shown.has(finding))
  return {
    report: {
      ...report,
      summary: {
        ...report.summary,
        ...countFindings(findings),
        known
      },
      findings
    },
    known,
    gone,
    added: added.length,
    next: {$schema: schemaId, version: 1, findings: [...next]}
  }
}

const schemaId = 'https://citewell.github.io/schemas/1/baseline.schema.json'
