import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseReferenceString, referenceLikeness} from '../../src/references/formats/reference-string.ts'

type Parsed = ReturnType<typeof parseReferenceString>
type Case = readonly [text: string, item: Parsed['item'], rest?: Omit<Parsed, 'item' | 'spans'>]

const people = (list: string): NonNullable<Parsed['item']['author']> =>
  list.split('; ').map((name) => {
    const [family = '', given = ''] = name.split(', ')
    return {family, given}
  })

const cases: Readonly<Record<string, Case>> = {
  APA: [
    'Okafor, N. B., van den Berg, H., & Lindqvist, Å. (2016). Walking programmes for older adults: A pilot trial. Journal of Gait Studies, 12(3), 201–209. https://doi.org/10.5555/jgs.2016.12.201',
    {
      type: 'article-journal',
      author: people('Okafor, N. B.; van den Berg, H.; Lindqvist, Å.'),
      title: 'Walking programmes for older adults: A pilot trial',
      'container-title': 'Journal of Gait Studies',
      volume: '12',
      issue: '3',
      page: '201-209',
      issued: {'date-parts': [[2016]]},
      DOI: '10.5555/jgs.2016.12.201'
    },
    {rawDoi: 'https://doi.org/10.5555/jgs.2016.12.201'}
  ],
  'APA with an article number and a letter after the year': [
    'Abe, K. (2019a). Sleep and gait. Sleep Notes, 4, e1044.',
    {
      type: 'article-journal',
      author: people('Abe, K.'),
      title: 'Sleep and gait',
      'container-title': 'Sleep Notes',
      volume: '4',
      page: 'e1044',
      issued: {'date-parts': [[2019]]}
    }
  ],
  'APA with more than twenty authors': [
    'Abe, K., Bose, R., . . . Zorn, W. (2021). Gait data. Sleep Notes, 6(1), 1–4.',
    {
      type: 'article-journal',
      author: people('Abe, K.; Bose, R.; Zorn, W.'),
      title: 'Gait data',
      'container-title': 'Sleep Notes',
      volume: '6',
      issue: '1',
      page: '1-4',
      issued: {'date-parts': [[2021]]}
    }
  ],
  'APA, a magazine with a day': [
    'Rossi, M. (2018, May 3). How we sit. Chair Weekly, 7(18), 12.',
    {
      type: 'article-journal',
      author: people('Rossi, M.'),
      title: 'How we sit',
      'container-title': 'Chair Weekly',
      volume: '7',
      issue: '18',
      page: '12',
      issued: {'date-parts': [[2018, 5, 3]]}
    }
  ],
  Vancouver: [
    "Okafor NB, O'Neil JR, Lindqvist A. Does walking help? A trial in 90 adults. J Gait Stud. 2016 Mar 4;12(3 Suppl 1):S201-9. PMID: 98765432",
    {
      type: 'article-journal',
      author: people("Okafor, NB; O'Neil, JR; Lindqvist, A"),
      title: 'Does walking help? A trial in 90 adults',
      'container-title': 'J Gait Stud',
      volume: '12',
      issue: '3 Suppl 1',
      page: 'S201-9',
      PMID: '98765432',
      issued: {'date-parts': [[2016, 3, 4]]}
    }
  ],
  'AMA with et al. and a group': [
    'Okafor NB, Lindqvist A, Rossi M, et al; Gait Guidelines Committee of the College of Walkers. Pain and gait. Ann Gait. 2017;66(7):14-30. doi:10.5555/ag.66.14',
    {
      type: 'article-journal',
      author: [
        ...people('Okafor, NB; Lindqvist, A; Rossi, M'),
        {literal: 'Gait Guidelines Committee of the College of Walkers'}
      ],
      title: 'Pain and gait',
      'container-title': 'Ann Gait',
      volume: '66',
      issue: '7',
      page: '14-30',
      issued: {'date-parts': [[2017]]},
      DOI: '10.5555/ag.66.14'
    },
    {rawDoi: '10.5555/ag.66.14', othersOmitted: true}
  ],
  Harvard: [
    'Okafor, N.B. and Lindqvist, Å. (2016) ‘Walking for older adults’, Journal of Gait Studies, 12(3), pp. 201–209. doi: 10.5555/jgs.2016.12.201.',
    {
      type: 'article-journal',
      author: people('Okafor, N.B.; Lindqvist, Å.'),
      title: 'Walking for older adults',
      'container-title': 'Journal of Gait Studies',
      volume: '12',
      issue: '3',
      page: '201-209',
      issued: {'date-parts': [[2016]]},
      DOI: '10.5555/jgs.2016.12.201'
    },
    {rawDoi: '10.5555/jgs.2016.12.201'}
  ],
  'Chicago author–date': [
    'Okafor, Ngozi B., and J. Ray Lindqvist. 2016. “Walking for Older Adults.” Journal of Gait Studies 12 (3): 201–9.',
    {
      type: 'article-journal',
      author: people('Okafor, Ngozi B.; Lindqvist, J. Ray'),
      title: 'Walking for Older Adults',
      'container-title': 'Journal of Gait Studies',
      volume: '12',
      issue: '3',
      page: '201-9',
      issued: {'date-parts': [[2016]]}
    }
  ],
  MLA: [
    'Okafor, Ngozi, et al. "Walking for Older Adults." Journal of Gait Studies, vol. 12, no. 3, 2016, pp. 201-09.',
    {
      type: 'article-journal',
      author: people('Okafor, Ngozi'),
      title: 'Walking for Older Adults',
      'container-title': 'Journal of Gait Studies',
      volume: '12',
      issue: '3',
      page: '201-09',
      issued: {'date-parts': [[2016]]}
    },
    {othersOmitted: true}
  ],
  'a journal with initials in front and the year at the end': [
    'NB Okafor, Y Lu, Gait in motion, J. Gait. Phys. 12 (2003) 123–130.',
    {
      type: 'article-journal',
      author: people('Okafor, NB; Lu, Y'),
      title: 'Gait in motion',
      'container-title': 'J. Gait. Phys.',
      volume: '12',
      page: '123-130',
      issued: {'date-parts': [[2003]]}
    }
  ],
  'a journal that writes the year after its name': [
    'Okafor NB, Coutinho Tde A: Gait and pain. Spine (Phila Pa 1976) 1984, 9:148-63.',
    {
      type: 'article-journal',
      author: [
        {family: 'Okafor', given: 'NB'},
        {family: 'Coutinho Tde', given: 'A'}
      ],
      title: 'Gait and pain',
      'container-title': 'Spine (Phila Pa 1976)',
      volume: '9',
      page: '148-63',
      issued: {'date-parts': [[1984]]}
    }
  ],
  'a PDF with broken lines': [
    'Okafor NB, Lu Y (2002) Fibre characteris-\nation of epithelial-to-\nmesenchymal gait. J Gait\nStud 1565:308-\n317. doi:10.5555/ \njgs.2002.308',
    {
      type: 'article-journal',
      author: people('Okafor, NB; Lu, Y'),
      title: 'Fibre characterisation of epithelial-to-mesenchymal gait',
      'container-title': 'J Gait Stud',
      volume: '1565',
      page: '308-317',
      issued: {'date-parts': [[2002]]},
      DOI: '10.5555/jgs.2002.308'
    },
    {rawDoi: '10.5555/ \njgs.2002.308'}
  ],
  'a volume that is a year': [
    'Yi, S. (2022). Designing chairs. Scientific Sitting, 2022, 1–9.',
    {
      type: 'article-journal',
      author: people('Yi, S.'),
      title: 'Designing chairs',
      'container-title': 'Scientific Sitting',
      volume: '2022',
      page: '1-9',
      issued: {'date-parts': [[2022]]}
    }
  ],
  'pages in three places, behind an issue that stands apart': [
    'Yi S. Designing chairs. J Sit. 2009;29 (2): 6-9, 13, 15.',
    {
      type: 'article-journal',
      author: [{family: 'Yi', given: 'S'}],
      title: 'Designing chairs',
      'container-title': 'J Sit',
      volume: '29',
      issue: '2',
      page: '6-9',
      issued: {'date-parts': [[2009]]}
    }
  ],
  'a group without date or address': [
    'Society for Gentle Walking (SGW). (n.d.). Walker’s guide to knees. Retrieved from',
    {
      type: 'webpage',
      author: [{literal: 'Society for Gentle Walking (SGW)'}],
      title: 'Walker’s guide to knees'
    },
    {undated: true, danglingAccess: {start: 67, end: 81}}
  ],
  'a web page with a day of access': [
    'Knee Clinic. Knees: Symptoms and causes. Retrieved May 5, 2020, from https://knees.example/causes',
    {
      type: 'webpage',
      author: [{literal: 'Knee Clinic'}],
      title: 'Knees: Symptoms and causes',
      URL: 'https://knees.example/causes',
      accessed: {'date-parts': [[2020, 5, 5]]}
    }
  ],
  'a book': [
    'Okafor, N. B. (2010). The walking body (2nd ed.). New York, NY: Striding Press. ISBN 978-1-4028-9462-6',
    {
      type: 'book',
      author: people('Okafor, N. B.'),
      title: 'The walking body (2nd ed.)',
      publisher: 'Striding Press',
      'publisher-place': 'New York, NY',
      ISBN: '978-1-4028-9462-6',
      issued: {'date-parts': [[2010]]}
    }
  ],
  'a report of a group': [
    'World Gait Organization. Global report on knees. Geneva: WGO; 2016.',
    {
      type: 'book',
      author: [{literal: 'World Gait Organization'}],
      title: 'Global report on knees',
      publisher: 'WGO',
      'publisher-place': 'Geneva',
      issued: {'date-parts': [[2016]]}
    }
  ],
  'a chapter, APA': [
    'Lu, Y. (1992). Knees in motion. In N. Okafor & R. Bose (Eds.), Handbook of walking (pp. 12–30). Striding Press.',
    {
      type: 'chapter',
      author: people('Lu, Y.'),
      title: 'Knees in motion',
      'container-title': 'Handbook of walking',
      page: '12-30',
      publisher: 'Striding Press',
      issued: {'date-parts': [[1992]]}
    }
  ],
  'a chapter, Vancouver': [
    'Lu YM. Knees in motion. In: Okafor N, Bose R, editors. Textbook of walking. 3rd ed. London: Striding Press; 2006. p. 120-35.',
    {
      type: 'chapter',
      author: people('Lu, YM'),
      title: 'Knees in motion',
      'container-title': 'Textbook of walking',
      page: '120-35',
      publisher: 'Striding Press',
      'publisher-place': 'London',
      issued: {'date-parts': [[2006]]}
    }
  ],
  'a preprint': [
    'Lu Y, Bose R. Walking is all you need. arXiv preprint arXiv:2101.01234. 2021.',
    {
      type: 'article',
      author: people('Lu, Y; Bose, R'),
      title: 'Walking is all you need',
      number: 'arXiv:2101.01234',
      issued: {'date-parts': [[2021]]}
    }
  ],
  'GB/T 7714': [
    '张三，李四，等．慢性膝痛的步行干预研究［J］．中华步态杂志，2016，31(2)：101－105．',
    {
      type: 'article-journal',
      author: [{literal: '张三'}, {literal: '李四'}],
      title: '慢性膝痛的步行干预研究',
      'container-title': '中华步态杂志',
      volume: '31',
      issue: '2',
      page: '101-105',
      issued: {'date-parts': [[2016]]}
    },
    {othersOmitted: true}
  ],
  'a Chinese book': [
    '王伟. 步态学[M]. 北京: 人民步行出版社, 2012.',
    {
      type: 'book',
      author: [{literal: '王伟'}],
      title: '步态学',
      publisher: '人民步行出版社',
      'publisher-place': '北京',
      issued: {'date-parts': [[2012]]}
    }
  ],
  Spanish: [
    'García López, A., & Martínez, P. (2014). Dolor de rodilla en atención primaria. Revista Española de la Marcha, 88(3), 311–320.',
    {
      type: 'article-journal',
      author: people('García López, A.; Martínez, P.'),
      title: 'Dolor de rodilla en atención primaria',
      'container-title': 'Revista Española de la Marcha',
      volume: '88',
      issue: '3',
      page: '311-320',
      issued: {'date-parts': [[2014]]}
    }
  ],
  German: [
    'Müller, H. und Schäfer, K. (2012): Knieschmerzen in der Praxis. In: Zeitschrift für Gangkunde 88(4), S. 155–160.',
    {
      type: 'article-journal',
      author: people('Müller, H.; Schäfer, K.'),
      title: 'Knieschmerzen in der Praxis',
      'container-title': 'Zeitschrift für Gangkunde',
      volume: '88',
      issue: '4',
      page: '155-160',
      issued: {'date-parts': [[2012]]}
    }
  ],
  'German without date or address': [
    'Bundesgangkammer. (o. J.). Leitlinie Knieschmerz. Abgerufen von',
    {type: 'webpage', author: [{literal: 'Bundesgangkammer'}], title: 'Leitlinie Knieschmerz'},
    {undated: true, danglingAccess: {start: 50, end: 63}}
  ],
  'a DOI that lost its start': [
    'Lu, Y. (2017). Knees again. Sleep Notes, 18(5), 455-474. doi:j.sleep.2017.11.005',
    {
      type: 'article-journal',
      author: people('Lu, Y.'),
      title: 'Knees again',
      'container-title': 'Sleep Notes',
      volume: '18',
      issue: '5',
      page: '455-474',
      issued: {'date-parts': [[2017]]}
    },
    {rawDoi: 'j.sleep.2017.11.005'}
  ],
  'a DOI behind a doubled address': [
    'Lu, Y. (2017). Knees again. Sleep Notes, 18(5), 455-474. http://dx.doi.org:10.5555/sn.18.455',
    {
      type: 'article-journal',
      author: people('Lu, Y.'),
      title: 'Knees again',
      'container-title': 'Sleep Notes',
      volume: '18',
      issue: '5',
      page: '455-474',
      issued: {'date-parts': [[2017]]},
      DOI: '10.5555/sn.18.455'
    },
    {rawDoi: 'http://dx.doi.org:10.5555/sn.18.455'}
  ]
}

