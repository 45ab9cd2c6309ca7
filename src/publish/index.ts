import type {Publisher} from '../model/site.ts'
import {articlesJson} from './articles-json.ts'
import {assets} from './assets.ts'
import {atom} from './atom.ts'
import {authorPages} from './author-pages.ts'
import {jsonFeed} from './json-feed.ts'
import {notFound} from './not-found.ts'
import {redirects} from './redirects.ts'
import {referencesJson} from './references-json.ts'
import {robots} from './robots.ts'
import {rss} from './rss.ts'
import {schemas} from './schemas.ts'
import {searchPage} from './search-page.ts'
import {siteIndex} from './site-index.ts'
import {sitemap} from './sitemap.ts'
import {tagPages} from './tag-pages.ts'

/** Every kind of file that a whole site has beside its articles, by id. */
export const publishers: readonly Publisher[] = [
  articlesJson,
  assets,
  atom,
  authorPages,
  jsonFeed,
  notFound,
  redirects,
  referencesJson,
  robots,
  rss,
  schemas,
  searchPage,
  siteIndex,
  sitemap,
  tagPages
]
