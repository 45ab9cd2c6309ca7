import {createRequire} from 'node:module'
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type {ArticleArtifact} from '../model/generated/article.ts'
import type {ArticlesIndex} from '../model/generated/articles.ts'
import type {Authors} from '../model/generated/authors.ts'
import type {Baseline} from '../model/generated/baseline.ts'
import type {ClaimExplanation} from '../model/generated/claim-explanation.ts'
import type {ClaimsList} from '../model/generated/claims.ts'
import type {Config} from '../model/generated/config.ts'
import type {CrossrefSearch} from '../model/generated/crossref-search.ts'
import type {CrossrefWork} from '../model/generated/crossref-work.ts'
import type {DataciteDoi} from '../model/generated/datacite-doi.ts'
import type {DoiAgency} from '../model/generated/doi-agency.ts'
import type {DoiHandle} from '../model/generated/doi-handle.ts'
import type {JsonFeed} from '../model/generated/feed.ts'
import type {FormattedReferences} from '../model/generated/formatted-references.ts'
import type {FrontMatter} from '../model/generated/front-matter.ts'
import type {Manifest} from '../model/generated/manifest.ts'
import type {NegotiatedItem} from '../model/generated/negotiated-item.ts'
import type {OpenLibraryBooks} from '../model/generated/open-library-books.ts'
import type {PmcIds} from '../model/generated/pmc-ids.ts'
import type {PubmedSummary} from '../model/generated/pubmed-summary.ts'
import type {RegistryRecord} from '../model/generated/record.ts'
import type {Reference} from '../model/generated/reference.ts'
import type {References} from '../model/generated/references.ts'
import type {Report} from '../model/generated/report.ts'
import type {Verification} from '../model/generated/verification.ts'
import type {SchemaProblem} from '../model/schema-problem.ts'
import {describeErrors} from './schema-problems.ts'

/** The types that each schema of `schemas/` stands for. */
export interface Shapes {
  article: ArticleArtifact
  articles: ArticlesIndex
  authors: Authors
  baseline: Baseline
  'claim-explanation': ClaimExplanation
  claims: ClaimsList
  config: Config
  'crossref-search': CrossrefSearch
  'crossref-work': CrossrefWork
  'datacite-doi': DataciteDoi
  'doi-agency': DoiAgency
  'doi-handle': DoiHandle
  feed: JsonFeed
  'formatted-references': FormattedReferences
  'front-matter': FrontMatter
  manifest: Manifest
  'negotiated-item': NegotiatedItem
  'open-library-books': OpenLibraryBooks
  'pmc-ids': PmcIds
  'pubmed-summary': PubmedSummary
  record: RegistryRecord
  reference: Reference
  references: References
  report: Report
  verification: Verification
}

export type SchemaName = keyof Shapes

/** A value that fits its schema, or everything that keeps it from that. */
export type Validated<T> =
  {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problems: readonly SchemaProblem[]}

export const schemaNames: readonly SchemaName[] = [
  'article',
  'articles',
  'authors',
  'baseline',
  'claim-explanation',
  'claims',
  'config',
  'crossref-search',
  'crossref-work',
  'datacite-doi',
  'doi-agency',
  'doi-handle',
  'feed',
  'formatted-references',
  'front-matter',
  'manifest',
  'negotiated-item',
  'open-library-books',
  'pmc-ids',
  'pubmed-summary',
  'record',
  'reference',
  'references',
  'report',
  'verification'
]

/** Schemas of what registries answer and of our cache: they are for reading, and no site publishes data of their form. */
export const answerSchemas: ReadonlySet<SchemaName> = new Set<SchemaName>([
  'crossref-search',
  'crossref-work',
  'datacite-doi',
  'doi-agency',
  'doi-handle',
  'formatted-references',
  'negotiated-item',
  'open-library-books',
  'pmc-ids',
  'pubmed-summary'
])

const require = createRequire(import.meta.url)
const compiled = new Map<SchemaName, ValidateFunction>()
let compile: ((schema: object) => ValidateFunction) | undefined

/**
 * Checks data from outside against a schema of `schemas/`. A schema is compiled when it is first needed.
 */
export function validate<N extends SchemaName>(name: N, value: unknown): Validated<Shapes[N]> {
  const check = validator(name)
  if (!check(value)) return {ok: false, problems: describeErrors(check.errors ?? [], value)}
  // What fits the schema is of the type that is made from it.
  return {ok: true, value: value as Shapes[N]}
}

/** The schema as it is published. */
export function schemaOf(name: SchemaName): Readonly<Record<string, unknown>> {
  const schema: unknown = require(`../../schemas/${name}.schema.json`)
  if (typeof schema !== 'object' || schema === null) throw new TypeError(`schemas/${name}.schema.json is no object`)
  return {...schema}
}

/** Where the schema says that it is published. */
export function schemaId(name: SchemaName): string {
  return String(schemaOf(name)['$id'])
}

/** Checks data against a schema that is not one of ours, such as a rule's options. */
export function validateWith(schema: object, value: unknown): readonly SchemaProblem[] {
  const check = compiler()(schema)
  return check(value) ? [] : describeErrors(check.errors ?? [], value)
}

function validator(name: SchemaName): ValidateFunction {
  const known = compiled.get(name)
  if (known) return known
  const made = compiler()(schemaOf(name))
  compiled.set(name, made)
  return made
}

function compiler(): (schema: object) => ValidateFunction {
  if (compile) return compile
  const ajv = new Ajv2020({allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false, verbose: true})
  addFormats.default(ajv, ['date', 'date-time'])
  for (const name of shared) ajv.addSchema(schemaOf(name))
  const sharedIds = new Set<unknown>(shared.map(schemaId))
  compile = (schema) => {
    const id: unknown = '$id' in schema ? schema.$id : undefined
    return (sharedIds.has(id) && ajv.getSchema(String(id))) || ajv.compile(schema)
  }
  return compile
}

/** Schemas that others refer to. */
const shared: readonly SchemaName[] = ['reference', 'authors']
