import {describe, expect, it} from 'vitest'
import type {StandingStatus, VerifiedIdentifier} from '../../src/model/verification.ts'
import {validate} from '../../src/validate/validators.ts'
import {publishMarkdown, textOf, withTitle, type Options} from './publish-markdown.ts'

/** Every work is found in its registry, agrees with its record, and stands as given. */
function found(status: StandingStatus): Options['records'] & object {
  const one: VerifiedIdentifier = {
    scheme: 'doi',
    identifier: '10.1000/x',
    edited: false,
    record: {
      version: 1,
      scheme: 'doi',
      identifier: '10.1000/x',
      registry: 'crossref',
      asked: '2026-11-20',
      status: 'found',
      hash: '0'.repeat(64)
    },
    comparison: {verdict: 'verified', fields: []},
    standing: {status, events: []}
  }
  return {of: () => [one], meantBy: () => undefined, addressOf: () => undefined, foundBySearch: () => undefined}
}

describe('the card of a citation', () => {
  const {page, html} = publishMarkdown(withTitle('A [@sherman2011; @mu2020]. B [@sherman2011, p. 4].'), {
    style: 'vancouver'
  })

  it('is the entry of the list, which each citation of its work opens', () => {
    expect(page.match(/<li id="ref-sherman2011" popover>/g)).toHaveLength(1)
    expect(page.match(/<button popovertarget="ref-sherman2011"><\/button>/g)).toHaveLength(2)
    const targets = [...page.matchAll(/popovertarget="([^"]*)"/g)].map(([, target]) => target)
    for (const target of targets) expect(page).toContain(`<li id="${target ?? ''}" popover>`)
  })

  it('has the plain link beside it, in one label', () => {
    expect(page).toMatch(
      /<label(?: data-note="[^"]*")?><a href="#ref-mu2020">2<\/a><button popovertarget="ref-mu2020">/
    )
  })

  it('stands in the page alone: data and feeds keep the link', () => {
    expect(html).toContain('<a href="#ref-mu2020"')
    expect(html).not.toMatch(/<button|<label|popover|data-note/)
  })

  it('leads back to each place, and says how often the work is cited', () => {
    expect(page).toContain('Cited 2 times: <a href="#cite-1">1</a>, <a href="#cite-2">2</a>')
    expect(page).toContain('Cited once: <a href="#cite-1">1</a>')
  })

  it('gives the margin a note where a work is cited first', () => {
    const notes = [...page.matchAll(/data-note="([^"]*)"/g)].map(([, note]) => note)
    expect(notes).toEqual([
      '1. Sherman et al. 2011: A Randomized Trial Comparing Yoga, Stretching, and a …',
      '2. Mu 2020: Acupuncture for chronic nonspecific low back pain'
    ])
  })

  it('leaves links that are no citations as they are', () => {
    const {page: other} = publishMarkdown(withTitle('See [this](#ref-mu2020) and A [@mu2020].'))
    expect(other.match(/popovertarget/g)).toHaveLength(1)
  })
})

describe('a mark on a cited work', () => {
  it.each<[StandingStatus, string, string]>([
    ['retracted', ' (retracted)', 'Retracted'],
    ['withdrawn', ' (withdrawn)', 'Withdrawn'],
    ['concern', ' (expression of concern)', 'Expression of concern'],
    ['corrected', '', 'Corrected since'],
    ['reinstated', '', 'Retracted and reinstated'],
    ['stands', '', '']
  ])('that is %s', (status, inText, inList) => {
    const {page} = publishMarkdown(withTitle('A [@sherman2011].'), {records: found(status), style: 'vancouver'})
    const label = /<label[^<>]*>.*?<\/label>/.exec(page)?.[0] ?? ''
    expect(label.replaceAll(/<[^<>]*>/g, '')).toBe(`1${inText}`)
    const entry = /<small>.*?<\/small>/.exec(page)?.[0] ?? ''
    expect(entry.includes('class="fallen"')).toBe(inList !== '')
    expect(entry).toContain(inList)
    expect(entry).toContain('<b>Verified</b>')
    expect(entry).toContain('(Crossref, asked on 2026-11-20)')
  })

  it('that nobody asked a registry about', () => {
    expect(publishMarkdown(withTitle('A [@sherman2011].')).page).toContain('<em>Unverified</em>. Cited')
  })
})

