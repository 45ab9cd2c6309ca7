import {createHash} from 'node:crypto'
import nodePath from 'node:path'
import {openFormatCache, type StoredFormatCache} from '../io/format-cache.ts'
import {exchangeFormats, type FormatExchange} from '../io/format-exchange.ts'
import {RunError} from '../io/failure.ts'
import {openImages} from '../io/images.ts'
import {displayPath, isInside, type Project, readAuthors} from '../io/project.ts'
import type {Article} from '../model/article.ts'
import type {Artifact} from '../model/artifact.ts'
import type {SiteContext, StyleChoice} from '../model/site.ts'
import type {JudgedArticle} from '../pipeline/judge-article.ts'
import {type PublishRun, type RenderedFiles, startPublishing, type WrittenFile} from '../pipeline/publish.ts'
import type {ArticleMaker, MadeArticle} from './article-maker.ts'
import {settleProject} from './project-settings.ts'
import {createStyleReader} from './read-style.ts'
import {readTheme} from './read-theme.ts'
import {version} from './version.ts'

/** What comes of an article that is not rendered. */
type LeftArticle =
  | {readonly kind: 'withheld'; readonly file: string; readonly reason: string}
  /** It has errors, so that nothing will be published. */
  | {readonly kind: 'refused'}
  /** Another article was refused before. */
  | {readonly kind: 'skipped'}

type Published = Pick<RenderedFiles, 'published' | 'withoutLocale'>

/** What a build makes of an article beside its files. */
export type RenderedArticle =
  | LeftArticle
  | (Published & {
      readonly kind: 'rendered'
      /** The style that it asks for; absent where it asks for none. */
      readonly style?: NamedStyle & {readonly digest: string}
    })

/** A citation style that an article's front matter names, or for it the configuration. */
interface NamedStyle {
  readonly name: string
  readonly by: 'article' | 'configuration'
}

/** What came of an article in a build, in whichever thread: plain data. */
export type BuiltArticle =
  LeftArticle | (Published & {readonly kind: 'rendered'; readonly written: readonly WrittenFile[]})

/** What a build is made of. */
export interface Rendering {
  readonly publishing: PublishRun
  readonly context: SiteContext
  readonly cache: StoredFormatCache | undefined
  /** What threads hand to each other of formatted references. */
  readonly formats: FormatExchange
  /**
   * Renders an article that was judged.
   *
   * @param isRefused - true where nothing will be published in any case, so that nothing needs to be rendered.
   * @throws {RunError} where its style cannot be read or it stands in the output folder.
   * @throws {InputError} where its slug is taken.
   */
  readonly render: (judged: JudgedArticle, isRefused: boolean) => MadeArticle<RenderedArticle>
  /**
   * What an earlier build has made of an article, where it holds in this one.
   *
   * @throws {RunError} where its style cannot be read.
   */
  readonly recall: ArticleMaker<RenderedArticle, BuiltArticle>['recall']
}

/** What decides how a build renders. */
export interface RenderingOptions {
  readonly asOf: string
  /** The output folder, absolute. */
  readonly target: string
  readonly allowErrors: boolean
  /** False where what earlier builds have kept is not used. */
  readonly usesCache: boolean
}

/**
 * Opens what a build renders with: styles, theme, cache.
 *
 * @throws {RunError} where a file that the configuration names cannot be used.
 */
export function openRendering(project: Project, {asOf, target, allowErrors, usesCache}: RenderingOptions): Rendering {
  const {cwd, configFile, root} = project
  const readStyle = createStyleReader(project)
  const context = readSite(project, asOf, readStyle)
  const settings = settleProject(project)
  const cache = usesCache ? openFormatCache(root) : undefined
  const formats = exchangeFormats(cache)
  const publishing = startPublishing(context, readAuthors(project), formats)
  const isInTarget = (file: string): boolean => isInside(nodePath.resolve(cwd, file), target)
  const nameStyle = ({path, frontMatter}: Article): NamedStyle | undefined => {
    const own = styleOf(frontMatter.data)
    if (own !== undefined) return {name: own, by: 'article'}
    const {style} = settings.of(path)
    return style === undefined ? undefined : {name: style, by: 'configuration'}
  }
  const read = ({name, by}: NamedStyle, file: string): StyleChoice =>
    by === 'article'
      ? readStyle(name, nodePath.dirname(nodePath.resolve(cwd, file)), file)
      : readStyle(name, root, configFile ?? file)
  return {
    publishing,
    context,
    cache,
    formats,
    render({article, errors, records}, isRefused) {
      if (isInTarget(article.path)) {
        throw new RunError('holds the sources; name another folder with --out', {file: displayPath(target, cwd)})
      }
      const reason = publishing.withheld(article)
      if (reason !== undefined) return {files: [], about: {kind: 'withheld', file: article.path, reason}}
      if (errors > 0 && !allowErrors) return {files: [], about: {kind: 'refused'}}
      if (isRefused) return {files: [], about: {kind: 'skipped'}}
      const named = nameStyle(article)
      const style = named && read(named, article.path)
      const {health} = settings.of(article.path)
      const {artifacts, ...published} = publishing.render(article, errors, {records, style, health})
      return {
        files: artifacts,
        about: {
          kind: 'rendered',
          ...published,
          ...(named && style !== undefined && {style: {...named, digest: digestStyle(style)}})
        }
      }
    },
    recall(about, file) {
      if (!isRenderedArticle(about) || isInTarget(file)) return undefined
      if (about.kind === 'rendered' && about.style && digestStyle(read(about.style, file)) !== about.style.digest)
        return undefined
      return {about}
    }
  }
}

