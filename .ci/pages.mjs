// Holds the pages of the founding article and of tests/pages/ against the Nu HTML checker, axe-core and a keyboard, in
// Chromium: `npx tsx .ci/pages.mjs`, once the project is compiled.
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import {launch} from 'puppeteer-core'
import {askNu, axeTags, installCheckers, serveFolder} from '../tests/tools/page-checkers.ts'

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

const {jar, axe} = installCheckers()

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

const sites = ['founding', 'examples']
const servers = await Promise.all(sites.map((site) => serveFolder(path.join(work, site))))
const addressOf = (page) => {
  const [site, ...rest] = page.split(path.sep)
  return `${servers[sites.indexOf(site)].origin}/${rest.join('/')}`
}

/** What the Nu checker says of the pages, in one run of Java. */
async function checkHtml() {
  for (const {type, subType = '', message, lastLine, url} of await askNu(jar, pages.map(addressOf))) {
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
          `axe.run(document, {runOnly: ${JSON.stringify(axeTags)}, resultTypes: ['violations']})`
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

/** Searches by keyboard, over HTTP and from a file: what is found is shown and said, and nothing is asked for. */
async function checkSearch(browser, site) {
  const name = path.join(site, 'search/index.html')
  for (const address of [addressOf(name), pathToFileURL(path.join(work, name)).href]) {
    const page = await browser.newPage()
    const at = `${name} (${new URL(address).protocol})`
    const tell = (message) => report(at, message)
    page.on('console', (message) => tell(`console: ${message.text()}`))
    page.on('pageerror', (error) => tell(error.message))
    await page.goto(address)
    const all = await page.evaluate("document.querySelectorAll('.articles > li').length")
    const said = () => page.evaluate("document.querySelector('output').textContent")
    const shown = () =>
      page.evaluate("[...document.querySelectorAll('.articles > li')].filter((item) => item.checkVisibility()).length")
    if ((await shown()) !== all || all === 0) tell(`shows ${await shown()} of ${all} articles before a search`)
    for (let step = 0; step < 10 && (await page.evaluate('document.activeElement.type')) !== 'search'; step++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type('zzzz')
    if ((await shown()) !== 0 || (await said()) !== '0 articles') tell(`finds ${await said()} for what stands nowhere`)
    await page.keyboard.press('Escape')
    await page.keyboard.type('ACUPUNCTURÉ pain')
    if ((await shown()) === 0 || !/^[1-9]\d* articles?$/.test(await said())) tell('does not find acupuncture')
    const {violations} = await page
      .evaluate(axe)
      .then(() =>
        page.evaluate(
          `axe.run(document, {runOnly: ${JSON.stringify(axeTags)}, resultTypes: ['violations'], preload: false})`
        )
      )
    for (const {id, help} of violations) tell(`${id}: ${help}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page
      .waitForFunction("!location.pathname.includes('/search/')", {timeout: 10_000})
      .catch(() => tell('Enter leads to no article'))
    await page.close()
  }
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.goto(addressOf(name))
  const text = await page.evaluate("document.querySelector('main').innerText")
  if (text.includes('Words in titles')) report(name, 'shows a field that does nothing without scripts')
  await page.close()
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
  for (const site of sites) await checkSearch(browser, site)
  if (cards === 0) throw new Error('No page has a card: nothing was checked')
  for (const problem of problems) console.error(problem)
  console.log(
    `${pages.length} pages, ${looked.length} of them in ${views.length} views, ${rules} rules of axe at most, ${cards} cards by keyboard: ` +
      `${problems.length} problems`
  )
} finally {
  await browser.close()
  for (const {close} of servers) close()
  rmSync(work, {recursive: true, force: true})
}
if (problems.length > 0) process.exit(1)
