import type {Report} from '../model/generated/report.ts'
import type {ReportContext} from '../report/format.ts'
import {reportFormats} from '../report/index.ts'

/** The ids of the formats of a report, with what each is for. */
export const formatNames: readonly {readonly id: string; readonly description: string}[] = reportFormats

/** A report in a format; absent where no format has that id. */
export function renderReport(report: Report, format: string, context: ReportContext): string | undefined {
  return reportFormats.find(({id}) => id === format)?.render(report, context)
}
