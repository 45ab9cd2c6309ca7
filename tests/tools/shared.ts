import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The folder of real articles, labels and recordings that stands beside the project; CITEWELL_SHARED names another. */
export const sharedFolder: string = path.resolve(root, process.env['CITEWELL_SHARED'] ?? '../shared')

/** True where it is there: what reads it is left out otherwise, and says so. */
export const hasShared: boolean = existsSync(path.join(sharedFolder, 'corpus'))

/** How many checks of the project `corpus` a run without the folder leaves out. */
export function countCorpusChecks(): number {
  const folder = path.join(root, 'tests/corpus')
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.test.ts'))
    .map(
      (file) => readFileSync(path.join(folder, file), 'utf8').match(/^[ \t]*(?:it|test)(?:\.each)?[(`]/gm)?.length ?? 0
    )
    .reduce((sum, count) => sum + count, 0)
}
