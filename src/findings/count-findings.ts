import type {ReportFinding} from '../model/generated/report.ts'

/** How many findings there are: of each severity those that no waiver lets stand, and apart those that one does. */
export interface FindingCounts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly waived: number
}

/** Counts findings as the summary of a report tells them. */
export function countFindings(findings: readonly Pick<ReportFinding, 'severity' | 'waiver'>[]): FindingCounts {
  const open = findings.filter(({waiver}) => !waiver)
  const count = (wanted: ReportFinding['severity']): number => open.filter(({severity}) => severity === wanted).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived: findings.length - open.length
  }
}
