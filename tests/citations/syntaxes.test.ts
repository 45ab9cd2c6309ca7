/** What holds for every way to cite. */
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {citationSyntaxes} from '../../src/citations/index.ts'
import {analyse} from '../../src/index.ts'
import {schemaOf} from '../../src/validate/validators.ts'
import {findMarkers} from './find-markers.ts'

const note = 'Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026.'

/** A marker of each syntax, and what must stand below for it to be one. */
const samples: Readonly<Record<string, readonly [marker: string, below: string]>> = {
  distill: ['<d-cite key="a"></d-cite>', ''],
  footnote: ['[^n]', `[^n]: ${note}\n`],
  jekyll: ['{% cite a %}', ''],
  link: ['[one](https://doi.org/10.1000/abc)', ''],
  myst: ['{cite:p}`a`', ''],
  numeric: ['[1]', `1. ${note}\n`],
  pandoc: ['[see @a, p. 3]', '']
}

/** Markdown around a marker, in which it stays one. */
const places: readonly (readonly [name: string, write: (marker: string) => string])[] = [
  ['a paragraph', (marker) => `It helps ${marker}.`],
  ['a list', (marker) => `- It helps ${marker}.\n  - And ${marker}`],
  ['a table', (marker) => `| a | b |\n| - | - |\n| it ${marker} | helps |`],
  ['a heading', (marker) => `## It helps ${marker}`],
  ['a quote over lines', (marker) => `> It _helps_\n> ${marker}.`],
  ['emphasis', (marker) => `It **helps ${marker}**.`],
  ['a footnote', (marker) => `Yes[^remark].\n\n[^remark]: It helps, they say ${marker}.`]
]

const none: readonly (readonly [name: string, write: (marker: string) => string])[] = [
  ['a code span', (marker) => `Write \`\`\` ${marker} \`\`\`.`],
  ['a code block', (marker) => `\`\`\`\`text\n${marker}\n\`\`\`\``],
  ['an HTML comment', (marker) => `It helps <!-- ${marker} -->.`],
  ['a comment of its own', (marker) => `<!--\nIt helps ${marker}.\n-->`]
]

describe('every way to cite', () => {
  it('has a sample here', () => {
    expect(Object.keys(samples)).toEqual(citationSyntaxes.map(({id}) => id))
  })

  it('can be named in the configuration, and has a row in the reference', () => {
    const ids = citationSyntaxes.map(({id}) => id)
    expect(schemaOf('config')).toMatchObject({
      $defs: {citations: {anyOf: [{const: 'auto'}, {items: {enum: ids}}]}}
    })
    const page = readFileSync('docs/reference/citations.md', 'utf8')
    expect(ids.filter((id) => !page.includes(`\n| \`${id}\``))).toEqual([])
  })

  it.each(
    Object.entries(samples).flatMap(([id, [marker, below]]) =>
      places.map(([name, write]) => [id, name, write(marker), marker, below] as const)
    )
  )('%s is found in %s', (id, _name, markdown, marker, below) => {
    const {citations} = analyse(`${markdown}\n\n${below}`, {references: [{id: 'a', type: 'book'}]})
    const found = citations.filter(({syntax}) => syntax === id).map(({start, end}) => markdown.slice(start, end))
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.filter((text) => text !== '[^remark]'))).toEqual(new Set([marker]))
  })

  it.each(
    Object.entries(samples).flatMap(([id, [marker, below]]) =>
      none.map(([name, write]) => [id, name, write(marker), below] as const)
    )
  )('%s is none in %s', (_id, _name, markdown, below) => {
    expect(findMarkers(`${markdown}\n\n${below}`, {references: ['a']})).toEqual([])
  })

  it('is left out where the configuration names others', () => {
    const markdown = 'A [@a]. B {cite:p}`a`. C [d](https://doi.org/10.1000/abc).'
    const found = findMarkers(markdown, {references: ['a'], config: {citations: ['link', 'myst']}})
    expect(found.map(([source]) => source)).toEqual(['{cite:p}`a`', '[d](https://doi.org/10.1000/abc)'])
  })

  it('keeps its places in any mix of marks', () => {
    const piece = fc.constantFrom(
      ...Object.values(samples).map(([marker]) => marker),
      ...[
        '[',
        ']',
        '(',
        ')',
        '{',
        '}',
        '@a',
        '-@a',
        '; ',
        ', ',
        ' ',
        '*',
        '_',
        '`',
        '$',
        '^',
        '<sup>1</sup>',
        '¹',
        '1',
        '\\',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '![',
        '😀',
        '[^n]',
        '<!--',
        '{cite}',
        '{%',
        '\r\n'
      ]
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
        findMarkers(`${pieces.join('')}\n\n1. ${note}\n\n[^n]: ${note}\n`, {references: ['a']})
      }),
      {numRuns: 300}
    )
  })

  it.each([
    '[@a; ',
    '{% cite ',
    '{cite:p}`',
    '<d-cite key="',
    '[1]',
    '@{',
    '(1',
    '\\[1',
    '¹',
    '^1^',
    '[[1]](',
    '\\begin{a}'
  ])('takes linear time: %s', (text) => {
    const time = (count: number): number => {
      const markdown = `x ${text.repeat(count)}\n\n1. ${note}\n`
      const start = performance.now()
      try {
        analyse(markdown)
      } catch {
        // A bound that refuses it is as good.
      }
      return performance.now() - start
    }
    time(200)
    expect(time(2000)).toBeLessThan(Math.max(1500, 30 * time(500)))
  })
})
