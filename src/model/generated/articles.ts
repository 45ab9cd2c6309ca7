/* Made from schemas/articles.schema.json by `npm run generate`. */

/**
 * articles.json: every article of a site, newest first
 */
export interface ArticlesIndex {
  $schema: string
  version: 1
  title: string
  url?: string
  asOf: string
  articles: ArticlesIndexEntry[]
  [k: string]: unknown
}
export interface ArticlesIndexEntry {
  slug: string
  title: string
  description?: string
  published?: string
  updated?: string
  tags?: string[]
  /**
   * The HTML page, relative to this file
   */
  page: string
  /**
   * article.json, relative to this file
   */
  data: string
  coverage: number | null
  [k: string]: unknown
}
