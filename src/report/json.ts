import {printJson} from './data-text.ts'
import type {ReportFormat} from './format.ts'

/** The report itself (`schemas/report.schema.json`). */
export const json: ReportFormat = {
  id: 'json',
  description: 'the whole report, under schemas/report.schema.json',
  render: printJson
}
