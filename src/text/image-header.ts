import {imageSize} from 'image-size'
import type {ImageType} from '../model/image.ts'
import {decodeUtf8} from './decode.ts'
import {readSvg} from './svg.ts'

/** What the start of a file says of the picture in it, or what is wrong, in words that go on after its name. */
export type ImageHeader =
  | {readonly ok: true; readonly type: ImageType; readonly width: number; readonly height: number}
  | {readonly ok: false; readonly reason: string}

/** Wider or higher than any page, and than browsers make room for. */
const widest = 60_000

/**
 * Format and size of a picture, by its bytes and never by its name.
 *
 * A signature is looked for first, so that the library's readers of other formats never see a file.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  const type = signatureOf(bytes)
  if (type === undefined) {
    return {ok: false, reason: 'is no picture that browsers show; expected PNG, JPEG, GIF, WebP, AVIF or SVG'}
  }
  if (type === 'svg') {
    const decoded = decodeUtf8(bytes)
    return decoded.ok ? sized(type, readSvg(decoded.text)) : {ok: false, reason: decoded.reason}
  }
  try {
    const {width, height, orientation = 1} = imageSize(bytes)
    // From 5 on, a camera says that it was held upright: browsers turn what it took.
    return sized(type, {ok: true, ...(orientation >= 5 ? {width: height, height: width} : {width, height})})
  } catch {
    return {ok: false, reason: `starts as ${names[type]} and is damaged: its size cannot be read`}
  }
}

const names = {avif: 'AVIF', gif: 'GIF', jpg: 'JPEG', png: 'PNG', svg: 'SVG', webp: 'WebP'} as const

function sized(
  type: ImageType,
  size:
    {readonly ok: true; readonly width: number; readonly height: number} | {readonly ok: false; readonly reason: string}
): ImageHeader {
  if (!size.ok) return size
  const [width, height] = [Math.round(size.width), Math.round(size.height)]
  if (!(width >= 1 && height >= 1 && width <= widest && height <= widest)) {
    return {
      ok: false,
      reason: `is ${size.width} × ${size.height} pixels large, expected between 1 and ${widest} each way`
    }
  }
  return {ok: true, type, width, height}
}

function signatureOf(bytes: Uint8Array): ImageType | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'png'
  if (start.startsWith('\xFF\xD8\xFF')) return 'jpg'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp'
  if (start.startsWith('ftypavi', 4)) return 'avif'
  if (/^(?:\xEF\xBB\xBF)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/i.test(start)) return 'svg'
  return undefined
}
