import type {ReportFormat} from './format.ts'
import {github} from './github.ts'
import {json} from './json.ts'
import {pretty} from './pretty.ts'

/** Every way to print a report, by id. */
export const reportFormats: readonly ReportFormat[] = [github, json, pretty]
