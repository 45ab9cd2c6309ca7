/**
 * What taking citewell up is like: `npm run rehearse`. Copies of six repositories of the corpus, each of another kind, are
 * set up (`init`), their findings put into a baseline and committed; the check then has to pass, to fail on one new mistake and
 * on that alone (also as a change, `--since`), and to pass again when it is mended. Prints each command with what it
 * answered, shortened; ends with 1 where one of them answered otherwise.
 */
import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {validate} from '../../src/validate/validators.ts'
import {hasShared, sharedFolder} from '../tools/shared.ts'

interface Rehearsal {
  readonly folder: string
  /** Project files that the corpus does not keep. */
  readonly adds?: Readonly<Record<string, string>>
  /** The new mistake: in which file, behind which words (its end, or a new file, where there are none) what stands in place of how much. */
  readonly file: string
  readonly behind?: string
  readonly removes?: string
  readonly writes: string
  /** What has to find it. */
  readonly rule: string
}

const rehearsals: readonly Rehearsal[] = [
  {
    folder: 'joss/Kuan-Liu-Lab+causens',
    file: 'joss/paper.md',
    behind: '# Conclusion\n',
    writes: '\nUnmeasured confounding reverses the conclusions of 40% of published cohort studies.\n',
    rule: 'claim-cited'
  },
  {
    folder: 'manubot/greenelab+knowledge-graph-review',
    file: 'content/02.introduction.md',
    behind: '## Introduction\n',
    writes: '\nKnowledge graphs are used in many fields [@himmelstein2099].\n',
    rule: 'citation-resolves'
  },
  {
    folder: 'myst/IUPAC+WFChemCookbook',
    adds: {'myst.yml': 'version: 1\n'},
    file: 'book/datasources/pubchem.md',
    behind: '## What is PubChem?\n',
    writes: '\nPubChem is described by its makers {cite:p}`Kim2099`.\n',
    rule: 'citation-resolves'
  },
  {
    folder: 'quarto/CollaborationEnvironmentalEvidence+CEE_guidelines',
    adds: {'_quarto.yml': 'project: {type: book}\n'},
    file: 'refs.bib',
    behind: "Raji{\\'c}, A. and Verloo, D.},\n",
    removes: '  year = {2015},\n',
    writes: '',
    rule: 'reference-complete'
  },
  {
    folder: 'blogs/ropensci+roweb3',
    adds: {'config.toml': 'title = "Site"\n'},
    file: 'content/blog/2018-06-26-roomba.md',
    writes: '\nIt is described at <https://doi.org/10.21105/joss%2E>.\n',
    rule: 'doi-syntax'
  },
  {
    folder: 'health/aliemteam+aliemcards',
    file: 'cards/back-pain/card.md',
    writes: '# Back pain\n\nSpinal manipulation doubles the number of patients who recover within six weeks.\n',
    rule: 'claim-cited'
  }
]

const main = path.resolve('lib/cli/main.js')
const baseline = ['--baseline', 'citewell.baseline.json']
/** So much of an answer shows what it is. */
const shownLines = 6

if (!hasShared) {
  console.log('left out: the rehearsals, whose repositories stand in a folder beside the project')
} else {
  const failed = rehearsals.filter((one) => !rehearse(one))
  console.log(
    `\nrehearsals: ${rehearsals.length - failed.length} of ${rehearsals.length} green, red on the new mistake alone, green again`
  )
  if (failed.length > 0) process.exitCode = 1
}

function rehearse({folder, adds = {}, file, behind, removes = '', writes, rule}: Rehearsal): boolean {
  const cwd = mkdtempSync(path.join(tmpdir(), 'citewell-rehearsal-'))
  const git = (...words: readonly string[]): void => {
    const {status, stderr} = spawnSync('git', words, {cwd, encoding: 'utf8'})
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
  }
  const commit = (message: string): void => {
    git('add', '--all')
    git('-c', 'user.name=Ann Doe', '-c', 'user.email=ann@example.org', 'commit', '--quiet', '--message', message)
  }
  const citewell = (...words: readonly string[]): {status: number | null; stdout: string} => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [main, ...words], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 28
    })
    if (!words.includes('json')) {
      const lines = [...stdout.trimEnd().split('\n'), ...stderr.trimEnd().split('\n')].filter((line) => line !== '')
      const left = lines.length - 2 * shownLines
      const shown = left > 1 ? [...lines.slice(0, shownLines), `… ${left} lines`, ...lines.slice(-shownLines)] : lines
      console.log([`$ citewell ${words.join(' ')}`, ...shown, `→ ${status ?? 'no answer'}`].join('\n'))
    }
    return {status, stdout}
  }
  /** What a check finds beside what is known, by rule. */
  const found = (...words: readonly string[]): readonly string[] => {
    const report = validate('report', JSON.parse(citewell('check', ...words, '--format', 'json').stdout))
    if (!report.ok) throw new Error('the report does not fit its schema')
    return report.value.findings.map((finding) => finding.rule)
  }
  console.log(`\n== ${folder}`)
  try {
    cpSync(path.join(sharedFolder, 'corpus', folder), cwd, {recursive: true})
    for (const [name, text] of Object.entries(adds)) writeFileSync(path.join(cwd, name), text)
    git('init', '--quiet', '--initial-branch', 'main')
    commit('The site as it was')
    const answers = [citewell('init').status === 0]
    citewell('check')
    answers.push(citewell('check', ...baseline, '--update-baseline').status === 0)
    commit('Take citewell up')
    answers.push(citewell('check', ...baseline).status === 0, found(...baseline).length === 0)
    const target = path.join(cwd, file)
    const isNew = !existsSync(target)
    const source = isNew ? '' : readFileSync(target, 'utf8')
    mkdirSync(path.dirname(target), {recursive: true})
    const place = behind === undefined ? source.length : source.indexOf(behind) + behind.length
    if ((behind !== undefined && !source.includes(behind)) || !source.startsWith(removes, place)) {
      throw new Error(`${folder}/${file} is not the file that the mistake is made for`)
    }
    writeFileSync(target, source.slice(0, place) + writes + source.slice(place + removes.length))
    commit('Make a mistake')
    answers.push(citewell('check', ...baseline).status === 1, citewell('check', '--since', 'main~1').status === 1)
    answers.push(found(...baseline).join() === rule, found('--since', 'main~1').join() === rule)
    if (isNew) rmSync(target)
    else writeFileSync(target, source)
    commit('Mend it')
    answers.push(citewell('check', ...baseline).status === 0)
    const isGood = answers.every(Boolean)
    if (!isGood) console.log(`!! ${answers.map((answer) => (answer ? 'as expected' : 'otherwise')).join(', ')}`)
    return isGood
  } finally {
    rmSync(cwd, {recursive: true, force: true})
  }
}
