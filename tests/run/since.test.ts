import {symlinkSync} from 'node:fs'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest'
import type {Report, SinceChange} from '../../src/model/generated/report.ts'
import {checkProject} from '../../src/run/check-project.ts'
import {validate} from '../../src/validate/validators.ts'
import {absent, ahmed, wakefield} from '../rules/recorded-works.ts'
import {ahmedEntry, createRepository, lockFile, recordOf, type Repository} from './since-project.ts'

const backs = 'content/articles/backs.md'
const hips = 'content/articles/hips.md'
const knees = 'content/articles/knees.md'
const library = 'content/references.bib'
const smoking = 'Smoking doubles the risk of back pain in adults.\n\n'
const removing =
  'Removing the catheter early reduces infections by half, as one trial [@ahmed2014] and a letter [@nobody] found.'
const newClaim = 'Vaping triples the risk of back pain in adults.'

let original: Repository
let repository: Repository

beforeAll(() => {
  original = createRepository()
})
afterAll(() => {
  original.dispose()
})
afterEach(() => {
  repository.dispose()
})

/** What is different from a change that changes nothing; `claims: [added, without a source, removed, lost, gained]`. */
interface Expected {
  /** `rule file: the source under the finding`, shortened. */
  readonly findings?: readonly string[]
  readonly articles?: readonly string[]
  readonly claims?: readonly [number, number, number, number, number]
  readonly added?: readonly string[]
  readonly changed?: readonly string[]
  readonly removed?: number
  /** Added, changed, removed, edited by hand. */
  readonly lock?: readonly [number, number, number, number]
  readonly touched?: number
  readonly resolved?: number
  readonly unread?: readonly string[]
}

/** A report in the form of an expectation. */
function describeReport({change, findings}: Report, sources: ReadonlyMap<string, string>): Expected {
  if (!change) throw new Error('the report tells of no change')
  const {claims, references, lock} = change
  const nameOf = ({key, verification}: SinceChange['references']['added'][number]): string => `${key} ${verification}`
  return {
    findings: findings.map(({rule, file, start, end, waiver}) => {
      const text = sources.get(file)?.slice(start.offset, end.offset).split('\n')[0]?.slice(0, 40) ?? ''
      return `${waiver ? 'waived ' : ''}${rule} ${file.replace(/^.*\//, '')}: ${text}`
    }),
    articles: change.articles.map(({kind, file}) => `${kind} ${file.replace(/^.*\//, '')}`),
    claims: [claims.added, claims.addedUncited, claims.removed, claims.sourceLost, claims.sourceGained],
    added: references.added.map(nameOf),
    changed: references.changed.map(nameOf),
    removed: references.removed,
    lock: [lock.added, lock.changed, lock.removed, lock.edited.length],
    touched: change.findings.touched,
    resolved: change.findings.resolved,
    unread: (change.unread ?? []).map(({file, reason}) => [file, reason].filter(Boolean).join(': '))
  }
}

const nothing: Required<Expected> = {
  findings: [],
  articles: [],
  claims: [0, 0, 0, 0, 0],
  added: [],
  changed: [],
  removed: 0,
  lock: [0, 0, 0, 0],
  touched: 0,
  resolved: 0,
  unread: []
}

