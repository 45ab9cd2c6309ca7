/* Made from schemas/feed.schema.json by `npm run generate`. */

/**
 * feed.json as citewell writes it: the part of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) that it uses
 */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1'
  title: string
  description?: string
  home_page_url: string
  feed_url: string
  language?: string
  items: JsonFeedItem[]
}
export interface JsonFeedItem {
  id: string
  url: string
  title: string
  summary?: string
  content_html: string
  date_published?: string
  date_modified?: string
  language?: string
  tags?: string[]
  authors?: JsonFeedAuthor[]
}
export interface JsonFeedAuthor {
  name: string
  url?: string
}
