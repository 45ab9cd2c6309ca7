import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {onTestFinished} from 'vitest'

/** A site on loopback, with the requests that it got as `GET /path`. */
export interface WebSite {
  readonly url: string
  readonly log: string[]
}

/** Starts a site that ends with the test. What a page does not answer is 404. */
export async function startSite(
  pages: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>
): Promise<WebSite> {
  const log: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    log.push(`${request.method ?? ''} ${path}`)
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined
    if (page) page(request, response)
    else answer(404)(request, response)
  })
  server.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, log}
}

/** A page with a status and headers. */
export function answer(
  status: number,
  headers: Readonly<Record<string, string>> = {}
): (request: IncomingMessage, response: ServerResponse) => void {
  return (_, response) => {
    response.writeHead(status, {'content-type': 'text/html', ...headers})
    response.end('<html></html>')
  }
}
