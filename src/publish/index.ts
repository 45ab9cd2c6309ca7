import type {Publisher} from '../model/site.ts'
import {articlesJson} from './articles-json.ts'
import {assets} from './assets.ts'
import {jsonFeed} from './json-feed.ts'
import {referencesJson} from './references-json.ts'
import {rss} from './rss.ts'
import {schemas} from './schemas.ts'
import {siteIndex} from './site-index.ts'
import {sitemap} from './sitemap.ts'

/** Every kind of file that a whole site has beside its articles, by id. */
export const publishers: readonly Publisher[] = [
  articlesJson,
  assets,
  jsonFeed,
  referencesJson,
  rss,
  schemas,
  siteIndex,
  sitemap
]
