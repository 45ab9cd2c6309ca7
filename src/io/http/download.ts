import {RunError} from '../failure.ts'
import {headerText, readRetryAfter} from './rate-headers.ts'
import {type ExchangeBounds, openTransport, TransportError} from './transport.ts'

const maxRedirects = 5

/**
 * Downloads a file that the user names, piece by piece, unpacked where it was sent packed. Its own host may be on a private
 * network; those that it sends on to may not, nor may a redirect leave TLS.
 *
 * @param options.now - the time, in milliseconds since 1970.
 * @throws {RunError} where there is no whole file: the address is none, the host fails, a bound is exceeded. Its cause is a
 *   {@link TransportError} that says whether another try may go better.
 */
export async function* download(
  address: string,
  {userAgent, bounds, now}: {readonly userAgent: string; readonly bounds: ExchangeBounds; readonly now: () => number}
): AsyncGenerator<Uint8Array, void, void> {
  if (!URL.canParse(address))
    throw new RunError('is no address, expected one such as https://example.org/table.csv', {file: address})
  let url = new URL(address)
  if (url.username !== '' || url.password !== '') {
    url.username = ''
    url.password = ''
    throw new RunError('holds a user name or a password, expected none', {file: url.href})
  }
  const transport = openTransport(new Set([url.hostname]), bounds)
  const fail = (reason: string, cause?: unknown): RunError =>
    new RunError(`could not be downloaded: ${url.host} ${reason}`, {file: address}, {cause})
  try {
    for (let redirects = 0; ; redirects++) {
      const {status, headers, pieces, leave} = await transport.open(url, {
        accept: 'text/csv, */*;q=0.5',
        'user-agent': userAgent
      })
      if (status === 200) {
        yield* pieces
        return
      }
      leave()
      if (status === 429 || status >= 500) {
        throw new TransportError(`answered with the status ${status}`, true, {waitMs: readRetryAfter(headers, now())})
      }
      if (status < 300 || status >= 400 || status === 304) throw fail(`answered with the status ${status}`)
      if (redirects === maxRedirects) throw fail(`sends on more than ${maxRedirects} times`)
      const location = headerText(headers, 'location')
      if (location === '' || !URL.canParse(location, url.href)) {
        throw fail(`answered with the status ${status} and no address to go to`)
      }
      const next = new URL(location, url)
      if (next.protocol !== 'https:' && next.protocol !== url.protocol) {
        throw fail(`sends on to an address of \`${next.protocol.slice(0, 20)}\`, expected https`)
      }
      url = next
    }
  } catch (cause) {
    throw cause instanceof TransportError ? fail(cause.message, cause) : cause
  } finally {
    await transport.close()
  }
}
