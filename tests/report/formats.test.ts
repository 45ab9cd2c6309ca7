import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {Ajv2020} from 'ajv/dist/2020.js'
import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import type {ReportFinding} from '../../src/model/generated/report.ts'
import {renderReport} from '../../src/pipeline/render-report.ts'
import {type Pointed, reportOfAll, reportOn} from './report-on.ts'

const folder = path.join(import.meta.dirname, 'golden')

const long = `First words. ${'A long sentence goes on and on with words. '.repeat(3)}Yoga reduced pain in 40% of adults over twelve weeks in three of the four trials that were run in Europe and in one in Asia. Last words.`

const pretty: readonly {
  name: string
  color?: boolean
  hyperlinks?: boolean
  width?: number
  files: readonly Pointed[]
}[] = [
  {
    name: 'two-files',
    files: [
      ['content/a.md', '# Title\n\nYoga reduced pain in 40% of adults.\n', ['Yoga reduced pain in 40% of adults.']],
      [
        'content/references.json',
        '[\n  {"id": "b"}\n]\n',
        [
          '"b"',
          {
            rule: 'reference-cited',
            severity: 'warning',
            message: 'Unexpected reference `b`, expected an article that cites it',
            note: 'Cite it, or remove it.'
          }
        ]
      ]
    ]
  },
  {name: 'long-line', files: [['a.md', `${long}\n`, [long.slice(142, -12)]]]},
  {
    name: 'many-lines',
    files: [
      [
        'a.md',
        '> A claim that\n> goes over\n> five\n> whole\n> lines.\n',
        ['A claim that\n> goes over\n> five\n> whole\n> lines.']
      ]
    ]
  },
  {
    name: 'wide-characters',
    files: [
      [
        '文章.md',
        '瑜伽可以减轻腰痛。😀 Yoga halves pain in 40% of adults.\n',
        ['瑜伽可以减轻腰痛。'],
        ['Yoga halves pain in 40% of adults.']
      ]
    ]
  },
  {
    name: 'controls',
    files: [
      [
        '::error::\u001B[31m.md',
        'Red \u001B[31mtext\u202E \u0007 rings\tin 40%.\n',
        ['\u001B[31mtext\u202E \u0007 rings\tin 40%', {message: 'Unexpected `\u001B]0;x\u0007`', note: 'So\u001B[2J.'}]
      ]
    ]
  },
  {
    name: 'unseen',
    files: [
      [
        'unseen.md',
        '\uFEFFIn\u200Bsulin is secreted.\n\nA b\u2060\u00ADc \u{1F469}\u200D\u{1F52C} \u2764\uFE0F finds it.\nTags\u{E0041}\u{E007F} end.\n',
        ['In\u200Bsulin is secreted.'],
        ['\u200B', {message: 'Unexpected character U+200B, which nobody sees', rule: 'text-visible'}],
        ['\u{1F469}\u200D\u{1F52C} \u2764\uFE0F finds it.\nTags\u{E0041}'],
        ['end.']
      ]
    ]
  },
  {
    name: 'colour',
    color: true,
    files: [['a.md', 'Yoga reduced pain in 40% of adults.\n', ['Yoga reduced pain in 40% of adults.']]]
  },
  {
    name: 'links',
    hyperlinks: true,
    files: [['a b/ü%;\u0007.md', 'Yoga reduced pain in 40% of adults.\n', ['Yoga reduced pain in 40% of adults.']]]
  },
  {
    name: 'narrow',
    width: 44,
    files: [
      [
        'content/articles/back-pain.md',
        'Yoga reduced pain in 40% of adults.\n',
        ['Yoga reduced pain in 40% of adults.']
      ]
    ]
  },
  {
    name: 'many-findings',
    files: ['a.md', 'b.md'].map((file, index): Pointed => [
      file,
      'Yoga reduced pain in 40% of adults.\n',
      ...Array.from({length: 6}, (_, at): [string, Partial<ReportFinding>] => [
        'Yoga',
        {
          rule: at === 5 ? 'citation-order' : at % 2 === index ? 'claim-likely' : 'doi-syntax',
          severity: at === 5 ? 'info' : at % 2 === index ? 'warning' : 'error'
        }
      ])
    ])
  }
]

