import {createHash} from 'node:crypto'
import type {RecordKey} from './record-key.ts'

/** The longest name without its ending: file systems allow 255 bytes, some tools much less for a whole path. */
const longest = 120
const suffixLength = 12

/**
 * Where the record of an identifier stands in a lock: `5f/10.1371_journal.pone.0000030.json`.
 *
 * The folder is the first two hexadecimal digits of the SHA-256 of `scheme:identifier`. The name is the identifier in lower
 * case, the first slash as `_`; identifiers other than DOIs have their scheme before them. A name that had to be changed
 * beyond that, or was too long, ends with `-` and twelve digits of the hash, so that no two identifiers share a file, on a
 * file system without letter case neither. No name is one that Windows keeps for devices, since all start with `10` or a
 * scheme.
 */
export function recordPath({scheme, identifier}: RecordKey): string {
  const hash = createHash('sha256').update(`${scheme}:${identifier}`).digest('hex')
  const plain = identifier.replace('/', '_').toLowerCase()
  const safe = plain.replaceAll(/[^a-z0-9._-]+/g, '-')
  // Keys are canonical, so that no two of them differ in letter case alone; a DOI's prefix holds no `_`.
  const isKept = safe === plain
  const name = scheme === 'doi' ? safe : `${scheme}-${safe}`
  const file =
    isKept && name.length <= longest
      ? name
      : `${name.slice(0, longest - suffixLength - 1)}-${hash.slice(0, suffixLength)}`
  return `${hash.slice(0, 2)}/${file}.json`
}
