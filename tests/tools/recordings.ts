import {readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {sharedFolder} from './shared.ts'

/** What the registries of a replay know, by identifiers in lower case. */
export interface Recordings {
  /** Works as the Crossref REST API describes them. */
  readonly crossref: ReadonlyMap<string, unknown>
  /** Attributes as the DataCite REST API describes them. */
  readonly datacite: ReadonlyMap<string, unknown>
  /** Agencies of DOIs that the handle system knows and that are in neither. */
  readonly agencies: ReadonlyMap<string, string>
  /** What content negotiation gives for these. */
  readonly csl: ReadonlyMap<string, unknown>
  /** Other names of DOIs, as the handle system has them. */
  readonly aliases: ReadonlyMap<string, string>
  /** Summaries by PMID. */
  readonly pubmed: ReadonlyMap<string, unknown>
  /** Entries of the ID converter by PMCID. */
  readonly pmc: ReadonlyMap<string, unknown>
  /** Atom entries by arXiv identifier with version. */
  readonly arxiv: ReadonlyMap<string, string>
  /** Books by ISBN. */
  readonly books: ReadonlyMap<string, unknown>
}

const none: Recordings = {
  crossref: new Map(),
  datacite: new Map(),
  agencies: new Map(),
  csl: new Map(),
  aliases: new Map(),
  pubmed: new Map(),
  pmc: new Map(),
  arxiv: new Map(),
  books: new Map()
}

/** The recordings of `tests/registries/recorded/`, with others in their place. */
export function readRecordings(others: Partial<Recordings> = {}): Recordings {
  return {
    ...none,
    crossref: readRecorded('crossref'),
    datacite: readRecorded('datacite'),
    pubmed: readRecorded('pubmed'),
    pmc: readRecorded('pmc'),
    arxiv: new Map([...readRecorded('arxiv')].map(([id, entry]) => [id, String(entry)])),
    ...others
  }
}

/** The recordings of the folder beside the project: every Crossref work and DataCite document. */
export function readSharedRecordings(): Recordings {
  return {
    ...none,
    crossref: new Map(readRows('crossref/works.jsonl').map((row) => [textAt(row, 'doi'), at(row, 'message')])),
    datacite: new Map(
      readRows('datacite/dois.jsonl').map((row) => [textAt(row, 'doi'), at(row, 'document', 'data', 'attributes')])
    )
  }
}

/** The rows of a file of recordings beside the project. */
export function readRows(file: string): readonly unknown[] {
  return readFileSync(path.join(sharedFolder, 'registry', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))
}

/** A member of a recorded value. */
export function at(value: unknown, ...steps: readonly string[]): unknown {
  let inner = value
  for (const step of steps) {
    inner =
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined
  }
  return inner
}

/** A text member of a recorded value, empty where there is none. */
export function textAt(value: unknown, ...steps: readonly string[]): string {
  const text = at(value, ...steps)
  return typeof text === 'string' ? text : ''
}

function readRecorded(name: string): ReadonlyMap<string, unknown> {
  const file = fileURLToPath(new URL(`../registries/recorded/${name}.json`, import.meta.url))
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}))
}