describe('pretty', () => {
  it.each(pretty)('$name', ({name, color = false, hyperlinks = false, width = 80, files}) => {
    const {report, sources} = reportOn(...files)
    const text =
      renderReport(report, 'pretty', {sources, color, width, hyperlinks, folderUrl: 'file:///home/me/'})?.text ?? ''
    const file = path.join(folder, `${name}.txt`)
    if (process.env['UPDATE'] !== undefined) writeFileSync(file, text)
    expect(text).toBe(readFileSync(file, 'utf8'))
    // eslint-disable-next-line no-control-regex -- links of OSC 8 have no width
    const words = text.replaceAll(/\u001B\]8;;[\u0020-\u007E]*\u001B\\/g, '')
    for (const line of color ? [] : words.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    if (!color && !hyperlinks) {
      // eslint-disable-next-line no-control-regex -- controls are what must not be there
      expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/)
      for (const line of text.split('\n')) expect(line).not.toMatch(/^(?:::|##\[)/)
    }
  })
})

describe('github', () => {
  const render = (...files: readonly Pointed[]): readonly string[] => {
    const {report, sources} = reportOn(...files)
    return (renderReport(report, 'github', {sources, color: false, width: 100})?.text ?? '').trimEnd().split('\n')
  }

  it('is one command a finding and a summary', () => {
    expect(render(['content/a.md', 'In short.\nYoga helps 40%.\n', ['Yoga helps 40%.']])).toEqual([
      '::error file=content/a.md,line=2,endLine=2,col=1,endColumn=16,title=claim-cited::Unexpected claim without a citation (gives a number: *40%25*)%0AA reader cannot check it. Cite a source at or after it in its paragraph, or put it as what it is.',
      'citewell: 1 article · 8 claims, 6 cited, 1 restated (87%) · 3 references, 1 verified · 1 error · 0 warnings'
    ])
  })

  it('gives no columns to what goes over lines', () => {
    expect(render(['a.md', 'Yoga\nhelps.\n', ['Yoga\nhelps.']])[0]).toMatch(
      /^::error file=a\.md,line=1,endLine=2,title=/
    )
  })

  it.each<[name: string, file: string, message: string, expected: RegExp]>([
    ['a file that would open a command', 'a%0A::error::x.md', 'M', /^::error file=a%250A%3A%3Aerror%3A%3Ax\.md,/],
    ['a file with a comma, a colon and a line end', 'a,b:c\nd.md', 'M', /^::error file=a%2Cb%3Ac\\x0ad\.md,/],
    ['a message with a command', 'a.md', 'M\n::set-output name=x::y', /::M\\x0a::set-output name=x::y%0A/],
    ['a message with escapes', 'a.md', 'M \u001B[2J 100%', /::M \\x1b\[2J 100%25%0A/]
  ])('escapes %s', (_, file, message, expected) => {
    const lines = render([file, 'Yoga helps.\n', ['Yoga helps.', {message}]])
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(expected)
  })

  it('puts errors first, shows ten of a severity, and counts the rest', () => {
    const warnings = Array.from({length: 12}, (): [string, Partial<ReportFinding>] => ['Yoga', {severity: 'warning'}])
    const errors = Array.from({length: 13}, (): [string, Partial<ReportFinding>] => ['helps', {severity: 'error'}])
    const lines = render(['a.md', 'Yoga helps.\n', ...warnings, ...errors])
    expect(lines.map((line) => line.split(' ', 1)[0])).toEqual([
      ...Array<string>(10).fill('::error'),
      ...Array<string>(10).fill('::warning'),
      '::group::Not',
      ...Array<string>(5).fill('-'),
      '::endgroup::',
      'citewell:'
    ])
    expect(lines[20]).toBe('::group::Not annotated: 3 errors, 2 warnings')
    expect(lines.at(-1)).toContain('(not annotated: 3 errors, 2 warnings, listed above;')
  })
})

describe('gitlab', () => {
  it('has what GitLab asks of a code quality report (docs.gitlab.com, “Code Quality report format”)', () => {
    const {report, sources} = reportOfAll()
    const {text = ''} = renderReport(report, 'gitlab', {sources, color: false, width: 100}) ?? {}
    const validateIssues = new Ajv2020().compile({
      type: 'array',
      items: {
        type: 'object',
        required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
        properties: {
          description: {type: 'string', minLength: 1},
          check_name: {type: 'string', minLength: 1},
          fingerprint: {type: 'string', pattern: '^[0-9a-f]{32}$'},
          severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
          location: {
            type: 'object',
            required: ['path', 'lines'],
            properties: {
              path: {type: 'string', pattern: String.raw`^(?!\.?/)`},
              lines: {type: 'object', required: ['begin'], properties: {begin: {type: 'integer', minimum: 1}}}
            }
          }
        }
      }
    })
    const issues = JSON.parse(text) as {fingerprint: string}[]
    validateIssues(issues)
    expect(validateIssues.errors ?? []).toEqual([])
    expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(3)
  })
})
