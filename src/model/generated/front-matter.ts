/* Made from schemas/front-matter.schema.json by `npm run generate`. */

export type Line = string
/**
 * A calendar day, YYYY-MM-DD
 */
export type Day = string

/**
 * What citewell reads from the YAML above an article. Unknown keys are allowed: other tools read the same block. The keys in `required` are demanded only under a citewell content folder.
 */
export interface FrontMatter {
  title: Line
  description: string
  /**
   * The last part of the article's address; the file's name where it is absent, the folder's of `index.md`
   */
  slug?: string
  /**
   * Each an id of the authors file, a name, or an object
   *
   * @minItems 1
   * @maxItems 1000
   */
  authors: (Line | Author)[]
  published: Day
  updated?: Day
  /**
   * The persons who reviewed the article, written as `authors` are. A page says that it was reviewed only where `reviewed` stands too
   *
   * @minItems 1
   * @maxItems 100
   */
  reviewers?: (Line | Author)[]
  reviewed?: Day
  /**
   * What the article is not, such as medical advice; it stands below the text, over that of the site
   */
  disclaimer?: string
  /**
   * The picture that stands for the article where others link to it: the path of a file, as in the text, or a web address; the first picture of the text where it is absent
   */
  image?: string
  /**
   * The words that stand for that picture
   */
  'image-alt'?: string
  /**
   * @maxItems 100
   */
  tags?: string[]
  /**
   * A language tag (BCP 47)
   */
  lang?: string
  /**
   * The article's citation style, over that of the configuration: `apa`, `vancouver` or a CSL style file, relative to the article
   */
  style?: string
  license?: Line
  /**
   * `true` keeps the article out of the site; `check` reads it all the same
   */
  draft?: boolean
  /**
   * Former addresses, at which a page leads to the article: a former slug, or a path from the site's root
   *
   * @maxItems 100
   */
  aliases?: string[]
  /**
   * References of this article alone, as CSL-JSON items
   *
   * @maxItems 20000
   */
  references?: unknown[]
  [k: string]: unknown
}
export interface Author {
  name: string
  /**
   * A person where it is absent
   */
  type?: 'person' | 'organization'
  orcid?: string
  affiliation?: string
  url?: string
  [k: string]: unknown
}
