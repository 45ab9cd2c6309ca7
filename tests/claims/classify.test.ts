import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {classifyArticle, classifySentence, explainSentence} from '../../src/claims/classify.ts'
import {cueEntries} from '../../src/claims/lexicon.ts'
import {listClasses, listOpening, listTerms, sumTerms, termValue} from '../../src/claims/terms.ts'
import {claimThreshold, classes, openings, terms, weights} from '../../src/claims/weights.ts'
import {cutWords} from '../../src/claims/words.ts'

/** A sentence and a reason that must be among those named; no reason when any will do. */
type Case = readonly [text: string, reason?: string]

const claims: readonly Case[] = [
  ['Smoking causes lung cancer.', 'states a cause: *causes*'],
  ['Regular walking can reduce the risk of stroke.', 'states an effect: *reduce*'],
  ['About 40% of adults sleep less than seven hours a night.', 'gives a number: *40%*'],
  ['Migraine is a common disorder that affects millions of people worldwide.', 'says how often: *common*'],
  ['Women are more likely than men to develop osteoporosis.', 'makes a comparison: *than*'],
  ['A 2014 survey of 3,000 nurses found that most had chronic pain.', 'gives a year: *2014*'],
  ['Insulin is secreted by cells in the pancreas and lowers blood glucose.', 'states an effect: *lowers*'],
  ['The vaccine was introduced in Britain in 1968.', 'gives a year: *1968*'],
  ['Loneliness is linked to a higher risk of dementia.', 'makes a comparison: *higher*'],
  ['Malaria is the leading cause of death in several African countries.', 'makes a superlative: *leading cause*'],
  ['The city spent $40 million on the programme last year.', 'gives an amount of money: *$40*'],
  ['According to the World Health Organization, one in eight people lives with a mental disorder.'],
  ['Because the virus mutates quickly, antibodies often fail to recognise it.'],
  ['Deforestation has increased the amount of carbon dioxide in the atmosphere.']
]

const others: readonly Case[] = [
  ['Is walking good for the spine?', 'a question'],
  ['Listen to the signals you get and take breaks.', 'an instruction: *Listen*'],
  ['If the pain gets worse, stop and call your doctor.', 'an instruction: *stop*'],
  [
    'Go to an emergency department now if you have lost feeling in a leg, cannot pass urine or were in an accident.',
    'an instruction: *Go*'
  ],
  ['You should drink more water.', 'gives advice: *You should*'],
  ['It is important to talk to your doctor before you begin.'],
  ['Remember, you do not have to do this alone.'],
  ['In this article, we look at three ways to sit at a desk.', 'outline of the article: *In this article*'],
  ['The next section describes how we chose the studies.'],
  ['I have tried all of them myself.', 'speaks of the writer: *I*'],
  ['Click here to read more.', 'an instruction: *Click*'],
  ['The function returns a list of strings.', 'describes a tool or method: *function*'],
  ['This work is licensed under a Creative Commons license.', 'boilerplate: *licensed*'],
  ['There are three things to keep in mind:', 'leads into what follows'],
  ['Treatments and their costs', 'no full stop'],
  ['Let us start with an example.'],
  ['See Table 2 for details.']
]

