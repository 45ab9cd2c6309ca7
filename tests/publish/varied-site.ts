import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {buildSite} from '../../src/run/build-site.ts'
import {ahmed, wakefield} from '../rules/recorded-works.ts'
import {lockFile, recordOf} from '../run/since-project.ts'
import {mu, sherman} from './publish-markdown.ts'

const front = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndescription: About it.\npublished: 2026-01-02\n${more}---\n\n`

/** A site with articles of several kinds, and a lock with a retraction and an expression of concern. */
const files: Readonly<Record<string, string>> = {
  'citewell.config.json':
    '{"site": {"title": "Varied", "description": "Of all kinds", "url": "https://example.org/sub/"}}',
  'content/authors.json':
    '{"jane-doe": {"name": "Jane Doe", "orcid": "0000-0002-1825-0097", "affiliation": "Somewhere"}}',
  'content/references.json': JSON.stringify([
    sherman,
    mu,
    {...wakefield.item, id: 'wakefield1998'},
    {...ahmed.item, id: 'ahmed2014'}
  ]),
  [lockFile.wakefield]: recordOf(wakefield),
  [lockFile.ahmed]: recordOf(ahmed),
  'content/articles/author-date.md':
    front(
      'Names and years',
      'authors: [jane-doe, {name: Back Society, type: organization}]\ntags: [pain, "C++"]\nupdated: 2026-01-05\nlicense: CC-BY-4.0\naliases: [names, /old/place/]\n'
    ) +
    'Yoga reduced chronic back pain by 30% in adults [@sherman2011, p. 2019; see @mu2020, also].\n\n' +
    '## What is “&” <b>?\n\nAcupuncture reduced pain by 20% in adults. @mu2020 asked 12 adults.[^a]\n\n' +
    '| a | b |\n| - | -: |\n| 1 | [@mu2020] |\n\n- [x] done\n\n[^a]: A remark.\n',
  'content/articles/numbers.md': `${front('Numbers')}Yoga reduced chronic back pain by 30% in adults (1).\n\n## References\n\n1. Sherman KJ. A Randomized Trial Comparing Yoga, Stretching, and a Self-care Book. Arch Intern Med. 2011;171(22):2019-2026. doi:10.1001/archinternmed.2011.524\n`,
  'content/articles/fallen.md': `${front('Fallen works', 'style: vancouver\ntags: [pain]\n')}Measles vaccine caused colitis in 8 of 12 children [@wakefield1998]. Catheters raised infection by 10% in women [@ahmed2014].\n`,
  'content/articles/waived.md': `${front('Waived')}<!-- citewell-ignore claim-cited claim-likely -- everybody knows -->\n\nSmoking doubles the risk of back pain in adults by 40%.\n`,
  'content/articles/rtl.md': `${front('آلام الظهر', 'lang: ar\n')}يخفف الوخز بالإبر ألم أسفل الظهر [@mu2020].\n`,
  'content/articles/empty.md': front('Nothing yet'),
  'content/articles/draft.md': `${front('Draft', 'draft: true\n')}Yoga reduced pain by 30% in adults.\n`,
  'content/articles/later.md': `${front('Later').replace('2026-01-02', '2027-01-02')}Soon.\n`
}

/** A temporary folder that holds the built site; `remove` deletes it. */
export interface BuiltSite {
  readonly out: string
  readonly remove: () => void
}

/** Builds the site of all kinds, with findings and all. */
export function buildVariedSite(): BuiltSite {
  const cwd = mkdtempSync(path.join(tmpdir(), 'citewell-varied-'))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(cwd, name)
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(file, text)
  }
  return build(cwd, cwd)
}

/** Builds the founding article of this repository. */
export function buildFoundingSite(): BuiltSite {
  return build(path.resolve(import.meta.dirname, '../..'), mkdtempSync(path.join(tmpdir(), 'citewell-founding-')))
}

function build(cwd: string, parent: string): BuiltSite {
  const out = path.join(parent, 'dist')
  buildSite({cwd, out, asOf: '2026-11-25', allowErrors: true})
  return {
    out,
    remove: () => {
      rmSync(parent, {recursive: true, force: true})
    }
  }
}
