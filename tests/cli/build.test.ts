import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {citewell, makeFolder, writeInto} from '../tools/command-line.ts'

const front = (title: string, more = ''): string =>
  `---\ntitle: ${title}\ndescription: A test.\nauthors: [Josiah Carberry]\npublished: 2026-01-02\n${more}---\n\n`
const library = JSON.stringify([
  {
    id: 'trial',
    type: 'article-journal',
    title: 'A trial of rest',
    author: [{family: 'Carberry', given: 'Josiah'}],
    'container-title': 'Journal of Psychoceramics',
    volume: '1',
    issued: {'date-parts': [[2008]]}
  }
])
const good = `${front('Rest')}Rest reduced pain in 40% of patients [@trial].\n`
const bad = `${front('Rest')}Rest reduced pain in 40% of patients.\n`
const config = '{"site": {"title": "Test", "url": "https://example.org/sub"}}'
const site = {
  'citewell.config.json': config,
  'content/references.json': library,
  'content/articles/rest.md': good
}
const day = ['--as-of', '2026-03-04']

/** Every file of a folder with its hash. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map(
        (file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')] as const
      )
      .sort(([left], [right]) => (left < right ? -1 : 1))
  )
}

describe('build', () => {
  it('publishes every file that it promises, and lists them with their hashes', () => {
    const cwd = makeFolder(site)
    const {status, stdout, stderr} = citewell(cwd, ['build', ...day])
    expect({status, stdout, stderr}).toEqual({
      status: 0,
      stdout: '1 article · 1 claim, 1 cited (100%) · 1 reference, 0 verified · 0 errors · 0 warnings\n',
      stderr: 'dist: 38 files.\n'
    })
    const files = snapshot(path.join(cwd, 'dist'))
    expect(Object.keys(files).filter((file) => !/^(?:schemas|assets)\//.test(file))).toEqual([
      '404.html',
      'articles.json',
      'articles/rest/article.json',
      'articles/rest/citation.bib',
      'articles/rest/citation.json',
      'articles/rest/index.html',
      'atom.xml',
      'authors/josiah-carberry/index.html',
      'feed.json',
      'feed.xml',
      'index.html',
      'manifest.json',
      'references.json',
      'robots.txt',
      'search/index.html',
      'sitemap.xml'
    ])
    const manifest = JSON.parse(readFileSync(path.join(cwd, 'dist/manifest.json'), 'utf8')) as {
      asOf: string
      files: {path: string; sha256: string}[]
    }
    expect(manifest.asOf).toBe('2026-03-04')
    const {'manifest.json': own, ...others} = files
    expect(own).toBeDefined()
    expect(Object.fromEntries(manifest.files.map((file) => [file.path, file.sha256]))).toEqual(others)
  })

  it('leaves the folder as it was where an article has an error', () => {
    const cwd = makeFolder(site)
    citewell(cwd, ['build', ...day])
    const before = snapshot(path.join(cwd, 'dist'))
    writeInto(cwd, 'content/articles/rest.md', bad)
    const {status, stderr} = citewell(cwd, ['build', ...day])
    expect(status).toBe(1)
    expect(stderr).toBe('Nothing was published; dist is as it was.\n')
    expect(snapshot(path.join(cwd, 'dist'))).toEqual(before)
    expect(readdirSync(cwd).filter((name) => name.startsWith('dist.'))).toEqual([])
  })

  it('leaves the folder as it was where a file cannot be read', () => {
    const cwd = makeFolder(site)
    citewell(cwd, ['build', ...day])
    const before = snapshot(path.join(cwd, 'dist'))
    writeInto(cwd, 'content/articles/other.md', new Uint8Array([0]))
    expect(citewell(cwd, ['build', ...day]).status).toBe(2)
    expect(snapshot(path.join(cwd, 'dist'))).toEqual(before)
  })

  it('with --allow-errors builds all the same and marks the page', () => {
    const cwd = makeFolder({...site, 'content/articles/rest.md': bad})
    const {status, stderr} = citewell(cwd, ['build', '--allow-errors', ...day])
    expect(status).toBe(0)
    expect(stderr).toBe('dist: 38 files, marked as built with errors.\n')
    const data = JSON.parse(readFileSync(path.join(cwd, 'dist/articles/rest/article.json'), 'utf8')) as {errors: number}
    expect(data.errors).toBe(1)
    expect(readFileSync(path.join(cwd, 'dist/articles/rest/index.html'), 'utf8')).toMatch(
      /class="[^"]*notice|role="note"/
    )
  })

  it('gives the same bytes twice, in another time zone and in another locale', () => {
    const cwd = makeFolder(site)
    citewell(cwd, ['build', ...day])
    const before = snapshot(path.join(cwd, 'dist'))
    citewell(cwd, ['build', ...day], {env: {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}})
    expect(snapshot(path.join(cwd, 'dist'))).toEqual(before)
  })

  it('takes the day from SOURCE_DATE_EPOCH, else from the newest article outside git', () => {
    const cwd = makeFolder(site)
    const asOf = (): unknown =>
      (JSON.parse(readFileSync(path.join(cwd, 'dist/articles.json'), 'utf8')) as {asOf: string}).asOf
    citewell(cwd, ['build'], {env: {SOURCE_DATE_EPOCH: '86400'}})
    expect(asOf()).toBe('1970-01-02')
    citewell(cwd, ['build'])
    expect(asOf()).toBe('2026-01-02')
  })

  it('publishes no feeds without an address, and says so', () => {
    const cwd = makeFolder({...site, 'citewell.config.json': '{}'})
    const {stderr} = citewell(cwd, ['build', ...day])
    expect(stderr).toBe('dist: 33 files.\nNo feeds and no sitemap: they need `site.url` in the configuration.\n')
    expect(existsSync(path.join(cwd, 'dist/feed.xml'))).toBe(false)
  })

  it('takes the articles that --only names', () => {
    const cwd = makeFolder({...site, 'content/articles/other.md': bad})
    expect(citewell(cwd, ['build', '--only', '**/rest.md', ...day]).status).toBe(0)
    expect(readdirSync(path.join(cwd, 'dist/articles'))).toEqual(['rest'])
  })

  it('keeps drafts and articles of a later day out, says so, and takes no offence at their errors', () => {
    const cwd = makeFolder({
      ...site,
      'content/articles/draft.md': bad.replace('---\n\n', 'draft: true\n---\n\n'),
      'content/articles/later.md': good.replace('2026-01-02', '2026-03-05')
    })
    const {status, stderr} = citewell(cwd, ['build', ...day])
    expect({status, stderr}).toEqual({
      status: 0,
      stderr:
        'content/articles/draft.md is a draft: not published.\n' +
        'content/articles/later.md is to be published on 2026-03-05, and 2026-03-04 counts as today: not published.\n' +
        'dist: 38 files.\n'
    })
    expect(readdirSync(path.join(cwd, 'dist/articles'))).toEqual(['rest'])
  })

  it('puts a page that leads on at each former address', () => {
    const aliases = 'aliases: [old-rest, /2019/rest/, blog/rest.html]\n'
    const cwd = makeFolder({...site, 'content/articles/rest.md': good.replace('---\n\n', `${aliases}---\n\n`)})
    expect(citewell(cwd, ['build', ...day]).status).toBe(0)
    const target = (file: string): string | undefined =>
      /content="0; url=([^"]*)"/.exec(readFileSync(path.join(cwd, 'dist', file), 'utf8'))?.[1]
    expect(target('articles/old-rest/index.html')).toBe('../../articles/rest/index.html')
    expect(target('2019/rest/index.html')).toBe('../../articles/rest/index.html')
    expect(target('blog/rest.html')).toBe('../articles/rest/index.html')
  })

  it.each([
    [
      'the page of another',
      'other',
      'has the alias `articles/other`, where the page of content/articles/other.md stands'
    ],
    ['a page of the site', '/index.html', undefined],
    [
      'the alias of another',
      'older',
      'has the alias `articles/older`, where the alias of content/articles/other.md stands'
    ]
  ])('refuses an alias at %s', (_what, alias, reason) => {
    const with_ = (text: string, ...aliases: string[]): string =>
      text.replace('---\n\n', `aliases: ${JSON.stringify(aliases)}\n---\n\n`)
    const cwd = makeFolder({
      ...site,
      'content/articles/rest.md': with_(good, alias),
      'content/articles/other.md': with_(good, 'older')
    })
    const {status, stderr} = citewell(cwd, ['build', ...day])
    if (reason === undefined) expect(status).toBe(0)
    else {
      expect(status).toBe(2)
      expect(stderr).toContain(reason)
    }
  })

  it('says in the manifest which commit it was made from, and whether anything differs from it', () => {
    const cwd = makeFolder(site)
    const source = (): unknown => {
      expect(citewell(cwd, ['build', ...day]).status).toBe(0)
      const manifest = JSON.parse(readFileSync(path.join(cwd, 'dist/manifest.json'), 'utf8')) as {source: unknown}
      return manifest.source
    }
    expect(source()).toEqual({commit: null, clean: null})
    const git = (...words: string[]): string => execFileSync('git', words, {cwd, encoding: 'utf8'}).trim()
    writeFileSync(path.join(cwd, '.gitignore'), 'dist/\n')
    git('init', '-q')
    git('add', '.')
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-q', '-m', 'x')
    const commit = git('rev-parse', 'HEAD')
    expect(source()).toEqual({commit, clean: true})
    writeFileSync(path.join(cwd, 'content/articles/rest.md'), `${good}\nRest well.\n`)
    expect(source()).toEqual({commit, clean: false})
  })

  it('removes an article that is gone', () => {
    const cwd = makeFolder({...site, 'content/articles/other.md': front('Other')})
    citewell(cwd, ['build', ...day])
    renameSync(path.join(cwd, 'content/articles/other.md'), path.join(cwd, 'other.bak'))
    citewell(cwd, ['build', ...day])
    expect(readdirSync(path.join(cwd, 'dist/articles'))).toEqual(['rest'])
  })
})