describe('classifySentence', () => {
  it.each(claims.map(([text, reason]) => ({text, reason})))('calls a claim: $text', ({text, reason}) => {
    const verdict = classifySentence({text})
    expect(verdict.score).toBeGreaterThanOrEqual(claimThreshold)
    expect(verdict.claim).toBe(true)
    if (reason !== undefined) expect(verdict.cues).toContain(reason)
  })

  it.each(others.map(([text, reason]) => ({text, reason})))('calls no claim: $text', ({text, reason}) => {
    const verdict = classifySentence({text})
    expect(verdict.score).toBeLessThan(claimThreshold)
    expect(verdict.claim).toBe(false)
    if (reason !== undefined) expect(verdict.cues).toContain(reason)
  })

  it('names what the evidence looks like in the text', () => {
    const {cues} = classifySentence({text: 'SMOKING CAUSES CANCER IN MILLIONS OF PEOPLE WORLDWIDE.'})
    expect(cues).toContain('states a cause: *CAUSES*')
  })

  it('names each piece of evidence and each reason once', () => {
    const {cues} = classifySentence({text: 'Stress causes pain, causes fear, and triggers and causes more stress.'})
    expect(new Set(cues).size).toBe(cues.length)
    expect(cues.filter((cue) => cue.startsWith('states a cause')).length).toBe(1)
  })

  it('leans on the sentence before', () => {
    const text = 'It is also seen in the young.'
    const after = (contextBefore: string): number => classifySentence({text, contextBefore}).score
    expect(after('Arthritis affects 15% of adults and causes severe joint pain.')).toBeGreaterThan(
      after('Click the button and see what you get.')
    )
  })

  it('reads “US” and “I” by their case', () => {
    const score = (text: string): number => classifySentence({text}).score
    expect(score('Most hospitals in the US closed.')).toBeGreaterThan(score('Most hospitals in the us closed.'))
    expect(score('Nobody but I saw the ward.')).toBeLessThan(score('Nobody but i saw the ward.'))
  })

  it.each(['', '  ', '\n'])('says that blank text has no words', (text) => {
    expect(classifySentence({text})).toEqual({claim: false, score: 0, cues: ['no words']})
  })

  const sentence = fc.record(
    {
      text: fc.oneof(
        fc.string({unit: 'binary', maxLength: 80}),
        fc
          .array(fc.constantFrom('smoking', 'causes', '40', '%', 'I', ',', '"', '(', 'If', 'see', '.', '?', 'n’t'), {
            maxLength: 20
          })
          .map((words) => words.join(' '))
      ),
      contextBefore: fc.string({maxLength: 40}),
      section: fc.string({maxLength: 20})
    },
    {requiredKeys: ['text']}
  )

  it('never throws, scores from 0 to 1, and gives one to four reasons', () => {
    fc.assert(
      fc.property(sentence, (context) => {
        const {claim, score, cues} = classifySentence(context)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(claim).toBe(score >= claimThreshold)
        expect(cues.length).toBeGreaterThanOrEqual(1)
        expect(cues.length).toBeLessThanOrEqual(4)
      })
    )
  })

  it.each(['a ', '1', '1.', "a'", '"', 'in ', 'is a ', '(', '\ud800', 'causes '])(
    'finishes on 50,000 times %j',
    (piece) => {
      const text = piece.repeat(50_000)
      expect(classifySentence({text, contextBefore: text, section: text}).cues.length).toBeGreaterThan(0)
    }
  )
})

describe('classifyArticle', () => {
  const plain = {text: 'It is also seen in the young.'}
  const claim = {text: 'Arthritis affects 15% of adults and causes severe joint pain.'}
  const other = {text: 'Click the button and see what you get.'}
  const scoreIn = (before: readonly {text: string}[], after: readonly {text: string}[]): number =>
    classifyArticle([...before, plain, ...after])[before.length]?.score ?? Number.NaN

  it('leans on the sentence before, the one after, and the article', () => {
    expect(scoreIn([claim], [])).toBeGreaterThan(scoreIn([other], []))
    expect(scoreIn([], [claim])).toBeGreaterThan(scoreIn([], [other]))
    const far = {text: 'Treatments and their costs'}
    const repeat = (one: {text: string}): {text: string}[] => new Array<{text: string}>(8).fill(one)
    expect(scoreIn([...repeat(claim), far], [far])).toBeGreaterThan(scoreIn([...repeat(other), far], [far]))
  })

  it('gives each sentence a verdict, and an article without sentences none', () => {
    expect(classifyArticle([])).toEqual([])
    expect(classifyArticle([claim, other, {text: ' '}]).map(({claim: is}) => is)).toEqual([true, false, false])
  })
})

