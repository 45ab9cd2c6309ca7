import type {Element, Root, RootContent} from 'hast'
import {pack, pathOf} from './stylesheet.ts'

/** A stylesheet for what most articles do not hold: a page loads it where it does. */
interface ContentStylesheet {
  readonly path: string
  readonly text: string
  /** True for an element that needs it. */
  readonly styles: (element: Element) => boolean
}

const figures = `img { max-width: 100%; height: auto; vertical-align: middle; }
p > img:only-child { display: block; margin-inline: auto; }
figure { margin: 1.75rem 0; }
figure > img { display: block; margin-inline: auto; border-radius: .15rem; }
figcaption, caption { padding-top: .6rem; font: .875rem/1.5 var(--sans); color: var(--muted); text-align: start; }
figcaption > p { margin: 0 0 .4rem; }
caption { caption-side: bottom; }
.words { padding: .1em .4em; border: 1px dashed var(--muted); border-radius: .2rem; }
.admonition { margin-block: 1.5rem; padding: .9rem 1.1rem .1rem; border: 1px solid var(--rule); border-radius: .25rem; }
dt { margin-top: .9rem; font-weight: 600; }
dd { margin: .2rem 0 .5rem; margin-inline-start: 1.5rem; }
dd > p { margin-bottom: .4rem; }
@media (prefers-color-scheme: dark) {
  figure > img, p > img { background: #fff; }
}
@media print {
  img, figure, .admonition { break-inside: avoid; }
}
`

const code = `pre { padding: .9rem 1.1rem; background: var(--tint); border-radius: .25rem; overflow-x: auto; line-height: 1.45; }
@media print {
  pre { break-inside: avoid; white-space: pre-wrap; }
}
`

function sheet(name: string, text: string, styles: ContentStylesheet['styles']): ContentStylesheet {
  const packed = pack(text)
  return {path: pathOf(name, packed), text: packed, styles}
}

const pictured: ReadonlySet<string> = new Set(['img', 'figure', 'caption', 'dl'])

/** Every stylesheet that only some pages load, in the order in which they load them. */
export const contentStylesheets: readonly ContentStylesheet[] = [
  sheet('code', code, ({tagName}) => tagName === 'pre'),
  sheet(
    'figures',
    figures,
    ({tagName, properties: {className}}) =>
      pictured.has(tagName) ||
      (Array.isArray(className) && (className.includes('admonition') || className.includes('words')))
  )
]

/** The paths of the stylesheets that a page's body needs. */
export function stylesheetsFor(body: Root): readonly string[] {
  const wanted = new Set<ContentStylesheet>()
  const open: RootContent[] = [...body.children]
  for (let node = open.pop(); node && wanted.size < contentStylesheets.length; node = open.pop()) {
    if (node.type !== 'element') continue
    for (const one of contentStylesheets) if (one.styles(node)) wanted.add(one)
    open.push(...node.children)
  }
  return contentStylesheets.filter((one) => wanted.has(one)).map(({path}) => path)
}
