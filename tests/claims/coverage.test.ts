/** What covers a claim, in each scope, through the public API. */
import {describe, expect, it} from 'vitest'
import {analyse, type AnalyseOptions} from '../../src/index.ts'

const smoking = 'Adults who smoke have a 60% higher risk of chronic low back pain'
const massage = 'Massage reduced pain by 12 points in a trial of 401 adults'
const trial = 'A trial of 228 adults found that yoga reduced pain by 30%'

const references = ['a', 'b', 'c'].map((id) => ({id, type: 'article-journal', title: id}))

type Scope = NonNullable<NonNullable<AnalyseOptions['config']>['claims']>['scope']

/** The claims of an article with the key of the citation that covers each, `=` or `>` and the number of the sentence that
 * it restates or follows from, `own` where the article is its source, `-` where nothing covers it, `…` where the lead says it. */
function cover(source: string, scope?: Scope): readonly string[] {
  const config = scope === undefined ? {} : {claims: {scope}}
  const {sentences, citations} = analyse(source, {references, config})
  return sentences.flatMap(({claim, coverage}) => {
    if (!claim) return []
    if (coverage.status === 'cited') return citations[coverage.citation]?.items.map(({key}) => key).join('+') ?? '?'
    if (coverage.status === 'restates') return `=${coverage.sentence}`
    if (coverage.status === 'follows') return `>${coverage.sentence}`
    if (coverage.status === 'own-work') return 'own'
    return 'lead' in coverage ? '…' : '-'
  })
}

describe('in scope paragraph, a claim is covered by', () => {
  it.each([
    ['a citation in it', `${smoking} [@a].`, ['a']],
    ['a citation after its full stop', `${smoking}. [@a]`, ['a']],
    ['the next citation of its paragraph', `${smoking}. ${massage} [@a]. ${trial} [@b].`, ['a', 'a', 'b']],
    ['no citation before it', `${smoking} [@a]. ${massage}.`, ['a', '-']],
    ['no citation of the next paragraph', `${smoking}.\n\n${massage} [@a].`, ['-', 'a']],
    ['no citation of the heading', `## Pain [@a]\n\n${smoking}.`, ['-']]
  ])('%s', (_what, source, expected) => {
    expect(cover(source)).toEqual(expected)
  })
})

describe('in scope sentence, a claim is covered by', () => {
  it.each([
    ['a citation in it', `${smoking} [@a].`, ['a']],
    ['a citation after its full stop', `${smoking}. [@a] ${massage}.`, ['a', '-']],
    ['no citation of the next sentence', `${smoking}. ${massage} [@a].`, ['-', 'a']],
    ['no citation of the lead', `Three trials looked at this [@a]:\n\n- ${massage}.\n- ${smoking} [@b].`, ['-', 'b']]
  ])('%s', (_what, source, expected) => {
    expect(cover(source, 'sentence')).toEqual(expected)
  })
})

describe('in scope section, a claim is covered by', () => {
  it.each([
    ['a citation further down', `## A\n\n${smoking}.\n\n${massage} [@a].\n\n${trial}.`, ['a', 'a', '-']],
    ['the heading', `## A [@a]\n\n${smoking}.\n\n${massage}.`, ['a', 'a']],
    ['no citation of the next section', `## A\n\n${smoking}.\n\n## B\n\n${massage} [@a].`, ['-', 'a']],
    ['nothing of the heading above the section’s own', `# T [@a]\n\n## A\n\n${smoking}.`, ['-']]
  ])('%s', (_what, source, expected) => {
    expect(cover(source, 'section')).toEqual(expected)
  })
})

