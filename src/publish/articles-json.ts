import type {ArticlesIndex} from '../model/generated/articles.ts'
import type {Publisher} from '../model/site.ts'
import {articleFolder} from './addresses.ts'
import {jsonArtifact, schemaAddress} from './encode.ts'
import {compareNewestFirst} from './order.ts'

/** `articles.json`: every article with its page, its data and its coverage. */
export const articlesJson: Publisher = {
  id: 'articles-json',
  publish({title, url, asOf, articles}) {
    const index: ArticlesIndex = {
      $schema: schemaAddress('articles'),
      version: 1,
      title,
      ...(url !== undefined && {url}),
      asOf,
      articles: articles.toSorted(compareNewestFirst).map(({data}) => ({
        slug: data.slug,
        title: data.title,
        ...(data.description !== undefined && {description: data.description}),
        ...(data.published !== undefined && {published: data.published}),
        ...(data.updated !== undefined && {updated: data.updated}),
        ...(data.tags !== undefined && {tags: data.tags}),
        page: `${articleFolder(data.slug)}index.html`,
        data: `${articleFolder(data.slug)}article.json`,
        coverage: data.coverage.ratio
      }))
    }
    return [jsonArtifact('articles.json', index)]
  }
}
