import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Nodes, Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {lintRule} from 'unified-lint-rule'
import {VFile} from 'vfile'
import {afterAll, describe, expect, it} from 'vitest'
import citewell, {check, remarkCitewell} from '../src/index.ts'
import {rules} from '../src/rules/index.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true})
})

/** A folder with files in it. */
function layOut(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'citewell-remark-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, text)
  }
  return folder
}

/** What a finding and a message have in common, in the order of the text. */
interface Told {
  readonly rule: string | undefined
  readonly message: string
  readonly fatal: boolean | undefined
  readonly start: object | undefined
  readonly end: object | undefined
  readonly note: string | undefined
  readonly url: string | undefined
}

function inOrder(told: readonly Told[]): readonly Told[] {
  return told.toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))
}

async function tellByCheck(cwd: string, file: string): Promise<readonly Told[]> {
  const {findings} = await check({cwd, paths: [file], asOf: '2026-11-25'})
  return inOrder(
    findings
      .filter((finding) => finding.file === file && !finding.waiver)
      .map(({rule, message, severity, start, end, note, url}) => ({
        rule,
        message,
        fatal: severity === 'error',
        start,
        end,
        note,
        url
      }))
  )
}

const processor = unified().use(remarkParse).use(citewell).freeze()

async function tellByRemark(cwd: string, file: string, value: string): Promise<readonly Told[]> {
  const {messages} = await lint(new VFile({cwd, path: file, value}))
  return inOrder(
    messages.map(({ruleId, reason, fatal, place, note, url}) => ({
      rule: ruleId,
      message: reason,
      fatal: fatal ?? undefined,
      start: place && 'start' in place ? place.start : place,
      end: place && 'end' in place ? place.end : place,
      note: note,
      url
    }))
  )
}

async function lint(
  file: VFile,
  using: {parse: typeof processor.parse; run: (tree: Root, file: VFile) => Promise<unknown>} = processor
): Promise<VFile> {
  await using.run(using.parse(file), file)
  return file
}

function forgetPositions(node: Nodes): void {
  delete node.position
  if ('children' in node) for (const child of node.children) forgetPositions(child)
}

const library = JSON.stringify([
  {id: 'furlan2015', type: 'article-journal', title: 'Massage for low-back pain', DOI: 'https://doi.org/10.1000/182'},
  {id: 'mu2020', type: 'book', title: 'Needles'}
])
const claim = 'Adults who smoke have a 60% higher risk of chronic low back pain.'
const trial = 'A trial of 228 adults found that yoga reduced pain by 30%.'
const list =
  '1. Sherman, K. J. (2011). A randomized trial of yoga. Archives of Internal Medicine, 171(22), 2019-2026. doi:10.1001\n' +
  '2. Society of Physical Therapy. (n.d.). A guide to low back pain. Retrieved from\n'