describe('in a list, a claim is covered by', () => {
  it.each([
    ['its own citation', `- ${massage} [@a].\n- ${smoking}.`, ['a', '-']],
    ['the sentence that leads in', `Reviews say three things [@a]:\n\n- ${massage}.\n- ${smoking}.`, ['a', 'a']],
    [
      'its own, then the sentence that leads in',
      `Reviews say three things [@a]:\n\n- ${massage} [@b].\n- ${smoking}.`,
      ['b', 'a']
    ],
    ['no sentence that does not lead in', `Reviews say three things [@a].\n\n- ${massage}.`, ['-']],
    ['no earlier sentence of the paragraph', `Look here [@a]. Two things:\n\n- ${massage}.`, ['-']],
    [
      'the next citation, where it is a part of a sentence',
      `Two things:\n\n- ${massage};\n- ${smoking} [@a]`,
      ['a', 'a']
    ],
    ['no later citation, where it is a sentence', `Two things:\n\n- ${massage}.\n- ${smoking} [@a].`, ['-', 'a']],
    [
      'the lead of the outer list',
      `Reviews say this [@a]:\n\n- About hands:\n  - ${massage}.\n- About lungs:\n  - ${smoking}.`,
      ['a', 'a']
    ]
  ])('%s', (_what, source, expected) => {
    expect(cover(source)).toEqual(expected)
  })

  const lead = 'In 2019, smoking raised the risk of three diseases by 40% among adults:'

  it('the list’s first citation covers the sentence that leads in', () => {
    expect(cover(`${lead}\n\n- ${massage} [@a].\n- ${smoking} [@b].`)).toEqual(['a', 'a', 'b'])
  })

  it('an uncited lead is told once, for the items that are its parts', () => {
    expect(cover(`${lead}\n\n- ${massage}.\n- ${smoking}.`)).toEqual(['-', '…', '…'])
    expect(cover(`${lead}\n\n- ${massage}. ${trial}.`)).toEqual(['-', '-', '-'])
  })
})

describe('in a quotation, a claim is covered by', () => {
  it.each([
    ['a citation in it', `> ${smoking} [@a].`, ['a']],
    ['its last line', `> ${smoking}.\n>\n> — A. Author [@a]`, ['a']],
    ['the attribution below it', `> ${smoking}.\n\n— A. Author [@a]`, ['a']],
    ['the sentence that introduces it', `The report puts it so [@a].\n\n> ${smoking}.`, ['a']],
    ['nothing further away', `See the report [@a]. It says:\n\n> ${smoking}.`, ['-']],
    ['no paragraph below that is no attribution', `> ${smoking}.\n\nTalk to us [@a].`, ['-']]
  ])('%s', (_what, source, expected) => {
    expect(cover(source)).toEqual(expected)
  })
})

describe('a sentence that says again what is cited', () => {
  const said = 'In a trial of 228 adults, yoga may reduce chronic low back pain more than a self-care book'
  const article = (opening: string, end = ''): string =>
    `# Backs\n\n${opening}\n\n## Yoga\n\nSome text. ${said} [@a].\n\n## Conclusion\n\nThe end. ${end}\n`

  it.each([
    ['in the opening', article('Yoga may reduce chronic low back pain in adults.')],
    ['in the conclusion', article('', 'Yoga may reduce chronic low back pain in adults.')],
    ['with other endings', article('Yoga may be reducing chronic low back pain of adults.')],
    ['with its numbers', article('In 228 adults, yoga may reduce chronic low back pain.')]
  ])('is covered: %s', (_what, source) => {
    const {sentences} = analyse(source, {references})
    const restating = sentences.find(({coverage}) => coverage.status === 'restates')
    const {coverage} = restating ?? {}
    expect(coverage?.status === 'restates' ? sentences[coverage.sentence]?.text : undefined).toBe(`${said}.`)
  })

  it('is covered anywhere when it says the same nearly word for word', () => {
    const again = 'Massage reduces chronic low back pain in older adults after hip surgery'
    expect(
      cover(
        `## A\n\n${again} [@a].\n\n## B\n\nMassage, too, reduces chronic low back pain in older adults after surgery.`
      )
    ).toEqual(['a', '=0'])
  })

  it.each([
    ['with a number of its own', article('Yoga may reduce chronic low back pain by 40% in adults.')],
    ['the other way round', article('Yoga may increase chronic low back pain in adults.')],
    ['denied', article('Yoga may not reduce chronic low back pain in adults.')],
    ['without its hedge', article('Yoga reduces chronic low back pain in adults.')],
    ['stronger', article('Yoga may cure chronic low back pain in adults.')],
    ['of something else', article('Swimming may reduce acute neck pain in adults.')],
    [
      'in the middle of the text',
      article('').replace('The end.', '').replace('Conclusion', 'Walking') +
        'Yoga may reduce chronic low back pain in adults.'
    ],
    [
      'nearly word for word elsewhere, with a number of its own',
      `## A\n\n${massage} in adults with chronic low back pain after hip surgery [@a].\n\n## B\n\n${massage} in 30% of adults with chronic low back pain after hip surgery.`
    ],
    ['of what is not cited itself', article('Yoga may reduce chronic low back pain in adults.').replace(' [@a]', '')]
  ])('is not covered: %s', (_what, source) => {
    const {sentences} = analyse(source, {references})
    expect(sentences.filter(({coverage}) => coverage.status === 'restates')).toEqual([])
  })
})

