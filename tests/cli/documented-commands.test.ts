/*
 * Every command that README.md and docs/ show is carried out. A block of `sh` runs line by line, in a folder where what the
 * page speaks of is there; a block whose info string names a file (```js rules/a.mjs) is that file; a block of `text` behind
 * commands stands in what the last of them printed. Registries are replayed.
 */
import {spawn, spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {globbySync} from 'globby'
import type {Code, Nodes} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, it} from 'vitest'
import {makeFolder, writeInto} from '../tools/command-line.ts'
import {readRecordings} from '../tools/recordings.ts'
import {startReplay} from '../tools/replay-server.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const guard = new URL('../tools/loopback-only.mjs', import.meta.url).href
const markdown = unified().use(remarkParse).use(remarkGfm)

/** Pages whose files are their own blocks, in an empty folder. */
const guides = new Set(['docs/guide/editor.md', 'docs/guide/own-rule.md', 'docs/guide/writing.md'])
/** Commands that something else carries out, and what. */
const elsewhere: Readonly<Record<string, string>> = {
  'npm ci && npm run build': '.ci/run',
  'npm ci && npm test': '.ci/run',
  'docs/guide/pandoc.md': '.ci/pandoc.mjs',
  // Asks at a terminal.
  'npx citewell fix --suggestions': 'tests/cli/fix.test.ts'
}

const pages = globbySync(['README.md', 'docs/**/*.md'], {cwd: root}).sort()
const blocksOf = new Map(pages.map((page) => [page, readBlocks(readFileSync(path.join(root, page), 'utf8'))]))

function readBlocks(source: string): readonly Code[] {
  const blocks: Code[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'code') blocks.push(node)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(markdown.parse(source))
  return blocks
}

