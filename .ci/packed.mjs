// Packs the project, installs the tarball in an empty folder and uses it there as its user would.
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'

const folder = mkdtempSync(path.join(tmpdir(), 'citewell-packed-'))
const run = (command, words, cwd = folder) => execFileSync(command, words, {cwd, encoding: 'utf8'})
try {
  const [{filename, files, size}] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd())
  )
  console.log(`${filename}: ${files.length} files, ${size} bytes`)
  writeFileSync(path.join(folder, 'package.json'), '{"name": "user", "private": true, "type": "module"}\n')
  run('npm', ['install', '--no-audit', '--no-fund', path.join(folder, filename)])
  mkdirSync(path.join(folder, 'content'))
  writeFileSync(path.join(folder, 'content/note.md'), '# Pain\n\nSmoking doubles the risk of chronic pain in adults.\n')
  const {status, stdout} = spawnSync('npx', ['citewell', 'check', '--format', 'json'], {cwd: folder, encoding: 'utf8'})
  const report = JSON.parse(stdout)
  if (status !== 1 || report.findings[0]?.rule !== 'claim-cited')
    throw new Error(`Unexpected answer: ${status} ${stdout}`)
  const script =
    "import preset, {analyse, build, check, parseDoi} from 'citewell'; console.log([preset.plugins.length > 5, typeof analyse, typeof build, typeof check, parseDoi('10.1000/1').ok].join())"
  const answer = run(process.execPath, ['--input-type=module', '-e', script]).trim()
  if (answer !== 'true,function,function,function,true') throw new Error(`Unexpected exports: ${answer}`)
  console.log('installed, checked and imported')
} finally {
  rmSync(folder, {recursive: true, force: true})
}
