import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {RecordRelation, RecordVariants, Reference} from '../../src/model/generated/record.ts'
import {makeRecord} from '../../src/pipeline/records.ts'
import type {ComparedField, FieldComparison} from '../../src/model/verification.ts'
import {compareWork} from '../../src/verification/compare-work.ts'
import {recordOf} from './made-record.ts'

type Item = Readonly<Record<string, unknown>>

/** Recorded by Crossref as 10.1001/.450, with further authors. */
const acupuncture = {
  title: 'Acupuncture in Patients With Chronic Low Back Pain: A Randomized Controlled Trial',
  'container-title': 'Archives of Internal Medicine',
  author: [
    {family: 'Brinkhaus', given: 'Benno'},
    {family: 'Witt', given: 'Claudia M.'},
    {family: 'Jena', given: 'Susanne'}
  ],
  issued: {'date-parts': [[2006, 2, 27]]},
  volume: '166',
  issue: '4',
  page: '450-457'
} satisfies Omit<Reference, 'id' | 'type'>

function agreementOf(field: ComparedField, item: Item, held: Omit<Reference, 'id' | 'type'>, others?: Others): string {
  const fields: readonly FieldComparison[] = compareWork(item, recordOf(held, others)).fields
  return fields.find((one) => one.field === field)?.agrees ?? 'not given'
}

interface Others {
  readonly variants?: RecordVariants
  readonly relations?: RecordRelation[]
  readonly doi?: string
}

describe('a reference beside its record', () => {
  it.each<[name: string, change: Item, verdict: string]>([
    ['as recorded', {}, 'verified'],
    ['with the DOI in capitals', {DOI: 'HTTPS://DOI.ORG/10.1000/182'}, 'verified'],
    ['with nothing but a title', {author: undefined, issued: undefined, 'container-title': undefined}, 'verified'],
    ['with another year', {issued: {'date-parts': [[2001]]}}, 'differs'],
    ['with another volume', {volume: '12'}, 'differs'],
    ['with other pages', {page: '12-19'}, 'differs'],
    ['in another journal', {'container-title': 'Spine'}, 'differs'],
    [
      'by another author as well',
      {author: [...acupuncture.author, {family: 'Nobody', given: 'N.'}]},
      'could-not-verify'
    ],
    ['by an author less', {author: acupuncture.author.slice(0, 2)}, 'verified'],
    [
      'by one other author among the right ones',
      {author: [acupuncture.author[0], {family: 'Invented', given: 'I.'}, acupuncture.author[2]]},
      'differs'
    ],
    ['by others', {author: [{family: 'Andersson', given: 'Gunnar'}]}, 'differs'],
    [
      'by others, under another title',
      {title: 'Manual therapy for neck pain in older adults', author: [{family: 'Andersson', given: 'Gunnar'}]},
      'wrong-work'
    ],
    ['under another title, without authors', {title: 'Yoga and sleep in pregnancy', author: undefined}, 'wrong-work'],
    ['under another title, by the same authors', {title: 'Yoga and sleep in pregnancy'}, 'differs'],
    [
      'another paper of the same authors',
      {
        title: 'Yoga and sleep in pregnancy',
        'container-title': 'Spine',
        issued: {'date-parts': [[2015]]},
        volume: '3',
        page: '1'
      },
      'wrong-work'
    ],
    [
      'a work of the same title by others, in another journal and year',
      {
        author: [{family: 'Andersson', given: 'G.'}],
        'container-title': 'Spine',
        issued: {'date-parts': [[1990]]},
        page: undefined,
        volume: undefined
      },
      'wrong-work'
    ],
    [
      'a translated title by the same authors',
      {title: 'Akupunktur bei Patienten mit chronischen Kreuzschmerzen und der Vergleich mit einer Warteliste'},
      'could-not-verify'
    ]
  ])('%s: %s', (_, change, verdict) => {
    const item = {...acupuncture, id: 'a', ...change}
    expect(compareWork(item, recordOf(acupuncture)).verdict).toBe(verdict)
  })

  it('shows the evidence side by side, in the words of both', () => {
    const {fields} = compareWork({id: 'a', title: acupuncture.title.toUpperCase(), volume: 165}, recordOf(acupuncture))
    expect(fields).toEqual([
      {field: 'title', written: acupuncture.title.toUpperCase(), recorded: acupuncture.title, agrees: 'form'},
      {field: 'volume', written: '165', recorded: '166', agrees: 'no'}
    ])
  })

  it('says nothing beside a record without a work', () => {
    const made = makeRecord(
      {scheme: 'doi', identifier: '10.1000/182'},
      {kind: 'registered', registry: 'doi'},
      '2026-11-25'
    )
    expect(made.ok && compareWork({title: 'A title'}, made.record)).toEqual({verdict: 'could-not-verify', fields: []})
  })
})