/** The commands of a block, without the remarks beside them. */
function commandsOf({value}: Code): readonly string[] {
  return value
    .split('\n')
    .map((line) => line.split(' # ', 1)[0]?.trim() ?? '')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Programs that a page takes for granted: those of npm, without the network, and a reader of a report. */
const programs: Readonly<Record<string, string>> = {
  citewell: `exec node '${path.join(root, 'lib/cli/main.js')}' "$@"`,
  npx: '[ "$1" = citewell ] && shift && exec citewell "$@"; echo "npx $1?" >&2; exit 97',
  // `npm install` links what is installed here; a package that is not, is no package that the page may name.
  npm: `case "$1" in
  init) echo '{"name": "site", "version": "1.0.0"}' > package.json ;;
  install) shift; mkdir -p node_modules
    for name in "$@"; do case "$name" in
      -*) ;;
      citewell) ln -s '${root}' node_modules/citewell ;;
      *) [ -e '${root}node_modules/'"$name" ] || { echo "$name is not here" >&2; exit 97; }
        ln -s '${root}node_modules/'"$name" node_modules/"$name" ;;
    esac; done ;;
  *) echo "npm $1?" >&2; exit 97 ;;
esac`,
  reviewdog: `node -e 'const report = JSON.parse(require("fs").readFileSync(0, "utf8")); if (!Array.isArray(report.diagnostics)) process.exit(97)'`
}

interface Ended {
  readonly status: number | null
  readonly output: string
}

/** A folder with the programs, and a way to run a line of a page in it. */
function openTerminal(folder: string): (command: string) => Promise<Ended> {
  const bin = makeFolder(
    Object.fromEntries(Object.entries(programs).map(([name, script]) => [name, `#!/bin/sh\n${script}\n`]))
  )
  for (const name of Object.keys(programs)) chmodSync(path.join(bin, name), 0o755)
  const temporary = makeFolder({})
  const env = {
    PATH: `${bin}:${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
    HOME: temporary,
    NO_COLOR: '1',
    COLUMNS: '100',
    NODE_OPTIONS: `--import=${guard}`,
    GITHUB_STEP_SUMMARY: path.join(temporary, 'summary.md'),
    RUNNER_TEMP: temporary
  }
  return (command) =>
    new Promise((resolve) => {
      // Not waited for in place: the registries answer in this process.
      const child = spawn('sh', ['-c', command], {cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe']})
      let output = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => (output += text))
      }
      child.on('close', (status) => {
        resolve({status, output})
      })
    })
}

function git(folder: string, ...words: readonly string[]): void {
  const {status, stderr} = spawnSync('git', words, {cwd: folder, encoding: 'utf8'})
  expect(stderr).toBe('')
  expect(status).toBe(0)
}

/** What README.md and the reference speak of: a repository with an article, a paper, exports and a table of retractions. */
function makeRepository(): string {
  const item = {
    id: 'chiang2017',
    type: 'article-journal',
    title: 'The impact of structural variation on human gene expression',
    author: [{family: 'Chiang', given: 'Colby'}],
    'container-title': 'Nature Genetics',
    issued: {'date-parts': [[2017]]},
    DOI: '10.1038/ng.3834'
  }
  const folder = makeFolder({
    'citewell.config.json': '{"site": {"title": "Backs", "url": "https://example.org/"}}\n',
    'content/references.json': `${JSON.stringify([item], null, 2)}\n`,
    'content/articles/genes.md':
      '---\ntitle: Genes\ndescription: On genes.\nauthors: [Ann Doe]\npublished: 2026-01-01\n---\n\nStructural variants change how much genes are expressed [@chiang2017].\n',
    'paper.md':
      '# Yoga\n\nYoga reduces low back pain by 30% [see https://dx.doi.org/10.1002/14651858.CD010671.pub3].\n',
    'export.ris': 'TY  - JOUR\nTI  - Yoga for back pain\nAU  - Doe, Ann\nPY  - 2020\nJO  - Backs\nER  - \n',
    'retraction_watch.csv':
      'Record ID,RetractionNature,Reason,OriginalPaperDOI,OriginalPaperPubMedID,RetractionDOI,RetractionPubMedID,RetractionDate,OriginalPaperDate\n'
  })
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  for (const [key, value] of [
    ['user.name', 'Ann Doe'],
    ['user.email', 'ann@example.org']
  ] as const)
    git(folder, 'config', key, value)
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'Start')
  git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
  return folder
}

/** Where the consumer's example stands beside the founding article, published. */
function makeConsumer(): string {
  const folder = makeFolder({})
  for (const part of ['content', 'docs', 'node_modules']) symlinkSync(path.join(root, part), path.join(folder, part))
  const {status, stderr} = spawnSync(process.execPath, [path.join(root, 'lib/cli/main.js'), 'build'], {
    cwd: folder,
    encoding: 'utf8'
  })
  expect(status, stderr).toBe(0)
  return folder
}

/** Lets the configuration of a folder ask the registries that are replayed. */
function offerRegistries(folder: string, registries: object): void {
  const file = path.join(folder, 'citewell.config.json')
  const config: object = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {}
  writeInto(folder, 'citewell.config.json', JSON.stringify({...config, registries}))
}

describe('commands of README.md and docs/', () => {
  it('stand in blocks of sh', () => {
    const shells = [...blocksOf].flatMap(([page, blocks]) =>
      blocks
        .filter(({lang}) => ['bash', 'console', 'shell', 'zsh'].includes(lang ?? ''))
        .map(({value}) => `${page}: ${value}`)
    )
    expect(shells).toEqual([])
  })

  const withCommands = [...blocksOf].filter(
    ([page, blocks]) => elsewhere[page] === undefined && blocks.some(({lang}) => lang === 'sh')
  )

  it('name each command of the command line', () => {
    const shown = withCommands.flatMap(([, blocks]) => blocks.filter(({lang}) => lang === 'sh').flatMap(commandsOf))
    const names = readFileSync(path.join(root, 'docs/reference/exit-codes.md'), 'utf8')
      .match(/^\| `[a-z-]+` /gm)
      ?.map((cell) => cell.slice(3, -2))
    // Shown in the text, since they are for once in a while.
    const inText = new Set(['rules', 'schema', 'verify-dist'])
    expect(
      names?.filter((name) => !inText.has(name) && !shown.some((line) => line.includes(`citewell ${name}`)))
    ).toEqual([])
  })

  it.each(withCommands)('%s', async (page, blocks) => {
    const recordings = readRecordings()
    const replay = await startReplay({
      recordings,
      headers: {'x-rate-limit-limit': '100', 'x-rate-limit-interval': '1s'},
      // Of what was not recorded nothing is known, not even that it does not exist.
      fault: ({path: asked}) =>
        [...recordings.crossref.keys()].some((doi) => asked.toLowerCase().includes(doi))
          ? undefined
          : {kind: 'status', status: 403}
    })
    try {
      const folder = guides.has(page)
        ? makeFolder({})
        : page === 'docs/guide/consuming.md'
          ? makeConsumer()
          : makeRepository()
      const run = openTerminal(folder)
      let printed: string | undefined
      for (const block of blocks) {
        if (block.lang === 'sh') {
          for (const command of commandsOf(block)) {
            if (elsewhere[command] !== undefined) continue
            if (/citewell (?:add|verify)\b/.test(command)) offerRegistries(folder, replay.config)
            const {status, output} = await run(command)
            // 1 is the answer of a check that found something; what is known to a baseline, or is to be published, passes.
            const mayFind = command.includes('citewell') && !/citewell build|--baseline/.test(command)
            expect(status, `${page}: ${command}\n${output}`).toBeOneOf(mayFind ? [0, 1] : [0])
            printed = output
          }
          continue
        }
        if (guides.has(page) && block.lang === 'text' && printed !== undefined) {
          expect(printed, `${page}: after its commands`).toContain(block.value)
        }
        const {meta} = block
        if (guides.has(page) && meta != null) {
          mkdirSync(path.dirname(path.join(folder, meta)), {recursive: true})
          if (page === 'docs/guide/writing.md' && meta === 'content/references.json') {
            writeInto(folder, 'export.bib', '@book{b, title={Backs}, author={Doe, A.}, year={2020}, publisher={P}}\n')
          }
          writeInto(folder, meta, `${block.value}\n`)
        }
        printed = undefined
      }
    } finally {
      await replay.close()
    }
  })
})