/** What people do, and what a reviewer is to hear of it. */
const cases: readonly (readonly [what: string, act: (repository: Repository) => void, expected: Expected])[] = [
  ['nothing', () => undefined, {}],
  [
    'a paragraph moved within an article',
    (r) => {
      r.edit(backs, smoking, '')
      r.append(backs, `\n${smoking.trim()}\n`)
    },
    {articles: ['changed backs.md']}
  ],
  [
    'a paragraph moved to another article',
    (r) => {
      r.edit(backs, smoking, '')
      r.append(hips, `\n${smoking.trim()}\n`)
    },
    {articles: ['changed backs.md', 'changed hips.md']}
  ],
  [
    'a paragraph copied',
    (r) => {
      r.append(hips, `\n${smoking.trim()}\n`)
    },
    {
      findings: ['claim-cited hips.md: Smoking doubles the risk of back pain in'],
      articles: ['changed hips.md'],
      claims: [1, 1, 0, 0, 0]
    }
  ],
  [
    'a renamed article',
    (r) => {
      r.git('mv', backs, 'content/articles/spines.md')
    },
    {articles: ['renamed spines.md']}
  ],
  [
    'an article renamed without telling git',
    (r) => {
      r.move(hips, 'content/articles/old/hip.md')
    },
    {articles: ['renamed hip.md']}
  ],
  [
    'an article renamed and edited',
    (r) => {
      r.move(hips, 'content/articles/hip.md')
      r.append('content/articles/hip.md', `\n${newClaim}\n`)
    },
    {
      findings: ['claim-cited hip.md: Vaping triples the risk of back pain in '],
      articles: ['renamed hip.md'],
      claims: [1, 1, 0, 0, 0]
    }
  ],
  [
    'a renamed bibliography',
    (r) => {
      r.move(library, 'content/library.bib')
      r.write('citewell.config.json', '{"content": "content", "references": "content/library.bib"}\n')
    },
    {}
  ],
  [
    'a merge of main, which has new findings',
    (r) => {
      r.append(backs, '\nRest well.\n')
      r.commit()
      r.git('switch', '-q', 'main')
      r.append(hips, `\n${newClaim}\n`)
      r.commit()
      r.git('switch', '-q', 'work')
      r.git('merge', '-q', '--no-edit', 'main')
    },
    {articles: ['changed backs.md']}
  ],
  [
    'what main did meanwhile, without a merge',
    (r) => {
      r.append(backs, '\nRest well.\n')
      r.commit()
      r.git('switch', '-q', 'main')
      r.edit(backs, smoking, '')
      r.commit()
      r.git('switch', '-q', 'work')
    },
    {articles: ['changed backs.md']}
  ],
  [
    'a merge that brings a branch with a finding',
    (r) => {
      r.git('switch', '-q', '-c', 'other')
      r.append(hips, `\n${newClaim}\n`)
      r.commit()
      r.git('switch', '-q', 'work')
      r.git('merge', '-q', '--no-ff', '--no-edit', 'other')
    },
    {
      findings: ['claim-cited hips.md: Vaping triples the risk of back pain in '],
      articles: ['changed hips.md'],
      claims: [1, 1, 0, 0, 0]
    }
  ],
  [
    'line ends made CR LF',
    (r) => {
      for (const file of [backs, hips, knees, library, lockFile.ahmed])
        r.write(file, r.read(file).replaceAll('\n', '\r\n'))
    },
    {}
  ],
  [
    'white space only',
    (r) => {
      r.edit(backs, smoking, `\n\n${smoking.replace('risk of', 'risk\nof').trim()}  \n\n\n`)
    },
    {articles: ['changed backs.md']}
  ],
  [
    'lines wrapped anew, with a marker among them',
    (r) => {
      r.edit(backs, removing, removing.replaceAll(/(early|trial|and a) /g, '$1\n'))
    },
    {articles: ['changed backs.md']}
  ],
  [
    'a byte order mark',
    (r) => {
      r.write(backs, `\u{FEFF}${r.read(backs)}`)
    },
    {articles: ['changed backs.md']}
  ],
  [
    'an indented bibliography',
    (r) => {
      r.write(library, r.read(library).replaceAll('\n  ', '\n\t'))
    },
    {}
  ],
  [
    'references sorted',
    (r) => {
      const [first = '', second = ''] = r.read(library).split('\n\n')
      r.write(library, `${second.trim()}\n\n${first.trim()}\n`)
    },
    {}
  ],
  [
    'a reference edited in the .bib only',
    (r) => {
      r.edit(library, 'year = {2014}', 'year = {2012}')
    },
    {
      findings: ['reference-updated references.bib: ahmed2014', 'doi-matches references.bib: 2012'],
      changed: ['ahmed2014 differs'],
      touched: 1
    }
  ],
  [
    'a faulty reference edited, and still faulty',
    (r) => {
      r.edit(library, '{Backs}', '{Backs and bones}')
    },
    {findings: ['reference-complete references.bib: doe2020'], changed: ['doe2020 unverified'], touched: 1}
  ],
  [
    'a faulty reference made good',
    (r) => {
      r.edit(library, 'year = {2020}', 'year = {2020},\n  publisher = {Press}')
    },
    {changed: ['doe2020 unverified'], resolved: 1}
  ],
  [
    'a cited reference deleted',
    (r) => {
      r.write(library, ahmedEntry)
    },
    {findings: ['citation-resolves backs.md: doe2020', 'citation-resolves hips.md: doe2020'], removed: 1, resolved: 1}
  ],
  [
    'an unknown key given a reference',
    (r) => {
      r.append(library, '\n@book{nobody, title={Letters}, author={No, B.}, year={1999}, publisher={Press}}\n')
    },
    {added: ['nobody unverified'], resolved: 1}
  ],
  [
    'a reference added, not cited',
    (r) => {
      r.append(library, '\n@book{ghost, title={Ghosts}, author={No, B.}, year={1999}, publisher={Press}}\n')
    },
    {findings: ['reference-cited references.bib: ghost'], added: ['ghost unverified']}
  ],
  [
    'a reference added with its record, and cited',
    (r) => {
      r.append(
        library,
        `\n@article{wakefield1998, title={${wakefield.item?.title ?? ''}}, author={Wakefield, AJ and Murch, SH}, journal={The Lancet}, year={1998}, volume={351}, number={9103}, pages={637--641}, doi={${wakefield.identifier}}}\n`
      )
      r.write(lockFile.wakefield, recordOf(wakefield))
      r.append(hips, '\nSee the series of cases that was taken back [@wakefield1998].\n')
    },
    {
      findings: ['reference-retracted hips.md: wakefield1998'],
      articles: ['changed hips.md'],
      added: ['wakefield1998 verified'],
      lock: [1, 0, 0, 0]
    }
  ],
  [
    'a reference added without a record',
    (r) => {
      r.append(
        library,
        `\n@article{none2011, title={None}, author={No, B.}, journal={J None}, year={2011}, doi={${absent.identifier}}}\n`
      )
      r.append(hips, '\nSitting doubles the risk of hip pain in men [@none2011].\n')
    },
    {
      findings: ['reference-verified references.bib: none2011'],
      articles: ['changed hips.md'],
      claims: [1, 0, 0, 0, 0],
      added: ['none2011 unverified']
    }
  ],
  [
    'a key renamed with its citations',
    (r) => {
      for (const file of [library, backs, hips]) r.write(file, r.read(file).replaceAll('doe2020', 'doe2020a'))
    },
    {
      findings: ['reference-complete references.bib: doe2020a'],
      articles: ['changed backs.md', 'changed hips.md'],
      resolved: 1
    }
  ],
  [
    'a record edited by hand',
    (r) => {
      r.edit(lockFile.ahmed, 'Timing of', 'Time of')
    },
    {findings: ['reference-verified references.bib: ahmed2014'], lock: [0, 1, 0, 1], resolved: 1}
  ],
  [
    'a record replaced by verify',
    (r) => {
      r.write(lockFile.ahmed, recordOf({...ahmed, updates: []}))
    },
    {lock: [0, 1, 0, 0], resolved: 1}
  ],
  [
    'a record added that is none',
    (r) => {
      r.write(lockFile.wakefield, '{"version": 1}\n')
    },
    {lock: [1, 0, 0, 1]}
  ],
  [
    'a record deleted',
    (r) => {
      r.remove(lockFile.ahmed)
    },
    {findings: ['reference-verified references.bib: ahmed2014'], lock: [0, 0, 1, 0], resolved: 1}
  ],
  [
    'an article added',
    (r) => {
      r.write('content/articles/necks.md', r.read(hips).replaceAll(/hips?/gi, 'neck').replace('Swimming', 'Rowing'))
    },
    {
      findings: ['claim-cited necks.md: Obesity triples the risk of neck fractur'],
      articles: ['added necks.md'],
      claims: [2, 1, 0, 0, 0]
    }
  ],
  [
    'an article added that git ignores not and does not know',
    (r) => {
      r.commit()
      r.write('content/articles/necks.md', `${newClaim}\n`)
    },
    {
      findings: [
        'front-matter-schema necks.md: ',
        'front-matter-schema necks.md: ',
        'front-matter-schema necks.md: ',
        'front-matter-schema necks.md: ',
        'claim-cited necks.md: Vaping triples the risk of back pain in '
      ],
      articles: ['added necks.md'],
      claims: [1, 1, 0, 0, 0]
    }
  ],
  [
    'an article deleted',
    (r) => {
      r.remove(hips)
    },
    {articles: ['removed hips.md'], claims: [0, 0, 2, 0, 0], resolved: 1}
  ],
  [
    'the only article that cites a reference deleted',
    (r) => {
      r.remove(backs)
    },
    {
      findings: ['reference-cited references.bib: ahmed2014'],
      articles: ['removed backs.md'],
      claims: [0, 0, 3, 0, 0],
      resolved: 2
    }
  ],
  [
    'one article deleted and another added, both without front matter',
    (r) => {
      r.write('content/articles/old.md', 'Old words.\n')
      r.commit()
      r.git('branch', '-f', 'main')
      r.remove('content/articles/old.md')
      r.write('content/articles/new.md', 'Other things.\n')
    },
    {
      findings: [
        'front-matter-schema new.md: ',
        'front-matter-schema new.md: ',
        'front-matter-schema new.md: ',
        'front-matter-schema new.md: '
      ],
      articles: ['added new.md', 'removed old.md'],
      resolved: 4
    }
  ],
  [
    'a claim added with a citation',
    (r) => {
      r.append(backs, `\n${newClaim.replace('.', ' [@doe2020].')}\n`)
    },
    {articles: ['changed backs.md'], claims: [1, 0, 0, 0, 0]}
  ],
  [
    'a claim added without a citation',
    (r) => {
      r.append(backs, `\n${newClaim}\n`)
    },
    {
      findings: ['claim-likely backs.md: Vaping triples the risk of back pain in '],
      articles: ['changed backs.md'],
      claims: [1, 1, 0, 0, 0]
    }
  ],
  [
    'a claim added twice',
    (r) => {
      r.append(backs, `\n${newClaim}\n\nAsk a nurse.\n\n${newClaim}\n`)
    },
    {
      findings: [
        'claim-likely backs.md: Vaping triples the risk of back pain in ',
        'claim-likely backs.md: Vaping triples the risk of back pain in '
      ],
      articles: ['changed backs.md'],
      claims: [2, 2, 0, 0, 0]
    }
  ],
  [
    'a claim worded anew, still without a citation',
    (r) => {
      r.edit(backs, 'Smoking doubles', 'Smoking triples')
    },
    {
      findings: ['claim-cited backs.md: Smoking triples the risk of back pain in'],
      articles: ['changed backs.md'],
      claims: [1, 1, 1, 0, 0],
      resolved: 1
    }
  ],
  [
    'a claim deleted',
    (r) => {
      r.edit(backs, smoking, '')
    },
    {articles: ['changed backs.md'], claims: [0, 0, 1, 0, 0], resolved: 1}
  ],
  [
    'a citation removed',
    (r) => {
      r.edit(backs, ' [@doe2020]', '')
    },
    {
      findings: ['claim-cited backs.md: Yoga reduces back pain in adults by 30%.'],
      articles: ['changed backs.md'],
      claims: [0, 0, 0, 1, 0]
    }
  ],
  [
    'a citation added where it was missing',
    (r) => {
      r.edit(backs, smoking, smoking.replace('.', ' [@doe2020].'))
    },
    {articles: ['changed backs.md'], claims: [0, 0, 0, 0, 1], resolved: 1}
  ],
  [
    'a citation replaced',
    (r) => {
      r.edit(backs, 'by 30% [@doe2020]', 'by 30% [@ahmed2014]')
    },
    {articles: ['changed backs.md']}
  ],
  [
    'a citation of an unknown key',
    (r) => {
      r.edit(backs, 'by 30% [@doe2020]', 'by 30% [@doe2020; @typo]')
    },
    {findings: ['citation-resolves backs.md: typo'], articles: ['changed backs.md']}
  ],
  [
    'a sentence edited around an old unknown key',
    (r) => {
      r.edit(backs, 'by half', 'by a third')
    },
    {
      findings: ['citation-resolves backs.md: nobody'],
      articles: ['changed backs.md'],
      claims: [1, 0, 1, 0, 0],
      touched: 1
    }
  ],
  [
    'front matter only',
    (r) => {
      r.edit(backs, 'published: 2026-01-01', 'published: 2026-01-02\nupdated: 2026-02-02')
    },
    {articles: ['changed backs.md']}
  ],
  [
    'front matter made faulty',
    (r) => {
      r.edit(backs, 'published: 2026-01-01\n', '')
    },
    {findings: ['front-matter-schema backs.md: ---'], articles: ['changed backs.md']}
  ],
  [
    'a rule switched off',
    (r) => {
      r.write('citewell.config.json', '{"content": "content", "rules": {"citation-resolves": "off"}}\n')
    },
    {resolved: 1}
  ],
  [
    'a rule switched on',
    (r) => {
      r.write('citewell.config.json', '{"content": "content", "rules": {"citation-resolves": "off"}}\n')
      r.commit()
      r.git('branch', '-f', 'main')
      r.write('citewell.config.json', '{"content": "content"}\n')
    },
    {findings: ['citation-resolves backs.md: nobody']}
  ],
  [
    'a configuration that was broken',
    (r) => {
      r.write('citewell.config.json', '{"content": ')
      r.commit()
      r.git('branch', '-f', 'main')
      r.write('citewell.config.json', '{"content": "content"}\n')
      r.append(backs, `\n${newClaim}\n`)
    },
    {
      findings: ['claim-likely backs.md: Vaping triples the risk of back pain in '],
      articles: ['changed backs.md'],
      claims: [1, 1, 0, 0, 0],
      unread: ['citewell.config.json: is not valid JSON; the present one was taken in its place']
    }
  ],
  [
    'a list renumbered',
    (r) => {
      r.edit(knees, '1. Roe', '1. Doe D. Resting and knees. J Knee. 2009;2(2):1-9.\n2. Roe')
      r.edit(knees, '2. Coe', '3. Coe')
      r.edit(knees, '15% (2)', '15% (3)')
      r.edit(knees, '10% (1)', '10% (2)')
      r.edit(knees, '# Knees\n', '# Knees\n\nResting reduces knee pain in adults by 5% (1).\n')
    },
    {articles: ['changed knees.md'], claims: [1, 0, 0, 0, 0], added: ['1 unverified']}
  ],
  [
    'an entry of a list edited',
    (r) => {
      r.edit(knees, 'Running and knees', 'Runners and knees')
    },
    {articles: ['changed knees.md'], changed: ['1 unverified']}
  ],
  [
    'a waiver added',
    (r) => {
      r.edit(backs, 'Smoking', '<!-- citewell-ignore claim-cited -- our own survey -->\n\nSmoking')
    },
    {
      findings: ['waived claim-cited backs.md: Smoking doubles the risk of back pain in'],
      articles: ['changed backs.md']
    }
  ],
  [
    'a waiver removed',
    (r) => {
      r.edit(backs, 'Smoking', '<!-- citewell-ignore claim-cited -- our own survey -->\n\nSmoking')
      r.commit()
      r.git('branch', '-f', 'main')
      r.edit(backs, '<!-- citewell-ignore claim-cited -- our own survey -->\n\n', '')
    },
    {findings: ['claim-cited backs.md: Smoking doubles the risk of back pain in'], articles: ['changed backs.md']}
  ],
  [
    'a heading edited',
    (r) => {
      r.edit(backs, '# Backs', '# Backs and bones')
    },
    {articles: ['changed backs.md']}
  ],
  [
    'a change and its undoing',
    (r) => {
      r.append(backs, `\n${newClaim}\n`)
      r.commit()
      r.git('revert', '--no-edit', 'HEAD')
    },
    {}
  ],
  [
    'a link to an article, which was there',
    (r) => {
      symlinkSync('hips.md', path.join(r.folder, 'content/articles/hip.md'))
      r.commit()
      r.git('branch', '-f', 'main')
      r.edit(hips, 'Swimming', 'Diving')
    },
    {articles: ['changed hip.md', 'changed hips.md'], claims: [2, 0, 2, 0, 0]}
  ],
  [
    'a library that was broken',
    (r) => {
      r.write('content/references.json', '[')
      r.commit()
      r.git('branch', '-f', 'main')
      r.write('content/references.json', '[]')
    },
    {
      findings: [
        'claim-cited backs.md: Smoking doubles the risk of back pain in',
        'citation-resolves backs.md: nobody',
        'claim-cited hips.md: Obesity triples the risk of hip fracture',
        'reference-verified knees.md: Coe C. Cycling and knees. J Knee. 2011;4',
        'reference-updated references.bib: ahmed2014',
        'reference-complete references.bib: doe2020'
      ],
      unread: ['content/references.json: is not JSON: close bracket expected']
    }
  ],
  [
    'the first articles of a repository',
    (r) => {
      r.git('switch', '-q', '--orphan', 'empty')
      r.write('README', 'Soon.\n')
      r.commit()
      r.git('branch', '-f', 'main')
      r.git('checkout', '-q', 'work', '--', '.')
      r.remove('content/articles/backs.md')
      r.remove('content/articles/knees.md')
    },
    {
      findings: [
        'claim-cited hips.md: Obesity triples the risk of hip fracture',
        'reference-cited references.bib: ahmed2014',
        'reference-updated references.bib: ahmed2014',
        'reference-complete references.bib: doe2020'
      ],
      articles: ['added hips.md'],
      claims: [2, 1, 0, 0, 0],
      added: ['ahmed2014 verified', 'doe2020 unverified'],
      lock: [1, 0, 0, 0]
    }
  ]
]

describe('what a change brings', () => {
  // Every other change is committed; the rest is as it stands in the working tree, unknown to git where it is new.
  it.each(cases.map((one, index) => [...one, index % 2 === 1] as const))('%s', (_what, act, expected, isCommitted) => {
    repository = original.copy()
    act(repository)
    if (isCommitted) repository.commit()
    const {report, sources, failures} = checkProject({cwd: repository.folder, since: 'main', asOf: '2026-11-26'})
    expect(validate('report', report)).toMatchObject({ok: true})
    expect(failures).toEqual([])
    expect(describeReport(report, sources)).toEqual({...nothing, ...expected})
  })
})
