import {createHash} from 'node:crypto'
import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Artifact} from '../model/artifact.ts'
import type {ArtifactImage} from '../model/generated/article.ts'
import type {ImageLookup} from '../model/image.ts'
import {kindOfImageAddress} from '../text/image-address.ts'
import {toSlug} from '../text/slug.ts'
import {safeWebAddress} from './addresses.ts'

/** The pictures of one article's page. */
export interface PageImages {
  /** What stands on the page for a picture that passed the schema; `inLink` where a link is around it. */
  readonly render: (image: Element, inLink: boolean) => ElementContent | ElementContent[]
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
  return {
    render({properties}, inLink) {
      const src = typeof properties['src'] === 'string' ? properties['src'] : ''
      const alt = typeof properties['alt'] === 'string' ? properties['alt'] : ''
      const kind = kindOfImageAddress(src)
      if (kind === 'remote') return renderLink(src, alt, inLink)
      const file = kind === 'file' && src !== '' ? find?.(src) : undefined
      if (file?.found !== true) return alt === '' ? [] : h('span.words', alt)
      const {bytes, type, width, height, name} = file
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
      const path = `images/${toSlug(name).slice(0, 60) || 'image'}-${hash}.${type}`
      files.set(path, bytes)
      const known = shown.get(path)
      if (!known || known.alt === '') shown.set(path, {url: path, alt, width, height})
      const {title} = properties
      return h('img', {
        src: path,
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

function renderLink(src: string, alt: string, inLink: boolean): ElementContent {
  const href = safeWebAddress(src.startsWith('//') ? `https:${src}` : src)
  const words = alt === '' ? (href ?? src) : alt
  return href === undefined || inLink ? h('span.words', words) : h('a.words', {href}, words)
}
