import {h} from 'hastscript'
import type {Publisher} from '../model/site.ts'
import {articleFolder} from './addresses.ts'
import {aliasFile} from './aliases.ts'
import {textArtifact} from './encode.ts'
import {frameHtml, inLines} from './html.ts'
import {directionOf, englishWords} from './language.ts'

/** A page at each former address of an article that leads to the present one. */
export const redirects: Publisher = {
  id: 'redirects',
  publish: (site) =>
    site.articles.flatMap(({data, aliases}) =>
      aliases.map((alias) => {
        const path = aliasFile(alias)
        const target = '../'.repeat(path.split('/').length - 1) + `${articleFolder(data.slug)}index.html`
        const html = frameHtml([
          {type: 'doctype'},
          h('html', {lang: data.lang, dir: directionOf(data.lang)}, [
            h('head', [
              ...inLines(
                h('meta', {charSet: 'utf-8'}),
                h('meta', {httpEquiv: 'Content-Security-Policy', content: "default-src 'none'"}),
                h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
                h('title', data.title),
                h('meta', {httpEquiv: 'refresh', content: `0; url=${target}`}),
                h('meta', {name: 'robots', content: 'noindex'}),
                data.url !== undefined && h('link', {rel: 'canonical', href: data.url})
              )
            ]),
            h('body', [
              h('main', [
                h('h1', [h('a', {href: target}, data.title)]),
                h('p', englishWords(data.lang), 'This article has moved.')
              ])
            ])
          ]),
          {type: 'text', value: '\n'}
        ])
        return textArtifact(path, html)
      })
    )
}
