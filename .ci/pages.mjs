// Holds the pages of the founding article and of tests/pages/ against the Nu HTML checker, axe-core and a keyboard, in
// Chromium.
import {execFile, execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {launch} from 'puppeteer-core'

// Outside of the project's own dependencies: vnu-jar wants Java where it is installed, and axe-core is under MPL-2.0.
const checkers = ['vnu-jar@26.9.27', 'axe-core@4.14.1']
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']
const views = [
  {name: 'light', width: 1440, scheme: 'light', media: 'screen'},
  {name: 'dark', width: 1440, scheme: 'dark', media: 'screen'},
  {name: 'phone', width: 390, scheme: 'light', media: 'screen'},
  {name: 'dark phone', width: 390, scheme: 'dark', media: 'screen'},
  {name: 'print', width: 794, scheme: 'light', media: 'print'}
]

const main = path.resolve('lib/cli/main.js')
const work = mkdtempSync(path.join(tmpdir(), 'citewell-pages-'))
const problems = []
const report = (page, message) => problems.push(`${page}: ${message}`)

const tools = path.join(tmpdir(), 'citewell-checkers')
mkdirSync(tools, {recursive: true})
const jar = path.join(tools, 'node_modules/vnu-jar/build/dist/vnu.jar')
const axeFile = path.join(tools, 'node_modules/axe-core/axe.min.js')
if (!existsSync(jar) || !existsSync(axeFile)) {
  execFileSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', tools, ...checkers],
    {stdio: ['ignore', 'ignore', 'inherit']}
  )
}
const axe = readFileSync(axeFile, 'utf8')

const build = (name, cwd) => {
  execFileSync(
    process.execPath,
    [main, 'build', '--allow-errors', '--as-of', '2026-11-26', '--out', path.join(work, name)],
    {cwd, stdio: ['ignore', 'ignore', 'inherit']}
  )
}
build('founding', process.cwd())
build('examples', path.resolve('tests/pages'))
const pages = readdirSync(work, {recursive: true})
  .filter((file) => file.endsWith('.html'))
  .sort()
// Pages of tags and authors differ in their lists alone: the first of each folder is looked at.
const looked = pages.filter((page, index) => {
  const [site, kind] = page.split(path.sep)
  return kind === 'articles' || index === pages.findIndex((other) => other.startsWith(path.join(site, kind)))
})

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json'
}
const sites = ['founding', 'examples']
const servers = await Promise.all(
  sites.map(
    (site) =>
      new Promise((resolve) => {
        const server = createServer(({url = '/'}, response) => {
          const file = path.join(work, site, decodeURIComponent(new URL(url, 'http://x').pathname))
          if (!existsSync(file)) {
            response.writeHead(404).end()
            return
          }
          response.writeHead(200, {'content-type': types[path.extname(file)] ?? 'application/octet-stream'})
          response.end(readFileSync(file))
        })
        server.listen(0, '127.0.0.1', () => resolve({server, origin: `http://127.0.0.1:${server.address().port}`}))
      })
  )
)
const addressOf = (page) => {
  const [site, ...rest] = page.split(path.sep)
  return `${servers[sites.indexOf(site)].origin}/${rest.join('/')}`
}

/** What the Nu checker says of the pages, in one run of Java. */
async function checkHtml() {
  const output = await new Promise((resolve, reject) => {
    execFile(
      'java',
      // It refuses loopback unless told otherwise; from a file no stylesheet would be `'self'` to it.
      [
        '-Dnu.validator.servlet.allow-forbidden-hosts=true',
        '-jar',
        jar,
        '--format',
        'json',
        '--exit-zero-always',
        ...pages.map(addressOf)
      ],
      {maxBuffer: 1 << 28},
      (error, stdout, stderr) => (error ? reject(error) : resolve(stderr + stdout))
    )
  })
  const start = output.indexOf('{"')
  if (start === -1) throw new Error(`The Nu checker said no JSON: ${output.slice(0, 500)}`)
  const {messages} = JSON.parse(output.slice(start))
  for (const {type, subType = '', message, lastLine, url} of messages) {
    report(url, `${type} ${subType} at line ${lastLine}: ${message}`)
  }
}

