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
const ours = fileURLToPath(new URL('../../', import.meta.url))
/** The folder of its code: compiled, or as it was written. */
const code = nodePath.basename(fileURLToPath(new URL('../', import.meta.url)))

/** The lists that npm, pnpm and the two yarns keep of what they have put into a folder of packages. */
const lists = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml', '.yarn-integrity']

/** More than any of these files has, in bytes. */
const limit = {bytes: 100_000_000, setting: 'no setting'}

/**
 * A digest of what decides how articles are judged and rendered beside what a project holds: our own code and schemas, the
 * packages that are installed for it, the version of Node. Where it stands does not matter.
 *
 * @param home - the folder of our package.
 * @returns absent where no list says which packages there are, or something cannot be read.
 */
export function digestInstallation(home: string = ours): string | undefined {
  const installed = upwards(home).flatMap((folder) =>
    lists.map((list) => nodePath.join(folder, 'node_modules', list)).filter(isFile)
  )
  if (installed.length === 0) return undefined
  const hash = createHash('sha256').update(JSON.stringify(process.versions))
  const add = (name: string, path: string): void => {
    const bytes = readBytes(path, path, limit)
    hash.update(`\n${JSON.stringify([name, bytes.length])}\n`).update(bytes)
  }
  try {
    for (const file of listFiles(home)) add(file, nodePath.join(home, file))
    for (const path of installed) add(nodePath.basename(path), path)
  } catch (error) {
    if (error instanceof RunError || systemCode(error) !== undefined) return undefined
    throw error
  }
  return hash.digest('hex')
}

/** The files of our package that are run or read, relative to it. */
function listFiles(home: string): readonly string[] {
  const inFolders = ['schemas', code].flatMap((folder) =>
    readdirSync(nodePath.join(home, folder), {recursive: true, encoding: 'utf8'})
      .filter((file) => /\.(?:js|json)$|(?<!\.d)\.ts$/.test(file))
      .map((file) => nodePath.join(folder, file))
  )
  return ['package.json', ...inFolders.sort(compareText)]
}
