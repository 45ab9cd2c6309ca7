import {mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import nodePath from 'node:path'
import type {ChangeBase} from './change-base.ts'
import {RunError, systemCode, systemReason} from './failure.ts'
import {isArticle} from './find-articles.ts'
import {isBibliography} from './find-libraries.ts'
import {gitComplaint, runGit} from './git.ts'
import {isInside} from './project.ts'

/** The files of a commit that articles are made of, in a folder of their own. */
export interface CommittedFiles {
  /** Stands for the top folder of the repository. */
  readonly folder: string
  /** Every file that was written, relative to it with forward slashes. */
  readonly paths: readonly string[]
  /** The same of repositories within the repository, whose files git does not hand out. */
  readonly submodules: readonly string[]
  /** Puts a text in the place of a file, by its absolute path in the folder. */
  readonly replace: (path: string, text: string) => void
  /** Removes the folder. */
  readonly remove: () => void
}

/** An entry of a commit's tree. */
interface Entry {
  readonly mode: string
  readonly object: string
  readonly path: string
}

const linkMode = '120000'
const submoduleMode = '160000'
/** What is read from git at once, in bytes. */
const portionBytes = 32_000_000
const portionObjects = 2000

/** Says how large a file of a commit may be, in bytes; a larger one is not written. */
export interface UnpackOptions {
  readonly mostBytes: number
}

/**
 * Writes the articles, bibliographies, records and settings of a commit into a temporary folder. Git's own filters and
 * hooks do not run, nothing of the repository or its working tree is touched.
 *
 * @throws {RunError} where git cannot read the commit, or the folder cannot be written.
 */
export function unpackCommit({top, commit}: ChangeBase, options: UnpackOptions): CommittedFiles {
  const entries = listEntries(top, commit)
  const folder = makeFolder()
  const remove = (): void => {
    rmSync(folder, {recursive: true, force: true})
  }
  try {
    // Nothing above the folder belongs to the project.
    mkdirSync(nodePath.join(folder, '.git'))
    const safe = entries.filter(({path}) => isSafe(path, folder))
    const files = safe.filter(({mode, path}) => mode.startsWith('100') && isWanted(path))
    const links = safe.filter(({mode}) => mode === linkMode)
    const written: string[] = []
    // Links last, so that nothing is written through one.
    for (const [entry, bytes] of readBlobs(top, files, options.mostBytes)) {
      writeInto(folder, entry.path, (path) => {
        writeFileSync(path, bytes)
      })
      written.push(entry.path)
    }
    for (const [entry, bytes] of readBlobs(top, links, 4096)) {
      if (makeLink(folder, entry.path, bytes.toString('utf8'))) written.push(entry.path)
    }
    const submodules = entries.filter(({mode}) => mode === submoduleMode).map(({path}) => path)
    const replace = (path: string, text: string): void => {
      // One that is a link is not written through.
      rmSync(path, {force: true})
      writeFileSync(path, text)
    }
    return {folder, paths: written, submodules, replace, remove}
  } catch (error) {
    remove()
    throw error
  }
}

function makeFolder(): string {
  try {
    return realpathSync(mkdtempSync(nodePath.join(tmpdir(), 'citewell-since-')))
  } catch (cause) {
    throw new RunError(`the files of the commit cannot be written: ${systemReason(cause)}`, {file: tmpdir()}, {cause})
  }
}

/** Articles, bibliographies and records, and what says which files count. */
function isWanted(path: string): boolean {
  const name = nodePath.posix.basename(path)
  return isArticle(name) || isBibliography(name) || name === '.gitignore' || name === '.citewellignore'
}

/** A tree that was made by hand can hold any name. */
function isSafe(path: string, folder: string): boolean {
  const steps = path.split(/[/\\]/)
  return isInside(nodePath.resolve(folder, path), folder) && steps.every((step) => !/^(?:\.{0,2}|\.git)$/i.test(step))
}

function listEntries(top: string, commit: string): readonly Entry[] {
  const answer = runGit(top, ['ls-tree', '-r', '-z', '--full-tree', commit], {mostBytes: 512_000_000})
  if (answer.status !== 0) throw new RunError(`the files of ${commit} cannot be listed: ${gitComplaint(answer)}`)
  return answer.stdout
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const found = /^(?<mode>\d{6}) \w+ (?<object>[0-9a-f]{40,64})\t(?<path>.+)$/s.exec(line)?.groups
      const {mode, object, path} = found ?? {}
      return mode === undefined || object === undefined || path === undefined ? [] : [{mode, object, path}]
    })
}

/** The bytes of entries, some at a time, without those that are larger than is allowed. */
function* readBlobs(top: string, entries: readonly Entry[], mostBytes: number): Generator<readonly [Entry, Buffer]> {
  if (entries.length === 0) return
  const sizes = askGit(top, '--batch-check', entries, 200_000_000)
    .toString('latin1')
    .split('\n')
    .map((line) => Number(/^[0-9a-f]+ blob (\d+)$/.exec(line)?.[1] ?? Number.NaN))
  let portion: Entry[] = []
  let bytes = 0
  for (const [index, entry] of entries.entries()) {
    const size = sizes[index] ?? Number.NaN
    if (Number.isNaN(size))
      throw new RunError(`git does not hold ${entry.object}, as it was at the commit`, {file: entry.path})
    if (size > mostBytes) continue
    portion.push(entry)
    bytes += size
    if (bytes < portionBytes && portion.length < portionObjects) continue
    yield* readPortion(top, portion, bytes)
    portion = []
    bytes = 0
  }
  yield* readPortion(top, portion, bytes)
}

function* readPortion(top: string, entries: readonly Entry[], bytes: number): Generator<readonly [Entry, Buffer]> {
  if (entries.length === 0) return
  const output = askGit(top, '--batch', entries, bytes + entries.length * 200 + 1000)
  let offset = 0
  for (const entry of entries) {
    const end = output.indexOf(0x0a, offset)
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(output.toString('latin1', offset, end))?.[1]
    if (end === -1 || size === undefined)
      throw new RunError('git cannot read it as it was at the commit', {file: entry.path})
    yield [entry, output.subarray(end + 1, end + 1 + Number(size))]
    offset = end + 1 + Number(size) + 1
  }
}

function askGit(top: string, mode: '--batch' | '--batch-check', entries: readonly Entry[], mostBytes: number): Buffer {
  const input = entries.map(({object}) => `${object}\n`).join('')
  const answer = runGit(top, ['cat-file', mode], {input, mostBytes})
  if (answer.status !== 0) throw new RunError(`the files of the commit cannot be read: ${gitComplaint(answer)}`)
  return answer.stdout
}

function writeInto(folder: string, name: string, write: (path: string) => void): void {
  const path = nodePath.join(folder, name)
  try {
    mkdirSync(nodePath.dirname(path), {recursive: true})
    write(path)
  } catch (cause) {
    throw new RunError(`cannot be written as it was: ${systemReason(cause)}`, {file: name}, {cause})
  }
}

/** Makes a link where it leads on within the folder, step by step. */
function makeLink(folder: string, name: string, target: string): boolean {
  // `a/..` is not the folder of `a` where `a` is a link.
  if (target === '' || target !== nodePath.posix.normalize(target) || nodePath.isAbsolute(target)) return false
  if (!isInside(nodePath.resolve(folder, nodePath.dirname(name), target), folder)) return false
  let made = true
  writeInto(folder, name, (path) => {
    try {
      symlinkSync(target, path)
    } catch (cause) {
      // Windows lets few make links; git itself does without them there.
      if (systemCode(cause) !== 'EPERM') throw cause
      made = false
    }
  })
  return made
}
