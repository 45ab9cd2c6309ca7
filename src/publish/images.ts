import {createHash} from 'node:crypto'
import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Artifact} from '../model/artifact.ts'
import type {ArtifactImage} from '../model/generated/article.ts'
import type {ImageFile, ImageLookup} from '../model/image.ts'
import {kindOfImageAddress} from '../text/image-address.ts'
import {toSlug} from '../text/slug.ts'
import {safeWebAddress} from './addresses.ts'

/** A picture's file beside the page, and its size in pixels of CSS. */
export type PlacedImage = Pick<ArtifactImage, 'url' | 'width' | 'height'>

/** The pictures of one article's page. */
export interface PageImages {
  /** What stands on the page for a picture that passed the schema; `inLink` where a link is around it. */
  readonly render: (image: Element, inLink: boolean) => ElementContent | ElementContent[]
  /** The address of a picture that the page need not show, relative to it; absent where it is no file that is there. */
  readonly add: (src: string) => PlacedImage | undefined
  /** The pictures that the page shows, each once, in the order of the text. */
  readonly shown: () => readonly ArtifactImage[]
  /** Their files, with paths relative to the page. */
  readonly files: () => readonly Artifact[]
}

/**
 * Shows the pictures that are there, from a folder beside the page and under a name with a hash of what is in the file, so
 * that copies can be kept for ever. One on another host becomes a link to it; of one that is not there its words remain.
 */
export function openPageImages(find: ImageLookup | undefined): PageImages {
  const files = new Map<string, Uint8Array>()
  const shown = new Map<string, ArtifactImage>()
  const add = (src: string): PlacedImage | undefined => {
    const file = kindOfImageAddress(src) === 'file' && src !== '' ? find?.(src) : undefined
    if (file?.found !== true) return undefined
    const path = `images/${nameImage(file)}`
    files.set(path, file.bytes)
    return {url: path, width: file.width, height: file.height}
  }
  return {
    add,
    render({properties}, inLink) {
      const src = typeof properties['src'] === 'string' ? properties['src'] : ''
      const alt = typeof properties['alt'] === 'string' ? properties['alt'] : ''
      if (kindOfImageAddress(src) === 'remote') return renderLink(src, alt, inLink)
      const image = add(src)
      if (!image) return alt === '' ? [] : h('span.words', alt)
      const {url, width, height} = image
      const known = shown.get(url)
      if (!known || known.alt === '') shown.set(url, {url, alt, width, height})
      const {title} = properties
      return h('img', {
        src: url,
        alt,
        ...(typeof title === 'string' && {title}),
        width,
        height,
        loading: 'lazy',
        decoding: 'async'
      })
    },
    shown: () => [...shown.values()],
    files: () => [...files].map(([path, bytes]) => ({path, bytes}))
  }
}

/** The name that a picture's file has in a site: with a hash of what is in it. */
export function nameImage({bytes, type, name}: Extract<ImageFile, {readonly found: true}>): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return `${toSlug(name).slice(0, 60) || 'image'}-${hash}.${type}`
}

function renderLink(src: string, alt: string, inLink: boolean): ElementContent {
  const href = safeWebAddress(src.startsWith('//') ? `https:${src}` : src)
  const words = alt === '' ? (href ?? src) : alt
  return href === undefined || inLink ? h('span.words', words) : h('a.words', {href}, words)
}
