import {createHash} from 'node:crypto'
import vm from 'node:vm'
import {describe, expect, it} from 'vitest'
import {dropUnlistedClaims, searchPage} from '../../src/publish/search-page.ts'
import type {PublishedArticle} from '../../src/model/site.ts'
import {nowhere, publishMarkdown, siteOf, textOf, withoutValues} from './publish-markdown.ts'

const articles = [
  ['yoga', '2026-01-02', 'tags: [backs]\n', '## What is “&” <b>?\n\nYoga reduced pain by 30% [@sherman2011].'],
  ['salt', '2026-03-04', '', 'Salt raised pressure by 10% [@mu2020].'],
  ['arabic', undefined, 'lang: ar\n', 'أ [@mu2020]']
].map(([slug = '', published, more = '', body = '']) => {
  const day = published === undefined ? '' : `published: ${published}\n`
  return publishMarkdown(`---\ntitle: On ${slug} </script> é\ndescription: About it.\n${day}${more}---\n\n${body}\n`, {
    path: `content/articles/${slug}.md`,
    authors: [{name: 'Jane Doe', type: 'person'}],
    claims: /^(?:Yoga|Salt)/
  }).published
})
const render = (context?: typeof nowhere): string => textOf(searchPage.publish(siteOf(articles, context))[0])
const page = render()
const scripts = [...page.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(([, code]) => code ?? '')

describe('the search page', () => {
  it('lists every article, the newest first, with its headings and claims', () => {
    const titles = [...page.matchAll(/<h2><a href="([^"]*)">/g)].map(([, href]) => href)
    expect(titles).toEqual(['salt', 'yoga', 'arabic'].map((slug) => `../articles/${slug}/index.html`))
    const claim = articles[0]?.data.claims[0]
    expect(page).toContain(`<a href="../articles/yoga/index.html#${claim?.id ?? ''}">Yoga reduced pain by 30%.</a>`)
    expect(page).toMatch(/<a href="\.\.\/articles\/yoga\/index\.html#s-[^"]*">What is “&amp;” ?&lt;b>\?|>What is/)
    expect(page).toContain('<bdi>Jane Doe</bdi> · <bdi>backs</bdi>')
    expect(page).toContain('<li lang="ar" dir="rtl">')
  })

  it('runs its one script, which the policy names, and loads nothing', () => {
    expect(scripts).toHaveLength(1)
    const hash = createHash('sha256')
      .update(scripts[0] ?? '')
      .digest('base64')
    expect(page).toContain(`script-src &#x27;sha256-${hash}&#x27;;`)
    expect(withoutValues(page)).not.toMatch(/<script src|connect-src/)
    expect(() => new vm.Script(scripts[0] ?? '')).not.toThrow()
    expect(scripts[0]).not.toMatch(/fetch|import|innerHTML|eval|document\.write/)
  })

  it('is the same where the site has no address, but for its own', () => {
    expect(render(nowhere)).not.toContain('canonical')
  })

  it('says that there is nothing, where there is nothing', () => {
    expect(textOf(searchPage.publish(siteOf([]))[0])).toContain('<p>No articles yet.</p>')
  })

  it('stays one page of a size that can be read: claims of the oldest articles give way', () => {
    const [one] = articles
    if (!one) throw new Error('There is no article')
    const claims = Array.from({length: 1000}, (_, index) => ({
      ...(one.data.claims[0] ?? {score: 1, cues: [], support: 'cited' as const, references: []}),
      id: `claim-${index}`,
      text: 'x'.repeat(750)
    }))
    const large = [1, 2, 3].map((day) => ({
      ...one,
      data: {...one.data, slug: `a${day}`, published: `2026-01-0${day}`, claims}
    }))
    const html = textOf(searchPage.publish(siteOf(large))[0])
    expect(html.length).toBeLessThan(1_100_000)
    expect(html.match(/<h2><a /g)).toHaveLength(3)
    expect(html.match(/Headings and claims/g)).toHaveLength(1)
    for (const order of [large, large.toReversed()]) {
      const kept: PublishedArticle[] = []
      for (const article of order) kept.splice(0, Infinity, ...dropUnlistedClaims([...kept, article]))
      expect(kept.filter(({data}) => data.claims.length > 0)).toHaveLength(1)
      expect(textOf(searchPage.publish(siteOf(kept))[0])).toBe(html)
    }
  })
})
