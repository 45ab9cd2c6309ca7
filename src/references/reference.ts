import type {Reference, ReferenceOrigin} from '../model/reference.ts'
import {validate} from '../validate/validators.ts'

/** A reference from a value that claims to be a CSL item. Without an id it gets a key that no citation can use. */
export function toReference(value: unknown, index: number, origin: ReferenceOrigin): Reference {
  const item = typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : {}
  const id: unknown = Reflect.get(item, 'id')
  const key = typeof id === 'string' || typeof id === 'number' ? String(id) : `#${index + 1}`
  const validated = validate('reference', value)
  return {key, item, problems: validated.ok ? [] : validated.problems, origin}
}
