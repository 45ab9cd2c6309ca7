import nodePath from 'node:path'
import type {Change, Report, ReportFinding} from '../model/generated/report.ts'

/**
 * A report and its sources with files named from another folder than the one that the command ran in.
 *
 * @param folder - the way from there to the working directory, with forward slashes: `docs`, and empty for none.
 */
export function nameFrom(
  folder: string,
  report: Report,
  sources: ReadonlyMap<string, string>
): {readonly report: Report; readonly sources: ReadonlyMap<string, string>} {
  if (folder === '') return {report, sources}
  const rename = (file: string): string => nodePath.posix.join(folder, file)
  return {
    report: {
      ...report,
      ...(report.incomplete && {
        incomplete: report.incomplete.map((one) => (one.file === undefined ? one : {...one, file: rename(one.file)}))
      }),
      findings: report.findings.map((finding) => renameFinding(finding, rename)),
      articles: report.articles.map((article) => ({...article, file: rename(article.file)}))
    },
    sources: new Map([...sources].map(([file, text]) => [rename(file), text]))
  }
}

function renameFinding(finding: ReportFinding, rename: (file: string) => string): ReportFinding {
  const {related, fix, suggestions, waiver} = finding
  const renameChange = (change: Change): Change => ({
    ...change,
    edits: change.edits.map((edit) => ({...edit, file: rename(edit.file)}))
  })
  return {
    ...finding,
    file: rename(finding.file),
    ...(related && {related: related.map((one) => ({...one, file: rename(one.file)}))}),
    ...(fix && {fix: renameChange(fix)}),
    ...(suggestions && {suggestions: suggestions.map(renameChange)}),
    ...(waiver && {waiver: {...waiver, file: rename(waiver.file)}})
  }
}