const references: readonly string[] = [
  ...Object.values(cases).map(([text]) => text),
  'Ministerio de Marcha. (2019). Guía de práctica sobre rodillas. Madrid: Ministerio de Marcha. Recuperado de https://marcha.example/guia.pdf',
  'Centers for Knee Control. (n.d.). Knee pain. https://knees.example/pain',
  '"Knee fact sheet." National Institute of Knees. Accessed 3 March 2021. https://knees.example/facts',
  'R Gait Team (2020). G: A language for gait. G Foundation for Gait Computing, Vienna, Austria. URL https://gait.example/.',
  'Gait in humans. Eur J Walking. 2000;143:R11-R14.'
]

const others: readonly string[] = [
  'Introduction',
  'What is knee pain?',
  '1.2 Methods and results ........ 14',
  'Chapter 3: The walking body',
  'Table 2: Baseline characteristics, 2010-2012',
  'Gait Training: Balancing Energy and Easing Knees',
  'In 2019 we moved to a bigger clinic with 12 rooms.',
  'A 2011 trial in 228 adults compared walking with cycling.',
  'The College of Walkers (2017) recommends exercise first.',
  "Smith's trial (2018) found that walking helps; see chapter 4.",
  'Walking reduces pain by 20% (95% CI 10-30), according to Lu et al. (2005).',
  'Apply ice for 15-20 minutes every 2-3 hours during the first 48 hours.',
  'Stretch for 10 minutes (2 sets): 5-10 repetitions, twice a day.',
  'See https://knees.example/guide for more details.',
  'Use https://doi.org/10.1000/182 as an example of a DOI.',
  'Please read the terms at https://knees.example/terms before 1 May 2020.',
  'Install Node 20.19, then run npm install.',
  'Version 2.0 (2021): adds support for DOIs',
  'Monday, 3 May 2021: team meeting at 10:30-11:15',
  'Call Dr. J. Smith at 555-1234 before 10 a.m.',
  'Vitamin D, calcium and exercise'
]