/** What axe finds in each view, and what a page loads or says while it is looked at. */
async function checkViews(browser) {
  let rules = 0
  for (const name of looked) {
    const address = addressOf(name)
    const {origin} = new URL(address)
    for (const {name: view, width, scheme, media} of views) {
      const page = await browser.newPage()
      page.on('console', (message) => report(name, `${view}: console: ${message.text()}`))
      page.on('pageerror', (error) => report(name, `${view}: ${error.message}`))
      page.on('request', (request) => {
        if (!request.url().startsWith(`${origin}/`)) report(name, `${view}: asks for ${request.url()}`)
      })
      page.on('requestfailed', (request) => report(name, `${view}: cannot load ${request.url()}`))
      await page.setViewport({width, height: 900})
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}])
      await page.emulateMediaType(media)
      await page.goto(address)
      const shift = await page.evaluate(`new Promise((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => { for (const {value} of list.getEntries()) sum += value })
          .observe({type: 'layout-shift', buffered: true})
        setTimeout(() => resolve(sum), 50)
      })`)
      if (shift > 0) report(name, `${view}: the layout shifts by ${shift}`)
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      )
      if (overflow > 0) report(name, `${view}: is ${overflow} pixels too wide`)
      await page.evaluate(axe)
      const states = (await page.$('#evidence')) && media === 'screen' ? ['plain', 'evidence'] : ['plain']
      for (const state of states) {
        if (state === 'evidence') await page.evaluate("document.querySelector('#evidence').click()")
        const {violations, passes} = await page.evaluate(
          `axe.run(document, {runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations']})`
        )
        rules = Math.max(rules, passes.length)
        for (const {id, help, nodes} of violations) {
          report(
            name,
            `${view}, ${state}: ${id}: ${help}: ${nodes
              .map(({html}) => html.slice(0, 120))
              .slice(0, 3)
              .join(' ')}`
          )
        }
      }
      await page.close()
    }
  }
  return rules
}

/** Tabs through a page, opens each card, goes into it, and comes back. */
async function checkKeyboard(browser, name) {
  const page = await browser.newPage()
  await page.setViewport({width: 1440, height: 900})
  await page.goto(addressOf(name))
  const count = await page.evaluate("document.querySelectorAll('.cite button').length")
  const seen = new Set()
  const ask = (expression) => page.evaluate(expression)
  await ask("document.querySelectorAll('.cite button').forEach((button, index) => { button.dataset.at = index })")
  for (let step = 0; step < count * 2 + 200 && seen.size < count; step++) {
    await page.keyboard.press('Tab')
    const at = await ask("document.activeElement?.closest('.cite') ? document.activeElement.dataset.at : undefined")
    if (at === undefined || seen.has(at)) continue
    seen.add(at)
    await page.keyboard.press('Enter')
    const opened = await ask(
      "document.querySelector(':popover-open')?.id === document.activeElement.getAttribute('popovertarget')"
    )
    if (!opened) report(name, `citation ${at}: Enter opens no card`)
    await page.keyboard.press('Tab')
    if (!(await ask("Boolean(document.activeElement.closest(':popover-open'))"))) {
      report(name, `citation ${at}: Tab does not lead into its card`)
    }
    await page.keyboard.press('Escape')
    if (!(await ask(`!document.querySelector(':popover-open') && document.activeElement.dataset.at === '${at}'`))) {
      report(name, `citation ${at}: Escape does not lead back`)
    }
  }
  if (seen.size < count) report(name, `the keyboard reaches ${seen.size} of ${count} cards`)
  await page.close()
  return count
}

/** A page must be whole without scripts, and in a browser that knows no popovers its links must lead on. */
async function checkWithoutScripts(browser, name) {
  const texts = []
  for (const enabled of [true, false]) {
    const page = await browser.newPage()
    await page.setJavaScriptEnabled(enabled)
    await page.goto(addressOf(name))
    texts.push(await page.evaluate('document.body.innerText'))
    await page.close()
  }
  if (texts[0] !== texts[1]) report(name, 'differs without scripts')
}

const browser = await launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox']})
try {
  await checkHtml()
  const rules = await checkViews(browser)
  let cards = 0
  for (const name of pages.filter((file) => file.includes(`articles${path.sep}`))) {
    cards += await checkKeyboard(browser, name)
    await checkWithoutScripts(browser, name)
  }
  if (cards === 0) throw new Error('No page has a card: nothing was checked')
  for (const problem of problems) console.error(problem)
  console.log(
    `${pages.length} pages, ${looked.length} of them in ${views.length} views, ${rules} rules of axe at most, ${cards} cards by keyboard: ` +
      `${problems.length} problems`
  )
} finally {
  await browser.close()
  for (const {server} of servers) server.close()
  rmSync(work, {recursive: true, force: true})
}
if (problems.length > 0) process.exit(1)
