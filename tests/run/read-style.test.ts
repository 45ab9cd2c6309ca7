import {symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {openProject} from '../../src/io/project.ts'
import type {StyleChoice} from '../../src/model/site.ts'
import {createStyleReader} from '../../src/run/read-style.ts'
import {makeFolder} from '../tools/command-line.ts'

const style =
  '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><citation><layout/></citation></style>'

function read(name: string, files: Readonly<Record<string, string>>, folder = ''): StyleChoice {
  const cwd = makeFolder({'citewell.config.json': '{}', ...files})
  return createStyleReader(openProject(cwd))(name, path.join(cwd, folder), 'content/a.md')
}

describe('the style that a configuration or an article names', () => {
  it.each(['apa', 'vancouver'])('is one of the package: %s', (name) => {
    expect(read(name, {})).toBe(name)
  })

  it('is a file beside what names it', () => {
    expect(read('styles/own.csl', {'styles/own.csl': style})).toEqual({text: style})
    expect(read('../own.csl', {'own.csl': style}, 'content')).toEqual({text: style})
  })

  it.each([
    ['that is not there', 'nature', {}, 'nature, which is not there; expected `apa`, `vancouver` or a CSL file'],
    ['that is a folder', 'styles', {'styles/x': ''}, 'styles, which is not there'],
    ['outside of the project', tmpdirFile(), {}, 'is outside of the project; copy the file into it'],
    ['that is no CSL', 'own.csl', {'own.csl': '<html/>'}, 'is no CSL style'],
    ['that is not text', 'own.csl', {'own.csl': '\u0000\u0001'}, 'holds a zero byte'],
    [
      'that only names another one',
      'own.csl',
      {
        'own.csl': style.replace(
          /<citation>.*<\/citation>/,
          '<info><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/></info>'
        )
      },
      'use the file of http://www.zotero.org/styles/apa'
    ],
    ['that is too large', 'own.csl', {'own.csl': `${style}${' '.repeat(2_000_000)}`}, '2000000'],
    ['with entities', 'own.csl', {'own.csl': `<!DOCTYPE a [<!ENTITY b "c">]>${style}`}, 'has a document type']
  ] as const)('is no file %s', (_name, name, files, reason) => {
    expect(() => read(name, files)).toThrow(
      expect.objectContaining({message: expect.stringContaining(reason) as string})
    )
  })

  it('is no link that leads out of the project', () => {
    const outside = path.join(makeFolder({'own.csl': style}), 'own.csl')
    const cwd = makeFolder({'citewell.config.json': '{}'})
    symlinkSync(outside, path.join(cwd, 'own.csl'))
    expect(() => createStyleReader(openProject(cwd))('own.csl', cwd, 'citewell.config.json')).toThrow(
      'is outside of the project'
    )
  })
})

/** A file that is there, above every project of a test. */
function tmpdirFile(): string {
  const file = path.join(tmpdir(), 'citewell-test-style.csl')
  writeFileSync(file, style)
  return file
}
