import {createHash} from 'node:crypto'
import {readdirSync} from 'node:fs'
import nodePath from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {compareText} from '../text/compare.ts'
import {RunError, systemCode} from './failure.ts'
import {isFile, upwards} from './project.ts'
import {readBytes} from './read-text.ts'

/** This package, with its links followed. */
const home = fileURLToPath(new URL('../../', import.meta.url))
/** Where its code is: compiled, or as it was written. */
const code = fileURLToPath(new URL('../', import.meta.url))

/** The lists that npm, pnpm and the two yarns keep of what they have put into a folder of packages. */
const lists = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml', '.yarn-integrity']

/** More than any of these files has, in bytes. */
const limit = {bytes: 100_000_000, setting: 'no setting'}

/**
 * A digest of what decides how articles are judged and rendered beside what a project holds: our own code and schemas, the
 * packages that are installed, the version of Node. Absent where no list says which packages there are, or something
 * cannot be read.
 *
 * @param root - the folder of the project, absolute.
 */
export function digestInstallation(root: string): string | undefined {
  const installed = [...upwards(home), root].flatMap((folder) =>
    lists.map((list) => nodePath.join(folder, 'node_modules', list)).filter(isFile)
  )
  if (installed.length === 0) return undefined
  const hash = createHash('sha256').update(JSON.stringify(process.versions))
  try {
    for (const path of [nodePath.join(home, 'package.json'), ...listOurs(), ...new Set(installed)]) {
      const bytes = readBytes(path, path, limit)
      // A project may be moved: where it stands changes nothing.
      const name = path.startsWith(home) ? nodePath.relative(home, path) : nodePath.basename(path)
      hash.update(`\n${JSON.stringify([name, bytes.length])}\n`).update(bytes)
    }
  } catch (error) {
    if (error instanceof RunError || systemCode(error) !== undefined) return undefined
    throw error
  }
  return hash.digest('hex')
}

/** The files of this package that are run or read, sorted. */
function listOurs(): readonly string[] {
  return [nodePath.join(home, 'schemas'), code].flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((file) => /\.(?:js|json)$|(?<!\.d)\.ts$/.test(file))
      .sort(compareText)
      .map((file) => nodePath.join(folder, file))
  )
}
