/**
 * The pictures of README.md: `npm run pictures`. A check of a small article as a terminal shows it, in colour, and the founding
 * article's page with a citation's card open; both taken by Chromium (`CHROMIUM`, else `chromium` of Debian) into `docs/pictures/`.
 */
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import {AnsiUp} from 'ansi_up'
import {launch} from 'puppeteer-core'

const out = path.resolve('docs/pictures')
const main = path.resolve('lib/cli/main.js')
const columns = 84

const article = `# Chiropractic

Spinal manipulation eases low back pain a little in the first weeks (1). It is worth a try (2).

Regular adjustments reduce the risk of future episodes by 40%.

## References

1. Rubinstein SM, de Zoete A, van Middelkoop M, Assendelft WJJ, de Boer MR, van Tulder MW. Benefits and harms of spinal
   manipulative therapy for the treatment of chronic low back pain. BMJ. 2019;364:l689. doi:10.1136/bmj.l689
2. Chiropractic care for back pain. 2021. Retrieved from
`

/** What a terminal shows of the check, as HTML. */
function runCheck(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'citewell-pictures-'))
  try {
    writeFileSync(path.join(folder, 'article.md'), article)
    const {stdout, stderr} = spawnSync(process.execPath, [main, 'check', 'article.md', '--color'], {
      cwd: folder,
      encoding: 'utf8',
      env: {PATH: process.env['PATH'] ?? '', COLUMNS: String(columns)}
    })
    if (stderr !== '' || stdout === '') throw new Error(`the check gave no picture: ${stderr}`)
    const painter = new AnsiUp()
    painter.use_classes = true
    return painter.ansi_to_html(stdout.trimEnd())
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

const terminal = `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; padding: 12px; background: transparent; width: max-content }
  main { background: #16191f; color: #e6e8eb; border-radius: 10px; padding: 14px 18px 18px; font: 14px/1.5 "DejaVu Sans Mono", monospace; white-space: pre; width: ${columns}ch }
  header { color: #8b93a0; margin-bottom: 10px }
  .ansi-red-fg { color: #ff7b72 } .ansi-yellow-fg { color: #e3b341 } .ansi-blue-fg { color: #79c0ff }
</style><main><header>$ npx citewell check article.md</header>${runCheck()}</main>`

const [slug] = readdirSync('dist/articles')
if (slug === undefined) throw new Error('dist/articles holds no article; run npm run build first')
mkdirSync(out, {recursive: true})
const browser = await launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--hide-scrollbars', '--force-color-profile=srgb']
})
try {
  const page = await browser.newPage()
  await page.setViewport({width: 1000, height: 800, deviceScaleFactor: 1.5})
  await page.setContent(terminal)
  const shell = await page.$('body')
  await shell?.screenshot({path: path.join(out, 'finding.png'), omitBackground: true})
  await page.setViewport({width: 1240, height: 760, deviceScaleFactor: 1})
  await page.goto(pathToFileURL(path.resolve('dist/articles', slug, 'index.html')).href)
  await page.evaluate(`document.querySelector('.cite button').scrollIntoView({block: 'center'})`)
  await page.focus('.cite button')
  await page.keyboard.press('Enter')
  await page.screenshot({path: path.join(out, 'page.png')})
  console.log(`finding.png and page.png in ${out}`)
} finally {
  await browser.close()
}
