import type {Report} from '../model/generated/report.ts'

export interface ReportContext {
  /** The text of each file with findings. */
  readonly sources: ReadonlyMap<string, string>
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
}

/** One way to print a report. It returns text and never prints. */
export interface ReportFormat {
  readonly id: string
  readonly description: string
  readonly render: (report: Report, context: ReportContext) => string
}
