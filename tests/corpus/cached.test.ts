/** Real articles, without a cache, with one that has none of them yet, and with one that has them. */
import {cpSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'
import {build, check, entriesOf, type Outcome} from '../run/cached-site.ts'
import {makeFolder} from '../tools/command-line.ts'
import {sharedFolder} from '../tools/shared.ts'

it.each([
  // Two files of these posts have one slug, of which one was made of the other.
  {name: 'blogs', command: 'build', run: build, only: 'blogs/**/*.md'},
  {name: 'health', command: 'check', run: check, only: '**'},
  {name: 'joss', command: 'check', run: check, only: '**'}
] as const)('$command tells the same of $name', async ({name, command, run, only}) => {
  const cwd = makeFolder({'node_modules/.keep': ''})
  cpSync(path.join(sharedFolder, 'corpus', name), path.join(cwd, name), {recursive: true})
  const options = {paths: [name], only}
  const first: Outcome = await run(cwd, {...options, cache: false})
  expect(first['failures']).toEqual([])
  expect(await run(cwd, options)).toEqual(first)
  const before = entriesOf(cwd, command)
  expect(before.size).toBeGreaterThan(15)
  expect(await run(cwd, options)).toEqual(first)
  expect(entriesOf(cwd, command)).toEqual(before)
})
