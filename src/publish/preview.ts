import type {ArtifactImage} from '../model/generated/article.ts'
import type {SiteContext} from '../model/site.ts'
import {safeWebAddress} from './addresses.ts'
import {nameImage, type PageImages} from './images.ts'
import type {ArticleMetadata} from './metadata.ts'

/** The picture that stands for a page where others link to it. */
export interface PreviewImage {
  /** Its whole address. */
  readonly url: string
  readonly alt: string
  /** In pixels; absent for a picture that is not the site's own. */
  readonly width?: number
  readonly height?: number
}

/** Where the site's own picture stands, from its root. */
export function siteImagePath(image: NonNullable<SiteContext['image']>): string {
  return `assets/${nameImage(image)}`
}

/** The picture of a page that has none of its own; absent where the site has no address or no picture. */
export function sitePreview({url, image, title}: SiteContext): PreviewImage | undefined {
  if (url === undefined || !image) return undefined
  const {width, height} = image
  return {url: url + siteImagePath(image), alt: title, width, height}
}

/**
 * The picture of an article: the one that its front matter names, else the first that it shows, else the site's. Sites that
 * show previews know no SVG. Absent where the site has no address.
 */
export function articlePreview(
  {url, image}: ArticleMetadata,
  images: PageImages,
  site: SiteContext
): PreviewImage | undefined {
  if (url === undefined) return undefined
  const ofPage = ({url: path, alt, width, height}: ArtifactImage): PreviewImage => ({
    url: url + path,
    alt,
    width,
    height
  })
  const own = image && images.add(image.src)
  if (own) return ofPage({...own, alt: image.alt})
  const remote = image && /^https?:/i.test(image.src) ? safeWebAddress(image.src) : undefined
  if (image && remote !== undefined) return {url: remote, alt: image.alt}
  const shown = images.shown().find((one) => !one.url.endsWith('.svg'))
  return shown ? ofPage(shown) : sitePreview(site)
}
