import type {Element, ElementContent, Root} from 'hast'
import type {Artifact} from './artifact.ts'
import type {ArticleArtifact} from './generated/article.ts'

/** The parts of an article's page that a template arranges, as elements that the page puts its own in the place of. */
export interface ArticleParts {
  /** Title, description, byline and what the article rests on. */
  readonly header: Element
  /** The list of contents and the switch of the evidence view. */
  readonly side: Element
  readonly body: Element
  readonly references: Element
  /** How to cite the article. */
  readonly citation: Element
}

type Content = Root | ElementContent | readonly (ElementContent | string)[]

/**
 * Arranges an article's page (`theme/templates/article.js`): what it returns stands in the `article` element. It must place
 * `header`, `body` and `references`, each once.
 */
export type ArticleTemplate = (article: ArticleArtifact, parts: ArticleParts) => Content

/** Adds to the foot of an article's page (`theme/templates/footer.js`). */
export type FooterTemplate = (article: ArticleArtifact) => Content

/** What a project's own theme adds to every page. */
export interface Theme {
  /** Its stylesheet, as a path from the site's root; absent where it has none. */
  readonly stylesheet?: string
  /** The stylesheet and what that loads. */
  readonly files: readonly Artifact[]
  /** True where a font is among the files. */
  readonly hasFonts: boolean
  readonly article?: ArticleTemplate
  readonly footer?: FooterTemplate
}