describe('an article in a language without a model', () => {
  const german =
    'Rauchen erhöht das Risiko von chronischen Rückenschmerzen um 60 Prozent. Yoga senkte in einer Studie mit 228 Erwachsenen die Schmerzen um 30 Prozent. '.repeat(
      4
    )

  it.each([
    ['that names it', `---\nlang: de-AT\n---\n\n${smoking}.\n`, {}],
    ['that the configuration names', `${smoking}.\n`, {site: {lang: 'de'}}],
    ['that its words show', `${german}\n`, {}],
    ['that its words show, on a site in English', `${german}\n`, {site: {lang: 'en'}}]
  ])('%s has no claims and is told', (_what, source, config) => {
    const {sentences} = analyse(source, {references, config})
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.filter(({claim, score}) => claim || score > 0)).toEqual([])
  })

  it.each([
    ['that says so', `---\nlang: en-GB\n---\n\n${smoking}.\n`, {}],
    ['that says so against the site', `---\nlang: en\n---\n\n${smoking}.\n`, {site: {lang: 'de'}}],
    ['that is short', `${smoking}.\n`, {}]
  ])('an article in English %s is judged', (_what, source, config) => {
    expect(analyse(source, {references, config}).sentences.filter(({claim}) => claim)).toHaveLength(1)
  })
})

describe('a paragraph that is a title', () => {
  it.each([
    'Non-Invasive Treatments for Back Pain: Discover Effective Solutions',
    'Mind-Body Techniques: Calming the Mind, Easing the Pain',
    'Smoking Doubles the Risk of Stroke'
  ])('is no sentence: %s', (title) => {
    expect(analyse(`${title}\n\nAsk your doctor.\n`).sentences.map(({text}) => text)).toEqual(['Ask your doctor.'])
  })

  it.each([
    'Smoking doubles the risk of stroke',
    'Smoking Doubles the Risk of Stroke.',
    'Yes',
    'WHO and CDC agree on this'
  ])('is a sentence: %s', (text) => {
    expect(analyse(`${text}\n`).sentences.map((one) => one.text)).toEqual([text])
  })
})

