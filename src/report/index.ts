import {checkstyle} from './checkstyle.ts'
import type {ReportFormat} from './format.ts'
import {github} from './github.ts'
import {gitlab} from './gitlab.ts'
import {json} from './json.ts'
import {junit} from './junit.ts'
import {markdown} from './markdown.ts'
import {pretty} from './pretty.ts'
import {rdjson} from './rdjson.ts'
import {sarif} from './sarif.ts'

/** Every way to print a report, by id. */
export const reportFormats: readonly ReportFormat[] = [
  checkstyle,
  github,
  gitlab,
  json,
  junit,
  markdown,
  pretty,
  rdjson,
  sarif
]
