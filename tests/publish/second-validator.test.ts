/** Every JSON file of a site, held against the schema that stands beside it by a validator that is not the build's own. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {type Schema, Validator} from '@cfworker/json-schema'
import {afterAll, describe, expect, it} from 'vitest'
import type {ArticleArtifact} from '../../src/model/generated/article.ts'
import {buildFoundingSite, buildVariedSite} from './varied-site.ts'

/** Which schema a file without `$schema` has: its format is another's. */
const schemaOfFile: Readonly<Record<string, string>> = {
  'citation.json': 'references',
  'feed.json': 'feed',
  'references.json': 'references'
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const sites = [
  {name: 'the founding article', ...buildFoundingSite()},
  {name: 'a site of several kinds', ...buildVariedSite()}
]
afterAll(() => {
  for (const {remove} of sites) remove()
})

describe.each(sites)('$name', ({out}) => {
  const schemas = readdirSync(path.join(out, 'schemas')).map(
    (file) => readJson(path.join(out, 'schemas', file)) as Schema
  )
  const validatorOf = (id: string): Validator => {
    const schema = schemas.find((one) => one.$id === id)
    if (!schema) throw new Error(`No schema is published as ${id}`)
    const validator = new Validator(schema, '2020-12', false)
    for (const other of schemas) if (other !== schema) validator.addSchema(other)
    return validator
  }
  const files = readdirSync(out, {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.json') && !file.startsWith(`schemas${path.sep}`))
    .sort()
  const idOf = (file: string, data: unknown): string => {
    const named = schemaOfFile[path.basename(file)]
    if (named !== undefined) return `https://citewell.github.io/schemas/1/${named}.schema.json`
    return String((data as {$schema?: unknown}).$schema)
  }

  it.each(files)('%s fits its published schema', (file) => {
    const data = readJson(path.join(out, file))
    expect(validatorOf(idOf(file, data)).validate(data).errors).toEqual([])
  })

  it('has schemas with ids of their own, at the addresses that they name', () => {
    const ids = schemas.map(({$id}) => String($id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^https:\/\/citewell\.github\.io\/schemas\/1\/[a-z-]+\.schema\.json$/)
  })

  it.each<[what: string, spoil: (data: ArticleArtifact) => unknown]>([
    ['a day that is none', (data) => ({...data, asOf: '2026-02-31'})],
    ['an unknown support', (data) => ({...data, claims: [{...data.claims[0], support: 'proven'}]})],
    ['a reference without its type', (data) => ({...data, references: [{...data.references[0], item: {id: 'a'}}]})],
    ['a missing text', (data) => Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'text'))]
  ])('would tell of %s', (_what, spoil) => {
    const file = files.find((one) => /author-date.article\.json|back-pain.article\.json/.test(one)) ?? ''
    const data = readJson(path.join(out, file)) as ArticleArtifact
    expect(validatorOf(data.$schema).validate(spoil(data)).valid).toBe(false)
  })
})
