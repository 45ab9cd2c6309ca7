import {createHash} from 'node:crypto'
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import nodePath from 'node:path'
import process from 'node:process'
import {threadId} from 'node:worker_threads'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import {RunError, systemCode} from './failure.ts'
import {listFolder} from './find-libraries.ts'
import {isFolder} from './project.ts'
import {readBytes} from './read-text.ts'
import {isRunning} from './running.ts'

/** The first bytes of an entry; they change with its form. */
const header = Buffer.from('citewell article 1\n')
const digestBytes = 32
/** The largest entry, as it is stored and as it is unpacked, in bytes: what is larger is made anew each time. */
const largest = {stored: 8_000_000, unpacked: 64_000_000}
/** How entries are called: by a digest of the article's name, and one of all that it was made of. */
const keyForm = /^(?<article>[\da-f]{32})-[\da-f]{64}$/
/** What is being written is called so, with the number of its process. */
const unfinished = '.next-'

/**
 * Articles as runs have left them, one file each, by a key of {@link articleKey}. An article has one entry, so that the
 * cache grows with the project and not with its runs.
 */
export interface ArticleCache {
  /** True where there was an entry when the cache was opened; it need not be whole. */
  readonly has: (key: string) => boolean
  /** An entry; absent where there is none, or one that is damaged. */
  readonly read: (key: string) => Uint8Array | undefined
  /**
   * Writes an entry in the place of the article's last one. One that is too large or cannot be written is none: the next
   * run makes the article anew.
   */
  readonly write: (key: string, value: Uint8Array) => void
  readonly remove: (keys: Iterable<string>) => void
  /** Removes every entry but these, and what killed runs have left unfinished. */
  readonly keepOnly: (keys: ReadonlySet<string>) => void
}

/**
 * The key of an article in a cache.
 *
 * @param file - the article.
 * @param content - all that decides what comes of it.
 */
export function articleKey(file: string, content: string): string {
  return `${digestOf(file).toString('hex', 0, 16)}-${digestOf(content).toString('hex')}`
}

/**
 * Opens the cache of a command's articles below a project's `node_modules`; absent where the project has no such folder.
 *
 * @param name - the folder of the command's entries.
 */
export function openArticleCache(root: string, name: string): ArticleCache | undefined {
  const modules = nodePath.join(root, 'node_modules')
  if (!isFolder(modules)) return undefined
  const folder = nodePath.join(modules, '.cache', 'citewell', 'articles', name)
  const present = new Map(
    listFolder(folder).flatMap((entry) => (keyForm.test(entry) ? [[articleOf(entry), entry]] : []))
  )
  const pathOf = (key: string): string => nodePath.join(folder, key)
  let isWritable = true
  const has = (key: string): boolean => present.get(articleOf(key)) === key
  const remove = (keys: Iterable<string>): void => {
    for (const key of keys) removeFile(pathOf(key))
  }
  return {
    has,
    read: (key) => (has(key) ? readEntry(pathOf(key)) : undefined),
    write(key, value) {
      if (!isWritable || value.length > largest.unpacked) return
      const packed = deflateRawSync(value, {level: 1})
      if (packed.length > largest.stored) return
      const beside = pathOf(`${unfinished}${process.pid}-${threadId}`)
      try {
        if (present.size === 0) mkdirSync(folder, {recursive: true})
        // A file of that name can only be left by a killed process that had our number.
        rmSync(beside, {force: true})
        writeFileSync(beside, Buffer.concat([header, digestOf(packed), packed]), {flag: 'wx'})
        renameSync(beside, pathOf(key))
        const last = present.get(articleOf(key))
        if (last !== undefined && last !== key) removeFile(pathOf(last))
        present.set(articleOf(key), key)
      } catch (error) {
        if (systemCode(error) === undefined) throw error
        // A read-only folder or a full disk is no reason to fail: nothing but time is lost.
        isWritable = false
        removeFile(beside)
      }
    },
    remove,
    keepOnly(keys) {
      const isLeft = (entry: string): boolean =>
        entry.startsWith(unfinished)
          ? !isRunning(Number.parseInt(entry.slice(unfinished.length), 10))
          : keyForm.test(entry) && !keys.has(entry)
      remove(listFolder(folder).filter(isLeft))
    }
  }
}

function articleOf(key: string): string {
  return keyForm.exec(key)?.groups?.['article'] ?? ''
}

function readEntry(path: string): Uint8Array | undefined {
  try {
    const bytes = readBytes(path, path, {
      bytes: header.length + digestBytes + largest.stored,
      setting: 'no setting'
    })
    const payload = bytes.subarray(header.length + digestBytes)
    const digest = bytes.subarray(header.length, header.length + digestBytes)
    if (!header.equals(bytes.subarray(0, header.length)) || !digestOf(payload).equals(digest)) return undefined
    return inflateRawSync(payload, {maxOutputLength: largest.unpacked})
  } catch (error) {
    // Gone, unreadable, too large or not packed by us: there is no entry.
    if (error instanceof RunError || systemCode(error) !== undefined) return undefined
    throw error
  }
}

function removeFile(path: string): void {
  try {
    rmSync(path, {force: true})
  } catch (error) {
    // It stays: another run removes it.
    if (systemCode(error) === undefined) throw error
  }
}

function digestOf(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest()
}
