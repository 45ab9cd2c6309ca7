import {closeSync, constants, createReadStream, fstatSync, openSync} from 'node:fs'
import nodePath from 'node:path'
import {Readable, pipeline} from 'node:stream'
import {createGunzip} from 'node:zlib'
import {RunError, systemCode, systemReason} from './failure.ts'
import {download} from './http/download.ts'

export interface TableOptions {
  readonly cwd: string
  readonly userAgent: string
  /** The most bytes of a table, as it is stored and as it is unpacked. */
  readonly bytes: number
  /** The time, in milliseconds since 1970. */
  readonly now: () => number
}

/** A download may take so long, in milliseconds, and stand still so long. */
const totalMs = 15 * 60_000
const idleMs = 60_000

/**
 * Opens a table, a file or an address of http(s), as a stream of text (UTF-8; what is none becomes U+FFFD). What starts as
 * gzip does is unpacked, whatever its name.
 *
 * @param source - a path, relative to `cwd`, or an address.
 * @throws {RunError} while it is read, where it cannot be read whole.
 */
export async function* openTable(source: string, options: TableOptions): AsyncGenerator<string, void, void> {
  const {bytes: limit} = options
  const bounds = {bytes: limit, totalMs, idleMs}
  const pieces = /^https?:\/\//i.test(source)
    ? download(source, {userAgent: options.userAgent, bounds, now: options.now})
    : readFile(nodePath.resolve(options.cwd, source), source, limit)
  const decoder = new TextDecoder()
  let size = 0
  try {
    for await (const piece of unpackGzip(pieces)) {
      size += piece.length
      if (size > limit) throw tooLarge(source, limit)
      yield decoder.decode(piece, {stream: true})
    }
    yield decoder.decode()
  } catch (cause) {
    if (cause instanceof RunError) throw cause
    const code = systemCode(cause) ?? ''
    const reason = code.startsWith('Z_') ? `is gzip that breaks off or is damaged (${code})` : systemReason(cause)
    throw new RunError(reason, {file: source}, {cause})
  }
}

function tooLarge(file: string, limit: number): RunError {
  return new RunError(`holds more than ${limit} bytes, the most that is read of a table`, {file})
}

async function* readFile(path: string, name: string, limit: number): AsyncGenerator<Uint8Array, void, void> {
  let handle: number
  try {
    // Without O_NONBLOCK a FIFO would wait for a writer for ever.
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (cause) {
    throw new RunError(systemReason(cause), {file: name}, {cause})
  }
  try {
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw new RunError('is no regular file', {file: name})
    if (stats.size > limit) throw tooLarge(name, limit)
    yield* bytesOf(createReadStream(path, {fd: handle, autoClose: false}))
  } finally {
    closeSync(handle)
  }
}

/** The bytes, unpacked where the first two say that they are gzip (RFC 1952). */
async function* unpackGzip(pieces: AsyncGenerator<Uint8Array, void, void>): AsyncGenerator<Uint8Array, void, void> {
  let start = new Uint8Array()
  let done = false
  while (start.length < 2 && !done) {
    const next = await pieces.next()
    if (next.done === true) done = true
    else start = Buffer.concat([start, next.value])
  }
  const all = startingWith(start, pieces)
  if (start[0] !== 0x1f || start[1] !== 0x8b) {
    yield* all
    return
  }
  const gunzip = createGunzip()
  // An error of either end reaches the reader as an error of the decoder.
  pipeline(Readable.from(all), gunzip, () => undefined)
  yield* bytesOf(gunzip)
}

async function* startingWith(
  start: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void, void>
): AsyncGenerator<Uint8Array, void, void> {
  if (start.length > 0) yield start
  yield* rest
}

async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array, void, void> {
  for await (const chunk of stream) {
    const piece: unknown = chunk
    if (piece instanceof Uint8Array) yield piece
  }
}