describe('a form beside another', () => {
  const names = Array.from({length: 400}, (_, index) => ({
    family: `N${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}son`,
    given: 'A.'
  }))
  it.each<[name: string, field: ComparedField, written: Item, held: Omit<Reference, 'id' | 'type'>, agrees: string]>([
    [
      'ä written as ae, in a title',
      'title',
      {title: 'Häufigkeit von Schmerz'},
      {title: 'Haeufigkeit von Schmerz'},
      'form'
    ],
    [
      'ä written as a, in a title',
      'title',
      {title: 'Haufigkeit von Schmerz'},
      {title: 'Häufigkeit von Schmerz'},
      'form'
    ],
    [
      'ä written as ae, in a name',
      'author',
      {author: [{family: 'Jäger', given: 'H.'}]},
      {author: [{family: 'Jaeger', given: 'Hans'}]},
      'form'
    ],
    [
      'a name in one text',
      'author',
      {author: [{literal: 'Jäger H'}]},
      {author: [{family: 'Jaeger', given: 'Hans'}]},
      'form'
    ],
    [
      'initials before a title',
      'title',
      {title: 'Karen J. Yoga for chronic low back pain'},
      {title: 'Yoga for chronic low back pain'},
      'form'
    ],
    ['a name of two letters before a colon', 'title', {title: 'ms: a program for samples'}, {title: 'ms'}, 'form'],
    ['one author from the end of a long list', 'author', {author: [names[390], names[0]]}, {author: names}, 'form'],
    ['a long list in another order', 'author', {author: names.toReversed()}, {author: names}, 'unknown'],
    [
      'a person who is not on a long list',
      'author',
      {author: [names[0], names[1], {family: 'Invented', given: 'I.'}]},
      {author: names},
      'no'
    ],
    [
      'a given name run together with the title',
      'title',
      {title: 'KarenYoga for chronic low back pain'},
      {title: 'Yoga for chronic low back pain'},
      'no'
    ]
  ])('%s: %s', (_, field, written, held, agrees) => {
    expect(agreementOf(field, {id: 'a', ...written}, held)).toBe(agrees)
  })
})

describe('a work of one series with another', () => {
  const part = {
    title: 'Spinal manipulation in general practice: Part 2',
    author: [{family: 'Koes', given: 'B. W.'}],
    'container-title': 'Spine',
    issued: {'date-parts': [[1996]]},
    volume: '21',
    page: '2860-2871'
  } satisfies Omit<Reference, 'id' | 'type'>

  it.each<[name: string, change: Item, verdict: string]>([
    [
      'by others, with another number',
      {title: `${part.title.slice(0, -1)}1`, author: [{family: 'Assendelft'}]},
      'wrong-work'
    ],
    ['by the same authors, with a slip in the number', {title: `${part.title.slice(0, -1)}1`}, 'differs'],
    [
      'of nearly that title at another place, without authors',
      {title: 'Spinal manipulation in hospital practice: Part 2', author: undefined, page: '12'},
      'wrong-work'
    ],
    [
      'of nearly that title at that place, without authors',
      {title: 'Spinal manipulation in hospital practice: Part 2', author: undefined},
      'differs'
    ],
    [
      'of another title by the same authors, at another place of the volume',
      {title: 'Sick leave of nurses', page: '12'},
      'wrong-work'
    ],
    ['of another title by the same authors, at that place', {title: 'Sick leave of nurses'}, 'differs']
  ])('%s', (_name, change, verdict) => {
    expect(compareWork({...part, ...change}, recordOf(part)).verdict).toBe(verdict)
  })
})

describe('a common title needs more evidence', () => {
  const editorial = {...acupuncture, title: 'Editorial'}
  it.each<[name: string, change: Item, verdict: string]>([
    ['authors and pages agree', {}, 'verified'],
    ['pages agree', {author: undefined}, 'verified'],
    ['journal and year alone agree', {author: undefined, page: undefined, volume: undefined}, 'could-not-verify'],
    ['other authors', {author: [{family: 'Andersson', given: 'G.'}]}, 'differs'],
    [
      'other authors in another year',
      {author: [{family: 'Andersson', given: 'G.'}], issued: {'date-parts': [[1990]]}},
      'wrong-work'
    ],
    ['another title, without authors', {title: 'Reply', author: undefined}, 'wrong-work']
  ])('%s: %s', (_, change, verdict) => {
    expect(compareWork({...editorial, ...change}, recordOf(editorial)).verdict).toBe(verdict)
  })
})