describe("a claim on the authors' own work", () => {
  const counted = 'On average, the fastest program needed 44% less time than the next one'
  const paper = '## Methods\n\nSamples were fixed.\n\n## Discussion\n\n'
  const joss =
    '---\ntitle: "swiftsort: a Python package"\ntags: [sorting]\nauthors: [{name: A}]\naffiliations: [{name: B}]\nbibliography: a.bib\n---\n\n'

  it.each([
    ['in a part on results', `## Results {.page_break_before}\n\n### Speed\n\n${counted}.`],
    [
      'in a part on methods',
      '## 2. Materials and Methods\n\nThe samples were fixed in 4% glutaraldehyde for 24 hours.'
    ],
    ['with themselves as those who found it', `We also found that ${counted.toLowerCase()}.`],
    ['with a thing of theirs', 'In our cohort, smoking raised the risk of stroke by 40%.'],
    ['with a figure of the article', 'Smoking raised the risk of stroke by 40% in both groups (Figure 2).'],
    [
      'in a paper, with a statistic',
      `${paper}The largest cells grew 7 times faster than the smallest ones (p=1.3e-9).`
    ],
    ['in a paper, with its study', `${paper}In this study, smoking raised the risk of stroke by 40%.`],
    [
      'in a paper on little else, going on from the sentence before',
      `${'We measured the cells. '.repeat(5)}\n\nWe found that the cells grew 7 times. The variation of their size dropped from 1.26 to 0.49.`
    ],
    [
      'in a paper, going on about what they found',
      `${paper}We found strains of two families. Sequences of these strains occurred 40% more frequently in patients.`
    ],
    [
      'in a paper, at the time of the result before',
      `${paper}We found that the cells grew 7 times.\n\nDuring the same time, their death rate dropped from 26% to 4%.`
    ],
    [
      'in a paragraph that two results in a row have turned to it',
      `${joss}On average swiftsort was 33% faster than the next program. This increases to 64% faster for larger files. ${counted}.`
    ],
    ['in a paper, as its results', `${paper}The results show that smoking raised the risk of stroke by 40%.`],
    ['in a part on methods and results', `## 3. Materials, Methods and Results\n\n${counted}.`],
    [
      'with the name of what they present',
      `We present painTool, a test.\n\nIn adults, painTool reduced the cost of care by 40%.\n\n${paper}x`
    ],
    [
      'with the short name of what they present',
      `Here, we introduce the Pain Intensity Score (PIS).\n\nIn adults, PIS reduced the cost of care by 40%.\n\n${paper}x`
    ],
    [
      'in a caption',
      `![The vessels of the heart in adults. Smoking raised the risk of stroke by 40%.](a.png)\n\n${paper}x`
    ],
    [
      'behind a sentence with a figure',
      `The vessels grew (Figure 2). Smoking raised the risk of stroke by 40%.\n\n${paper}x`
    ],
    ['as speculation', `Let us speculate that smoking raises the risk of stroke by 40%.`],
    ['in a paper on software, with its name', `${joss}In all trials, swiftsort reduced the cost of a search by 40%.`],
    ['in a paper on software, with its kind', `${joss}This small Python package reduces the time for a search by 40%.`],
    ['in a paper on software, as a benchmark', `${joss}On average it was 33% faster than the next program.`],
    ['in a paper on software, in its part', `${joss}## Performance\n\n${counted}.`]
  ])('needs no source: %s', (_what, source) => {
    expect(cover(source).filter((one) => one !== 'own')).toEqual([])
    expect(cover(source)).toContain('own')
    const [own] = analyse(source).sentences.filter(({coverage}) => coverage.status === 'own-work')
    expect(own?.coverage).toHaveProperty('reason')
  })

  it.each([
    ['in another part', `## Resulting risks\n\n${smoking}.`],
    ['in a part after it', `## Results\n\nSome text.\n\n## Discussion\n\n${smoking}.`],
    ['in a part on the methods of others', `## Massage methods\n\n${smoking}.`],
    [
      'with what somebody else presents',
      `They present painTool, a test.\n\nIn adults, painTool reduced the cost of care by 40%.\n\n${paper}x`
    ],
    ['with somebody else as those who found it', `They found that ${smoking}.`],
    ['with a study in what is no paper', `In this study, smoking raised the risk of stroke by 40%.`],
    ['with a statistic in what is no paper', 'Smoking raised the risk of stroke by 40% (p = 0.01).'],
    [
      'with a title like a name in what is no paper',
      `---\ntitle: 'COVID-19: a tool for doctors'\n---\n\nCOVID-19 killed 7 million people.`
    ],
    ['with results in what is no paper', 'The results show that smoking raised the risk of stroke by 40%.'],
    ['after one result alone', `${joss}On average swiftsort was 33% faster than the next program. ${smoking}.`],
    [
      'with what was not found before',
      `${paper}We found two strains.\n\nThese cigarettes raised the risk of stroke by 40%.`
    ],
    ['with no name of its own', `${joss}${smoking}.`],
    ['with its name in another word', `${joss}In all trials, swiftsorters reduced the cost of a search by 40%.`]
  ])('needs one: %s', (_what, source) => {
    expect(cover(source).filter((one) => one !== 'own')).toEqual(['-'])
  })

  it('goes on behind a sentence of it that cites', () => {
    const source = `${'We measured the cells. '.repeat(5)}\n\nWe found that the cells grew as in [@a]. Smoking raised their size from 1.26 to 2.49 in adults.`
    expect(cover(source).slice(-2)).toEqual(['a', 'own'])
  })

  it('cites where it cites', () => {
    expect(cover(`In our cohort, smoking raised the risk of stroke by 40% [@a].`)).toEqual(['a'])
  })

  it.each([
    '+------+------+ | a | b | +======+======+',
    String.raw`\begin{tabular}{lr} Speed & 44 \hline \end{tabular}`
  ])('what is left of a table is no sentence: %s', (text) => {
    expect(analyse(`${text}\n`).sentences).toEqual([])
  })
})

