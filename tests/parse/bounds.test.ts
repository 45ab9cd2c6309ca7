import {describe, expect, it} from 'vitest'
import {parseArticle} from '../../src/parse/article.ts'
import {TooDeepError} from '../../src/parse/bounds.ts'
import {read} from './read.ts'

/** The line of the refusal, and what it says; nothing where the source was parsed. */
function refusal(source: string): {line: number; message: string} | undefined {
  try {
    read(source)
    return undefined
  } catch (error) {
    if (error instanceof TooDeepError) return {line: error.line, message: error.message}
    throw error
  }
}

const nested: readonly (readonly [name: string, make: (depth: number) => string])[] = [
  ['quotes', (depth) => `${'>'.repeat(depth)} a`],
  ['quotes with spaces', (depth) => `${'> '.repeat(depth)}a`],
  ['lists on one line', (depth) => `${'- '.repeat(depth)}a`],
  ['lists over lines', (depth) => Array.from({length: depth}, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n')],
  ['numbered lists', (depth) => `${'1. '.repeat(depth)}a`],
  ['quotes in lists', (depth) => `${'- > '.repeat(depth / 2)}${depth % 2 ? '- ' : ''}a`],
  [
    'emphasis',
    (depth) =>
      `${'*a _b '.repeat(depth / 2)}${depth % 2 ? '*c' : ''}x${depth % 2 ? 'c*' : ''}${' b_ a*'.repeat(depth / 2)}`
  ],
  ['brackets', (depth) => `${'['.repeat(depth)}a`]
]

describe('nesting', () => {
  it.each(nested)('of 100 is parsed: %s', (_name, make) => {
    expect(refusal(make(100))).toBeUndefined()
  })

  it.each(nested)('over 100 is refused: %s', (_name, make) => {
    expect(refusal(make(102))?.message).toContain('deeper than 100; `limits.nesting` in the config raises that')
  })

  it.each([
    ['quotes', `a\n\nb\n${'>'.repeat(101)} a`, 4],
    ['lists', `a\r\n\r\n${'- '.repeat(101)}a`, 3],
    ['lists over lines', Array.from({length: 120}, (_, at) => `${' '.repeat(2 * at)}- a`).join('\r'), 101],
    ['brackets', `a\n\nb\n${'['.repeat(102)}a`, 3],
    ['emphasis', `a\n\n${'*a _b '.repeat(60)}x${' b_ a*'.repeat(60)}`, 3]
  ])('is refused at its line: %s', (_name, source, line) => {
    expect(refusal(source)?.line).toBe(line)
  })

  it('is as deep as the config says', () => {
    const parse = (depth: number): unknown =>
      parseArticle(`a\n\n${'> '.repeat(depth)}a`, {path: 'a.md', dialect: 'markdown', bounds: {nesting: 10}})
    expect(() => parse(10)).not.toThrow()
    expect(() => parse(11)).toThrow('deeper than 10; `limits.nesting` in the config raises that')
  })
})

/** Input that would take the parser squared time: each must come to an end, parsed or refused. */
const hostile: readonly (readonly [name: string, source: string])[] = [
  ['50,000 >', '>'.repeat(50_000)],
  ['50,000 [', '['.repeat(50_000)],
  ['50,000 ]', ']'.repeat(50_000)],
  ['50,000 ] with spaces', '] '.repeat(50_000)],
  ['50,000 *', '*'.repeat(50_000)],
  ['50,000 openings of emphasis', '*a '.repeat(50_000)],
  ['openings of two kinds, ends of one', `${'*a _b '.repeat(20_000)}${'c_ '.repeat(20_000)}`],
  ['50,000 ~', '~a '.repeat(50_000)],
  ['runs of backticks of many lengths', Array.from({length: 1500}, (_, at) => '`'.repeat(at + 1)).join(' ')],
  ['comments that never end', `a ${'<!-- '.repeat(50_000)}`],
  ['comments that end after all', `a ${'<!-- '.repeat(50_000)}\n-->`],
  ['instructions that never end', `a ${'<? '.repeat(50_000)}\n-->`],
  ['CDATA that never ends', `a ${'<![CDATA['.repeat(20_000)}`],
  ['attributes that never end', `a ${'<a b="'.repeat(20_000)}`],
  ['titles that never end', `${"[a](b '".repeat(2000)}${'x'.repeat(200_000)}`],
  ['words after a bracket', `[${' w'.repeat(100_000)}`],
  ['addresses of e-mail after a bracket', `[${' a@'.repeat(50_000)}`],
  ['dots in an address', `http://a.b/${'.'.repeat(100_000)}x`],
  ['references in an address', `www.a${'&amp;'.repeat(50_000)}`],
  ['footnote marks', '[^a]'.repeat(20_000)],
  ['images without end', '!['.repeat(50_000)],
  ['many definitions', '[a]: b\n\n'.repeat(50_000)],
  ['many quotes', '> a\n\nb\n\n'.repeat(20_000)],
  ['many quotes in a quote', '> > a\n>\n> b\n>\n'.repeat(20_000)],
  ['many lists', '- a\n# b\n'.repeat(20_000)],
  ['lists in a quote', '> - a\n>\n> b\n>\n'.repeat(20_000)],
  ['many footnotes', Array.from({length: 20_000}, (_, at) => `a[^${at}]\n\n[^${at}]: b\n\n`).join('')],
  ['lazy lines', `> a\n${'b\n'.repeat(50_000)}`],
  ['a line of one million', 'word '.repeat(200_000)],
  ['a fence that is none', `\`\`\`x\`\n${'*a '.repeat(50_000)}${'b_ '.repeat(50_000)}`],
  ['a fence in a quote that is over', `> \`\`\`\n\n${'] '.repeat(50_000)}`],
  ['a fence in a comment', `<!-- x\n\`\`\`\n-->\n\n${'] '.repeat(50_000)}`],
  ['code that looks like the end of a fence', `\`\`\`\n- \`\`\`\n\`\`\`\n\n${'] '.repeat(50_000)}`],
  ['many columns', `${'|a'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n`],
  ['nested links', `${'['.repeat(99)}a${'](b)'.repeat(99)}`],
  ['backslashes', '\\'.repeat(50_000)],
  ['dollars', '$a '.repeat(50_000)],
  ['tabs', `-${'\t'.repeat(50_000)}a`]
]

describe('hostile input', () => {
  it.each(hostile)('comes to an end: %s', (_name, source) => {
    const refused = refusal(source)
    if (refused) expect(refused.line).toBeGreaterThan(0)
  })
})

/** What people write, large. */
const ordinary: readonly (readonly [name: string, source: string])[] = [
  ['a table of 5,000 rows', `| a | b |\n| - | - |\n${'| [x](y) *z* | `c` [@d] |\n'.repeat(5000)}`],
  ['a list of 2,000 items', '- *a* [b](c) `d` [@e; @f]\n'.repeat(2000)],
  ['a loose list of 2,000 items', '- *a* [b](c)\n\n'.repeat(2000)],
  ['a nested list of 2,000 items', '- a\n  - b\n    - c\n  - d\n'.repeat(500)],
  ['a block of code', `\`\`\`c\n${'*p[i] = **q[j] - *r; // [[x]] `y` <!-- \n'.repeat(3000)}\`\`\`\n`],
  ['indented code', `a\n\n${'    *p[i] = **q[j]; /* [[x] */\n'.repeat(3000)}`],
  ['raw HTML', `<table>\n${'<tr><td>*a* [b] <!-- c --></td></tr>\n'.repeat(3000)}</table>\n`],
  ['paragraphs of citations', 'Yoga *helped* [@a, p. 3; @b] in `one` [trial](c) of _many_ (1).\n\n'.repeat(1000)],
  ['a paragraph on one line', 'Yoga *helped* [@a] in one [trial](c) of _many_. '.repeat(500)],
  ['500 footnotes', Array.from({length: 500}, (_, at) => `a[^${at}]\n\n[^${at}]: b\n\n`).join('')],
  ['a hard-wrapped list', '- a word\nand another\nand one more\n\n'.repeat(300)],
  ['a rule of many dashes', `a\n\n${'- '.repeat(150)}\n\n${'* '.repeat(150)}\n`],
  ['math', 'Let $a_{i}^{*}$ be $\\sum_{j} b_{j}^{*}$ in $[0, 1)$. '.repeat(200)]
]

describe('ordinary input', () => {
  it.each(ordinary)('is not refused: %s', (_name, source) => {
    expect(refusal(source)).toBeUndefined()
  })
})
