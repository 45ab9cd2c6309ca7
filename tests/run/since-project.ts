import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {recordPath} from '../../src/identifiers/record-path.ts'
import type {RegistryRecord} from '../../src/model/generated/record.ts'
import {renderRecord} from '../../src/pipeline/records.ts'
import {hashRecord} from '../../src/validate/record-hash.ts'
import {ahmed, wakefield} from '../rules/recorded-works.ts'
import {writeInto} from '../tools/command-line.ts'

/** The record of a recorded work, as its file in the lock holds it. */
export function recordOf({identifier, item, ...rest}: typeof ahmed, changes: object = {}): string {
  const facts = {version: 1, identifier, ...rest, ...(item && {item})} as const
  const record: RegistryRecord = {...facts, hash: hashRecord(facts)}
  return renderRecord({...record, ...changes})
}

export const lockFile: Readonly<Record<'ahmed' | 'wakefield', string>> = {
  ahmed: `content/references.lock/${recordPath({scheme: 'doi', identifier: ahmed.identifier})}`,
  wakefield: `content/references.lock/${recordPath({scheme: 'doi', identifier: wakefield.identifier})}`
}

const head = (title: string): string =>
  [
    '---',
    `title: ${title}`,
    `description: On ${title.toLowerCase()}.`,
    'authors: [Ann Doe]',
    'published: 2026-01-01',
    '---',
    ''
  ].join('\n')

export const ahmedEntry: string = `@article{ahmed2014,
  title = {Timing of urinary catheter removal after uncomplicated total abdominal hysterectomy: a prospective randomized trial},
  author = {Ahmed, Magdy R.},
  journal = {European Journal of Obstetrics \\& Gynecology and Reproductive Biology},
  year = {2014},
  doi = {${ahmed.identifier}}
}
`

const bookEntry = `@book{doe2020,
  title = {Backs},
  author = {Doe, Jane},
  year = {2020}
}
`

/** A project with an old finding of each kind: claims without a source, a key without a reference, a faulty reference. */
export const files: Readonly<Record<string, string>> = {
  'citewell.config.json': '{"content": "content"}\n',
  'content/references.bib': `${ahmedEntry}\n${bookEntry}`,
  [lockFile.ahmed]: recordOf(ahmed),
  'content/articles/backs.md': `${head('Backs')}
# Backs

Yoga reduces back pain in adults by 30% [@doe2020].

Smoking doubles the risk of back pain in adults.

Removing the catheter early reduces infections by half, as one trial [@ahmed2014] and a letter [@nobody] found.

Ask your doctor.
`,
  'content/articles/hips.md': `${head('Hips')}
# Hips

Swimming reduces hip pain in adults by 20% [@doe2020].

Obesity triples the risk of hip fractures in women.
`,
  'content/articles/knees.md': `${head('Knees')}
# Knees

Running reduces knee pain in adults by 10% (1).

Cycling reduces knee pain in adults by 15% (2).

## References

1. Roe A, Poe B. Running and knees. J Knee. 2010;3(2):1-9.
2. Coe C. Cycling and knees. J Knee. 2011;4(1):10-19. doi:10.1000/knee.2011.
`
}

/** A repository of the project in a folder of its own, and what people do in it. */
export class Repository {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'commit.gpgsign=false', ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: this.folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Ann Doe',
        GIT_AUTHOR_EMAIL: 'ann@example.org',
        GIT_COMMITTER_NAME: 'Ann Doe',
        GIT_COMMITTER_EMAIL: 'ann@example.org',
        GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
        GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z'
      }
    })
  }

  commit(message = 'Change'): void {
    this.git('add', '-A')
    this.git('commit', '-q', '--allow-empty', '-m', message)
  }

  read(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8')
  }

  write(file: string, text: string | Uint8Array): void {
    writeInto(this.folder, file, text)
  }

  /** Puts one text in place of another, which must be there. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file)
    if (!text.includes(from)) throw new Error(`${file} has no \`${from}\``)
    this.write(
      file,
      text.replace(from, () => to)
    )
  }

  append(file: string, text: string): void {
    this.write(file, this.read(file) + text)
  }

  remove(file: string): void {
    rmSync(path.join(this.folder, file), {recursive: true})
  }

  move(from: string, to: string): void {
    mkdirSync(path.dirname(path.join(this.folder, to)), {recursive: true})
    renameSync(path.join(this.folder, from), path.join(this.folder, to))
  }

  /** The same repository in another folder. */
  copy(): Repository {
    const folder = mkdtempSync(path.join(tmpdir(), 'citewell-test-'))
    cpSync(this.folder, folder, {recursive: true})
    return new Repository(folder)
  }

  dispose(): void {
    rmSync(this.folder, {recursive: true, force: true})
  }
}

/** The project, committed on `main`, with a branch `work` checked out that starts there. */
export function createRepository(): Repository {
  const repository = new Repository(mkdtempSync(path.join(tmpdir(), 'citewell-test-')))
  repository.git('init', '-q', '-b', 'main')
  for (const [file, text] of Object.entries(files)) repository.write(file, text)
  repository.commit('Start')
  repository.git('switch', '-q', '-c', 'work')
  return repository
}
