import type {Element, Root} from 'xast'
import {fromXml} from 'xast-util-from-xml'

/** The size of a vector picture, or why it is not published, in words that go on after its name. */
export type Svg =
  {readonly ok: true; readonly width: number; readonly height: number} | {readonly ok: false; readonly reason: string}

/** A larger one takes longer to look through than a page takes to build. */
const largest = 2_000_000
const deepest = 500

/** Elements that run, embed or lead elsewhere; names without their prefix, in lower case. */
const active: ReadonlySet<string> = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'listener',
  'set',
  'animate',
  'animatemotion',
  'animatetransform'
])

/** Pixels of CSS for a unit (https://www.w3.org/TR/css-values-4/#absolute-lengths). */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  ex: 8
}

/**
 * Reads the size of an SVG picture and refuses what could do more than show itself. In an `img` no script of it runs
 * and nothing is loaded, but a reader can open the file by itself, where it would be a document of the site.
 */
export function readSvg(text: string): Svg {
  if (text.length > largest)
    return refused(`has more than ${largest} characters; make a simpler drawing or a PNG of it`)
  if (/<!ENTITY/i.test(text)) return refused('declares entities, which can hide what it does; save it without them')
  let root: Root
  try {
    root = fromXml(text)
  } catch {
    return refused('cannot be read as XML')
  }
  const svg = root.children.find((node) => node.type === 'element')
  if (!svg || localName(svg.name) !== 'svg') return refused('is XML and no SVG')
  if (root.children.some((node) => node.type === 'instruction' && node.name !== 'xml')) {
    return refused('names a style sheet outside of itself; save it with its styles inside')
  }
  const reason = findActive(svg)
  return reason === undefined ? readSize(svg) : refused(reason)
}

function refused(reason: string): Svg {
  return {ok: false, reason}
}

/** What in a picture runs, embeds or leads elsewhere. */
function findActive(svg: Element): string | undefined {
  let level: readonly Element[] = [svg]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return `nests deeper than ${deepest} elements`
    const next: Element[] = []
    for (const {name, attributes, children} of level) {
      if (active.has(localName(name))) return `holds \`${name}\`, which is not published; save it as a plain drawing`
      for (const [key, value = ''] of Object.entries(attributes)) {
        const attribute = localName(key)
        if (attribute.startsWith('on')) return `holds \`${key}\`, which would run a script; remove it`
        if (attribute === 'href' && !isOwn(value ?? '')) {
          return `leads to \`${(value ?? '').slice(0, 60)}\` with \`${key}\`; embed what it shows`
        }
        if (loadsMore(value ?? '')) return `loads something from elsewhere with \`${key}\`; embed it`
      }
      for (const child of children) {
        if (child.type === 'element') next.push(child)
        else if (
          localName(name) === 'style' &&
          (child.type === 'text' || child.type === 'cdata') &&
          loadsMore(child.value)
        ) {
          return 'loads something from elsewhere in its `style`; embed it'
        }
      }
    }
    level = next
  }
  return undefined
}

/** A place in the picture itself, or a picture of pixels within it. */
function isOwn(address: string): boolean {
  return address.trim().startsWith('#') || /^\s*data:image\/(?:png|jpe?g|gif|webp)[;,]/i.test(address)
}

/** CSS that is not plain: another sheet, or an address that is no place in the picture. */
function loadsMore(css: string): boolean {
  if (!/url|@import|\\/i.test(css)) return false
  if (/@import|\\/i.test(css)) return true
  return [...css.matchAll(/url\(\s*["']?/gi)].some(
    ({0: open, index}) => !isOwn(css.slice(index + open.length, index + open.length + 40))
  )
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase()
}

function readSize({attributes}: Element): Svg {
  const width = readLength(attributes['width'])
  const height = readLength(attributes['height'])
  const [, , boxWidth = 0, boxHeight = 0] = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (width !== undefined && height !== undefined) return {ok: true, width, height}
  if (!(boxWidth > 0 && boxHeight > 0)) return refused('says no size: give its `svg` element a `viewBox`')
  if (width !== undefined) return {ok: true, width, height: (width * boxHeight) / boxWidth}
  if (height !== undefined) return {ok: true, width: (height * boxWidth) / boxHeight, height}
  return {ok: true, width: boxWidth, height: boxHeight}
}

/** A length in pixels; absent for a share of something, and for what is none. */
function readLength(value: string | null | undefined): number | undefined {
  const match = /^\s*(\d{1,7}(?:\.\d{1,10})?|\.\d{1,10})(px|pt|pc|mm|cm|in|em|ex)?\s*$/.exec(value ?? '')
  return match ? Number(match[1]) * (units[match[2] ?? ''] ?? 1) : undefined
}
