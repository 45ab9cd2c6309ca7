import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {describe, expect, it} from 'vitest'
import {openOutput, recoverOutput} from '../../src/io/output-folder.ts'
import {makeFolder} from '../tools/command-line.ts'

const manifest = '{"tool": {"name": "citewell"}}'
const bytes = (text: string): Uint8Array => Buffer.from(text)

describe('an output folder', () => {
  it('is written beside the old one, and takes its place whole', () => {
    const cwd = makeFolder({'dist/manifest.json': manifest, 'dist/old.txt': 'old'})
    const target = path.join(cwd, 'dist')
    const output = openOutput(target, 'dist')
    output.write('manifest.json', bytes(manifest))
    output.write('a/b/c.txt', bytes('new'))
    expect(readdirSync(target)).toEqual(['manifest.json', 'old.txt'])
    output.commit()
    expect(readdirSync(target)).toEqual(['a', 'manifest.json'])
    expect(readFileSync(path.join(target, 'a/b/c.txt'), 'utf8')).toBe('new')
    expect(readdirSync(cwd)).toEqual(['dist'])
  })

  it('is made with the folders above it', () => {
    const cwd = makeFolder({})
    const output = openOutput(path.join(cwd, 'a/b/dist'), 'a/b/dist')
    output.write('manifest.json', bytes(manifest))
    output.commit()
    expect(readdirSync(path.join(cwd, 'a/b'))).toEqual(['dist'])
  })

  it('leaves nothing where it is given up', () => {
    const cwd = makeFolder({'dist/manifest.json': manifest})
    const output = openOutput(path.join(cwd, 'dist'), 'dist')
    output.write('a.txt', bytes('new'))
    output.discard()
    expect(readdirSync(cwd)).toEqual(['dist'])
    expect(readdirSync(path.join(cwd, 'dist'))).toEqual(['manifest.json'])
  })

  it.each(['../x', 'a/../../x', '..', 'a/../..'])('is not left by the path %s', (name) => {
    const cwd = makeFolder({})
    const output = openOutput(path.join(cwd, 'dist'), 'dist')
    expect(() => {
      output.write(name, bytes('x'))
    }).toThrow()
    output.discard()
    expect(readdirSync(cwd)).toEqual([])
  })

  it('takes no file twice', () => {
    const cwd = makeFolder({})
    const output = openOutput(path.join(cwd, 'dist'), 'dist')
    output.write('a.txt', bytes('1'))
    expect(() => {
      output.write('a.txt', bytes('2'))
    }).toThrow('EEXIST')
    output.discard()
  })
})

describe('what a killed build leaves', () => {
  it('is put right', () => {
    const cwd = makeFolder({
      'dist.previous/manifest.json': manifest,
      'dist.next-99999999-abc/a': '',
      'dist.next-x/a': ''
    })
    recoverOutput(path.join(cwd, 'dist'), 'dist')
    expect(readdirSync(cwd)).toEqual(['dist'])
  })

  it('goes where the new folder is in place', () => {
    const cwd = makeFolder({'dist.previous/manifest.json': manifest, 'dist/manifest.json': manifest, 'dist/new': ''})
    recoverOutput(path.join(cwd, 'dist'), 'dist')
    expect(readdirSync(cwd)).toEqual(['dist'])
    expect(existsSync(path.join(cwd, 'dist/new'))).toBe(true)
  })

  it('stays where its process is at work', () => {
    const cwd = makeFolder({})
    const mine = `dist.next-${process.pid}-abc`
    mkdirSync(path.join(cwd, mine))
    recoverOutput(path.join(cwd, 'dist'), 'dist')
    expect(readdirSync(cwd)).toEqual([mine])
  })

  it('is told from what is someone else’s', () => {
    const cwd = makeFolder({'dist.previous/thesis.txt': 'x', 'dist.nextcloud/a': '', 'other.next-1-a/b': ''})
    expect(() => {
      recoverOutput(path.join(cwd, 'dist'), 'dist')
    }).toThrow('no build made it')
    writeFileSync(path.join(cwd, 'dist.previous/manifest.json'), manifest)
    recoverOutput(path.join(cwd, 'dist'), 'dist')
    expect(readdirSync(cwd)).toEqual(['dist', 'dist.nextcloud', 'other.next-1-a'])
  })
})
