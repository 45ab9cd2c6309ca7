import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {describe, expect, it} from 'vitest'
import {renderReport} from '../../src/pipeline/render-report.ts'
import {reportFormats} from '../../src/report/index.ts'
import {reportOfAll} from './report-on.ts'

const endings: Readonly<Record<string, string>> = {
  checkstyle: 'checkstyle.xml',
  github: 'github.txt',
  gitlab: 'gitlab.json',
  json: 'report.json',
  junit: 'junit.xml',
  markdown: 'markdown.md',
  pretty: 'pretty.txt',
  rdjson: 'rdjson.json',
  sarif: 'sarif.json'
}

describe('a report with one of everything', () => {
  it.each(reportFormats.map(({id}) => id))('as %s', (format) => {
    const {report, sources} = reportOfAll()
    const rulePage = (id: string): string => `# ${id}\n\n<!-- /facts -->\n\nThe page of [${id}](${id}.md).\n`
    const settings = {sources, color: false, width: 100, failed: true, rulePage}
    const {text = ''} = renderReport(report, format, settings) ?? {}
    const file = path.join(import.meta.dirname, 'golden', endings[format] ?? `${format}.txt`)
    if (process.env['UPDATE'] !== undefined) writeFileSync(file, text)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })
})
