import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import nodePath from 'node:path'
import process from 'node:process'
import type {FormatCache} from '../model/format-cache.ts'
import type {FormattedEntry} from '../model/generated/formatted-references.ts'
import {compareText} from '../text/compare.ts'
import {validate} from '../validate/validators.ts'
import {systemCode} from './failure.ts'
import {isFolder} from './project.ts'

/** A larger file is not read, and keeps only what its run has used when it is written again; in bytes. */
const largest = 64_000_000

/** What a thread looked up, made or heard of in the cache, by group: plain data for the one that writes it back. */
export type CacheUse = ReadonlyMap<string, ReadonlySet<string>>

/** A cache that a run writes back when it is done. */
export interface StoredFormatCache extends FormatCache {
  /** What was looked up or written so far. */
  readonly use: () => CacheUse
  /** Counts as used what another thread has looked up in a cache of the same project. */
  readonly addUse: (use: CacheUse) => void
  /** Writes what is new. A cache that cannot be written is none: the next run formats again. */
  readonly save: () => void
}

interface Group {
  readonly path: string
  readonly entries: Map<string, FormattedEntry>
  readonly used: Set<string>
  /** True where something is new. */
  isChanged: boolean
}

/**
 * The cache of formatted references below a project's `node_modules`, one file a style and locale; absent where the
 * project has no such folder. A file that is damaged in any way is taken for none and written anew.
 */
export function openFormatCache(root: string): StoredFormatCache | undefined {
  const modules = nodePath.join(root, 'node_modules')
  if (!isFolder(modules)) return undefined
  const folder = nodePath.join(modules, '.cache', 'citewell')
  const groups = new Map<string, Group>()
  const open = (name: string): Group => {
    const known = groups.get(name)
    if (known) return known
    const path = nodePath.join(folder, `references-${name}.json`)
    const group: Group = {path, entries: readEntries(path), used: new Set(), isChanged: false}
    groups.set(name, group)
    return group
  }
  return {
    read(name, key) {
      const group = open(name)
      group.used.add(key)
      return group.entries.get(key)
    },
    write(name, key, value) {
      const group = open(name)
      group.used.add(key)
      group.entries.set(key, value)
      group.isChanged = true
    },
    use: () => new Map([...groups].map(([name, {used}]) => [name, used])),
    addUse(use) {
      for (const [name, used] of use) for (const key of used) open(name).used.add(key)
    },
    save() {
      for (const group of groups.values()) if (group.isChanged) writeEntries(group, folder)
    }
  }
}

function readEntries(path: string): Map<string, FormattedEntry> {
  let value: unknown
  try {
    const size = statSync(path).size
    if (size > largest) return new Map()
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    // Missing, unreadable or no JSON: there is no cache.
    if (error instanceof SyntaxError || systemCode(error) !== undefined) return new Map()
    throw error
  }
  const checked = validate('formatted-references', value)
  if (!checked.ok) return new Map()
  const {digest, entries} = checked.value
  return new Map(digestOf(JSON.stringify(entries)) === digest ? Object.entries(entries) : [])
}

function writeEntries({path, entries, used}: Group, folder: string): void {
  // In the order of their keys, whichever thread was first with one.
  const sorted = [...entries].sort(([left], [right]) => compareText(left, right))
  let text = JSON.stringify(Object.fromEntries(sorted))
  if (Buffer.byteLength(text) > largest) {
    text = JSON.stringify(Object.fromEntries(sorted.filter(([key]) => used.has(key))))
  }
  const beside = `${path}.next-${process.pid}`
  try {
    mkdirSync(folder, {recursive: true})
    writeFileSync(beside, `{"digest":"${digestOf(text)}","entries":${text}}`)
    renameSync(beside, path)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    // A read-only folder is no reason to fail: nothing but time is lost.
    rmSync(beside, {force: true})
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