/** Tells at the end whether the citation processor was loaded: first in the process that builds, of which there may be two. */
const tellProcessor = `--import=data:text/javascript,${encodeURIComponent(
  `import {createRequire} from 'node:module'
   const {cache} = createRequire('file:///x')
   process.on('exit', () => process.stderr.write(
     Object.keys(cache).some((file) => /citeproc_commonjs/.test(file)) ? 'processor' : 'no processor'))`
)}`

describe('formatted references', () => {
  const watched = {env: {NODE_OPTIONS: tellProcessor}}
  const folder = 'node_modules/.cache/citewell'
  const files = (cwd: string): readonly string[] =>
    readdirSync(path.join(cwd, folder)).filter((file) => file.startsWith('references-'))
  /** Leaves no article in the cache, so that each is rendered anew. */
  const forgetArticles = (cwd: string): void => {
    rmSync(path.join(cwd, folder, 'articles'), {recursive: true})
  }

  it('are kept for the next build, which loads no processor and gives the same bytes', () => {
    const cwd = makeFolder({...site, 'node_modules/.keep': ''})
    expect(citewell(cwd, ['build', ...day], watched).stderr).toMatch(/files\.\nprocessor/)
    const first = snapshot(path.join(cwd, 'dist'))
    forgetArticles(cwd)
    expect(citewell(cwd, ['build', ...day], watched).stderr).toMatch(/files\.\nno processor/)
    expect(snapshot(path.join(cwd, 'dist'))).toEqual(first)
    const file = path.join(cwd, folder, files(cwd)[0] ?? '')
    const kept = readFileSync(file, 'utf8')
    writeFileSync(file, kept.replace('Psychoceramics', 'Psychoceramic'))
    forgetArticles(cwd)
    expect(citewell(cwd, ['build', ...day], watched).stderr).toMatch(/files\.\nprocessor/)
    expect(snapshot(path.join(cwd, 'dist'))).toEqual(first)
    expect(readFileSync(file, 'utf8')).toBe(kept)
  })

  it('are neither read nor kept with --no-cache, and neither are articles', () => {
    const cwd = makeFolder({...site, 'node_modules/.keep': ''})
    for (const command of ['check', 'build']) {
      expect(citewell(cwd, [command, '--no-cache', ...day]).status).toBe(0)
      expect(readdirSync(path.join(cwd, 'node_modules'))).toEqual(['.keep'])
    }
    citewell(cwd, ['build', ...day])
    expect(citewell(cwd, ['build', '--no-cache', ...day], watched).stderr).toMatch(/files\.\nprocessor/)
  })

  it('are formatted anew for another style', () => {
    const cwd = makeFolder({...site, 'node_modules/.keep': ''})
    citewell(cwd, ['build', ...day])
    writeInto(cwd, 'citewell.config.json', config.replace('{', '{"style": "vancouver", '))
    expect(citewell(cwd, ['build', ...day], watched).stderr).toMatch(/files\.\nprocessor/)
    expect(files(cwd)).toHaveLength(2)
    expect(readFileSync(path.join(cwd, 'dist/articles/rest/index.html'), 'utf8')).toContain(
      'Carberry J. A trial of rest'
    )
  })

  it('are none for check, which loads no processor', () => {
    expect(citewell(makeFolder(site), ['check', '--as-of', '2026-03-04'], watched).stderr).toBe('no processor')
  })
})

