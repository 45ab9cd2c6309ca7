import type {Report, Severity} from '../model/generated/report.ts'

/** What is known of a rule beside its findings. */
export interface RuleDescription {
  /** One sentence without a full stop. */
  readonly description: string
  /** Its level where the configuration names none. */
  readonly severity: Severity
  /** Its page, in Markdown; absent where it is not at hand. */
  readonly page?: string
}

export interface ReportContext {
  /** The text of each file with findings. */
  readonly sources: ReadonlyMap<string, string>
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** True where a file could not be read or checked, so that the run ends with a failure. */
  readonly failed?: boolean
  /** True where the terminal makes links of OSC 8. */
  readonly hyperlinks?: boolean
  /** The address of the folder that files are named from, ending in a slash, for links to them. */
  readonly folderUrl?: string
  /** What is known of a rule, for formats that describe rules; of one that is not known, nothing. */
  readonly describeRule?: (id: string) => RuleDescription | undefined
}

/** One way to print a report. It returns text and never prints. */
export interface ReportFormat {
  readonly id: string
  readonly description: string
  /** True where the reader expects files named from the root of the repository, wherever the command ran. */
  readonly fromRoot?: true
  readonly render: (report: Report, context: ReportContext) => string
  /** What `render` leaves out of the report, in words, where the text itself is not read by a person. */
  readonly leftOut?: (report: Report, context: ReportContext) => string | undefined
}
