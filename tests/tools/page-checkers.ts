import {execFile, execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'

// Outside of the project's own dependencies: vnu-jar wants Java where it is installed, and axe-core is under MPL-2.0.
const checkers = ['vnu-jar@26.9.27', 'axe-core@4.14.1'] as const

/** What axe looks for: WCAG 2.2 A and AA, and best practices. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'] as const

/** The checkers of pages: the file of the Nu HTML checker, and axe as a script. Installed once, in the temporary folder. */
export function installCheckers(): {readonly jar: string; readonly axe: string} {
  const tools = path.join(tmpdir(), 'citewell-checkers')
  mkdirSync(tools, {recursive: true})
  const jar = path.join(tools, 'node_modules/vnu-jar/build/dist/vnu.jar')
  const axeFile = path.join(tools, 'node_modules/axe-core/axe.min.js')
  if (!existsSync(jar) || !existsSync(axeFile)) {
    execFileSync(
      'npm',
      ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', tools, ...checkers],
      {stdio: ['ignore', 'ignore', 'inherit']}
    )
  }
  return {jar, axe: readFileSync(axeFile, 'utf8')}
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json'
}

/** A folder behind an address on loopback. */
export interface Served {
  readonly origin: string
  readonly close: () => void
}

/** Serves the files of a folder as they are. */
export function serveFolder(folder: string): Promise<Served> {
  return new Promise((resolve) => {
    const server = createServer(({url = '/'}, response) => {
      const file = path.join(folder, decodeURIComponent(new URL(url, 'http://x').pathname))
      if (!existsSync(file) || !statSync(file).isFile()) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, {'content-type': types[path.extname(file)] ?? 'application/octet-stream'})
      response.end(readFileSync(file))
    })
    server.listen(0, '127.0.0.1', () => {
      resolve({
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () => {
          server.closeAllConnections()
          server.close()
        }
      })
    })
  })
}

/** One message of the Nu HTML checker. */
export interface NuMessage {
  readonly url: string
  readonly type: string
  readonly subType?: string
  readonly message: string
  readonly lastLine?: number
  readonly extract?: string
}

/** What the Nu checker says of pages, in one run of Java. */
export async function askNu(jar: string, addresses: readonly string[]): Promise<readonly NuMessage[]> {
  // It refuses loopback unless told otherwise; from a file no stylesheet would be `'self'` to it.
  const allow = '-Dnu.validator.servlet.allow-forbidden-hosts=true'
  const options = [allow, '-jar', jar, '--format', 'json', '--exit-zero-always']
  const output = await new Promise<string>((resolve, reject) => {
    execFile('java', [...options, ...addresses], {maxBuffer: 2 ** 28}, (error, stdout, stderr) => {
      if (error) reject(new Error(`java: ${error.message}`, {cause: error}))
      else resolve(stderr + stdout)
    })
  })
  const start = output.indexOf('{"')
  if (start === -1) throw new Error(`The Nu checker said no JSON: ${output.slice(0, 500)}`)
  return (JSON.parse(output.slice(start)) as {messages: readonly NuMessage[]}).messages
}