/**
 * Makes a build's files of articles, in one thread.
 *
 * @param write - puts a file into the output.
 */
export function createRenderer(
  {render, recall}: Pick<Rendering, 'render' | 'recall'>,
  write: (artifact: Artifact) => WrittenFile
): ArticleMaker<RenderedArticle, BuiltArticle> {
  // Of the articles before this one others may not be judged yet, and what is wrong with them has to be told.
  let isRefused = false
  return {
    make: (judged) => render(judged, isRefused),
    recall,
    isLasting: ({kind}) => kind !== 'skipped',
    put(made) {
      const built = isRefused && made.about.kind === 'rendered' ? skipped : putFiles(made, write)
      isRefused ||= built.kind === 'refused'
      return built
    }
  }
}

const skipped: LeftArticle = {kind: 'skipped'}

/** Puts the files of an article into the output. */
export function putFiles(
  {files, about}: MadeArticle<RenderedArticle>,
  write: (artifact: Artifact) => WrittenFile
): BuiltArticle {
  if (about.kind !== 'rendered') return about
  const {published, withoutLocale} = about
  return {
    kind: 'rendered',
    published,
    ...(withoutLocale !== undefined && {withoutLocale}),
    written: files.map(write)
  }
}

/** How the manifest lists a file. */
export function describeFile({path, bytes}: Artifact): WrittenFile {
  return {path, size: bytes.length, sha256: digestOf(bytes)}
}

function digestStyle(style: StyleChoice): string {
  return digestOf(JSON.stringify(style))
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * True for what a build makes of an article: of what was stored, its form is looked at as far as files and pages get their
 * names from it.
 */
function isRenderedArticle(value: unknown): value is RenderedArticle {
  if (!isRecord(value)) return false
  const {kind, published, style, withoutLocale} = value
  if (kind === 'refused') return true
  if (kind === 'withheld') return typeof value['file'] === 'string' && typeof value['reason'] === 'string'
  if (kind !== 'rendered' || !isRecord(published) || !isRecord(published['data'])) return false
  const {slug, source} = published['data']
  return (
    typeof slug === 'string' &&
    typeof source === 'string' &&
    Array.isArray(published['aliases']) &&
    published['aliases'].every((alias) => typeof alias === 'string') &&
    Array.isArray(published['cited']) &&
    (withoutLocale === undefined || typeof withoutLocale === 'string') &&
    (style === undefined || (isRecord(style) && typeof style['name'] === 'string' && typeof style['by'] === 'string'))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The style that an article's front matter names; what does not fit the schema was said by the rules. */
function styleOf({style}: Readonly<Record<string, unknown>>): string | undefined {
  return typeof style === 'string' && style !== '' && style.length <= 500 ? style : undefined
}

/**
 * What all pages of a site have in common, as JSON: what a file holds stands there by its digest.
 *
 * @throws {RunError} where a file that the configuration names cannot be used.
 */
export function describeSite(project: Project, asOf: string): unknown {
  const {image, theme, ...rest} = readSite(project, asOf, createStyleReader(project))
  return {
    ...rest,
    ...(image && {image: {...image, bytes: digestOf(image.bytes)}}),
    ...(theme && {theme: {...theme, files: theme.files.map(({path, bytes}) => [path, digestOf(bytes)])}})
  }
}

function readSite(project: Project, asOf: string, readStyle: ReturnType<typeof createStyleReader>): SiteContext {
  const {config, configFile = '', root} = project
  const theme = readTheme(project)
  const {site = {}, style} = config
  return {
    title: site.title ?? 'Articles',
    ...(site.description !== undefined && {description: site.description}),
    ...(site.url !== undefined && {url: site.url.endsWith('/') ? site.url : `${site.url}/`}),
    lang: site.lang ?? 'en',
    ...(site.disclaimer !== undefined && {disclaimer: site.disclaimer}),
    ...(site.image !== undefined && {image: readSiteImage(site.image, project)}),
    ...(style !== undefined && {style: readStyle(style, root, configFile)}),
    ...(theme && {theme}),
    asOf,
    tool: {name: 'citewell', version}
  }
}

/** The picture that stands for the site; one that cannot be shown is a fault of the configuration. */
function readSiteImage(path: string, project: Project): NonNullable<SiteContext['image']> {
  const find = openImages(nodePath.join(project.content, 'index.md'), project)
  const image = find(path.startsWith('/') ? path : `/${path}`)
  if (!image.found) {
    throw new RunError(`names a picture \`${path}\` in \`site.image\` that ${image.reason}`, {
      file: displayPath(project.configFile ?? project.root, project.cwd)
    })
  }
  return image
}