describe('build refuses', () => {
  it.each([
    ['a folder that no build made', ['--out', 'mine'], /^citewell: mine: holds files that no build made/],
    ['a folder with the manifest of another', ['--out', 'app'], /^citewell: app: holds files that no build made/],
    ['a file in the folder’s place', ['--out', 'file'], /^citewell: file: is a file, expected a folder/],
    ['a link in the folder’s place', ['--out', 'link'], /^citewell: link: is a link/],
    ['the folder of the sources', ['--out', 'content'], /^citewell: content: holds the sources/],
    ['the project', ['--out', '.'], /^citewell: \.: holds the sources/],
    ['what the project stands in', ['--out', '..'], /^citewell: \.\.: holds the sources/]
  ])('%s', (_, words, says) => {
    const cwd = makeFolder({
      ...site,
      'mine/thesis.txt': 'Do not lose me.',
      'app/manifest.json': '{"name": "A web app"}',
      file: 'x'
    })
    symlinkSync(path.join(cwd, 'mine'), path.join(cwd, 'link'))
    const before = snapshot(cwd)
    const {status, stderr} = citewell(cwd, ['build', ...words, ...day])
    expect(stderr).toMatch(says)
    expect(status).toBe(2)
    expect(snapshot(cwd)).toEqual(before)
  })

  it('a folder with an article of the run', () => {
    const cwd = makeFolder({...site, 'other/manifest.json': '{"tool": {"name": "citewell"}}', 'other/rest.md': good})
    const {status, stderr} = citewell(cwd, ['build', 'other', '--allow-errors', '--out', 'other', ...day])
    expect(stderr).toBe(
      'citewell: other: holds the sources; name another folder with --out\nNothing was published; other is as it was.\n'
    )
    expect(status).toBe(2)
    expect(readdirSync(path.join(cwd, 'other'))).toEqual(['manifest.json', 'rest.md'])
  })

  it('to remove what stands in the way and no build made', () => {
    const cwd = makeFolder({...site, 'dist.previous/thesis.txt': 'Do not lose me.'})
    const {status, stderr} = citewell(cwd, ['build', ...day])
    expect(stderr).toBe('citewell: dist.previous: is in the way of a build, and no build made it; move it away\n')
    expect(status).toBe(2)
    expect(existsSync(path.join(cwd, 'dist.previous/thesis.txt'))).toBe(true)
  })

  it('a style that is no style, and says where it is named', () => {
    const cwd = makeFolder({...site, 'citewell.config.json': config.replace('{', '{"style": "own.csl", ')})
    const {status, stderr} = citewell(cwd, ['build', ...day])
    expect({status, stderr}).toEqual({
      status: 2,
      stderr:
        'citewell: citewell.config.json: has the `style` own.csl, which is not there; expected `apa`, `vancouver` or a CSL file\n'
    })
    writeInto(cwd, 'own.csl', '<html/>')
    expect(citewell(cwd, ['build', ...day]).stderr).toBe(
      'citewell: own.csl:1: is no CSL style: expected a `style` element in the namespace http://purl.org/net/xbiblio/csl\n'
    )
  })

  it('an article that is the index of its folder has the name of that', () => {
    const cwd = makeFolder({
      ...site,
      'content/articles/first-trial/index.md': front('First'),
      'content/articles/second-trial/_index.md': front('Second')
    })
    expect(citewell(cwd, ['build', ...day]).status).toBe(0)
    expect(existsSync(path.join(cwd, 'dist/articles/first-trial/index.html'))).toBe(true)
    expect(existsSync(path.join(cwd, 'dist/articles/second-trial/index.html'))).toBe(true)
  })

  it('two articles that meet on a slug', () => {
    const cwd = makeFolder({...site, 'content/articles/other.md': front('Other', 'slug: rest\n')})
    const {status, stderr} = citewell(cwd, ['build', ...day])
    expect(stderr).toMatch(
      /^citewell: content\/articles\/rest\.md:1: has the slug `rest`, which content\/articles\/other\.md has too/
    )
    expect(status).toBe(2)
    expect(existsSync(path.join(cwd, 'dist'))).toBe(false)
  })
})

describe('what a killed build leaves', () => {
  it('is put right: the old folder comes back, half-written ones go', () => {
    const cwd = makeFolder(site)
    citewell(cwd, ['build', ...day])
    const before = snapshot(path.join(cwd, 'dist'))
    renameSync(path.join(cwd, 'dist'), path.join(cwd, 'dist.previous'))
    // No process has this number: it is over the kernel's limit.
    mkdirSync(path.join(cwd, 'dist.next-99999999-abc'))
    writeFileSync(path.join(cwd, 'dist.next-99999999-abc/half'), '')
    writeInto(cwd, 'content/articles/rest.md', bad)
    expect(citewell(cwd, ['build', ...day]).status).toBe(1)
    expect(snapshot(path.join(cwd, 'dist'))).toEqual(before)
    expect(readdirSync(cwd).filter((name) => name.startsWith('dist.'))).toEqual([])
  })
})
