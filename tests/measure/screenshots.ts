/**
 * Pictures of the pages that a build wrote, to be looked at: `npm run screenshots [-- --dist DIR --out DIR]`. Chromium is
 * `CHROMIUM`, else `chromium` of Debian.
 */
import {mkdirSync, readdirSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {launch, type Page} from 'puppeteer-core'

const {values} = parseArgs({
  options: {dist: {type: 'string', default: 'dist'}, out: {type: 'string', default: 'screenshots'}}
})
const folder = path.resolve(values.dist, 'articles')
const [slug] = readdirSync(folder)
if (slug === undefined) throw new Error(`${folder} holds no article; run npm run build first`)
const article = pathToFileURL(path.join(folder, slug, 'index.html')).href
const index = pathToFileURL(path.resolve(values.dist, 'index.html')).href

interface Shot {
  readonly name: string
  readonly url?: string
  readonly width: number
  readonly height?: number
  readonly dark?: boolean
  readonly print?: boolean
  /** The whole page instead of what a window shows of it. */
  readonly whole?: boolean
  readonly prepare?: (page: Page) => Promise<unknown>
}

const showEvidence = (page: Page): Promise<void> => page.click('#evidence')
const scrollTo = (id: string) => (page: Page) => page.evaluate(`document.getElementById('${id}').scrollIntoView()`)
const openCard = async (page: Page): Promise<void> => {
  await page.evaluate(`document.querySelector('.cite button').scrollIntoView({block: 'center'})`)
  await page.focus('.cite button')
  await page.keyboard.press('Enter')
}

const shots: readonly Shot[] = [
  {name: 'phone', width: 390},
  {name: 'phone-text', width: 390, prepare: scrollTo('cite-7')},
  {name: 'phone-whole', width: 390, whole: true},
  {name: 'phone-card', width: 390, prepare: openCard},
  {
    name: 'phone-evidence',
    width: 390,
    prepare: async (page) => {
      await showEvidence(page)
      await scrollTo('cite-2')(page)
    }
  },
  {name: 'tablet', width: 820, height: 1100},
  {name: 'wide', width: 1440, height: 1000},
  {name: 'wide-text', width: 1440, height: 1000, prepare: scrollTo('cite-10')},
  {name: 'wide-whole', width: 1440, whole: true},
  {name: 'wide-card', width: 1440, height: 1000, prepare: openCard},
  {name: 'wide-evidence', width: 1440, height: 1000, prepare: showEvidence},
  {name: 'wide-references', width: 1440, height: 1000, prepare: scrollTo('references')},
  {name: 'dark', width: 1440, height: 1000, dark: true, prepare: openCard},
  {name: 'dark-phone', width: 390, dark: true, prepare: showEvidence},
  {name: 'index', url: index, width: 1200, height: 900}
]

mkdirSync(values.out, {recursive: true})
const browser = await launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--hide-scrollbars', '--force-color-profile=srgb']
})
try {
  for (const {name, url = article, width, height = 844, dark = false, whole = false, prepare} of shots) {
    const page = await browser.newPage()
    await page.setViewport({width, height, deviceScaleFactor: whole ? 1 : 1.5})
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: dark ? 'dark' : 'light'}])
    await page.goto(url)
    await prepare?.(page)
    await page.screenshot({path: path.join(values.out, `${name}.png`), fullPage: whole})
    await page.close()
  }
  const page = await browser.newPage()
  await page.goto(article)
  await page.pdf({path: path.join(values.out, 'print.pdf'), format: 'A4', preferCSSPageSize: true})
  console.log(`${shots.length} pictures and print.pdf in ${values.out}`)
} finally {
  await browser.close()
}