describe('titles', () => {
  it.each<[written: string, recorded: string, agrees: string, variants?: string[]]>([
    ['The <i>E. coli</i> genome', 'The E. coli genome', 'form'],
    ['The &lt;i&gt;E. coli&lt;/i&gt; genome', 'The E. coli genome', 'form'],
    ['Trust &amp; fair allocation', 'Trust & fair allocation', 'form'],
    ['CO<sub>2</sub> uptake of forests', 'CO₂ uptake of forests', 'form'],
    ['The TGF-beta pathway', 'The TGF-β pathway', 'form'],
    ['5{$\\alpha$}-Reductase inhibitors', '5α-Reductase inhibitors', 'form'],
    ['{\\"U}ber die Schr{\\"o}dinger-Gleichung', 'Über die Schrödinger-Gleichung', 'form'],
    ['Ueber die Schroedinger-Gleichung', 'Über die Schrödinger-Gleichung', 'form'],
    ['Smorgasbord og smalahove', 'Smørgåsbord og smalahove', 'form'],
    ['Low-back pain: a review', 'Low back pain – a review', 'form'],
    ['Coexpression in time', 'Co-expression in time', 'form'],
    ['Asking the right questions: model-driven optimization', 'Asking the right questions', 'form'],
    ['Asking the right questions', 'Asking the right questions: model-driven optimization', 'form'],
    ['LIFT: language-interfaced fine-tuning', 'Language-interfaced fine-tuning', 'form'],
    ['Query strategies for priced information', 'Query strategies for priced information (extended abstract)', 'form'],
    ['The pain of the back', 'Der Schmerz des Rückens', 'form', ['The Pain of the Back']],
    ["The Pandora's box problem with inspections", 'Pandora’s Box Problem with Inspections', 'form'],
    ['Patient-sepcific ECG classification', 'Patient-specific ECG classification', 'no'],
    ['Low back pain in adults', 'Low back pain in children', 'no'],
    ['Akupunktur in der Behandlung von Schmerzen', 'Needles for the relief of pain in the clinic', 'unknown'],
    ['Акупунктура при болях в спине', 'Acupuncture for back pain', 'unknown'],
    ['Correction: asking the right questions', 'Asking the right questions', 'no'],
    ['Correction', 'Correction: asking the right questions', 'form']
  ])('%s beside %s: %s', (title, recorded, agrees, titles) => {
    const others = titles ? {variants: {titles}} : {}
    expect(agreementOf('title', {title}, {title: recorded}, others)).toBe(agrees)
  })

  it('takes a subtitle from a field of its own', () => {
    const item = {title: 'Discourse', subtitle: 'Essays on the method'}
    expect(agreementOf('title', item, {title: 'Discourse: Essays on the Method'})).toBe('form')
  })
})

