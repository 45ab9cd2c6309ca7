import type {Report} from '../model/generated/report.ts'
import type {ReportContext} from '../report/format.ts'
import {reportFormats} from '../report/index.ts'
import {nameFrom} from '../report/name-from.ts'
import {describeRules} from './describe-rules.ts'

/** The ids of the formats of a report, with what each is for. */
export const formatNames: readonly {readonly id: string; readonly description: string}[] = reportFormats

export interface RenderSettings extends Omit<ReportContext, 'describeRule'> {
  /**
   * The way from the root of the repository to the working directory, with forward slashes, for formats whose reader
   * looks for files from the root; empty or absent where they are the same.
   */
  readonly folder?: string
  /** The page of a rule, in Markdown, for formats that carry it. */
  readonly rulePage?: (id: string) => string
}

/** A report in a format. */
export interface RenderedReport {
  readonly text: string
  /** What the format leaves out, in words, where the text itself is not for people. */
  readonly leftOut?: string
}

/** A report in a format; absent where no format has that id. */
export function renderReport(report: Report, format: string, settings: RenderSettings): RenderedReport | undefined {
  const known = reportFormats.find(({id}) => id === format)
  if (!known) return undefined
  const {folder = '', rulePage} = settings
  const named = nameFrom(known.fromRoot === true ? folder : '', report, settings.sources)
  const context: ReportContext = {
    ...settings,
    sources: named.sources,
    describeRule: (id) => {
      const rule = describeRules().find((meta) => meta.id === id)
      return rule && {description: rule.description, severity: rule.severity, ...(rulePage && {page: rulePage(id)})}
    }
  }
  const leftOut = known.leftOut?.(named.report, context)
  return {text: known.render(named.report, context), ...(leftOut !== undefined && {leftOut})}
}

export {renderVerification} from '../report/verification-markdown.ts'
