import {readdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {citewell, citewellAsync, makeFolder} from '../tools/command-line.ts'
import {answer, startSite, type WebSite} from '../tools/web-site.ts'

const day = {SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 25) / 1000)}
const later = {SOURCE_DATE_EPOCH: String(Date.UTC(2027, 0, 25) / 1000)}

function makeProject(site: WebSite, items: readonly object[], trusted = ['127.0.0.1']): string {
  return makeFolder({
    'citewell.config.json': JSON.stringify({
      // Nothing here has an identifier that a registry is asked about.
      registries: {crossref: {url: `${site.url}/none/`}, doi: {url: `${site.url}/none/`}},
      links: {private: trusted},
      rules: {'reference-cited': 'off'}
    }),
    'content/articles/a.md': '---\ntitle: A\ndescription: B\n---\n\nWords.\n',
    'content/references.json': JSON.stringify(items, undefined, 2)
  })
}

function page(site: WebSite, id: string, way: string): object {
  return {id, type: 'webpage', title: id, URL: `${site.url}${way}`}
}

function recordsOf(folder: string): readonly string[] {
  return readdirSync(path.join(folder, 'content/references.lock'), {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('.json')
  )
}

describe('the addresses of references', () => {
  it('are visited once, with HEAD where that is enough, and remembered', async () => {
    const site = await startSite({
      '/there': answer(200),
      '/moved': answer(301, {location: '/there'}),
      '/gone': answer(410),
      '/get-only': (request, response) => {
        answer(request.method === 'HEAD' ? 405 : 200)(request, response)
      },
      '/lies': (request, response) => {
        answer(request.method === 'HEAD' ? 404 : 200)(request, response)
      }
    })
    const folder = makeProject(site, [
      page(site, 'there', '/there'),
      page(site, 'again', '/there#part'),
      page(site, 'moved', '/moved'),
      page(site, 'gone', '/gone'),
      page(site, 'lost', '/lost'),
      page(site, 'get', '/get-only'),
      page(site, 'lies', '/lies')
    ])
    const first = await citewellAsync(folder, ['verify'], {env: day})
    expect(first.stderr).toBe('')
    expect(first.stdout).toBe(
      `${site.url}/gone is dead: ${new URL(site.url).host} answers that there is no such page (content/references.json#gone)\n` +
        `${site.url}/lost is dead: ${new URL(site.url).host} answers that there is no such page (content/references.json#lost)\n` +
        '6 identifiers: 6 asked, 0 kept, 2 absent\n'
    )
    expect(first.status).toBe(0)
    expect(site.log.toSorted()).toEqual([
      'GET /get-only',
      'GET /gone',
      'GET /lies',
      'GET /lost',
      'HEAD /get-only',
      'HEAD /gone',
      'HEAD /lies',
      'HEAD /lost',
      'HEAD /moved',
      'HEAD /there'
    ])
    expect(recordsOf(folder)).toHaveLength(6)
    expect((await citewellAsync(folder, ['verify', '--missing'], {env: later})).stdout).toContain('0 asked, 6 kept')
    expect(site.log).toHaveLength(10)
    const {stdout} = citewell(folder, ['check', '--format', 'json'], {env: day})
    const findings = (JSON.parse(stdout) as {findings: readonly {rule: string; message: string}[]}).findings
    expect(findings.filter(({rule}) => rule === 'link-alive').map(({message}) => message)).toEqual([
      `Unexpected dead address \`${site.url}/gone\` in reference \`gone\`, expected one that leads to the work: ${new URL(site.url).host} answered on 2026-11-25 that there is no such page`,
      `Unexpected dead address \`${site.url}/lost\` in reference \`lost\`, expected one that leads to the work: ${new URL(site.url).host} answered on 2026-11-25 that there is no such page`
    ])
  })

  it('are visited again when it is time, and what has changed is told', async () => {
    let status = 200
    const site = await startSite({
      '/x': (request, response) => {
        answer(status)(request, response)
      }
    })
    const folder = makeProject(site, [page(site, 'x', '/x')])
    await citewellAsync(folder, ['verify'], {env: day})
    expect((await citewellAsync(folder, ['verify'], {env: day})).stdout).toContain('0 asked, 1 kept')
    status = 404
    expect((await citewellAsync(folder, ['verify'], {env: later})).stdout).toContain('/x is dead now: 127.0.0.1')
    status = 500
    const kept = await citewellAsync(folder, ['verify', '--all', '--retries', '0'], {env: later})
    expect(kept.stdout).toContain('/x is dead, says the lock (content/references.json#x)')
    status = 200
    expect((await citewellAsync(folder, ['verify', '--all'], {env: later})).stdout).toContain('/x is there again')
  })

  it('are not visited with --no-links, nor where an identifier leads to the work', async () => {
    const site = await startSite({'/there': answer(200)})
    const alone = makeProject(site, [page(site, 'there', '/there')])
    expect((await citewellAsync(alone, ['verify', '--no-links'], {env: day})).stdout).toBe(
      '0 identifiers: 0 asked, 0 kept\n'
    )
    const beside = makeProject(site, [
      {...page(site, 'a', '/there'), DOI: '10.1000/1'},
      {...page(site, 'b', '/there'), URL: 'https://doi.org/10.1000/1'}
    ])
    await citewellAsync(beside, ['verify', '--retries', '0'], {env: day})
    expect(site.log.filter((one) => one.endsWith('/there'))).toEqual([])
  })

  it.each([
    ['a wall', answer(403), 'answered with the status 403, which says nothing of the page'],
    ['a gate', answer(401), 'answered with the status 401, which says nothing of the page'],
    ['a wall with a number of its own', answer(999), 'answered with the status 999'],
    ['a site that is asked too often', answer(429), 'answered that it is asked too often (429)'],
    ['a site that is broken', answer(503), 'answered with the status 503'],
    ['a circle', answer(302, {location: '/x'}), 'sends in a circle'],
    [
      'a way to a private address',
      answer(302, {location: 'http://10.0.0.1/secret'}),
      'is at the private address 10.0.0.1, which is never asked'
    ],
    [
      'a way to this machine by its name',
      answer(302, {location: 'http://localhost:9/secret'}),
      'is at the private address localhost, which is never asked'
    ],
    [
      'a way to this machine in IPv6',
      answer(302, {location: 'http://[::1]:9/secret'}),
      'is at the private address ::1, which is never asked'
    ],
    ['a way to a file', answer(302, {location: 'file:///etc/passwd'}), 'and no address to go to']
  ])('behind %s are never called dead', async (_, way, reason) => {
    const site = await startSite({'/x': way})
    const folder = makeProject(site, [page(site, 'x', '/x')])
    const {stdout, status} = await citewellAsync(folder, ['verify', '--strict', '--retries', '0'], {env: day})
    expect(stdout).toContain('could not ask about 1 address; the lock keeps what it had:')
    expect(stdout).toContain(reason)
    expect(stdout).not.toContain('dead')
    expect(status).toBe(0)
    expect(citewell(folder, ['check'], {env: day}).stdout).not.toContain('link-alive')
  })

  it('on a private network are not visited unless the configuration names the host', async () => {
    const site = await startSite({'/there': answer(200)})
    const folder = makeProject(site, [page(site, 'there', '/there')], [])
    const {stdout} = await citewellAsync(folder, ['verify'], {env: day})
    expect(stdout).toContain('127.0.0.1, which is never asked')
    expect(site.log).toEqual([])
  })

  it('are not read: a page of any size costs its headers', async () => {
    let sent = 0
    const site = await startSite({
      '/large': (request, response) => {
        response.writeHead(request.method === 'HEAD' ? 405 : 200, {'content-type': 'text/html'})
        if (request.method === 'HEAD') {
          response.end()
          return
        }
        const piece = Buffer.alloc(100_000, 32)
        const pour = (): void => {
          while (sent < 500_000_000 && !response.destroyed) {
            sent += piece.length
            if (!response.write(piece)) {
              response.once('drain', pour)
              return
            }
          }
        }
        pour()
      }
    })
    const folder = makeProject(site, [page(site, 'large', '/large')])
    expect((await citewellAsync(folder, ['verify'], {env: day})).stdout).toContain('1 asked, 0 kept\n')
    expect(sent).toBeLessThan(20_000_000)
  })
})
