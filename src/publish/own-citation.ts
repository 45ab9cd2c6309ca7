import type {Element} from 'hast'
import {h} from 'hastscript'
import type {ArtifactAuthor} from '../model/generated/article.ts'
import type {CslItem} from '../model/reference.ts'
import type {SiteContext} from '../model/site.ts'
import {isolate} from './csl-text.ts'
import {inLines} from './html.ts'
import {directionOf, englishHeading, englishWords} from './language.ts'
import type {ArticleMetadata} from './metadata.ts'

/** The files by which an article itself is cited, in its folder. */
export const ownCitationFiles = {csl: 'citation.json', bibtex: 'citation.bib'} as const

/** The article itself as a work that others cite. Names are kept whole: where a family name begins cannot be told. */
export function describeArticle(metadata: ArticleMetadata, site: SiteContext): CslItem {
  const {slug, title, description, authors, published, updated, lang, url} = metadata
  const issued = dateParts(published ?? updated)
  return {
    id: slug,
    type: 'webpage',
    title,
    ...(authors.length > 0 && {author: authors.map(({name}) => ({literal: name}))}),
    'container-title': site.title,
    ...(issued && {issued}),
    ...(url !== undefined && {URL: url}),
    language: lang,
    ...(description !== undefined && {abstract: description})
  }
}

function dateParts(day: string | undefined): CslItem['issued'] | undefined {
  const [year, month, date] = (day ?? '').split('-').map(Number)
  return year === undefined || month === undefined || date === undefined
    ? undefined
    : {'date-parts': [[year, month, date]]}
}

/** “How to cite”: the article as a reference, and the files to take away. */
export function renderOwnCitation(metadata: ArticleMetadata, site: SiteContext): Element {
  const {title, authors, published, updated, lang, url} = metadata
  const year = (published ?? updated ?? '').slice(0, 4)
  const names = listNames(authors)
  const isRightToLeft = directionOf(lang) === 'rtl'
  const credits = [names, year === '' ? '' : `(${year}).`].filter((part) => part !== '').join(' ')
  return h('section.own', {ariaLabelledBy: 'cite'}, [
    ...inLines(
      h('h2#cite', englishHeading(lang), 'How to cite'),
      // In a page that runs to the left, a citation in Latin letters still runs to the right.
      h('p', isRightToLeft ? {dir: 'auto'} : {}, [
        ...(credits === '' ? [] : [isolate(`${credits}${year === '' ? '.' : ''}`), ' ']),
        h('i', [isolate(title), '.']),
        ' ',
        isolate(site.title),
        '.',
        ...(url === undefined ? [] : [' ', h('a', {href: url, ...(isRightToLeft && {dir: 'ltr'})}, url)])
      ]),
      h('p.files', englishWords(lang), [
        h('a', {href: ownCitationFiles.csl, download: ''}, 'CSL-JSON'),
        ' · ',
        h('a', {href: ownCitationFiles.bibtex, download: ''}, 'BibTeX')
      ])
    )
  ])
}

function listNames(authors: readonly ArtifactAuthor[]): string {
  const names = authors.map(({name}) => name)
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} & ${names.at(-1) ?? ''}`
}
