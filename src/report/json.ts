import type {ReportFormat} from './format.ts'

/** The report itself (`schemas/report.schema.json`). */
export const json: ReportFormat = {
  id: 'json',
  description: 'the whole report, under schemas/report.schema.json',
  render: (report) => `${JSON.stringify(report, undefined, 2)}\n`
}
