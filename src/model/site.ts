import type {ArticleArtifact, ArtifactAuthor} from './generated/article.ts'
import type {Article} from './article.ts'
import type {Artifact} from './artifact.ts'
import type {ImageFile} from './image.ts'
import type {CslItem} from './reference.ts'
import type {Theme} from './theme.ts'
import type {RecordLookup} from './verification.ts'

/** A citation style: one that comes with citewell, or the text of an independent CSL style. */
export type StyleChoice = 'apa' | 'vancouver' | {readonly text: string}

/** What every artifact of a build has in common. */
export interface SiteContext {
  readonly title: string
  readonly description?: string
  /** Where the site will stand, with a final slash; absent where it is not known. */
  readonly url?: string
  readonly lang: string
  /** The style of articles that name none; absent where the way an article cites decides. */
  readonly style?: StyleChoice
  /** What stands below articles that say nothing themselves. */
  readonly disclaimer?: string
  /** The picture of pages that have none of their own. */
  readonly image?: Extract<ImageFile, {readonly found: true}>
  /** The project's own theme. */
  readonly theme?: Theme
  readonly asOf: string
  readonly tool: {readonly name: 'citewell'; readonly version: string}
}

/** The commit that a build was made from; both null outside git. */
export interface SourceCommit {
  readonly commit: string | null
  /** Whether nothing differs from it. */
  readonly clean: boolean | null
}

/** An article that passed its checks, or that is built all the same. */
export interface ArticleToPublish {
  readonly article: Article
  readonly authors: readonly ArtifactAuthor[]
  /** Who reviewed it, as its front matter names them. */
  readonly reviewers?: readonly ArtifactAuthor[]
  /** True for a page on health, which the preset of that name says of it. */
  readonly health?: boolean
  /** Findings at error level in it. */
  readonly errors: number
  /** What registries said; absent where the project has no lock. */
  readonly records?: RecordLookup | undefined
  /** The style that it asks for. */
  readonly style?: StyleChoice | undefined
}

/** What the pages and feeds of a whole site say of an article: little enough to be kept of each until the last is read. */
export interface ListedArticle extends Readonly<
  Pick<
    ArticleArtifact,
    | 'slug'
    | 'url'
    | 'title'
    | 'description'
    | 'authors'
    | 'published'
    | 'updated'
    | 'tags'
    | 'lang'
    | 'license'
    | 'source'
    | 'errors'
    | 'coverage'
  >
> {
  readonly referenceCount: number
  readonly sections: readonly {readonly id: string; readonly title: string}[]
  /** Empty where they were let go. */
  readonly claims: readonly {readonly id: string; readonly text: string}[]
  /** How many characters the claims had that were let go. */
  readonly unlistedClaimText?: number
}

/** What the files of a whole site need of one article. */
export interface PublishedArticle {
  readonly data: ListedArticle
  /** The body as the feeds carry it, with absolute links; absent where the site has no address. */
  readonly feedHtml?: string
  /** Its former addresses, as paths from the site's root. */
  readonly aliases: readonly string[]
  /** The cited items, as `references.json` lists them. */
  readonly cited: readonly CslItem[]
}

/** One article's files, and what the site needs of it. */
export interface RenderedArticle {
  readonly artifacts: readonly Artifact[]
  /** What its `article.json` holds. */
  readonly data: ArticleArtifact
  readonly published: PublishedArticle
  /** The article itself as a work that others cite. */
  readonly self: CslItem
  /** Its language, where its references have the words of English for want of a locale. */
  readonly withoutLocale?: string
}

/** The whole site, articles newest first. */
export interface Site extends SiteContext {
  readonly articles: readonly PublishedArticle[]
  /** The published JSON Schemas: file name and text. */
  readonly schemas: readonly {readonly name: string; readonly text: string}[]
}

/** One kind of artifact of a whole site. */
export interface Publisher {
  readonly id: string
  readonly publish: (site: Site) => readonly Artifact[]
}
