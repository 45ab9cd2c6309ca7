import rule from '../../src/rules/citation-resolves.ts'
import {testRule} from '../tools/rule-tester.ts'

const library = [
  {id: 'furlan2015', type: 'article-journal', title: 'Massage for low-back pain'},
  {id: 'mu2020', type: 'article-journal', title: 'Acupuncture for chronic low back pain'}
]

testRule(rule, {
  articles: {
    incorrect: [
      {
        name: 'a key with two letters swapped, and offers the nearest one',
        source: 'Massage may help for a while [@furlan2105].\n',
        library,
        findings: [
          [
            'Unexpected citation of `furlan2105`, expected a key of the bibliography such as `furlan2015`',
            'furlan2105',
            ['furlan2015']
          ]
        ]
      },
      {
        name: 'the source of a claim in a code span, and offers it as text',
        source: 'Smoking causes back pain in 40% of adults `[see @mu2020; @furlan2015]`.\n',
        library,
        findings: [['code', '`[see @mu2020; @furlan2015]`', ['[see @mu2020; @furlan2015]']]]
      },
      {
        name: 'a citation in a code span of any sentence, where the article has none of the same work',
        source: 'We go on from earlier models `[@mu2020]`.\n',
        library,
        findings: [['code', '`[@mu2020]`', ['[@mu2020]']]]
      },
      {
        name: 'a key that is near to none',
        source: 'Massage may help for a while [@nobody1999].\n',
        library,
        findings: [['unknown', 'nobody1999']]
      },
      {
        name: 'a key where there is no bibliography at all',
        source: 'Massage may help for a while [@furlan2015].\n',
        findings: [['none', 'furlan2015']]
      },
      {
        name: 'a label of a table that is none of Quarto’s, and names the one that is',
        source: 'See @tab-trials, Massage helps [@furlan2015].\n',
        library,
        findings: [
          [
            'Unexpected citation of `tab-trials`, expected a key of the bibliography or the label `tbl-trials`',
            'tab-trials'
          ]
        ]
      },
      {
        name: 'each of very many keys, and the nearest of the first of them',
        source: `${Array.from({length: 300}, (_, at) => `[@lost${at}]`).join(' ')} [@furlan2105]\n`,
        library,
        findings: [
          ...Array.from({length: 300}, (_, at): [string, [string, number]] => ['unknown', [`lost${at}`, 1]]),
          ['unknown', 'furlan2105']
        ]
      },
      {
        name: 'all citations at once where there is no bibliography',
        source: 'Massage may help [@furlan2015; @mu2020].\n\nOr not [@furlan2015].\n',
        findings: [
          [
            'Unexpected citation of `furlan2015` and of 2 more, expected a bibliography that holds them: none was found',
            ['furlan2015', 1]
          ]
        ]
      },
      {
        name: 'only the one of a group that has no reference',
        source: 'Two reviews agree [see @furlan2015, pp. 3–5; @mu2002; also @mu2020].\n',
        library,
        findings: [['near', 'mu2002', ['mu2020']]]
      },
      {
        name: 'each place that cites it',
        source: 'One trial [@lost2001].\n\nThe same trial [@lost2001].\n',
        library,
        findings: [
          ['unknown', ['lost2001', 1]],
          ['unknown', ['lost2001', 2]]
        ]
      },
      {
        name: 'a narrative citation and one without its author',
        source: 'We follow @mu2020 here, and @furlan2014 [p. 4] says [-@furlan2016] otherwise.\n',
        library,
        findings: [
          ['near', 'furlan2014', ['furlan2015']],
          ['near', 'furlan2016', ['furlan2015']]
        ]
      },
      {
        name: 'a bare name that is no handle, since the article cites in that way and nothing answers',
        source: 'One review [@mu2020] disagrees with @somebody1999.\n',
        library,
        findings: [['unknown', 'somebody1999']]
      },
      {
        name: 'a bare name close to a key, also where nothing else is cited',
        source: 'As @furlan2051 says, massage may help.\n',
        library,
        findings: [['near', 'furlan2051', ['furlan2015']]]
      },
      {
        name: 'a key of the prototype of all objects',
        source: 'This says nothing [@__proto__; @constructor; @toString; @hasOwnProperty].\n',
        library,
        findings: [
          ['unknown', '__proto__'],
          ['unknown', 'constructor'],
          ['unknown', 'toString'],
          ['unknown', 'hasOwnProperty']
        ]
      },
      {
        name: 'a key in braces',
        source: 'One review says so [@{Somebody(1999),}].\n',
        library,
        findings: [['unknown', 'Somebody(1999),']]
      },
      {
        name: 'a key that differs in letter case alone',
        source: 'One review says so [@Mu2020].\n',
        library,
        findings: [['near', 'Mu2020', ['mu2020']]]
      },
      {
        name: 'a key in a heading, a quote, a list, a table, emphasis and a footnote',
        source:
          '## Needles [@aaa1990]\n\n> Quoted,\n> and cited [@bbb1990].\n\n- An item [@ccc1990].\n\n| a | b |\n| - | - |\n| c | d [@ddd1990] |\n\nIt is _so [@eee1990]_.[^1]\n\n[^1]: As told [@fff1990].\n',
        library,
        findings: [
          ['unknown', 'aaa1990'],
          ['unknown', 'bbb1990'],
          ['unknown', 'ccc1990'],
          ['unknown', 'ddd1990'],
          ['unknown', 'eee1990'],
          ['unknown', 'fff1990']
        ]
      },
      {
        name: 'a key that the front matter holds under another name',
        source:
          '---\nreferences:\n  - {id: furlan2015, type: article-journal, title: Massage}\n---\n\nIt may help [@furlan2005].\n',
        findings: [['near', 'furlan2005', ['furlan2015']]]
      },
      {
        name: 'a key in plain text with indented paragraphs',
        path: 'article.txt',
        source: 'First.\n\n    Massage may help [@furlan2105].\n',
        library,
        findings: [['near', 'furlan2105', ['furlan2015']]]
      }
    ],
    correct: [
      {
        name: 'code spans that show how to cite',
        source: '`[@mu2020]` goes behind a sentence, and `[@furlan2015]` gives this [@furlan2015].\n',
        library
      },
      {
        name: 'the handle of a person, also where the article cites in that way',
        source: 'One review [@mu2020], says @octocat.\n',
        library
      },
      {
        name: 'pointers to what the article labels itself',
        source:
          'As @box-a and [@box-b] show [@mu2020], and @sec_c.\n\n::: {#box-a}\nBox\n:::\n\n| A |\n| - |\n\n: Caption {.x #box-c}\n\n(sec_c)=\n# C\n\n::: { #box-b }\n:::\n',
        library
      },
      {
        name: 'a raw key of Manubot, and a DOI by itself as MyST has it',
        source: 'One review [@raw:mu2020], and another {cite}`10.1093/nar/22.22.4673`.\n',
        library
      },
      {name: 'a key of the library', source: 'Massage may help for a while [@furlan2015].\n', library},
      {
        name: 'a key of the front matter',
        source:
          '---\nreferences:\n  - {id: furlan2015, type: article-journal, title: Massage}\n---\n\nIt may help [@furlan2015].\n'
      },
      {
        name: 'keys named like parts of an object, where the bibliography has them',
        source: 'This says nothing [@__proto__; @constructor].\n',
        library: [JSON.parse('{"id": "__proto__", "type": "book"}'), {id: 'constructor', type: 'book'}]
      },
      {
        name: 'identifiers that name a work by themselves',
        source:
          'Several say so [@doi:10.1016/j.jpain.2017.11.005; @pmid:26329399; @arxiv:2401.00001; @isbn:9780262033848; @url:https://example.org/].\n',
        library
      },
      {name: 'handles of people', source: 'Thanks to @octocat and @some-body for reading.\n', library},
      {name: 'an address of e-mail', source: 'Write to back.pain@example.org or <mail@example.org>.\n', library},
      {
        name: 'what stands in code',
        source: 'Write `[@nobody1999]` to cite.\n\n```text\n[@nobody1999]\n```\n\n    [@nobody1999]\n',
        library
      },
      {
        name: 'what stands in a link, its target or raw HTML',
        source:
          'See [the page of @nobody1999](https://example.org/@nobody1999), <https://example.org/@nobody1999> and <a href="@nobody1999">this</a>.\n',
        library
      },
      {name: 'an escaped sign', source: 'Write \\@nobody1999 or [\\@nobody1999].\n', library},
      {
        name: 'labels of figures and sections',
        source: 'See @fig:spine, [@tbl:trials; @eq-dose] and @sec-methods.\n',
        library
      },
      {name: 'a number that is a key', source: 'One review says so [@2020].\n', library: [{id: 2020, type: 'book'}]}
    ]
  }
})
