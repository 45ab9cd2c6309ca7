import process from 'node:process'
import {decodeUtf8} from '../text/decode.ts'
import {UsageError} from './command.ts'

/**
 * Reads standard input to its end.
 *
 * @throws {UsageError} where it is no UTF-8.
 */
export async function readInput(): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  const decoded = decodeUtf8(Buffer.concat(chunks))
  if (!decoded.ok) throw new UsageError(`standard input ${decoded.reason} (line ${decoded.line})`)
  return decoded.text
}