describe('a claim that goes back to what is cited', () => {
  it.each([
    ['by its authors', `${massage} [@a]. The authors also found that pain fell by 30%.`, ['a', 'a']],
    ['by the study', `${massage} [@a]. The trial was stopped early because pain fell by 30%.`, ['a', 'a']],
    ['by its results', `${massage} [@a]. Their results reduced the cost of care by 30%.`, ['a', 'a']],
    [
      'by the methods cited',
      `${massage} [@a]. Despite their success, these methods reduce pain only in adults.`,
      ['a', 'a']
    ],
    ['by a pronoun', `${massage} [@a]. They reported that sleep improved by 20%.`, ['a', 'a']],
    [
      'by a name that is cited further up',
      `Smith et al. found that yoga reduced pain by 30% [@a].\n\nSmith et al. counted 228 adults with back pain.`,
      ['a', 'a']
    ],
    [
      'by a name that is the key',
      `Yoga reduced pain by 30% [@smith2019].\n\nSmith et al. counted 228 adults with back pain.`,
      ['smith2019', 'smith2019']
    ],
    ...['SmithJones2019', 'SMITH2019_yoga', 'smithetal2019', 'Smith_2019', 'smith'].map(
      (key): [string, string, string[]] => [
        `by a name that begins the key ${key}`,
        `Yoga reduced pain by 30% [@${key}].\n\nSmith et al. counted 228 adults with back pain.`,
        [key, key]
      ]
    )
  ])('%s', (_what, source, expected) => {
    expect(cover(source)).toEqual(expected)
  })

  it.each([
    ['in another paragraph', `${massage} [@a].\n\nThe authors also found that pain fell by 30%.`, ['a', '-']],
    [
      'by the methods cited, with a figure of its own',
      `${massage} [@a]. These methods reduce pain by 30%.`,
      ['a', '-']
    ],
    ['before anything is cited', 'The authors also found that pain fell by 30%.', ['-']],
    [
      'by a name that only begins the one of a key',
      'Yoga reduced pain by 30% [@leeds2019].\n\nLee et al. counted 228 adults with back pain.',
      ['leeds2019', '-']
    ],
    ['by a name that nobody cites', 'Smith et al. counted 228 adults with back pain.', ['-']]
  ])('not: %s', (_what, source, expected) => {
    expect(cover(source)).toEqual(expected)
  })

  it('does not in scope sentence', () => {
    expect(cover(`${massage} [@a]. The authors also found that pain fell by 30%.`, 'sentence')).toEqual(['a', '-'])
  })
})

describe('a conclusion', () => {
  it.each([
    ['follows the claim before it', `${massage} [@a]. Therefore, massage reduces chronic pain in adults.`, ['a', '>0']],
    ['follows by its verb', `${massage} [@a]. This suggests that massage reduces chronic pain.`, ['a', '>0']],
    ['sums up its paragraph', `${massage} [@a]. Overall, massage reduces chronic pain.`, ['a', '>0']],
    [
      'follows with the word behind its subject',
      `${massage} [@a]. Massage thus reduces chronic pain in adults.`,
      ['a', '>0']
    ],
    [
      'follows another one',
      `${massage} [@a]. Thus massage reduces pain. Hence it also reduces the cost of care.`,
      ['a', '>0', '>1']
    ],
    [
      'is told with the claim that it is drawn from',
      `${massage}. Therefore, massage reduces chronic pain in adults.`,
      ['-', '…']
    ],
    ['needs a source for a number of its own', `${massage} [@a]. Therefore, massage reduces pain by 30%.`, ['a', '-']],
    [
      'may reckon with own results',
      `In our cohort, pain fell by 40%. Pain thus decreased nearly 7 times.`,
      ['own', '>0']
    ],
    [
      'follows nothing in another paragraph',
      `${massage} [@a].\n\nTherefore, smoking raises the risk of chronic pain.`,
      ['a', '-']
    ],
    [
      'is none where the word joins two halves',
      `${massage} [@a]. Smoking harms the vessels and thus causes chronic pain.`,
      ['a', '-']
    ]
  ])('%s', (_what, source, expected) => {
    expect(cover(source)).toEqual(expected)
  })
})

