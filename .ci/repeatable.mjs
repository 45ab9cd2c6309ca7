// Builds the site twice, in folders, time zones and locales that differ, and compares every byte.
import {execFileSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'

const main = path.resolve('lib/cli/main.js')
const homes = [
  {TZ: 'UTC', LANG: 'C'},
  {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}
]
const day = execFileSync('git', ['log', '-1', '--format=%cs'], {encoding: 'utf8'}).trim()
const builds = homes.map((env) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'citewell-repeat-'))
  cpSync('content', path.join(folder, 'content'), {recursive: true})
  cpSync('citewell.config.json', path.join(folder, 'citewell.config.json'))
  execFileSync(process.execPath, [main, 'build', '--as-of', day], {
    cwd: folder,
    env: {...process.env, ...env},
    stdio: ['ignore', 'ignore', 'inherit']
  })
  const dist = path.join(folder, 'dist')
  const files = readdirSync(dist, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .sort()
  const bytes = new Map(files.map((file) => [file, readFileSync(path.join(dist, file))]))
  rmSync(folder, {recursive: true, force: true})
  return bytes
})
const [first, second] = builds
const names = new Set([...first.keys(), ...second.keys()])
const different = [...names].filter((name) => !first.get(name)?.equals(second.get(name) ?? Buffer.alloc(0)))
if (names.size === 0) throw new Error('The build wrote nothing')
if (different.length > 0) {
  console.error(`differs: ${different.join(', ')}`)
  process.exit(1)
}
console.log(`${names.size} files, the same bytes in ${homes.map(({TZ, LANG}) => `${TZ}/${LANG}`).join(' and ')}`)
