import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const others = new Set(['.git', 'node_modules', 'lib', 'dist', 'coverage'])

it('is in this repository from nobody else: styles and locales are read from their package', () => {
  const files = readdirSync(root, {withFileTypes: true})
    .filter(({name}) => !others.has(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(path.join(root, entry.name), {recursive: true, encoding: 'utf8'}).map((file) =>
            path.join(entry.name, file)
          )
        : [entry.name]
    )
  expect(files).toContain(path.join('src', 'publish', 'csl-processor.ts'))
  expect(files.filter((file) => /\.csl$|locales-.*\.xml$/.test(file))).toEqual([])
  // The official files say their licence, and each has an address there.
  const texts = files.filter((file) => /\.(?:ts|json|xml|txt|html)$/.test(file))
  const copied = texts.filter((file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    return text.includes('purl.org/net/xbiblio/csl') && text.includes('creativecommons.org/licenses/by-sa' + '/3.0')
  })
  expect(copied).toEqual([])
})
