import {createFingerprinter} from '../../src/findings/fingerprint.ts'
import type {Place, Report, ReportFinding} from '../../src/model/generated/report.ts'
import {LineIndex} from '../../src/text/line-index.ts'

/** A file with each text of it that a finding points at. */
export type Pointed = readonly [
  file: string,
  source: string,
  ...points: readonly [text: string, rest?: Partial<ReportFinding>][]
]

/** A report with a finding on each text that is pointed at. */
export function reportOn(...files: readonly Pointed[]): {report: Report; sources: ReadonlyMap<string, string>} {
  const fingerprint = createFingerprinter()
  const findings = files.flatMap(([file, source, ...points]) => {
    const lines = new LineIndex(source)
    return points.map(([text, rest = {}]): ReportFinding => {
      const start = source.indexOf(text)
      return {
        rule: 'claim-cited',
        severity: 'error',
        message: 'Unexpected claim without a citation (gives a number: *40%*)',
        note: 'A reader cannot check it. Cite a source at or after it in its paragraph, or put it as what it is.',
        file,
        start: {...lines.place(start)},
        end: {...lines.place(start + text.length)},
        url: 'https://example.org/rule',
        ...rest,
        fingerprint: fingerprint({rule: rest.rule ?? 'claim-cited', file, text})
      }
    })
  })
  const count = (severity: string): number => findings.filter((one) => one.severity === severity && !one.waiver).length
  return {
    sources: new Map(files.map(([file, source]) => [file, source])),
    report: {
      version: 1,
      tool: {name: 'citewell', version: '0.0.0'},
      asOf: '2026-01-01',
      scope: 'paragraph',
      summary: {
        articles: files.length,
        sentences: 9,
        claims: 8,
        cited: 6,
        restated: 1,
        coverage: 0.875,
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
        references: 3,
        verified: 1,
        waived: findings.filter(({waiver}) => waiver).length
      },
      findings,
      articles: files
        .filter(([file]) => file.endsWith('.md'))
        .map(([file]) => ({
          file,
          slug: 'a',
          claims: 8,
          cited: 6,
          restated: [],
          coverage: 0.75,
          references: 3,
          verified: 1,
          syntaxes: []
        }))
    }
  }
}

/** Where a text stands in a source. */
export function placesOf(source: string, text: string): {start: Place; end: Place} {
  const lines = new LineIndex(source)
  const start = source.indexOf(text)
  return {start: {...lines.place(start)}, end: {...lines.place(start + text.length)}}
}

const article = [
  '# Yoga',
  '',
  'Yoga reduced pain in 40% of adults. See [the trial](http://dx.doi.org/10.1001/.450) in Größe 😀 and [@b].',
  '',
  '<!-- citewell-ignore claim-cited -- letters of readers -->',
  '',
  'Smoking doubles the risk.',
  ''
].join('\n')
const library = '[\n  {"id": "b", "DOI": "doi:10.1/x"}\n]\n'

/** A report with one of everything: levels, a fix, suggestions, another place, two kinds of waiver, what was not done. */
export function reportOfAll(): {report: Report; sources: ReadonlyMap<string, string>} {
  const at = (text: string): {start: Place; end: Place} => placesOf(article, text)
  const made = reportOn(
    [
      'content/a.md',
      article,
      ['Yoga reduced pain in 40% of adults.'],
      [
        'http://dx.doi.org/10.1001/.450',
        {
          rule: 'doi-canonical',
          severity: 'warning',
          message: 'Unexpected link to `http://dx.doi.org/10.1001/.450`, expected `https://doi.org/10.1001/.450`',
          note: 'Old addresses lead on for now.',
          fix: {
            message: 'Put the address right',
            edits: [
              {file: 'content/a.md', ...at('http://dx.doi.org/10.1001/.450'), text: 'https://doi.org/10.1001/.450'}
            ]
          }
        }
      ],
      [
        '[@b]',
        {
          rule: 'citation-placement',
          severity: 'info',
          message: 'Unexpected place of a citation',
          note: 'Put it elsewhere.',
          related: [{file: 'content/a.md', ...at('Yoga reduced'), message: 'the sentence'}],
          suggestions: [
            {message: 'Remove it', edits: [{file: 'content/a.md', ...at(' and [@b]'), text: ''}]},
            {
              message: 'Rename it',
              edits: [
                {file: 'content/a.md', ...at('@b'), text: '@c'},
                {file: 'content/references.json', ...placesOf(library, '"b"'), text: '"c"'}
              ]
            }
          ]
        }
      ],
      [
        'Smoking doubles the risk.',
        {waiver: {reason: 'letters of readers', file: 'content/a.md', start: at('<!-- citewell').start}}
      ]
    ],
    [
      'content/references.json',
      library,
      [
        '"doi:10.1/x"',
        {
          rule: 'doi-canonical',
          severity: 'warning',
          message: 'Unexpected DOI `doi:10.1/x`, expected `10.1/x`',
          waiver: {reason: 'from a program', file: 'citewell.config.json', start: {line: 4, column: 3, offset: 60}}
        }
      ]
    ],
    ['content/clean.md', 'Ask your doctor.\n']
  )
  return {
    ...made,
    report: {
      ...made.report,
      incomplete: [
        {rule: 'reference-cited', file: 'content/references.json', reason: 'not every article was read'},
        {file: 'content/b.md', reason: 'is not valid UTF-8'}
      ]
    }
  }
}