/** The lists of the weight file that hold names by their weights. */
const lists = {terms, openings, classes}

describe('terms', () => {
  it('are summed as they are listed', () => {
    const readWeights = (of: typeof terms): ReadonlyMap<string, number> =>
      new Map(of.flatMap(([weight, list]) => list.split(' ').map((name) => [name, weight] as const)))
    const known = {terms: readWeights(terms), openings: readWeights(openings), classes: readWeights(classes)}
    const slowSum = (text: string): number => {
      const words = cutWords(text)
      const shown = {terms: listTerms(words), openings: listOpening(words), classes: listClasses(words)}
      const add = (list: keyof typeof lists): number =>
        shown[list].reduce((sum, name) => sum + (known[list].get(name) ?? 0), 0)
      return (add('terms') + add('openings') + add('classes')) * termValue(words)
    }
    const word = fc.constantFrom(
      ...['the', 'risk', 'of', 'is', 'a', '40', '%', ',', '.', 'we', 'you', 'Xyzing', 'UNHCR', 'iPhone', 'walked']
    )
    fc.assert(
      fc.property(fc.array(word, {maxLength: 12}), (words) => {
        const text = words.join(' ')
        expect(sumTerms(cutWords(text))).toBeCloseTo(slowSum(text), 9)
      })
    )
    expect(sumTerms(cutWords('__proto__ constructor ^ # _'))).toBeLessThan(Infinity)
  })

  it.each(Object.entries(lists))('are whole numbers of eight bits, each name once: %s', (_, list) => {
    const all = list.flatMap(([, names]) => names.split(' '))
    expect(all.length).toBeGreaterThan(1000)
    expect(new Set(all).size).toBe(all.length)
    for (const [weight] of list) {
      expect(Number.isInteger(weight) && Math.abs(weight) <= 127 && weight !== 0, String(weight)).toBe(true)
    }
  })

  it.each([
    ['the', ['the', '^_the', 'the_^']],
    ['Xyzing', ['A-ing']],
    ['walked', ['a-ed']],
    ['relations', ['a-tions']],
    ['nervous', ['a-al']],
    ['glass', ['a-']],
    ['UNHCR', ['ABC']],
    ['iPhone', ['aBc']],
    ['3.5', ['#']],
    ['(', ['(']]
  ])('has a class for %s', (text, names) => {
    expect(listClasses(cutWords(text))).toEqual(expect.arrayContaining(names))
  })
})

describe('the table of cues', () => {
  it('has each id once', () => {
    const ids = cueEntries.map(({id}) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('has a weight only for cues there are', () => {
    const ids = new Set(cueEntries.map(({id}) => id))
    expect(Object.keys(weights).filter((id) => !ids.has(id))).toEqual([])
  })

  it('never counts a reason for one verdict towards the other', () => {
    const sign = {for: 1, topic: 1, against: -1, none: 0}
    expect(cueEntries.filter(({id, side}) => (weights[id] ?? 0) * sign[side] < 0)).toEqual([])
  })

  it('has words for every cue that may be named', () => {
    expect(cueEntries.filter(({side, words}) => side !== 'none' && words === '')).toEqual([])
  })
})

describe('explainSentence', () => {
  it.each(
    [...claims, ...others].flatMap(([text]) => [
      {text},
      {text, contextBefore: 'Smoking causes lung cancer.', section: 'Introduction'}
    ])
  )('gives weights that add up to the score: $text', (sentence) => {
    const {score} = classifySentence(sentence)
    const sum = explainSentence(sentence).reduce((total, {weight}) => total + weight, 0)
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(score, 10)
  })

  it('names cues with their evidence, and words', () => {
    const parts = explainSentence({text: 'Smoking causes lung cancer.'})
    expect(parts).toContainEqual(expect.objectContaining({words: 'states a cause', evidence: 'causes'}))
    expect(parts).toContainEqual(expect.objectContaining({words: 'wording', evidence: 'cancer'}))
  })
})