describe('a sentence of duty or of the future', () => {
  it.each([
    'Adults with chronic back pain should lose 10% of their weight',
    'By 2050, 843 million people will have back pain',
    'Smoking can be seen as the cause of 30% of all back pain',
    'Vaccination programmes in 40% of all countries may be difficult to extend to older adults',
    'A switch to oral iron, which 30% of women take, may not be desirable in pregnancy',
    'These cohorts of 500 patients offer an opportunity to study how smoking causes stroke',
    'A tax on sugar promises to reduce obesity by 10%',
    'A tax on sugar would help to reduce obesity by 10%',
    'The age of the 40% of patients who smoked could explain the higher risk of stroke',
    'The causes of death in 2019 can be divided into three groups by their effect on the lungs',
    'It is easy to forget that smoking causes 20% of all deaths',
    'Lower cost and 30% fewer deaths are strong advantages of screening',
    'To find the genes that cause cancer, one usually compares the cells of 20 patients',
    'There is always the risk that a drug increases mortality by 10%'
  ])('is never an error: %s', (text) => {
    expect(analyse(`${text}.`).sentences.map(({sure}) => sure)).toEqual([false])
  })

  it.each([
    'In adults, smoking may cause 30% of all strokes and increases the risk of death',
    'In 2019, 30% of all drugs were found to be harmful in pregnancy and increased the risk of stroke'
  ])('is one still where it states what is: %s', (text) => {
    expect(analyse(`${text}.`).sentences.map(({sure}) => sure)).toEqual([true])
  })
})

describe('a claim whose score is high is', () => {
  const judged = (source: string): readonly {readonly sure: boolean; readonly score: number}[] => {
    const {sentences} = analyse(source, {references})
    return sentences.filter(({claim, coverage}) => claim && coverage.status === 'uncited')
  }
  const paper = '## Methods\n\nWe asked 40 nurses.\n\n## Discussion\n\n'
  const gap = 'There does not exist to date a common database of the drugs that cause back pain in older adults'

  it.each([
    ['by itself', `${smoking}.`],
    ['behind a cited sentence on something else', `Yoga is practised in India [@a]. ${smoking}.`],
    ['behind a cited sentence on the same thing, with a number', `Smoking is common [@a]. ${smoking}.`],
    [
      'behind a cited sentence on the same thing, with another effect',
      'Smoking harms the lungs of adults and raises the risk of cancer [@a]. Smoking also causes stroke in adults and delays the healing of bones.'
    ],
    ['in the summary of what is no paper', `## Summary\n\n${smoking}.`],
    ['an item of a list with a number', `- ${smoking}`],
    [
      'followed by a date in brackets',
      'Smoking causes back pain in older adults and increases the risk of death (May 2012).'
    ],
    ['what may be, where it is no paper', 'In adults, smoking may cause stroke and increases the risk of death.'],
    [
      'that nothing has an effect',
      'We found it. In our data it was so.\n\n## Background\n\nThere is no evidence that massage reduces chronic low back pain in older adults.'
    ],
    ['in the introduction of a paper', `${smoking}.\n\n${paper}x`],
    [
      'with a link in what is no paper',
      `Smoking [harms](https://example.org/) the vessels and causes 30% of all strokes.`
    ],
    ['in a conclusion of what cites nothing', `## Conclusion\n\n${smoking}.`],
    ['after 3D and COVID-19, which are no numbers of its own', 'COVID-19 raised the risk of stroke in adults.']
  ])('an error %s', (_what, source) => {
    expect(judged(source).map(({sure}) => sure)).toEqual([true])
  })

  it.each([
    [
      'that goes on about what the sentence before cites',
      'Smoking harms the lungs of adults and raises the risk of cancer [@a]. Smoking is a known risk in adults with lung disease.'
    ],
    ['in an abstract', `${paper}x [@a]\n\n## Abstract\n\nPain is common [@a].\n\n${smoking}.`],
    ['in a discussion of a paper with methods', `${paper}${smoking}.`],
    [
      'behind own work in an introduction',
      `We tested 40 nurses in this paper.\n\n${smoking}.\n\n## Methods\n\nWe measured it.`
    ],
    ['in a paper, where its score is no more than high', `Massage reduces chronic pain in adults.\n\n${paper}x`],
    [
      'with a link in a paper',
      `Smoking [harms](https://example.org/) the vessels and causes 30% of all strokes.\n\n${paper}x`
    ],
    [
      'to the best of their knowledge',
      `To our knowledge, few trials have shown that massage reduces chronic low back pain in older adults.\n\n${paper}x`
    ],
    [
      'on what is yet to be found out',
      `Whether smoking causes chronic low back pain in older adults is yet to be investigated.\n\n${paper}x`
    ],
    [
      'in a conclusion that sums up what was cited',
      'Pain [@a]. Sleep [@b]. Work [@c].\n\n## 5. Conclusions\n\nThe research shows that smoking raises the risk of chronic low back pain in adults.'
    ],
    [
      'on what needs more research',
      'Further research is needed on how smoking raises the risk of chronic low back pain in 40% of adults.'
    ],
    ['on what cannot be excluded', 'That smoking causes chronic low back pain in 40% of adults cannot be excluded.'],
    [
      'on what is to the detriment of somebody',
      'Trials in 40% of older adults are to the detriment of those with chronic low back pain.'
    ],
    ['that is arguably so', 'Smoking is arguably the cause of 30% of all strokes in adults.'],
    [
      'in an item that cites one work, at its head',
      '- “Smoking and pain” [@a]: a trial. Smoking raised the risk of chronic pain by 40% in adults.\n- x'
    ],
    [
      'with a source in plain brackets and a month',
      'Smoking causes back pain in 40% of older adults (Müller et al. 08/2019).'
    ],
    [
      'with several authors in plain brackets',
      'Smoking causes back pain in 40% of adults (Müller, Stein, and Berg 2012).'
    ],
    ['in an article that cites in plain brackets', `${'A (Stein 2012). '.repeat(5)}\n\n${smoking}.`],
    [
      'that says “the method” of what a paper cites, with a number',
      `Yoga reduces pain [@a]. The method reduced chronic low back pain in 40% of adults.\n\n${paper}x`
    ],
    ['on what a paper finds missing', `${paper}${gap}.`],
    [
      'on what a paper finds open',
      `${paper}Chronic low back pain in older adults who smoke remains a major problem and causes 30% of their sick leave.`
    ],
    ['on what a paper supposes', `${paper}In older adults, smoking may cause stroke and increases the risk of death.`],
    [
      'on words',
      `${paper}In older adults, the term “chronic” covers pain which causes disability and increases the risk of death.`
    ],
    [
      'on a topic of research',
      'The effect of smoking on back pain in older adults is an active area of clinical research.'
    ],
    ['an example that supposes', 'For example, a drug may increase the risk of death in adults with heart disease.'],
    [
      'an item of a list that is no sentence',
      '- Chronic kidney disease or liver disease in older adults with diabetes'
    ],
    ['that points to another chapter', `${smoking} ({ref}\`chapter-3\`).`],
    ['with a source in plain brackets', 'Smoking causes back pain in 40% of older adults (Müller and Stein 2012).'],
    ['with a source in a code span', 'Smoking causes back pain in 40% of older adults `[@mueller2012]`.']
  ])('a warning %s', (_what, source) => {
    expect(judged(source).map(({sure, score}) => [sure, score > 0.76])).toEqual([[false, true]])
  })
})

