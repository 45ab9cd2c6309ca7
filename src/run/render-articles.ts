import {createHash} from 'node:crypto'
import nodePath from 'node:path'
import {openFormatCache, type StoredFormatCache} from '../io/format-cache.ts'
import {RunError} from '../io/failure.ts'
import {openImages} from '../io/images.ts'
import {displayPath, isInside, type Project, readAuthors} from '../io/project.ts'
import type {Artifact} from '../model/artifact.ts'
import type {PublishedArticle, SiteContext} from '../model/site.ts'
import type {JudgedArticle} from '../pipeline/check.ts'
import {type PublishRun, startPublishing, type WrittenFile} from '../pipeline/publish.ts'
import {settleProject} from './project-settings.ts'
import {createStyleReader} from './read-style.ts'
import {readTheme} from './read-theme.ts'
import {version} from './version.ts'

/** What came of an article in a build, in whichever thread: plain data. */
export type BuiltArticle =
  | {readonly kind: 'rendered'; readonly published: PublishedArticle; readonly written: readonly WrittenFile[]}
  | {readonly kind: 'withheld'; readonly file: string; readonly reason: string}
  /** It has errors, or an article before it has, so that nothing will be published. */
  | {readonly kind: 'refused'}

/** What a build is made of. */
export interface Rendering {
  readonly publishing: PublishRun
  readonly context: SiteContext
  readonly cache: StoredFormatCache | undefined
  /**
   * Renders an article that was judged.
   *
   * @param write - puts a file into the output.
   * @param isRefused - true where nothing will be published in any case, so that nothing needs to be rendered.
   * @throws {RunError} where its style cannot be read or it stands in the output folder.
   * @throws {InputError} where its slug is taken.
   */
  readonly render: (
    judged: JudgedArticle,
    write: (artifact: Artifact) => WrittenFile,
    isRefused: boolean
  ) => BuiltArticle
}

/** What decides how a build renders. */
export interface RenderingOptions {
  readonly asOf: string
  /** The output folder, absolute. */
  readonly target: string
  readonly allowErrors: boolean
}

/**
 * Opens what a build renders with: styles, theme, cache.
 *
 * @throws {RunError} where a file that the configuration names cannot be used.
 */
export function openRendering(project: Project, {asOf, target, allowErrors}: RenderingOptions): Rendering {
  const {cwd, configFile, root} = project
  const readStyle = createStyleReader(project)
  const theme = readTheme(project)
  const context = {...readContext(project, asOf, readStyle), ...(theme && {theme})}
  const settings = settleProject(project)
  const cache = openFormatCache(root)
  const publishing = startPublishing(context, readAuthors(project), cache)
  return {
    publishing,
    context,
    cache,
    render({article, errors, records}, write, isRefused) {
      if (isInside(nodePath.resolve(cwd, article.path), target)) {
        throw new RunError('holds the sources; name another folder with --out', {file: displayPath(target, cwd)})
      }
      const reason = publishing.withheld(article)
      if (reason !== undefined) return {kind: 'withheld', file: article.path, reason}
      if (isRefused || (errors > 0 && !allowErrors)) return {kind: 'refused'}
      const own = styleOf(article.frontMatter.data)
      const folder = nodePath.dirname(nodePath.resolve(cwd, article.path))
      const {style: configured, health} = settings.of(article.path)
      const style =
        own !== undefined
          ? readStyle(own, folder, article.path)
          : configured === undefined
            ? undefined
            : readStyle(configured, root, configFile ?? article.path)
      const {artifacts, published} = publishing.render(article, errors, {records, style, health})
      return {kind: 'rendered', published, written: artifacts.map(write)}
    }
  }
}

/** How the manifest lists a file. */
export function describeFile({path, bytes}: Artifact): WrittenFile {
  return {path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex')}
}

/** The style that an article's front matter names; what does not fit the schema was said by the rules. */
function styleOf({style}: Readonly<Record<string, unknown>>): string | undefined {
  return typeof style === 'string' && style !== '' && style.length <= 500 ? style : undefined
}

function readContext(project: Project, asOf: string, readStyle: ReturnType<typeof createStyleReader>): SiteContext {
  const {config, configFile = '', root} = project
  const {site = {}, style} = config
  return {
    title: site.title ?? 'Articles',
    ...(site.description !== undefined && {description: site.description}),
    ...(site.url !== undefined && {url: site.url.endsWith('/') ? site.url : `${site.url}/`}),
    lang: site.lang ?? 'en',
    ...(site.disclaimer !== undefined && {disclaimer: site.disclaimer}),
    ...(site.image !== undefined && {image: readSiteImage(site.image, project)}),
    ...(style !== undefined && {style: readStyle(style, root, configFile)}),
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
