import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {describe, expect, it} from 'vitest'
import type {RecordKey} from '../../src/identifiers/record-key.ts'
import {recordPath} from '../../src/identifiers/record-path.ts'
import {type Lock, openLock} from '../../src/io/lock.ts'
import {openProject} from '../../src/io/project.ts'
import {makeRecord, renderRecord} from '../../src/pipeline/records.ts'
import {makeFolder} from '../tools/command-line.ts'

const key: RecordKey = {scheme: 'doi', identifier: '10.1000/a'}
const file = `content/references.lock/${recordPath(key)}`

function textOf(title: string): string {
  const facts = {item: {id: 'doi:10.1000/a', type: 'book', title}} as const
  const made = makeRecord(key, {kind: 'found', registry: 'crossref', facts}, '2026-11-25')
  if (!made.ok) throw new Error(made.reason)
  return renderRecord(made.record)
}

function open(files: Readonly<Record<string, string>> = {}): {folder: string; lock: Lock} {
  const folder = makeFolder({'content/articles/a.md': '', ...files})
  return {folder, lock: openLock(openProject(folder), [])}
}

describe('the lock', () => {
  it('gives back what was written, with sorted keys', () => {
    const {folder, lock} = open()
    expect(lock.read(key)).toBeUndefined()
    lock.write(key, textOf('Rest'))
    expect(lock.read(key)).toMatchObject({edited: false, record: {status: 'found', item: {title: 'Rest'}}})
    const text = readFileSync(path.join(folder, file), 'utf8')
    const keys = [...text.matchAll(/^ {2}"(\w+)"/gm)].map(([, name]) => name)
    expect(keys).toEqual(keys.toSorted())
    expect(text.endsWith('}\n')).toBe(true)
    expect(readdirSync(path.join(folder, 'content/references.lock'))).toEqual([recordPath(key).slice(0, 2)])
  })

  it('stands beside the library where there is no content folder', () => {
    const folder = makeFolder({'paper.bib': ''})
    openLock(openProject(folder), [path.join(folder, 'paper.bib')]).write(key, textOf('Rest'))
    expect(existsSync(path.join(folder, 'references.lock', recordPath(key)))).toBe(true)
  })

  it('tells an edit by hand', () => {
    const {lock} = open({[file]: textOf('Rest').replace('Rest', 'Unrest')})
    expect(lock.read(key)).toMatchObject({edited: true})
    const {lock: other} = open({[file]: textOf('Rest').replace('2026-11-25', '2026-11-26')})
    expect(other.read(key)).toMatchObject({edited: false})
  })

  it.each([
    ['{"version": 1,', /is not valid JSON; restore it from version control, or delete it and run `citewell verify`/, 1],
    [`{\n<<<<<<< HEAD\n`, /is not valid JSON/, 2],
    ['{}', /without `version`/, 1],
    [textOf('Rest').replace('"version": 1', '"version": 2'), /unexpected value `2` of `version`/, undefined],
    [textOf('Rest').replace('"found"', '"verified"'), /unexpected value `verified` of `status`/, undefined],
    [
      textOf('Rest').replaceAll('10.1000/a', '10.1000/b'),
      /is the record of `doi:10\.1000\/b`, expected that of `doi:10\.1000\/a`/,
      1
    ]
  ])('refuses %j with its place', (text, reason, line) => {
    const {lock} = open({[file]: text})
    let caught: unknown
    try {
      lock.read(key)
    } catch (error) {
      caught = error
    }
    expect(caught).toMatchObject({file})
    expect(caught).toHaveProperty('message', expect.stringMatching(reason))
    if (line !== undefined) expect(caught).toHaveProperty('line', line)
  })

  it('removes what a killed run left unfinished, and not what another one is writing', () => {
    const {folder, lock} = open({
      'content/references.lock/.next-999999999-1': '{"half',
      [`content/references.lock/.next-${process.ppid}-1`]: '{"half'
    })
    lock.clean()
    expect(readdirSync(path.join(folder, 'content/references.lock'))).toEqual([`.next-${process.ppid}-1`])
  })

  it('is not written through a link', () => {
    const {folder, lock} = open()
    mkdirSync(path.join(folder, 'elsewhere'))
    symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'content/references.lock'))
    expect(() => {
      lock.write(key, textOf('Rest'))
    }).toThrow(/is a link/)
    expect(readdirSync(path.join(folder, 'elsewhere'))).toEqual([])
  })

  it('says where it cannot be written', () => {
    const {folder, lock} = open()
    writeFileSync(path.join(folder, 'content/references.lock'), '')
    expect(() => {
      lock.write(key, textOf('Rest'))
    }).toThrow(/is a file, expected the folder of records/)
  })
})
