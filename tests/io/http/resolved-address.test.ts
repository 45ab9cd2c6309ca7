import type {LookupAddress} from 'node:dns'
import {describe, expect, it} from 'vitest'
import {checkedLookup, TransportError} from '../../../src/io/http/transport.ts'

/** What is connected to, where a name server answers with these addresses. */
function resolve(addresses: readonly string[], trusted: readonly string[] = [], all = true): Promise<unknown> {
  const answered = addresses.map((address): LookupAddress => ({address, family: address.includes(':') ? 6 : 4}))
  const lookup = checkedLookup(new Set(trusted), (_name, _options, done) => {
    done(null, answered)
  })
  return new Promise((done, fail) => {
    lookup('www.example.org', {all}, (error, address) => {
      if (error) fail(error)
      else done(address)
    })
  })
}

describe('a host whose name leads to a private address', () => {
  it.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', 'fd00::1', '::ffff:127.0.0.1'])(
    'is not connected to: %s',
    async (address) => {
      const reason = `is at the private address ${address}, which is never asked`
      await expect(resolve([address])).rejects.toThrow(new TransportError(reason, false))
      await expect(resolve([address], [], false)).rejects.toThrow(reason)
      expect(await resolve([address], ['www.example.org'])).toMatchObject([{address}])
    }
  )

  it('is connected to at its public addresses alone', async () => {
    expect(await resolve(['10.0.0.1', '8.8.8.8', '::1', '2606:4700::1'])).toEqual([
      {address: '8.8.8.8', family: 4},
      {address: '2606:4700::1', family: 6}
    ])
    expect(await resolve(['10.0.0.1', '8.8.8.8'], [], false)).toBe('8.8.8.8')
  })
})
