/** What a run does that may not write into the lock: it verifies into a folder of its own, and `check` and `build` read it. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {validate} from '../../src/validate/validators.ts'
import {ahmed, wakefield} from '../rules/recorded-works.ts'
import {createRepository, lockFile, recordOf, type Repository} from '../run/since-project.ts'
import {citewell, citewellAsync, makeFolder, writeInto} from '../tools/command-line.ts'
import {readRecordings} from '../tools/recordings.ts'
import {startReplay} from '../tools/replay-server.ts'

const env = {SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 25) / 1000)}
const lock = 'content/references.lock'

async function makeProject(): Promise<{folder: string; asked: readonly unknown[]}> {
  const replay = await startReplay({recordings: readRecordings()})
  onTestFinished(() => replay.close())
  const folder = makeFolder({
    'citewell.config.json': JSON.stringify({registries: replay.config, site: {url: 'https://example.org/'}}),
    'content/articles/a.md': `---\ntitle: A\ndescription: B.\nauthors: [Ann Doe]\npublished: 2026-01-01\n---\n\nAutism rose [@wakefield1998; @ahmed2014].\n`,
    'content/references.json': JSON.stringify(
      [
        {id: 'wakefield1998', ...wakefield.item, DOI: wakefield.identifier},
        {id: 'ahmed2014', ...ahmed.item, DOI: ahmed.identifier}
      ].map((item, index) => ({...item, id: ['wakefield1998', 'ahmed2014'][index]}))
    ),
    [lockFile.ahmed]: recordOf(ahmed)
  })
  return {folder, asked: replay.log}
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
    statSync(path.join(folder, name)).isFile()
  )
}

function rulesOf(stdout: string): readonly string[] {
  const checked = validate('report', JSON.parse(stdout))
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
  return checked.value.findings.map(({rule}) => rule)
}

describe('--records', () => {
  it('takes the answers, leaves the lock as it is, and is read by check and build', async () => {
    const {folder, asked} = await makeProject()
    const before = listFiles(path.join(folder, lock))
    const outside = path.join(makeFolder({}), 'records')
    const verified = await citewellAsync(folder, ['verify', '--missing', '--records', outside], {env})
    expect(verified.stderr).toBe('')
    expect(verified.stdout).toContain(`1 record to be committed into the lock:\n  ${lockFile.wakefield}\n`)
    expect(verified.status).toBe(1)
    expect(asked).toHaveLength(1)
    expect(listFiles(path.join(folder, lock))).toEqual(before)
    expect(listFiles(outside)).toEqual([lockFile.wakefield.slice(lock.length + 1)])

    const check = (...words: readonly string[]): readonly string[] =>
      rulesOf(citewell(folder, ['check', '--format', 'json', ...words], {env}).stdout)
    expect(check()).toContain('reference-verified')
    expect(check()).not.toContain('reference-retracted')
    expect(check('--records', outside)).toContain('reference-retracted')
    expect(check('--records', outside)).not.toContain('reference-verified')

    const built = citewell(folder, ['build', '--allow-errors', '--records', outside], {env})
    expect(built.stderr).toContain('marked as built with errors')
    expect(readFileSync(path.join(folder, 'dist/articles/a/index.html'), 'utf8')).toContain('etracted')

    const again = await citewellAsync(folder, ['verify', '--missing', '--records', outside], {env})
    expect(again.stdout).toContain('2 identifiers: 0 asked, 2 kept')
    expect(again.stdout).toContain('1 record to be committed')
  })

  it('prints records that the lock takes as they are', async () => {
    const {folder} = await makeProject()
    const words = ['verify', '--missing', '--records', 'records', '--format', 'json', '--format', 'markdown=page.md']
    const {stdout} = await citewellAsync(folder, words, {env})
    const checked = validate('verification', JSON.parse(stdout))
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
    const {records = []} = checked.value
    expect(records.map(({file}) => file)).toEqual([lockFile.wakefield])
    const page = readFileSync(path.join(folder, 'page.md'), 'utf8')
    expect(page).toContain('### Records to commit: 1\n')
    const block = /```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? ''
    expect(JSON.parse(block)).toEqual(JSON.parse(records[0]?.text ?? ''))
    for (const {file, text} of records) writeInto(folder, file, text)
    expect(rulesOf(citewell(folder, ['check', '--format', 'json'], {env}).stdout)).toContain('reference-retracted')
  })

  it.each(['verify', 'check', 'build'])('of %s wants a name', (command) => {
    const {status, stderr} = citewell(makeFolder({}), [command, '--records', ''])
    expect(status).toBe(2)
    expect(stderr).toContain('`--records` names no folder; is the variable empty that should name it?')
  })

  it('ends a check at a record that is none', () => {
    const folder = makeFolder({
      'content/articles/a.md': `Words [@doi:${ahmed.identifier}].\n`,
      [`records/${lockFile.ahmed.slice(lock.length + 1)}`]: '{}'
    })
    const {status, stderr} = citewell(folder, ['check', '--records', 'records'])
    expect(status).toBe(2)
    expect(stderr).toContain('records/')
  })
})

describe('verify --format', () => {
  it('writes several, and below what stands in the summary of a step', async () => {
    const {folder} = await makeProject()
    writeInto(folder, 'summary.md', '# Before\n')
    const summary = path.join(folder, 'summary.md')
    const {stdout, status} = await citewellAsync(
      folder,
      ['verify', '--format', 'pretty', '--format', `markdown=${summary}`],
      {
        env: {...env, GITHUB_STEP_SUMMARY: summary}
      }
    )
    expect(status).toBe(1)
    expect(stdout).toContain('was retracted')
    const page = readFileSync(summary, 'utf8')
    expect(page).toMatch(/^# Before\n/)
    expect(page).toContain('## citewell verify: 1 work newly retracted or withdrawn')
    expect(page).not.toContain('Records to commit')
  })

  it('ends with 2 where a file cannot be written', async () => {
    const {folder} = await makeProject()
    writeInto(folder, 'taken/x', '')
    const {status, stderr} = await citewellAsync(folder, ['verify', '--format', 'markdown=taken'], {env})
    expect(status).toBe(2)
    expect(stderr).toContain('taken')
  })
})

describe('check --since with --records', () => {
  const library = 'content/references.bib'
  const entry = `\n@article{wakefield1998,\n  title = {${wakefield.item?.title ?? ''}},\n  author = {Wakefield, AJ},\n  journal = {The Lancet},\n  year = {1998},\n  doi = {${wakefield.identifier}}\n}\n`
  const claim = '\nVaccination raises the risk of autism in children [@wakefield1998].\n'

  function start(): Repository {
    const repository = createRepository()
    onTestFinished(() => {
      repository.dispose()
    })
    repository.write('.git/info/exclude', 'records\n')
    repository.write(`records/${lockFile.wakefield.slice(lock.length + 1)}`, recordOf(wakefield))
    return repository
  }
  const check = (repository: Repository): readonly string[] =>
    rulesOf(
      citewell(repository.folder, ['check', '--since', 'main', '--records', 'records', '--format', 'json'], {env})
        .stdout
    )

  it('tells what a registry says of a reference that the change adds', () => {
    const repository = start()
    repository.append(library, entry)
    repository.append('content/articles/hips.md', claim)
    expect(check(repository)).toContain('reference-retracted')
  })

  it('is silent of what it says of a reference that was there', () => {
    const repository = start()
    repository.append(library, entry)
    repository.append('content/articles/hips.md', claim)
    repository.commit()
    repository.git('branch', '-f', 'main')
    repository.append('content/articles/backs.md', '\nRest well.\n')
    expect(check(repository)).toEqual([])
  })
})
