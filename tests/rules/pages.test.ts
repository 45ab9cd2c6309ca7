import {readFileSync} from 'node:fs'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {rules} from '../../src/rules/index.ts'
import {type LockedRecord, runOnArticle, runOnLibrary} from '../tools/rule-tester.ts'

/** A fence with an info string such as `markdown incorrect` or `json correct`. */
interface Example {
  readonly line: number
  readonly lang: 'markdown' | 'json'
  readonly correct: boolean
  readonly managed: boolean
  readonly source: string
}

/** What the lock holds in the examples of a page: a fence `json record`. */
function readRecords(page: string): readonly LockedRecord[] | undefined {
  const fence = /^```json record\n([\s\S]*?)^```$/m.exec(page)?.[1]
  return fence === undefined ? undefined : (JSON.parse(fence) as readonly LockedRecord[])
}

/** The examples of a page; a fence with other words in its info string is none. */
function readExamples(page: string): readonly Example[] {
  const examples: Example[] = []
  for (const node of unified().use(remarkParse).parse(page).children) {
    if (node.type !== 'code') continue
    const {lang, meta, value, position} = node
    const words = meta?.split(/\s+/) ?? []
    const [verdict, ...more] = words
    if (verdict !== 'correct' && verdict !== 'incorrect') continue
    const line = position?.start.line ?? 0
    if (lang !== 'markdown' && lang !== 'json') throw new Error(`line ${line}: expected \`markdown\` or \`json\``)
    const unknown = more.find((word) => word !== 'managed')
    if (unknown !== undefined) throw new Error(`line ${line}: expected \`managed\` or nothing, not \`${unknown}\``)
    examples.push({line, lang, correct: verdict === 'correct', managed: more.includes('managed'), source: `${value}\n`})
  }
  return examples
}

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('docs/rules/%s.md', (id, rule) => {
  const page = readFileSync(`docs/rules/${id}.md`, 'utf8')
  const examples = readExamples(page)
  const records = readRecords(page)
  const lock = records && {records}

  it('shows what is incorrect and what is correct', () => {
    expect(new Set(examples.map(({correct}) => correct))).toEqual(new Set([true, false]))
  })

  it.each(examples.map((example) => [example.line, example.correct ? 'passes' : 'is reported', example] as const))(
    'line %i %s',
    (_line, _verdict, {lang, correct, managed, source}) => {
      const {findings} =
        lang === 'json' ? runOnLibrary(rule, {source, ...lock}) : runOnArticle(rule, {source, managed, ...lock})
      if (correct) expect(findings).toEqual([])
      else expect(findings).not.toEqual([])
    }
  )
})
