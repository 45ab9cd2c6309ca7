import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {buildSite} from '../../src/run/build-site.ts'

const most = {bytes: 45 * 1024, gzipped: 14 * 1024}
const root = fileURLToPath(new URL('../..', import.meta.url))
const parent = mkdtempSync(path.join(tmpdir(), 'citewell-size-'))
const out = path.join(parent, 'dist')
const page = path.join(out, 'articles/non-invasive-treatments-for-back-pain/index.html')

beforeAll(() => {
  buildSite({cwd: root, out, asOf: '2026-11-25'})
})
afterAll(() => {
  rmSync(parent, {recursive: true, force: true})
})

it('the founding article and all that it loads is light', () => {
  const html = readFileSync(page, 'utf8')
  const loaded = [...html.matchAll(/<link rel="(?:stylesheet|icon)"[^>]* href="([^"]*)"/g)].map(
    ([, href]) => href ?? ''
  )
  expect(loaded).toHaveLength(2)
  // Nothing else is loaded, and nothing runs.
  expect(html).not.toMatch(/<(?:img|iframe|link rel="preload")|<script(?! type="application\/ld\+json")|@import|url\(/)
  const files = [page, ...loaded.map((href) => path.resolve(path.dirname(page), href))].map((file) =>
    readFileSync(file)
  )
  const bytes = files.reduce((sum, file) => sum + file.length, 0)
  const gzipped = files.reduce((sum, file) => sum + gzipSync(file, {level: 9}).length, 0)
  expect({bytes, gzipped, fits: bytes <= most.bytes && gzipped <= most.gzipped}).toMatchObject({fits: true})
})
