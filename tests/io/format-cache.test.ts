import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {openFormatCache} from '../../src/io/format-cache.ts'
import type {FormattedEntry} from '../../src/model/generated/formatted-references.ts'
import {makeFolder} from '../tools/command-line.ts'

const entry = (text: string): FormattedEntry => ({references: [{entry: text, sort: [text, null], cite: '(1)'}]})
const fileOf = (root: string, group: string): string =>
  path.join(root, 'node_modules/.cache/citewell', `references-${group}.json`)

/** A project whose cache holds an entry of the group `apa`. */
function makeCached(): string {
  const root = makeFolder({'node_modules/.keep': ''})
  const cache = openFormatCache(root)
  cache?.write('apa', 'a', entry('A'))
  cache?.save()
  return root
}

describe('the cache of formatted references', () => {
  it('gives the next run what the last one kept', () => {
    const root = makeCached()
    expect(openFormatCache(root)?.read('apa', 'a')).toEqual(entry('A'))
  })

  it('knows nothing of another reference or another style', () => {
    const cache = openFormatCache(makeCached())
    expect(cache?.read('apa', 'b')).toBeUndefined()
    expect(cache?.read('vancouver', 'a')).toBeUndefined()
    expect(cache?.read('apa', '__proto__')).toBeUndefined()
  })

  it('keeps what other runs have put there, a file for each style', () => {
    const root = makeCached()
    const cache = openFormatCache(root)
    cache?.write('apa', 'b', entry('B'))
    cache?.write('vancouver', 'a', entry('C'))
    cache?.save()
    const next = openFormatCache(root)
    expect([next?.read('apa', 'a'), next?.read('apa', 'b'), next?.read('vancouver', 'a')]).toEqual(
      ['A', 'B', 'C'].map(entry)
    )
    expect(readdirSync(path.join(root, 'node_modules/.cache/citewell')).sort()).toEqual([
      'references-apa.json',
      'references-vancouver.json'
    ])
  })

  it('writes nothing where nothing is new', () => {
    const root = makeCached()
    writeFileSync(fileOf(root, 'apa'), readFileSync(fileOf(root, 'apa'), 'utf8') + '\n')
    const cache = openFormatCache(root)
    expect(cache?.read('apa', 'a')).toEqual(entry('A'))
    cache?.save()
    expect(readFileSync(fileOf(root, 'apa'), 'utf8')).toMatch(/\n$/)
  })

  const whole = JSON.stringify({a: entry('A')})
  it.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['no JSON', () => 'references'],
    ['another JSON', () => '[]'],
    ['an entry that was changed', (text: string) => text.replace('"A"', '"<script>"')],
    ['a digest that was changed', (text: string) => text.replace(/"digest":"./, '"digest":"x')],
    ['entries of another form', () => `{"digest":"${'0'.repeat(64)}","entries":{"a":1}}`],
    ['more than there should be', (text: string) => text.replace('{', '{"more":1,')],
    ['no digest', () => `{"entries":${whole}}`]
  ])('takes a file that is damaged for none, and writes it anew: %s', (_name, damage) => {
    const root = makeCached()
    const file = fileOf(root, 'apa')
    const good = readFileSync(file, 'utf8')
    writeFileSync(file, damage(good))
    const cache = openFormatCache(root)
    expect(cache?.read('apa', 'a')).toBeUndefined()
    cache?.write('apa', 'a', entry('A'))
    cache?.save()
    expect(readFileSync(file, 'utf8')).toBe(good)
  })

  it('takes a folder in the place of its file for none', () => {
    const root = makeFolder({'node_modules/.cache/citewell/references-apa.json/x': ''})
    const cache = openFormatCache(root)
    expect(cache?.read('apa', 'a')).toBeUndefined()
    cache?.write('apa', 'a', entry('A'))
    expect(() => {
      cache?.save()
    }).not.toThrow()
  })

  it('is none where the project has no node_modules, and makes none', () => {
    const root = makeFolder({'citewell.config.json': '{}'})
    expect(openFormatCache(root)).toBeUndefined()
    expect(existsSync(path.join(root, 'node_modules'))).toBe(false)
  })
})