describe('names', () => {
  type Names = readonly Item[]
  it.each<[name: string, written: Names, recorded: Names, agrees: string]>([
    ['initials', [{family: 'Witt', given: 'C. M.'}], [{family: 'Witt', given: 'Claudia M.'}], 'form'],
    ['initials that run together', [{literal: 'Witt CM'}], [{family: 'Witt', given: 'Claudia M.'}], 'form'],
    ['given name first', [{literal: 'Claudia M. Witt'}], [{family: 'Witt', given: 'Claudia M.'}], 'form'],
    [
      'family first, Hungarian',
      [{literal: 'Szent-Györgyi Albert'}],
      [{family: 'Szent-Györgyi', given: 'Albert'}],
      'form'
    ],
    [
      'changed places',
      [{family: 'Albert', given: 'Szent-Györgyi'}],
      [{family: 'Szent-Györgyi', given: 'Albert'}],
      'form'
    ],
    ['LaTeX accents', [{family: 'Erd{\\H{o}}s', given: "P{\\'a}l"}], [{family: 'Erdős', given: 'Pál'}], 'form'],
    ['other LaTeX', [{family: '{\\O}stergaard', given: 'S{\\o}ren'}], [{family: 'Østergaard', given: 'Søren'}], 'form'],
    ['umlauts', [{family: 'Mueller', given: 'J.'}], [{family: 'Müller', given: 'Jörg'}], 'form'],
    ['ß', [{family: 'Weiss', given: 'K.'}], [{family: 'Weiß', given: 'Karl'}], 'form'],
    [
      'particle apart',
      [{family: 'Berg', 'non-dropping-particle': 'van den'}],
      [{family: 'van den Berg', given: 'J.'}],
      'form'
    ],
    ['particle in front', [{literal: 'J. van den Berg'}], [{family: 'Berg', given: 'J. van den'}], 'form'],
    ['a particle as a name', [{literal: 'Du Xiangjun'}], [{family: 'Du', given: 'Xiangjun'}], 'form'],
    [
      'two family names',
      [{family: 'García', given: 'Gabriel'}],
      [{family: 'García Márquez', given: 'Gabriel'}],
      'form'
    ],
    ['a suffix', [{literal: 'Smith, John, Jr.'}], [{family: 'Smith', given: 'John', suffix: 'Jr'}], 'form'],
    [
      'et al.',
      [{family: 'Witt'}, {literal: 'et al.'}],
      [
        {family: 'Witt', given: 'C.'},
        {family: 'Jena', given: 'S.'}
      ],
      'form'
    ],
    [
      'alphabetised',
      [
        {family: 'Jena', given: 'S.'},
        {family: 'Witt', given: 'C.'}
      ],
      [
        {family: 'Witt', given: 'C.'},
        {family: 'Jena', given: 'S.'}
      ],
      'form'
    ],
    ['a group and its letters', [{literal: 'WHO'}], [{literal: 'World Health Organization'}], 'form'],
    ['a group and its article', [{literal: 'The CONSORT Group'}], [{literal: 'CONSORT Group'}], 'form'],
    ['a group and persons', [{literal: 'CONSORT Group'}], [{family: 'Schulz', given: 'K.'}], 'unknown'],
    ['two scripts', [{literal: 'Hwang Sun-young'}], [{literal: '황선영'}], 'unknown'],
    ['other initials', [{family: 'Witt', given: 'K.'}], [{family: 'Witt', given: 'C.'}], 'no'],
    ['another person', [{family: 'Andersson', given: 'G.'}], [{family: 'Witt', given: 'C.'}], 'no']
  ])('%s', (_, author, recorded, agrees) => {
    const held = {title: 'A title', author: recorded.map((name) => ({...name}))}
    expect(agreementOf('author', {title: 'A title', author}, held)).toBe(agrees)
  })

  it('takes editors for authors', () => {
    const author = [{family: 'Crowley', given: 'J.'}]
    expect(agreementOf('author', {author}, {title: 'A book', editor: [{family: 'Crowley', given: 'John'}]})).toBe(
      'form'
    )
    expect(agreementOf('author', {author}, {title: 'A book'}, {variants: {editors: ['Crowley, John']}})).toBe('form')
  })
})

describe('years', () => {
  it.each<[written: number, years: number[], agrees: string]>([
    [2006, [], 'yes'],
    [2005, [], 'form'],
    [2007, [], 'form'],
    [2011, [2011], 'form'],
    [2012, [2011], 'form'],
    [1999, [2011], 'no']
  ])('%i beside 2006 and %j: %s', (year, years, agrees) => {
    const others = years.length > 0 ? {variants: {years}} : {}
    expect(agreementOf('issued', {issued: {'date-parts': [[year]]}}, acupuncture, others)).toBe(agrees)
  })

  it('takes the year of a reprint by its original', () => {
    const item = {issued: {'date-parts': [[1990]]}, 'original-date': {raw: '2006'}}
    expect(agreementOf('issued', item, acupuncture)).toBe('form')
  })
})