describe('the evidence view', () => {
  const claim = 'Yoga reduced chronic back pain by 30% in adults'
  /** Most claims are of the kind that the element around them all has. */
  const kindsOf = (page: string): readonly string[] => {
    const common = /<div class="body ([a-z]+)">/.exec(page)?.[1]
    return [...page.matchAll(/<span id="claim-[^"]*"(?: class="([a-z]+)")?>/g)].map(
      ([, kind = common]) => kind ?? 'none'
    )
  }

  it.each<[string, string, Options, string[]]>([
    ['cited, no registry asked', `${claim} [@sherman2011].`, {}, ['unverified']],
    ['cited and verified', `${claim} [@sherman2011].`, {records: found('stands')}, ['verified']],
    ['cited and corrected since', `${claim} [@sherman2011].`, {records: found('corrected')}, ['verified']],
    ['cited and retracted', `${claim} [@sherman2011].`, {records: found('retracted')}, ['retracted']],
    ['uncited', `${claim}.`, {}, ['uncited']]
  ])('marks a claim that is %s', (_name, body, options, kinds) => {
    const {page} = publishMarkdown(withTitle(body), options)
    expect(kindsOf(page)).toEqual(kinds)
    expect(page).toContain(`<li><span class="${kinds[0] ?? ''}">`)
  })

  it('marks each sentence with its citation, whatever markup it stands in', () => {
    const {page, data} = publishMarkdown(
      withTitle(`**${claim} [@sherman2011]. *${claim} again*.** Please ask. ${claim}!`)
    )
    expect(kindsOf(page).length).toBeGreaterThan(2)
    const words = [...page.matchAll(/<span id="claim-[^"]*"(?: class="[a-z]+")?>(.*?)<\/span>(?=[ <.!\n])/g)]
    expect(words[0]?.[1]).toContain(claim)
    for (const {id} of data.claims) expect(page.match(new RegExp(`id="${id}"`, 'g'))).toHaveLength(1)
    expect(page).toContain('Please ask.')
  })

  it('counts the kinds that there are', () => {
    const {page} = publishMarkdown(
      withTitle(
        `${claim} [@sherman2011].\n\n${claim} after ten weeks.\n\nA 20% drop in pain followed massage in a trial of 400 adults.`
      )
    )
    const legend = [...page.matchAll(/<li><span class="([a-z]+)">[^<]*<\/span> (\d+)<\/li>/g)]
    const counted = legend.reduce((sum, [, , count]) => sum + Number(count), 0)
    expect(counted).toBe(kindsOf(page).length)
    expect(new Set(legend.map(([, kind]) => kind))).toEqual(new Set(kindsOf(page)))
  })

  it('is not offered where there is no claim', () => {
    expect(publishMarkdown(withTitle('Please ask.')).page).not.toContain('id="evidence"')
  })
})

describe('how to cite the article itself', () => {
  const {page, artifacts} = publishMarkdown(
    '---\ntitle: T & U\ndescription: D\npublished: 2026-11-24\nlang: en\n---\n\nText.\n',
    {
      authors: [
        {name: 'Jane Doe', type: 'person'},
        {name: 'Back Society', type: 'organization'}
      ]
    }
  )

  it('stands on the page with the files', () => {
    const words = page.replaceAll(/<[^<>]*>/g, '')
    expect(words).toContain(
      'Jane Doe &amp; Back Society (2026). T &amp; U. Cited. https://example.org/cited/articles/test/'
    )
    expect(page).toContain('<a href="citation.json" download>CSL-JSON</a> · <a href="citation.bib" download>BibTeX</a>')
  })

  it('is CSL-JSON that fits its schema', () => {
    const items: unknown = JSON.parse(textOf(artifacts.find(({path}) => path.endsWith('/citation.json'))))
    expect(items).toMatchObject([
      {id: 'test', type: 'webpage', title: 'T & U', issued: {'date-parts': [[2026, 11, 24]]}}
    ])
    expect(Array.isArray(items) && validate('reference', items[0])).toMatchObject({ok: true})
  })
})
