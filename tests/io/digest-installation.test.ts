import {rmSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {digestInstallation} from '../../src/io/digest-installation.ts'
import {makeFolder, writeInto} from '../tools/command-line.ts'

/** A package as it is installed, with its code where ours is while it is tested. */
const files = {
  'node_modules/.package-lock.json': '{"packages": {}}',
  'node_modules/citewell/package.json': '{"version": "1.0.0"}',
  'node_modules/citewell/schemas/a.schema.json': '{}',
  'node_modules/citewell/src/run/a.js': '1\n',
  'node_modules/citewell/src/run/a.d.ts': 'export {}\n'
}

/** The digest of the package in a folder. */
function digest(folder: string): string | undefined {
  return digestInstallation(path.join(folder, 'node_modules/citewell'))
}

it('is there for this package', () => {
  expect(digestInstallation()).toMatch(/^[\da-f]{64}$/)
})

it('is the same wherever the package stands', () => {
  expect(digest(makeFolder(files))).toBe(digest(makeFolder(files)))
})

it.each([
  ['the packages that are installed', 'node_modules/.package-lock.json', '{"packages": {"ajv": {}}}'],
  ['those of pnpm', 'node_modules/.pnpm/lock.yaml', 'packages:\n'],
  ['those below it', 'node_modules/citewell/node_modules/.yarn-integrity', '{}'],
  ['those above', '../node_modules/.yarn-state.yml', '{}'],
  ['the version', 'node_modules/citewell/package.json', '{"version": "1.0.1"}'],
  ['a schema', 'node_modules/citewell/schemas/a.schema.json', '{"type": "object"}'],
  ['a module', 'node_modules/citewell/src/run/a.js', '2\n'],
  ['a new module', 'node_modules/citewell/src/run/b.js', '1\n']
])('changes with %s', (_name, file, content) => {
  const folder = path.join(makeFolder({'project/.keep': ''}), 'project')
  for (const [name, text] of Object.entries(files)) writeInto(folder, name, text)
  const before = digest(folder)
  writeInto(folder, file, content)
  expect(digest(folder)).toMatch(/^[\da-f]{64}$/)
  expect(digest(folder)).not.toBe(before)
})

it.each([
  ['no list of packages', 'node_modules/.package-lock.json'],
  ['no schemas', 'node_modules/citewell/schemas']
])('is absent where there is %s', (_name, file) => {
  const folder = makeFolder(files)
  rmSync(path.join(folder, file), {recursive: true})
  expect(digest(folder)).toBeUndefined()
})
