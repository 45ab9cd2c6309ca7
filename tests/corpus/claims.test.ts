import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {classifySentence} from '../../src/claims/classify.ts'
import {sharedFolder} from '../tools/shared.ts'

const folder = path.join(sharedFolder, 'claims')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^articles-.*\.jsonl$/.test(name)) : []

interface Row {
  readonly text: string
  readonly context_before: string
  readonly section: string
  readonly label: number
}

// The labelled sentences are not part of the repository; see the guide beside them.
describe.skipIf(files.length === 0)('the labelled sentences', () => {
  it('are told apart with F1 above 0.66 and precision above 0.63', () => {
    let right = 0
    let called = 0
    let claims = 0
    for (const file of files) {
      for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
        if (line === '') continue
        const row = JSON.parse(line) as Row
        const {claim} = classifySentence({text: row.text, contextBefore: row.context_before, section: row.section})
        called += claim ? 1 : 0
        claims += row.label
        right += claim ? row.label : 0
      }
    }
    const precision = right / called
    const recall = right / claims
    expect(precision).toBeGreaterThan(0.63)
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThan(0.66)
  })
})