describe('what goes on about a claim that is told', () => {
  const chain = `${smoking}. This increases the risk of stroke and death in older adults with diabetes.`

  it.each([
    ['is a warning in a paper', `${chain}\n\n## Methods\n\nx`, [true, false]],
    ['is an error of its own elsewhere', chain, [true, true]]
  ])('%s', (_what, source, expected) => {
    expect(analyse(source).sentences.flatMap(({claim, sure}) => (claim ? [sure] : []))).toEqual(expected)
  })
})

describe('a claim that there are many of a thing is covered by', () => {
  const many = 'Many drugs against back pain in adults have been developed in the last 40 years'

  it.each([
    [
      'the next citation of its section on one of them',
      'Many programs that reduce back pain in adults have been developed.\n\nOne program asks adults to walk [@b].',
      ['b']
    ],
    ['nothing where it has a number', `${many}.\n\nAspirin is a drug [@b].`, ['-', 'b']],
    [
      'nothing of another section',
      'Many programs that reduce back pain in adults have been developed.\n\n## Walking\n\nOne program asks adults to walk [@b].',
      ['-']
    ],
    [
      'nothing on another matter',
      'Many programs that reduce back pain in adults have been developed.\n\nBread is baked [@b].',
      ['-']
    ]
  ])('%s', (_what, source, expected) => {
    expect(cover(source)).toEqual(expected)
  })
})

describe('a claim that says more closely what is cited', () => {
  it('follows it', () => {
    const more = 'In particular, massage reduces the pain of older adults and improves their sleep'
    expect(cover(`${massage} [@a]. ${more}.`)).toEqual(['a', '>0'])
    expect(cover(`${massage} [@a]. ${more} by 30%.`)).toEqual(['a', '-'])
    expect(cover(`${massage} [@a].\n\n${more}.`)).toEqual(['a', '-'])
  })
})
