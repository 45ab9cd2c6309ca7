import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import type {Report} from '../../src/model/generated/report.ts'
import {checkProject} from '../../src/run/check-project.ts'
import {fixProject} from '../../src/run/fix-project.ts'
import {sharedFolder} from '../tools/shared.ts'

const corpus = path.join(sharedFolder, 'corpus')
const asOf = '2026-11-26'

/** The bytes of every file of a folder, by name. */
function readAll(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(path.join(folder, name))])
  )
}

/** How many findings there are of each rule in each file. */
function countFindings({findings}: Report): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {file, rule} of findings) counts.set(`${file} ${rule}`, (counts.get(`${file} ${rule}`) ?? 0) + 1)
  return counts
}

/** A file with the edits of a report in it, made here on bytes, by itself. */
function editBytes(bytes: Buffer, file: string, {findings}: Report): Buffer {
  const text = bytes.toString('utf8')
  const edits = findings
    .flatMap(({fix, waiver}) => (waiver ? [] : (fix?.edits ?? [])))
    .filter((edit) => edit.file === file)
    .sort((left, right) => left.start.offset - right.start.offset)
  const parts: Buffer[] = []
  let at = 0
  for (const {start, end, text: put} of edits) {
    const [from, to] = [start.offset, end.offset].map((offset) => Buffer.byteLength(text.slice(0, offset)))
    parts.push(bytes.subarray(at, from), Buffer.from(put))
    at = to ?? 0
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}

it('the real articles and their bibliographies are mended: nothing is left, nothing new is found, no other byte is changed', async () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'citewell-corpus-'))
  onTestFinished(() => {
    rmSync(cwd, {recursive: true, force: true})
  })
  cpSync(corpus, cwd, {recursive: true})
  const before = readAll(cwd)
  const found = checkProject({cwd, paths: ['.'], asOf}).report
  const {files, refused, waived, failures, report} = await fixProject({cwd, paths: ['.'], asOf, dryRun: false})
  expect({refused, waived, failures}).toEqual({refused: [], waived: [], failures: []})
  const after = readAll(cwd)
  expect([...after.keys()]).toEqual([...before.keys()])
  const changed = [...before].filter(([name, bytes]) => !bytes.equals(after.get(name) ?? Buffer.alloc(0)))
  expect(changed.map(([name]) => name)).toEqual(files.map(({file}) => file).sort())
  for (const [name, bytes] of changed) expect(after.get(name)?.equals(editBytes(bytes, name, found)), name).toBe(true)
  // How much there is to mend: more or less of it is a change that a reviewer sees.
  const byRule = new Map<string, number>()
  for (const {rule, fix} of found.findings) if (fix) byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
  expect([Object.fromEntries([...byRule].sort()), changed.length]).toEqual([
    {'citation-placement': 1, 'doi-canonical': 15},
    8
  ])
  const again = checkProject({cwd, paths: ['.'], asOf}).report
  expect(again).toEqual(report)
  expect(again.findings.filter(({fix}) => fix)).toEqual([])
  const counts = countFindings(found)
  const more = [...countFindings(again)].filter(([kind, count]) => count > (counts.get(kind) ?? 0))
  expect(more).toEqual([])
  expect(again.summary).toMatchObject({claims: found.summary.claims, cited: found.summary.cited})
})