describe('containers', () => {
  it.each<[written: string, recorded: string, agrees: string, containers?: string[]]>([
    ['Arch Intern Med', 'Archives of Internal Medicine', 'form'],
    ['Arch. Intern. Med.', 'Archives of Internal Medicine', 'form'],
    ['Proc Natl Acad Sci U S A', 'Proceedings of the National Academy of Sciences', 'form'],
    ['PNAS', 'Proceedings of the National Academy of Sciences', 'form'],
    ['Z. Naturforsch. B', 'Zeitschrift für Naturforschung B', 'form'],
    ['Stat. & Probab. Lett.', 'Statistics &amp; Probability Letters', 'form'],
    ['The Lancet', 'Lancet (London, England)', 'form'],
    ['JAMA Internal Medicine', 'Archives of Internal Medicine', 'yes', ['JAMA Internal Medicine']],
    [
      'Proceedings of the 42nd ACM Symposium on Theory of Computing (STOC)',
      'Proceedings of the forty-second ACM symposium on Theory of computing',
      'form'
    ],
    ['arXiv preprint arXiv:2101.00001', 'Nature', 'unknown'],
    ['bioRxiv', 'Nature Methods', 'unknown'],
    ['Lecture Notes in Computer Science', 'Computer Vision – ECCV 2018', 'unknown'],
    ['Nature', 'Nature Medicine', 'unknown'],
    ['Journal of Physics: Conference Series', 'Journal of Physics: Condensed Matter', 'unknown'],
    ['Spine', 'The Lancet', 'no']
  ])('%s beside %s: %s', (container, recorded, agrees, containers) => {
    const others = containers ? {variants: {containers}} : {}
    const item = {'container-title': container}
    expect(agreementOf('container-title', item, {title: 'A', 'container-title': recorded}, others)).toBe(agrees)
  })

  it.each([
    ['a preprint server is the publisher', {publisher: 'bioRxiv'}, 'bioRxiv', 'form'],
    ['a series stands for the book', {'container-title': 'Pain', 'collection-title': 'Advances'}, 'Advances', 'yes'],
    ['nothing recorded', {}, 'bioRxiv', 'unknown']
  ])('%s', (_, held, container, agrees) => {
    expect(agreementOf('container-title', {'container-title': container}, {title: 'A', ...held})).toBe(agrees)
  })
})

describe('volume, issue and page', () => {
  it.each<[field: 'volume' | 'issue' | 'page', written: string | number, held: Partial<Reference>, agrees: string]>([
    ['volume', 166, {volume: '166'}, 'yes'],
    ['volume', 'Vol. 166', {volume: '166'}, 'form'],
    ['volume', '12', {volume: '166'}, 'no'],
    ['issue', '3/4', {issue: '3-4'}, 'form'],
    ['issue', 'Suppl', {issue: '4'}, 'unknown'],
    ['page', '1101-9', {page: '1101-1109'}, 'form'],
    ['page', '1101–1109', {page: '1101-1109'}, 'form'],
    ['page', '1101', {page: '1101-1109'}, 'form'],
    ['page', '1101-1119', {page: '1101-1109'}, 'no'],
    ['page', '12-20', {page: '1101-1109'}, 'no'],
    ['page', 'e1234', {number: 'e1234'}, 'yes'],
    ['page', '1234', {number: 'e1234'}, 'form'],
    ['page', 'xii', {page: '12'}, 'no']
  ])('%s %s beside %j: %s', (field, written, held, agrees) => {
    expect(agreementOf(field, {[field]: written}, {title: 'A', ...held})).toBe(agrees)
  })
})

describe('DOIs', () => {
  it.each([
    ['10.48550/arXiv.2101.00001v2', '10.48550/arxiv.2101.00001', 'form'],
    ['https://doi.org/10.1000/ABC', '10.1000/abc', 'form'],
    ['10.1000/old', '10.1000/abc', 'form'],
    ['10.1000/other', '10.1000/abc', 'no']
  ])('%s beside %s: %s', (DOI, doi, agrees) => {
    const relations: RecordRelation[] = [{type: 'is-identical-to', scheme: 'doi', identifier: '10.1000/old'}]
    expect(agreementOf('DOI', {DOI}, {title: 'A'}, {doi, relations})).toBe(agrees)
  })
})

describe('whatever an item holds', () => {
  it('it is compared without an error', () => {
    const field = fc.constantFrom('title', 'author', 'issued', 'container-title', 'page', 'volume', 'DOI', 'editor')
    fc.assert(
      fc.property(fc.dictionary(field, fc.anything()), (item) => {
        expect(compareWork(item, recordOf(acupuncture)).verdict).toMatch(
          /^(?:verified|differs|wrong-work|could-not-verify)$/
        )
      })
    )
  })

  it('a work is verified by its own record', () => {
    const words = fc
      .array(fc.stringMatching(/^[A-Z][a-zäöüßéèøåæçñ]{1,11}$/), {minLength: 3, maxLength: 12})
      .map((list) => list.join(' '))
    const name = fc.record({
      family: fc.stringMatching(/^[A-Z][a-z]{1,12}$/),
      given: fc.stringMatching(/^[A-Z][a-z]{1,12}$/)
    })
    const work = fc.record({
      title: words,
      'container-title': words,
      author: fc.array(name, {minLength: 1, maxLength: 8})
    })
    fc.assert(
      fc.property(work, (item) => {
        expect(compareWork(item, recordOf(item)).verdict).toBe('verified')
      })
    )
  })
})