/** Articles by name: the files around them, and which of them is read. */
const articles: readonly (readonly [name: string, file: string, files: Readonly<Record<string, string>>])[] = [
  [
    'an article with four claims on one citation',
    'a.md',
    {
      'a.md': `${claim} ${trial} ${claim.replace('.', ' today.')} ${trial.replace('.', ' too.')} [@furlan2015]\n`,
      'references.json': library
    }
  ],
  [
    'an article with a dataset without an address',
    'a.md',
    {
      'a.md': [
        '---',
        'references: [{id: data2020, type: dataset, title: Backs, publisher: A library, issued: {date-parts: [[2020]]}}]',
        '---',
        '',
        `${claim} [@data2020]`,
        ''
      ].join('\n')
    }
  ],
  ['an article with a sentence that is probably a claim', 'a.md', {'a.md': 'Warm baths often ease sore shoulders.\n'}],
  ['an article without a library', 'a.md', {'a.md': `# Backs\n\n${claim}\n\n${trial} [@lost1999]\n`}],
  [
    'an article with a library beside it',
    'a.md',
    {'a.md': `${claim} [@furlan2015; @furlan2051]\n\n${trial}\n`, 'references.json': library}
  ],
  [
    'an article with a library of its own before that of the folder',
    'texts/a.md',
    {
      'texts/a.md': `${trial} [@own2020; @mu2020; @mu2002]\n`,
      'texts/a.references.json': '[{"id": "own2020", "type": "book"}]',
      'references.json': library
    }
  ],
  [
    'a managed article that lacks keys and cites from its front matter',
    'content/articles/a.md',
    {
      'citewell.config.json': '{"site": {"title": "Backs"}}',
      'content/authors.json': '{"jane-doe": {"name": "Jane Doe"}}',
      'content/references.json': library,
      'content/articles/a.md': [
        '---',
        'title: 12',
        'authors: [jane-doe, john-doe]',
        'published: 2026-02-31',
        'references:',
        '  - {id: a2020, type: journal-article, DOI: "doi:10.1000/182"}',
        '  - {id: b2020, type: webpage, title: Backs, DOI: 10.1000/182}',
        '---',
        '',
        `${trial} [@a2020; @furlan2015]`,
        '',
        `See [this](http://dx.doi.org/10.1000/182). ${claim}`,
        '',
        'See ![](none.png), ![a back](https://a.example/b.png) and $\\nonsense$.',
        ''
      ].join('\n')
    }
  ],
  ['a list of references in the text', 'a.md', {'a.md': `${trial} (1)\n\n${claim}\n\n${list}`}],
  [
    'line ends of two kinds, emphasis and characters outside the BMP',
    'a.md',
    {'a.md': `😀 is **fun**.\r\n\r\n> ${claim}\r\n\r\n- 🦴 ${trial}\r\n- One [@lost1999]\n`}
  ],
  [
    'a file of a manuscript whose list and aliases stand in others',
    '2.md',
    {
      'citewell.config.json': '{"content": ".", "manuscript": ["1.md", "2.md", "3.md"]}',
      '1.md': '[@tag:deep]: doi:10.1098/rsif.2017.0387\n',
      '2.md': `${trial} (1) ${trial} [@tag:deep] [@tag:lost]\n\n${claim}\n`,
      '3.md': `# References\n\n${list}`
    }
  ],
  [
    'references that contradict themselves, and markers out of place and order',
    'a.md',
    {
      'a.md': [
        '---',
        'references:',
        '  - {id: a, type: book, title: Backs, ISBN: 0-306-40615-3, issued: {date-parts: [[2011, 2, 31]]}}',
        '  - {id: b, type: book, title: Needles, DOI: 10.1001/jama.2016.2323, issued: {date-parts: [[2006]]}}',
        '---',
        '',
        ...Array.from({length: 9}, () => `${trial.slice(0, -1)} [@a; @b].`),
        `${claim} [@a]`,
        '',
        `${claim} (2). ${trial} (1).`,
        '',
        list.replace('Society', 'A society')
      ].join('\n')
    }
  ],
  [
    'claims that say too much, or cite what is about something else',
    'a.md',
    {
      'a.md': `Ginger is a miracle cure with no side effects [@mu2020].\n\n${trial} [@fish].\n`,
      'references.json': JSON.stringify([
        {
          id: 'fish',
          type: 'article',
          title: 'Genome assembly of a teleost reveals rapid chromosome fusion in cichlids'
        },
        {id: 'mu2020', type: 'book', title: 'Needles'}
      ])
    }
  ],
  [
    'waivers of every kind, good and bad',
    'texts/a.md',
    {
      'citewell.config.json': JSON.stringify({
        waivers: [{rule: 'citation-resolves', file: 'texts/*.md', reason: 'the library is on its way'}]
      }),
      'texts/a.md': [
        '<!-- citewell-ignore claim-cited -- known -->',
        claim,
        '',
        `${trial} <!-- citewell-ignore claim-cited, claim-overstated -- known -->`,
        '',
        '<!-- citewell-ignore claim-sited -- known -->',
        '<!-- citewell-ignore claim-cited - known -->',
        '',
        `- ${claim} [@lost1999] ${trial}`,
        '',
        '<!-- citewell-ignore-file reference-retracted, doi-syntax -- known -->'
      ].join('\n')
    }
  ],
  ['headings and links that say nothing', 'a.md', {'a.md': '## A\n\n#### B\n\nSee [](c.md).\n'}],
  ['characters that nobody sees', 'a.md', {'a.md': 'In\u200Bsulin is a hormone.\n'}],
  [
    'tables that are hard to read out',
    'a.md',
    {'a.md': '| a | $n$ |\n| - | - |\n| b | 1 |\n\n+---+---+\n| a | b |\n+---+---+\n'}
  ],
  [
    'a text in another language without its name',
    'a.md',
    {
      'a.md':
        'Le mal de dos est une douleur qui touche presque tout le monde un jour ou un autre. Il passe le plus souvent en ' +
        'quelques jours sans aucun traitement, et il suffit de rester actif autant que possible. Il faut pourtant voir un ' +
        'médecin quand la douleur ne cesse pas la nuit ou quand une jambe perd sa force, car une autre cause doit alors être cherchée.\n'
    }
  ],
  ['an article with nothing wrong', 'a.md', {'a.md': `${claim} [@mu2020]\n`, 'references.json': library}],
  ['an empty article', 'a.md', {'a.md': ''}]
]

