import type {ErrorObject} from 'ajv'
import type {SchemaProblem} from '../model/schema-problem.ts'

/** Turns ajv's errors into problems, one for each place: the branches of an `anyOf` are one expectation. */
export function describeErrors(errors: readonly ErrorObject[], value: unknown): readonly SchemaProblem[] {
  const choices = errors.filter(({keyword}) => keyword === 'anyOf')
  const problems = errors
    .filter((error) => !choices.some((choice) => choice !== error && isInside(error, choice)))
    .toSorted((left, right) => Number(weak.has(left.keyword)) - Number(weak.has(right.keyword)))
    .map((error) => toProblem(error, errors, value))
  const seen = new Set<string>()
  return problems.filter(({kind, path, key}) => {
    // A value that is wrong in two ways is told once, by the first expectation that says what it should be.
    const id = JSON.stringify([kind, path, key])
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}

/** Expectations that say little beside another one of the same value. */
const weak: ReadonlySet<string> = new Set(['maxLength', 'minLength'])

function isInside(error: ErrorObject, choice: ErrorObject): boolean {
  return (
    (error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`)) &&
    error !== choice &&
    !(error.keyword === 'anyOf' && error.instancePath === choice.instancePath && error.schemaPath === choice.schemaPath)
  )
}

function toProblem(error: ErrorObject, all: readonly ErrorObject[], root: unknown): SchemaProblem {
  const path = toPath(error.instancePath, root)
  const params = error.params as Readonly<Record<string, unknown>>
  if (error.keyword === 'required') {
    const key = String(params['missingProperty'])
    return {kind: 'missing', path, key, expected: `a key \`${key}\``}
  }
  if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties') {
    const key = String(params['additionalProperty'] ?? params['unevaluatedProperty'])
    const properties: unknown = error.parentSchema?.['properties']
    const known = typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
    const candidates = known.filter((name) => name !== '$schema')
    return {kind: 'unknown-key', path, key, expected: `one of ${list(candidates)}`, candidates, actual: key}
  }
  const actual = show(error.data)
  if (error.keyword === 'anyOf') {
    const branches = all.filter((other) => other !== error && isInside(other, error))
    const direct = branches.filter(
      ({instancePath, keyword}) => instancePath === error.instancePath && keyword !== 'anyOf'
    )
    return {
      kind: 'value',
      path,
      expected: [...new Set(direct.map(expectation))].join(' or ') || 'another value',
      actual
    }
  }
  return {kind: 'value', path, expected: expectation(error), actual}
}

/** What a schema wants, in words for a writer. */
function expectation({keyword, params, schema}: ErrorObject): string {
  const {[keyword]: detail, limit, allowedValue, allowedValues, missingProperty} = params as Record<string, unknown>
  switch (keyword) {
    case 'type':
      return [detail ?? schema]
        .flat()
        .map((name) => typeNames[String(name)] ?? String(name))
        .join(' or ')
    case 'required':
      return `a key \`${String(missingProperty)}\``
    case 'enum':
      return `one of ${list((Array.isArray(allowedValues) ? allowedValues : []).map(String))}`
    case 'const':
      return `\`${String(allowedValue)}\``
    case 'format':
      return formats[String(detail)] ?? `a ${String(detail)}`
    case 'pattern':
      return patterns[String(detail)] ?? `text of the form \`${String(detail)}\``
    case 'minLength':
      return Number(limit) === 1 ? 'text that is not empty' : `at least ${String(limit)} characters`
    case 'maxLength':
      return `at most ${String(limit)} characters`
    case 'minItems':
      return `at least ${String(limit)} ${Number(limit) === 1 ? 'entry' : 'entries'}`
    case 'maxItems':
      return `at most ${String(limit)} entries`
    case 'minimum':
      return `at least ${String(limit)}`
    case 'maximum':
      return `at most ${String(limit)}`
    default:
      return `another value (${keyword})`
  }
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'nothing',
  number: 'a number',
  object: 'a mapping',
  string: 'text'
}

const formats: Readonly<Record<string, string>> = {
  date: 'a calendar day of the form YYYY-MM-DD',
  'date-time': 'a date and time (RFC 3339)'
}

const patterns: Readonly<Record<string, string>> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'lower-case letters, digits and single hyphens',
  '^https?://': 'an address that starts with http:// or https://',
  '^-?[0-9]{1,4}$': 'a year, month or day in digits',
  '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$': 'a language tag such as `en` or `pt-BR`',
  '^(https://orcid\\.org/)?[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$': 'an ORCID iD such as `0000-0002-1825-0097`',
  '^[A-Za-z0-9][A-Za-z0-9_-]*$': 'letters, digits, `-` and `_`'
}

function list(values: readonly string[]): string {
  const shown = values.slice(0, 12).map((value) => `\`${value}\``)
  return shown.join(', ') + (values.length > 12 ? ` and ${values.length - 12} more` : '')
}

/** A value, cut to what a sentence can hold. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** Reads a JSON Pointer (RFC 6901); a step into an array is a number. */
function toPath(pointer: string, root: unknown): readonly (string | number)[] {
  let value = root
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const key = Array.isArray(value) ? Number(name) : name
      value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
      return key
    })
}
