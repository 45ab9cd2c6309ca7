import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {deflateSync} from 'node:zlib'
import fc from 'fast-check'
import {afterAll, describe, expect, it} from 'vitest'
import {openImages} from '../../src/io/images.ts'
import {openProject} from '../../src/io/project.ts'
import {readImageHeader} from '../../src/text/image-header.ts'

const root = mkdtempSync(path.join(tmpdir(), 'citewell-images-'))
afterAll(() => {
  rmSync(root, {recursive: true, force: true})
})

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0))
const u32 = (value: number): string =>
  String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)
const u16 = (value: number): string => String.fromCharCode(value >>> 8, value & 255)
const le16 = (value: number): string => String.fromCharCode(value & 255, value >>> 8)

const png = (width: number, height: number): Uint8Array =>
  bytesOf(`\x89PNG\r\n\x1A\n${u32(13)}IHDR${u32(width)}${u32(height)}\x08\x00\x00\x00\x00${u32(0)}`)
const gif = bytesOf(`GIF89a${le16(3)}${le16(2)}\x00\x00\x00`)
/** A frame of 4 × 3, held upright where it says so. */
const jpg = (orientation?: number): Uint8Array => {
  const tiff = `MM\x00\x2A${u32(8)}${u16(1)}${u16(274)}${u16(3)}${u32(1)}${u16(orientation ?? 1)}${u16(0)}${u32(0)}`
  const exif = `Exif\0\0${tiff}`
  const app1 = `\xFF\xE1${u16(exif.length + 2)}${exif}`
  return bytesOf(`\xFF\xD8${app1}\xFF\xC0${u16(17)}\x08${u16(3)}${u16(4)}\x03${'\0'.repeat(9)}\xFF\xD9`)
}
const webp = bytesOf(`RIFF${le16(30)}\0\0WEBPVP8X${le16(10)}\0\0\0\0\0\0\x07\0\0\x05\0\0`)
const svg = (attributes: string, inside = ''): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>\n`
  )

const put = (name: string, bytes: Uint8Array): void => {
  mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
  writeFileSync(path.join(root, name), bytes)
}
put('citewell.config.json', bytesOf('{"limits": {"imageBytes": 1000}}'))
put('content/articles/a b.png', png(6, 5))
put('content/articles/50%.png', png(6, 5))
put('content/pictures/a.gif', gif)
put('content/articles/large.png', deflateSync(new Uint8Array(1)))
put('content/articles/large.png', new Uint8Array(1001))
put('content/articles/text.png', bytesOf('<!doctype html><p>'))
put('secret.png', png(1, 1))
symlinkSync(path.join(root, 'secret.png'), path.join(root, 'content/articles/link.png'))
symlinkSync(path.join(root, 'content/pictures/a.gif'), path.join(root, 'content/articles/inside.gif'))

describe('pictures of an article', () => {
  const find = openImages(path.join(root, 'content/articles/x.md'), openProject(root))

  it.each([
    ['a%20b.png', {type: 'png', width: 6, height: 5, name: 'a b'}],
    ['50%.png', {type: 'png', width: 6, height: 5, name: '50%'}],
    ['50%25.png?raw=true#x', {type: 'png', width: 6, height: 5, name: '50%'}],
    ['../pictures/a.gif', {type: 'gif', width: 3, height: 2, name: 'a'}],
    ['/pictures/a.gif', {type: 'gif', width: 3, height: 2, name: 'a'}],
    ['inside.gif', {type: 'gif', width: 3, height: 2}]
  ])('are found: %s', (url, expected) => {
    expect(find(url)).toMatchObject({found: true, ...expected})
  })

  it.each([
    ['', 'names no file'],
    ['none.png', 'is not there'],
    ['.', 'is a folder'],
    ['../../secret.png', 'is outside of content; copy the file into it'],
    ['..%2f..%2fsecret.png', 'is outside of content; copy the file into it'],
    ['%252e%252e/secret.png', 'is not there'],
    ['/../secret.png', 'is outside of content; copy the file into it'],
    ['link.png', 'is outside of content; copy the file into it'],
    ['..\\secret.png', 'holds a backslash or a zero byte; write slashes'],
    ['a.png\0', 'holds a backslash or a zero byte; write slashes'],
    ['file:///etc/passwd', 'is no path of a file'],
    ['large.png', 'has 1001 bytes, more than the 1000 that `limits.imageBytes` in the config allows'],
    ['text.png', 'is no picture that browsers show; expected PNG, JPEG, GIF, WebP, AVIF or SVG']
  ])('are refused: %j', (url, reason) => {
    expect(find(url)).toEqual({found: false, reason})
  })
})

describe('the header of a picture', () => {
  it.each([
    ['PNG', png(640, 480), {type: 'png', width: 640, height: 480}],
    ['GIF', gif, {type: 'gif', width: 3, height: 2}],
    ['JPEG', jpg(), {type: 'jpg', width: 4, height: 3}],
    ['JPEG held upright', jpg(6), {type: 'jpg', width: 3, height: 4}],
    ['WebP', webp, {type: 'webp', width: 8, height: 6}],
    ['SVG', svg('width="460.8pt" height="1in"'), {type: 'svg', width: 614, height: 96}],
    ['SVG with a box', svg('viewBox="0 0 30,20" width="100%"'), {type: 'svg', width: 30, height: 20}],
    ['SVG with a box and a width', svg('viewBox="0 0 30 20" width="60"'), {type: 'svg', width: 60, height: 40}]
  ])('%s', (_name, bytes, expected) => {
    expect(readImageHeader(bytes)).toEqual({ok: true, ...expected})
  })

  it.each([
    ['a damaged PNG', bytesOf('\x89PNG\r\n\x1A\nxx'), /is damaged/],
    ['no size', png(0, 5), /0 × 5 pixels/],
    ['too large a size', png(4_000_000_000, 5), /expected between 1 and 60000/],
    ['text', bytesOf('GIF'), /is no picture/],
    ['nothing', new Uint8Array(), /is no picture/]
  ])('is refused: %s', (_name, bytes, reason) => {
    expect(readImageHeader(bytes)).toMatchObject({ok: false, reason: expect.stringMatching(reason) as string})
  })

  const box = 'viewBox="0 0 1 1"'
  it.each([
    ['a script', svg(box, '<script>a</script>'), /holds `script`/],
    ['a script by another name', svg(`${box} xmlns:s="http://www.w3.org/2000/svg"`, '<s:script/>'), /holds `s:script`/],
    ['an event', svg(`${box} onload="a"`), /holds `onload`/],
    ['foreign content', svg(box, '<g><foreignObject/></g>'), /holds `foreignObject`/],
    ['a link', svg(box, '<a href="&#106;avascript:a"/>'), /leads to `javascript:a`/],
    ['a link of old', svg(box, '<a xlink:href="http://a.example/"/>'), /leads to/],
    ['an animation', svg(box, '<set attributeName="href" to="javascript:a"/>'), /holds `set`/],
    ['a drawing elsewhere', svg(box, '<use href="a.svg#b"/>'), /leads to/],
    ['an SVG in an SVG', svg(box, '<image href="data:image/svg+xml,x"/>'), /leads to/],
    ['a sheet elsewhere', svg(box, '<style>@import "a.css"</style>'), /in its `style`/],
    ['a font elsewhere', svg(box, '<style>a{b:url( "http://a.example/")}</style>'), /in its `style`/],
    ['a pattern elsewhere', svg(box, '<g style="fill:url(a.svg#b)"/>'), /with `style`/],
    ['an instruction', bytesOf('<?xml-stylesheet href="a"?><svg viewBox="0 0 1 1"/>'), /style sheet/],
    ['entities', bytesOf('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>'), /entities/],
    ['no size', svg(''), /says no size/],
    ['no XML', bytesOf('<svg viewBox="0 0 1 1">'), /cannot be read/],
    ['depth', svg(box, '<g>'.repeat(600) + '</g>'.repeat(600)), /nests deeper/],
    ['other XML', bytesOf('<?xml version="1.0"?><html/>'), /no SVG/]
  ])('refuses an SVG with %s', (_name, bytes, reason) => {
    expect(readImageHeader(bytes)).toMatchObject({ok: false, reason: expect.stringMatching(reason) as string})
  })

  it('takes what drawing programs write', () => {
    const drawing =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' +
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><style>*{fill:url(#a)}</style><use href="#b"/>' +
      '<image href="data:image/png;base64,AAAA"/></svg>'
    expect(readImageHeader(new TextEncoder().encode(drawing))).toEqual({ok: true, type: 'svg', width: 4, height: 2})
  })

  it('never throws, whatever follows a signature', () => {
    const starts = [
      '\x89PNG\r\n\x1A\n',
      '\xFF\xD8\xFF\xE0',
      'GIF89a',
      'RIFF\0\0\0\0WEBPVP8 ',
      '\0\0\0\x20ftypavif',
      '<svg '
    ]
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({maxLength: 300}), (start, rest) => {
        const header = readImageHeader(Uint8Array.from([...bytesOf(start), ...rest]))
        expect(typeof header.ok).toBe('boolean')
      }),
      {numRuns: 300}
    )
  })
})
