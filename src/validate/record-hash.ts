import {createHash} from 'node:crypto'
import type {RegistryRecord} from '../model/generated/record.ts'
import {canonicalJson} from '../text/canonical-json.ts'

/** The hash of a record: SHA-256, in hexadecimal digits, of its canonical JSON without `asked`, `hash` and `$schema`. */
export function hashRecord(record: Omit<RegistryRecord, 'hash'>): string {
  const content = Object.entries(record).filter(([key]) => key !== 'asked' && key !== 'hash' && key !== '$schema')
  return createHash('sha256')
    .update(canonicalJson(Object.fromEntries(content)))
    .digest('hex')
}

/** True for a record whose content is not what its hash was made of: somebody has edited it by hand. */
export function isEdited(record: RegistryRecord): boolean {
  return hashRecord(record) !== record.hash
}
