import {spawn, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {onTestFinished} from 'vitest'

const main = fileURLToPath(new URL('../../lib/cli/main.js', import.meta.url))

const guard = new URL('loopback-only.mjs', import.meta.url).href
/** No command of a test may use the network. */
const base = {PATH: process.env['PATH'] ?? '', NO_COLOR: '1', NODE_OPTIONS: `--import=${guard}`}

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the compiled command line in a folder, without colour. */
export function citewell(
  cwd: string,
  words: readonly string[],
  {input = '', env = {}}: {readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>>} = {}
): Ended {
  const {status, stdout, stderr} = spawnSync(process.execPath, [main, ...words], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {...base, ...env}
  })
  return {status, stdout, stderr}
}

/** The same without waiting for it: a server of the test can answer meanwhile. */
export function citewellAsync(
  cwd: string,
  words: readonly string[],
  {env = {}}: {readonly env?: Readonly<Record<string, string>>} = {}
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...words], {
      cwd,
      env: {...base, ...env},
      stdio: ['ignore', 'pipe', 'pipe']
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('close', (status) => {
      resolve({status, stdout, stderr})
    })
  })
}

/** A temporary folder with files, removed when the test ends. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'citewell-test-'))
  onTestFinished(() => {
    rmSync(folder, {recursive: true, force: true})
  })
  for (const [name, content] of Object.entries(files)) writeInto(folder, name, content)
  return folder
}

/** Writes a file of a folder, with the folders above it. */
export function writeInto(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), {recursive: true})
  writeFileSync(file, content)
}
