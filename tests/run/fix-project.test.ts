import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {checkProject} from '../../src/run/check-project.ts'
import {fixProject} from '../../src/run/fix-project.ts'
import {makeFolder, writeInto} from '../tools/command-line.ts'

const old = 'See [the review](http://dx.doi.org/10.1136/bmj.l689).\n'

describe('a file that changed since it was read', () => {
  it.each<readonly [what: string, pass: number, names: readonly string[]]>([
    ['after the first check', 1, ['a.md', 'b.md']],
    ['after the last check', 2, ['a.md', 'b.md']]
  ])('is not written over: %s', async (_what, pass, names) => {
    const cwd = makeFolder(Object.fromEntries(names.map((name) => [name, old])))
    let passes = 0
    const {failures, files} = await fixProject({
      cwd,
      paths: ['.'],
      dryRun: false,
      onProgress: (done) => {
        if (done !== names.length - 1) return
        passes++
        // The last file of a pass is not read yet, the first one is.
        if (passes === pass) writeInto(cwd, 'a.md', 'Someone else.\n')
      }
    })
    expect(readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe('Someone else.\n')
    expect(readFileSync(path.join(cwd, 'b.md'), 'utf8')).toBe(old.replace('http://dx.', 'https://'))
    expect(failures.map(({summary}) => summary)).toEqual([
      'a.md: was changed by something else in the meantime; nothing was written, run it again'
    ])
    expect(files.map(({file}) => file)).toEqual(names)
  })
})

/** Pieces of an article, some of them with something to mend. */
const pieces = [
  'Yoga helps [@a; @b], as one [review](http://dx.doi.org/10.1136/bmj.l689) says.',
  'See <http://doi.org/10.1000/182>, www.doi.org/10.1000/183 and https://dx.doi.org/10.1000/184.',
  '<!-- citewell-ignore doi-canonical -- as printed -->\n\nSee [it](http://dx.doi.org/10.1000/185).',
  'See [it](https://doi.org/https://doi.org/10.1000/186) and [that](https://doi.org/10.1000/187.).',
  '- Smoking doubles the risk of pain.\n- 😀 [one](http://dx.doi.org/10.1000/188 "a title")',
  '> A quotation, http://dx.doi.org/10.1000/189.',
  '`http://dx.doi.org/10.1000/190`',
  'One found less pain. [@a]',
  'The next did too [@a]. A third did [@b]. A fourth did [@a]. A fifth did [@a]. A sixth did [@b].',
  '[a]: http://dx.doi.org/10.1000/191',
  '| a | b |\n| - | - |\n| [x](http://dx.doi.org/10.1000/192) | y |'
]
const dois = [
  '10.1000/1',
  'https://doi.org/10.1000/2',
  'doi:10.1000/3',
  ' 10.1000/4 ',
  'doi:doi:10.1000/5',
  '10.1000/6.'
]

describe('any article with its bibliography', () => {
  it('is mended once and for all, without a new finding, and nothing outside the edits changes', async () => {
    const cwd = makeFolder({})
    const library = (list: readonly string[]): string =>
      list
        .map(
          (doi, index) =>
            `@Book{${'ab'.charAt(index)}, % c\n Title={T${index}},author="A. Doe",publisher=P,year=2020,\n\tdoi = {${doi}}}\n`
        )
        .join('\n')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 8}),
        fc.array(fc.constantFrom(...dois), {minLength: 2, maxLength: 2}),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\uFEFF'),
        async (chosen, list, lineEnd, mark) => {
          const make = (text: string): string => mark + text.replaceAll('\n', lineEnd)
          const before = {'a.md': make(`${chosen.join('\n\n')}\n`), 'references.bib': make(library(list))}
          for (const [name, text] of Object.entries(before)) writeFileSync(path.join(cwd, name), text)
          const run = {cwd, paths: ['a.md'], asOf: '2026-11-26'}
          const found = checkProject(run).report
          const fixed = await fixProject({...run, dryRun: false})
          const after = checkProject(run).report
          expect(after).toEqual(fixed.report)
          expect(await fixProject({...run, dryRun: false})).toMatchObject({files: [], report: after})
          const count = (report: typeof after, rule: string): number =>
            report.findings.filter((one) => one.rule === rule).length
          for (const {rule} of after.findings) expect(count(after, rule)).toBeLessThanOrEqual(count(found, rule))
          for (const [name, text] of Object.entries(before)) {
            const now = readFileSync(path.join(cwd, name), 'utf8')
            // What the edits of the rules here are made of taken out, the rest is the same.
            const rest = (one: string): string =>
              one.replaceAll(/https?:|\/\/|(?:dx\.|www\.)?doi\.org\/|doi:|[. ]/g, '')
            expect(rest(now)).toBe(rest(text))
          }
        }
      ),
      {numRuns: 60}
    )
  })
})
