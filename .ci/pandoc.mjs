// Runs the commands of docs/guide/pandoc.md on a build of the founding article, and reads what Pandoc made of it:
// `node .ci/pandoc.mjs`, once the project is compiled.
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {inflateRawSync} from 'node:zlib'

const root = process.cwd()
const work = mkdtempSync(path.join(tmpdir(), 'citewell-pandoc-'))
const read = (name) => readFileSync(path.join(work, name))

/** The text of a part of a Word file, which is a ZIP archive. */
function readPart(archive, name) {
  // The list of the files is at the end, each entry with the place of its data (APPNOTE.TXT 4.3.12).
  for (
    let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
    at !== -1;
    at = archive.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const nameLength = archive.readUInt16LE(at + 28)
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue
    const local = archive.readUInt32LE(at + 42)
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20))).toString('utf8')
  }
  throw new Error(`The Word file holds no ${name}`)
}

const words = (xml) =>
  xml
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
const count = (text, pattern) => text.match(pattern)?.length ?? 0

try {
  for (const folder of ['content', 'docs']) symlinkSync(path.join(root, folder), path.join(work, folder))
  execFileSync(
    process.execPath,
    [path.join(root, 'lib/cli/main.js'), 'build', '--as-of', '2026-11-26', '--out', path.join(work, 'dist')],
    {stdio: ['ignore', 'ignore', 'inherit']}
  )
  const guide = readFileSync('docs/guide/pandoc.md', 'utf8')
  const commands = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block.trim().split('\n'))
  for (const command of commands)
    execFileSync('bash', ['-c', command], {cwd: work, stdio: ['ignore', 'inherit', 'inherit']})

  const slug = 'non-invasive-treatments-for-back-pain'
  const {title, claims, references} = JSON.parse(read(`dist/articles/${slug}/article.json`).toString('utf8'))
  const jats = read('article.xml').toString('utf8')
  const cited = read('cited.xml').toString('utf8')
  const word = words(readPart(read('article.docx'), 'word/document.xml'))
  const lasting = references.map(({item}) => item.DOI)
  const checks = [
    ['article.xml has the title', words(jats).includes(title)],
    ['article.xml has each claim with its id', claims.every(({id}) => jats.includes(`id="${id}"`))],
    ['article.xml leads to each reference', references.every(({id}) => jats.includes(`rid="${id}"`))],
    ['article.docx has the title', word.includes(title)],
    ['article.docx has each reference', lasting.every((doi) => word.includes(doi))],
    ['cited.xml has each reference in elements', count(cited, /<element-citation /g) === references.length],
    ['cited.xml names each DOI', lasting.every((doi) => cited.includes(`<pub-id pub-id-type="doi">${doi}</pub-id>`))]
  ]
  const failed = checks.filter(([, holds]) => !holds).map(([what]) => what)
  for (const what of failed) console.error(`does not hold: ${what}`)
  console.log(`${commands.length} commands, ${checks.length} checks of what Pandoc made: ${failed.length} do not hold`)
  if (failed.length > 0) process.exitCode = 1
} finally {
  rmSync(work, {recursive: true, force: true})
}
