import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A step of a job or of an action. */
export interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

export interface Job {
  readonly uses?: string
  readonly steps?: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number
}

/** A file of GitHub's, as text and as what it says. */
export interface GithubFile {
  /** From the root of the repository. */
  readonly file: string
  readonly text: string
  readonly value: {
    readonly on?: unknown
    readonly permissions?: unknown
    readonly jobs?: Readonly<Record<string, Job>>
    readonly inputs?: Readonly<Record<string, {readonly description?: string; readonly default?: unknown}>>
    readonly runs?: {readonly steps: readonly Step[]}
  }
}

function readFile(file: string): GithubFile {
  const text = readFileSync(path.join(root, file), 'utf8')
  return {file, text, value: parse(text) as GithubFile['value']}
}

/** The workflows of this project, and those that the docs show. */
export const workflows: readonly GithubFile[] = [
  ...readdirSync(path.join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`),
  ...['publish', 'verify', 'action'].map((name) => `docs/examples/${name}.yml`)
].map(readFile)

export const action: GithubFile = readFile('.github/actions/citewell/action.yml')
