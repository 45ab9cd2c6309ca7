import type {RecordRelation, RecordUpdate, RecordVariants, Reference} from '../model/generated/record.ts'
import {deepestJson, findDeepJson} from '../text/json-depth.ts'
import {type SchemaName, type Shapes, validate} from '../validate/validators.ts'

/** The registries by the names that the configuration and the lock use. */
export type RegistryName = 'crossref' | 'datacite' | 'doi' | 'pubmed' | 'pmc' | 'arxiv' | 'openlibrary'

/** Where each registry is asked: an address that ends with a slash. */
export type RegistryBases = Readonly<Record<RegistryName, string>>

/** One question to a registry: an address, and the media type that is wanted. */
export interface Question {
  readonly registry: RegistryName
  readonly url: string
  readonly accept: string
}

/** A whole answer. The client has followed redirects between registries, and refused what is too large or cut. */
export interface Answer {
  readonly status: number
  /** The media type as the server says it, empty where it says none. It alone decides nothing. */
  readonly contentType: string
  readonly body: string
}

/** Why there is no answer, in words that go after the registry's name: “answered 504 four times”. */
export interface NoAnswer {
  readonly reason: string
  /** The registry points to a host that is none of the registries: for a DOI, its landing page. */
  readonly elsewhere?: boolean
}

/** What comes back for a question. */
export type Reply = Answer | NoAnswer

/** What a registry holds of a work, normalised. */
export interface Facts {
  readonly item: Reference
  readonly variants?: RecordVariants
  readonly updates?: RecordUpdate[]
  readonly relations?: RecordRelation[]
}

/** An answer as one registry's file reads it. */
export type Reading =
  | {readonly kind: 'found'; readonly facts: Facts}
  /** This registry does not hold it: what that means depends on who was asked. */
  | {readonly kind: 'missing'}
  /** No answer to the question: nothing follows from it. */
  | {readonly kind: 'unreadable'; readonly reason: string}

/** A reply that cannot be read. */
export function unreadable(reason: string): {readonly kind: 'unreadable'; readonly reason: string} {
  return {kind: 'unreadable', reason}
}

/** True for a whole answer. */
export function isAnswer(reply: Reply): reply is Answer {
  return 'status' in reply
}

/** What an answer with an unexpected status says. */
export function unexpectedStatus({status, body}: Answer): {readonly kind: 'unreadable'; readonly reason: string} {
  return unreadable(`answered with the status ${status}${looksLikeHtml(body) ? ' and a page of HTML' : ''}`)
}

/** True for a body that is a web page, whatever its media type says. */
export function looksLikeHtml(body: string): boolean {
  return /^\s{0,100}<(?:!doctype\s+html|html|head|body|script)\b/i.test(body)
}

/** JSON that fits a schema, or in words why there is none. */
export function readJson<N extends SchemaName>(
  {body}: Answer,
  schema: N,
  select: (value: unknown) => unknown = (value) => value
): {readonly ok: true; readonly value: Shapes[N]} | {readonly ok: false; readonly reason: string} {
  if (looksLikeHtml(body)) return {ok: false, reason: 'answered with a page of HTML where JSON was due'}
  if (findDeepJson(body, deepestJson) !== undefined)
    return {ok: false, reason: 'answered with JSON that nests too deep'}
  let value: unknown
  try {
    value = JSON.parse(body.replace(/^\uFEFF/, ''))
  } catch {
    const what = body.trim() === '' ? 'with nothing' : `with what is no JSON`
    return {ok: false, reason: `answered ${what}`}
  }
  const checked = validate(schema, select(value))
  if (checked.ok) return checked
  const [problem] = checked.problems
  const where = problem === undefined || problem.path.length === 0 ? '' : ` at \`${problem.path.join('.')}\``
  return {ok: false, reason: `answered with JSON of another shape${where}`}
}

/** A member of an object, whatever it is; `undefined` where there is none. */
export function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}

/** A DOI, or another identifier, as one segment of a path or as a value of a query. */
export function encodeSegment(identifier: string): string {
  return encodeURIComponent(identifier)
}
