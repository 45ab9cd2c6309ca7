import {readFileSync} from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {problemOfIssn, readDoiFacts} from '../../src/identifiers/doi-facts.ts'
import {parseReferenceString} from '../../src/references/formats/reference-string.ts'
import {compareDoiFacts} from '../../src/rules/doi-consistent.ts'
import {sharedFolder} from '../tools/shared.ts'

interface Dated {
  readonly 'date-parts'?: readonly (readonly (number | null)[])[]
}

interface Work {
  readonly doi: string
  readonly message: Readonly<Partial<Record<'issued' | 'published-print' | 'published-online', Dated>>> & {
    readonly volume?: string
    readonly issue?: string
    readonly page?: string
    readonly ISSN?: readonly string[]
  }
}

interface Printed {
  readonly reference: string
  readonly doi: string
}

/** A reference that is right, as far as a registry or a reader of articles can say. */
interface Case {
  readonly doi: string
  readonly item: Readonly<Record<string, unknown>>
}

function read(file: string): string {
  return readFileSync(path.join(sharedFolder, 'registry', file), 'utf8')
}

function rows<T>(file: string): readonly T[] {
  return read(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

/** Each registered work as three references, with each of its dates: that of the issue, in print, online. */
function registered(): readonly Case[] {
  return rows<Work>('crossref/works.jsonl').flatMap(({doi, message}) =>
    (['issued', 'published-print', 'published-online'] as const).flatMap((field) => {
      const {volume, issue, page, ISSN} = message
      const issued = message[field]
      return issued === undefined ? [] : [{doi, item: {issued, volume, issue, page, ISSN: ISSN?.join(', ')}}]
    })
  )
}

/** References as articles print them, with the DOI that was found to be theirs. */
function printed(): readonly Case[] {
  return rows<Printed>('strings/references-dev.jsonl').map(({doi, reference}) => {
    const {issued, volume, issue, page} = parseReferenceString(reference.replaceAll(/\s+/g, ' ')).item
    return {doi, item: {issued, volume, issue, page}}
  })
}

/** Retracted articles with the day of their own publication. */
function retracted(): readonly Case[] {
  // The other date and DOI of a row are those of the notice: no kind of notice follows them.
  const original = /\d{1,2}\/\d{1,2}\/(\d{4}) 0:00,(10\.[^,"]+),\d*,[A-Z]/g
  return [...read('retractions/full-rows.csv').matchAll(original)].map(([, year, doi = '']) => ({
    doi,
    item: {issued: {'date-parts': [[Number(year)]]}}
  }))
}

function measure(cases: readonly Case[]): {compared: number; contradictions: readonly string[]} {
  let compared = 0
  const contradictions = new Set<string>()
  for (const {doi, item} of cases) {
    const facts = readDoiFacts(doi)
    if (!facts) continue
    compared++
    for (const {field, actual, expected} of compareDoiFacts(facts, {item})) {
      contradictions.add(`${facts.form} ${doi} ${field} ${actual}, not ${expected}`)
    }
  }
  return {compared, contradictions: [...contradictions]}
}

describe('what DOIs say', () => {
  it('is said of registered works too, with each of their dates', () => {
    const {compared, contradictions} = measure(registered())
    expect(compared).toBeGreaterThan(1200)
    expect(contradictions).toEqual([])
  })

  it('is printed in articles too, but where the DOI that was found is of another work', () => {
    const {compared, contradictions} = measure(printed())
    expect(compared).toBeGreaterThan(450)
    expect(contradictions).toEqual([
      // Archives of Microbiology, whose DOIs do not start so.
      'wiley 10.1111/j.1462-5822.2006.00733.x issued 1996, not 2006'
    ])
  })

  it('is the day of publication of retracted articles too, but where the list of retractions has another', () => {
    const {compared, contradictions} = measure(retracted())
    expect(compared).toBeGreaterThan(500)
    expect(contradictions).toEqual([
      // The DOI of the notice stands in the place of the article's.
      'springer 10.1186/s12974-017-0872-z issued 2011, not 2017',
      'elsevier 10.1016/j.jcomdis.2017.09.001 issued 2013, not 2017',
      'abbreviation-year 10.1038/ajg.2017.118 issued 2010, not 2017',
      // The day of the notice stands in the place of the article's.
      'elsevier 10.1016/j.ejca.2011.04.004 issued 2023, not 2011'
    ])
  })

  it('has ISSNs whose check digit is right', () => {
    const pairs = gunzipSync(readFileSync(path.join(sharedFolder, 'registry/retractions/pairs.csv.gz'))).toString(
      'utf8'
    )
    const dois = new Set(pairs.split(/[\n,]/).filter((cell) => cell.startsWith('10.')))
    const facts = [...dois].flatMap((doi) => readDoiFacts(doi) ?? []).filter(({issn}) => issn !== undefined)
    const wrong = facts.filter((one) => problemOfIssn(one) !== undefined)
    expect(facts.length).toBeGreaterThan(8000)
    expect(wrong.length / facts.length).toBeLessThan(0.001)
  })
})