describe('parseReferenceString', () => {
  it.each(Object.entries(cases))('reads %s', (_name, [text, item, rest]) => {
    const {spans, ...read} = parseReferenceString(text)
    expect(read).toEqual({item, ...rest})
    expect(Object.keys(spans).length).toBeGreaterThan(0)
  })

  it('gives the exact place of each field', () => {
    const text =
      'Okafor, N. B., & Lu, Y. (2016). Walking: A trial. Gait, 12(3), 201–209. PMID: 1234567. https://doi.org/10.5555/g.12.201.'
    const {spans} = parseReferenceString(text)
    const values = Object.fromEntries(
      Object.entries(spans).map(([field, {start, end}]) => [field, text.slice(start, end)])
    )
    expect(values).toEqual({
      author: 'Okafor, N. B., & Lu, Y.',
      issued: '2016',
      title: 'Walking: A trial',
      'container-title': 'Gait',
      volume: '12',
      issue: '3',
      page: '201–209',
      PMID: '1234567',
      DOI: 'https://doi.org/10.5555/g.12.201'
    })
  })

  it.each(Object.entries(cases))('places every text field of %s', (_name, [text]) => {
    const {item, spans} = parseReferenceString(text)
    for (const [field, value] of Object.entries(item)) {
      if (typeof value !== 'string' || field === 'type') continue
      const {start, end} = spans[field] ?? {start: 0, end: 0}
      const plain = (part: string): string => part.replaceAll(/[^\p{L}\p{N}]/gu, '')
      if (field === 'DOI') expect(plain(text.slice(start, end))).toContain(plain(value))
      else
        expect(plain(field === 'number' ? `arXiv${text.slice(start, end)}` : text.slice(start, end))).toBe(plain(value))
    }
  })

  it('reads only identifiers of what is too long for one reference', () => {
    const text = `Lu, Y. (2017). ${'Knees again. '.repeat(2000)} doi:10.5555/sn.18.455`
    expect(parseReferenceString(text).item).toEqual({type: 'document', DOI: '10.5555/sn.18.455'})
  })

  it('takes any text, and its spans stay in it', () => {
    const part = fc.oneof(
      fc.string({maxLength: 6}),
      fc.constantFrom(
        'Lu, Y.',
        'Lu Y',
        '(2016)',
        '. ',
        ', ',
        '12(3)',
        ':1-9',
        'In: ',
        '“',
        '”',
        'doi:',
        '10.5555/x',
        'Retrieved from',
        '\n',
        '-\n',
        '[J]',
        '王伟',
        'et al',
        '\uD800'
      )
    )
    fc.assert(
      fc.property(fc.array(part, {maxLength: 24}), (parts) => {
        const text = parts.join(' ')
        const {spans, danglingAccess} = parseReferenceString(text)
        for (const {start, end} of [...Object.values(spans), ...(danglingAccess ? [danglingAccess] : [])]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        const likeness = referenceLikeness(text)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }),
      {numRuns: 1500}
    )
  })

  it.each([
    'a',
    'A',
    '1',
    ' ',
    '.',
    ',',
    '(',
    ';',
    ':',
    '"',
    'A. ',
    'Smith J, ',
    'van de ',
    '(2010) ',
    '10.1234/a;',
    'available at ',
    'vol. ',
    '1 ',
    '王',
    'Aaa. ',
    'J. ',
    '1:',
    'Aa-\n',
    'IV',
    '. . . '
  ])('gets through 20,000 characters of %j', (unit) => {
    const text = `${unit.repeat(20_000 / unit.length - 1)}\u0000`
    expect(parseReferenceString(text).item).toBeTypeOf('object')
    expect(referenceLikeness(text)).toBeLessThanOrEqual(1)
  })
})

describe('referenceLikeness', () => {
  it.each(references)('is high for %j', (text) => {
    expect(referenceLikeness(text)).toBeGreaterThan(0.6)
  })

  it.each(others)('is low for %j', (text) => {
    expect(referenceLikeness(text)).toBeLessThan(0.3)
  })
})
