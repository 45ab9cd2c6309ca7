import {describe, expect, it} from 'vitest'
import * as citewell from '../src/index.ts'
import {makeFolder} from './tools/command-line.ts'

const {analyse, build, check, default: preset, parseDoi} = citewell
const references = [{id: 'sherman2011', type: 'article-journal', title: 'A trial of yoga'}]

describe('the public API', () => {
  it('is this list', () => {
    expect(Object.keys(citewell).sort()).toEqual(['analyse', 'build', 'check', 'default', 'parseDoi', 'remarkCitewell'])
    expect(preset).toMatchObject({plugins: expect.any(Array) as unknown})
  })

  it('analyses a text: sentences, citations, references', () => {
    const text = 'Yoga reduced pain in 40% of adults [see @sherman2011, p. 2024]. Ask your doctor.'
    expect(analyse(text, {references})).toEqual({
      sentences: [
        {
          start: 0,
          end: 63,
          text: 'Yoga reduced pain in 40% of adults.',
          block: 0,
          claim: true,
          sure: true,
          score: expect.closeTo(0.9, 0.5) as unknown,
          cues: expect.arrayContaining(['gives a number: *40%*']) as unknown,
          coverage: {status: 'cited', citation: 0}
        },
        {
          start: 64,
          end: 80,
          text: 'Ask your doctor.',
          block: 0,
          claim: false,
          sure: false,
          score: expect.any(Number) as unknown,
          cues: expect.any(Array) as unknown,
          coverage: {status: 'not-a-claim'}
        }
      ],
      citations: [
        {
          syntax: 'pandoc',
          start: 35,
          end: 62,
          items: [
            {
              key: 'sherman2011',
              start: 41,
              end: 52,
              mode: 'parenthetical',
              prefix: 'see',
              suffix: ', p. 2024',
              locator: 'p. 2024'
            }
          ]
        }
      ],
      references: [{key: 'sherman2011', item: references[0]}]
    })
  })

  it('counts in the text as given, with a byte order mark and astral characters', () => {
    const text = '\uFEFF😀 first.\r\n\r\nYoga helps most people [@sherman2011].'
    const {citations, sentences} = analyse(text, {references})
    expect(citations.map(({start, end}) => text.slice(start, end))).toEqual(['[@sherman2011]'])
    expect(sentences.map(({start, end}) => text.slice(start, end))).toEqual([
      '😀 first.',
      'Yoga helps most people [@sherman2011].'
    ])
  })

  it('reads a text by the name of its file', () => {
    const text = '    Indented prose of a word processor.\n'
    expect(analyse(text, {path: 'a.txt'}).sentences).toHaveLength(1)
    expect(analyse(text, {path: 'a.md'}).sentences).toHaveLength(0)
  })

  it('takes the bounds of a configuration', () => {
    expect(() => analyse('> > > deep', {config: {limits: {nesting: 2}}})).toThrow(/deeper than 2/)
  })

  it('checks and builds a folder', async () => {
    const cwd = makeFolder({
      'content/references.json': JSON.stringify(references),
      'content/articles/a.md': 'Yoga reduced pain in 40% of adults.\n'
    })
    const report = await check({cwd, asOf: '2026-01-01'})
    expect(report.asOf).toBe('2026-01-01')
    expect(report.findings.map(({rule}) => rule)).toContain('claim-cited')
    const refused = await build({cwd, asOf: '2026-01-01'})
    expect(refused.files).toBeUndefined()
    await expect(check({cwd, paths: ['gone.md']})).rejects.toThrow('no such file or folder')
  })

  it('parses DOIs', () => {
    expect(parseDoi('https://doi.org/10.1001/archinternmed.2011.524')).toEqual({
      ok: true,
      doi: '10.1001/archinternmed.2011.524',
      url: 'https://doi.org/10.1001/archinternmed.2011.524'
    })
    expect(parseDoi('10.1001/ x')).toEqual({ok: false, reason: expect.stringContaining('white space') as unknown})
  })
})