describe('the preset', () => {
  it.each(articles)('finds what `citewell check` finds: %s', async (_name, file, files) => {
    const cwd = layOut(files)
    expect(await tellByRemark(cwd, file, files[file] ?? '')).toEqual(await tellByCheck(cwd, file))
  })

  it('is compared by articles that break every rule', async () => {
    const told = await Promise.all(articles.map(([, file, files]) => tellByCheck(layOut(files), file)))
    // Without a lock or a preset those rules have nothing to say.
    const speaking = rules.filter(({meta}) => meta.readsLock !== true && meta.optional !== true)
    expect([...new Set(told.flat().map(({rule}) => rule))].sort()).toEqual(speaking.map(({meta}) => meta.id))
  })

  it('counts places without the byte order mark, as remark does', async () => {
    const source = `${claim} [@lost1999]\n\n${trial}\n`
    const cwd = layOut({'a.md': source})
    expect(await tellByRemark(cwd, 'a.md', `\uFEFF${source}`)).toEqual(await tellByCheck(cwd, 'a.md'))
  })

  it('names each rule as remark-lint does', async () => {
    const cwd = layOut({})
    const {messages} = await lint(new VFile({cwd, path: 'a.md', value: `${claim}\n`}))
    expect(messages).toMatchObject([
      {source: 'citewell', ruleId: 'claim-cited', url: 'https://citewell.github.io/rules/claim-cited/'}
    ])
  })

  it('takes a bibliography at hand, or the path of one', async () => {
    const cwd = layOut({'other.json': library})
    for (const references of [[{id: 'mu2020', type: 'book'}], 'other.json']) {
      const using = unified().use(remarkParse).use(citewell).use(remarkCitewell, {references}).freeze()
      const file = new VFile({cwd, path: 'a.md', value: `${claim} [@mu2020; @mu2002]\n`})
      const {messages} = await lint(file, using)
      expect(messages.map(({reason}) => reason)).toEqual([
        'Unexpected citation of `mu2002`, expected a key of the bibliography such as `mu2020`'
      ])
    }
  })

  it('says nothing wrong of a tree without positions', async () => {
    const file = new VFile({cwd: layOut({}), path: 'a.md', value: `# Backs\n\n${claim} [@lost1999]\n\n${list}`})
    const tree = processor.parse(file)
    forgetPositions(tree)
    await processor.run(tree, file)
    for (const {reason} of file.messages) expect(reason).toMatch(/^Unexpected /)
  })

  it('reads a library again when it has changed', async () => {
    const cwd = layOut({'references.json': '[]'})
    const value = `${claim} [@mu2020]\n`
    expect(await tellByRemark(cwd, 'a.md', value)).toHaveLength(1)
    writeFileSync(path.join(cwd, 'references.json'), library)
    expect(await tellByRemark(cwd, 'a.md', value)).toEqual([])
  })
})

describe('a rule', () => {
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))('carries its facts: %s', (id, rule) => {
    expect(rule.meta).toMatchObject({id, severity: expect.stringMatching(/^(?:error|warning|info)$/) as string})
    expect(rule.name).toBe(`citewell:${id}`)
  })

  it.each(rules.map((rule) => [rule.meta.id, rule] as const))(
    'says so where no loader ran before it: %s',
    async (id, rule) => {
      const file = new VFile({path: 'a.md', value: `${claim}\n`})
      const {messages} = await lint(file, unified().use(remarkParse).use(rule, ['error', {}]).freeze())
      expect(messages).toMatchObject([
        {
          reason: `Cannot run \`${id}\`: the article was not analysed; use the preset, which loads it first`,
          ruleId: id,
          source: 'citewell',
          fatal: true
        }
      ])
    }
  )

  it('takes another level and options where a set-up gives them', async () => {
    const complete = rules.find(({meta}) => meta.id === 'reference-complete')
    const cited = rules.find(({meta}) => meta.id === 'claim-cited')
    if (!complete || !cited) throw new Error('The rules are there')
    const value = `---\nreferences:\n  - {id: a, type: dataset}\n---\n\n${claim}\n\nSee @a.\n`
    const file = new VFile({cwd: layOut({}), path: 'a.md', value})
    const using = unified()
      .use(remarkParse)
      .use(citewell)
      .use(complete, ['error', {ignoreTypes: ['dataset']}])
      .use(cited, ['warn', {}])
      .freeze()
    expect((await lint(file, using)).messages).toMatchObject([{ruleId: 'claim-cited', fatal: false}])
  })
})

/** A rule as other packages make them. */
const noHeadings = lintRule<Root>('remark-lint:no-headings', (tree, file) => {
  for (const node of tree.children) if (node.type === 'heading') file.message('Unexpected heading', node)
})

describe('rules of remark-lint beside it', () => {
  const using = unified().use(remarkParse).use(citewell).use(noHeadings).freeze()

  it('run too', async () => {
    const file = new VFile({cwd: layOut({}), path: 'a.md', value: `# Backs\n\n${claim}\n`})
    expect((await lint(file, using)).messages.map(({ruleId}) => ruleId).sort()).toEqual(['claim-cited', 'no-headings'])
  })

  it('are turned off by comments of remark-lint, which leave the rules of citewell on', async () => {
    const value = `<!--lint disable-->\n\n# Backs\n\n${claim}\n`
    const file = new VFile({cwd: layOut({}), path: 'a.md', value})
    expect((await lint(file, using)).messages.map(({ruleId}) => ruleId)).toEqual(['claim-cited'])
  })
})
