import type {Element, RootContent} from 'hast'
import {pack, pathOf} from './stylesheet.ts'

/** A stylesheet for what most articles do not hold: a page loads it where it does. */
interface ContentStylesheet {
  readonly path: string
  readonly text: string
  /** True for an element that needs it. */
  readonly styles: (element: Element) => boolean
}

const figures = `img { max-width: 100%; height: auto; vertical-align: middle; }
figure { margin: 1.75rem 0; }
figure > img { display: block; margin-inline: auto; border-radius: .15rem; }
figcaption, caption { padding-top: .6rem; font: .875rem/1.5 var(--sans); color: var(--muted); text-align: start; }
figcaption > p { margin: 0 0 .4rem; }
caption { caption-side: bottom; }
.words { display: inline-block; padding: .1em .4em; border: 1px dashed var(--muted); border-radius: .2rem; }
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

const code = `:root {
  --code-keyword: #8a1f5c;
  --code-type: #5b3a9b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --code-keyword: #f29bc8;
    --code-type: #c3a6f5;
  }
}
pre { padding: .9rem 1.1rem; background: var(--tint); border-radius: .25rem; overflow-x: auto; line-height: 1.45; tab-size: 4; }
.hljs-comment, .hljs-quote { color: var(--muted); font-style: italic; }
.hljs-keyword, .hljs-selector-tag, .hljs-section, .hljs-doctag { color: var(--code-keyword); }
.hljs-string, .hljs-regexp, .hljs-addition, .hljs-symbol, .hljs-link { color: var(--good); }
.hljs-number, .hljs-literal, .hljs-bullet, .hljs-meta { color: var(--warn); }
.hljs-title, .hljs-name, .hljs-attr, .hljs-selector-id, .hljs-selector-class { color: var(--link); }
.hljs-type, .hljs-built_in, .hljs-attribute, .hljs-variable, .hljs-template-variable { color: var(--code-type); }
.hljs-deletion { color: var(--bad); }
.hljs-emphasis { font-style: italic; }
.hljs-strong { font-weight: 600; }
@media print {
  pre { white-space: pre-wrap; orphans: 4; widows: 4; }
}
`

const math = `math { font-family: 'Cambria Math', 'STIX Two Math', 'STIXTwoMath-Regular', 'Noto Sans Math', 'Latin Modern Math', math; font-size: 1.05em; line-height: normal; direction: ltr; }
.formula { display: block; margin-block: 1.1rem; padding-block: .2rem; overflow-x: auto; overflow-y: hidden; }
.formula math { width: 100%; }
.equation { display: flex; gap: 1rem; align-items: center; }
.equation > .formula { flex: 1; min-width: 0; }
.tml-jot mtd { padding-block: .35ex; }
.tml-right { text-align: right; text-align: -webkit-right; padding-inline: 0; }
.tml-left { text-align: left; text-align: -webkit-left; padding-inline: 0; }
.tml-overline { border-top: .065em solid; }
.tml-underline { border-bottom: .065em solid; }
menclose:has(> .tml-cancel) { position: relative; }
.tml-cancel { position: absolute; inset: 0; background: currentcolor; }
.upstrike { clip-path: polygon(.05em 100%, 0 calc(100% - .05em), calc(100% - .05em) 0, 100% .05em); }
.downstrike { clip-path: polygon(0 .05em, .05em 0, 100% calc(100% - .05em), calc(100% - .05em) 100%); }
@media print {
  .formula { overflow: visible; break-inside: avoid; }
}
`

const more = `.sc { font-variant-caps: small-caps; }
.normal { font-style: normal; }
li > input { margin-inline: -1.4rem .4rem; }
.contains-task-list { list-style: none; }
blockquote { padding-inline-start: 1.1rem; border-inline-start: .2rem solid var(--rule); color: var(--muted); }
hr { margin-block: 2.5rem; border: 0; border-top: 1px solid var(--rule); }
code { font: .86em var(--mono); }
.notice { font-family: var(--sans); padding: .7rem 1rem; border-inline-start: .25rem solid var(--warn); background: var(--mark); font-size: .9375rem; line-height: 1.45; }
.restated { --line: underline dotted 2px var(--link); }
.follows { --line: underline double 1px var(--link); }
span.own { --line: underline overline solid 1px var(--muted); }
.waived { --line: underline overline dashed 1px var(--muted); }
.uncited { --line: underline wavy 1px var(--bad); }
.retracted { --line: underline double 2px var(--bad); }
article:has(#evidence:checked) .retracted[id] { background: var(--mark); }
.unresolved { color: var(--warn); text-decoration: underline wavy; }
.align-left { text-align: left; }
.align-center { text-align: center; }
.align-right { text-align: right; font-variant-numeric: tabular-nums; }
[dir='rtl'] :is(pre, code) { direction: ltr; unicode-bidi: isolate; text-align: left; }
[dir='rtl'] .references ol { padding-inline: 2.1rem; }
@media screen and (min-width: 72rem) {
  [dir='rtl'] .cite label[data-note]::after { margin-inline: 0 -15.5rem; }
}
@media print {
  .notice { font-size: 8pt; }
  blockquote { break-inside: avoid; }
}
`

function sheet(name: string, text: string, styles: ContentStylesheet['styles']): ContentStylesheet {
  const packed = pack(text)
  return {path: pathOf(name, packed), text: packed, styles}
}

const pictured: ReadonlySet<string> = new Set(['img', 'figure', 'caption', 'dl'])
const moreTags: ReadonlySet<string> = new Set(['blockquote', 'code', 'hr', 'input'])
/** What stands behind few claims, and what few texts have. */
const moreClasses: ReadonlySet<unknown> = new Set(
  'align-center align-left align-right follows normal notice own restated retracted sc uncited unresolved waived'.split(
    ' '
  )
)

/** Every stylesheet that only some pages load, in the order in which they load them. */
export const contentStylesheets: readonly ContentStylesheet[] = [
  sheet(
    'more',
    more,
    ({tagName, properties: {className, dir}}) =>
      dir === 'rtl' ||
      moreTags.has(tagName) ||
      (Array.isArray(className) && className.some((one) => moreClasses.has(one)))
  ),
  sheet('code', code, ({tagName}) => tagName === 'pre'),
  sheet('math', math, ({tagName}) => tagName === 'math'),
  sheet(
    'figures',
    figures,
    ({tagName, properties: {className}}) =>
      pictured.has(tagName) ||
      (Array.isArray(className) && (className.includes('admonition') || className.includes('words')))
  )
]

/** The paths of the stylesheets that parts of a page need. */
export function stylesheetsFor(parts: readonly RootContent[]): readonly string[] {
  const wanted = new Set<ContentStylesheet>()
  const open: RootContent[] = [...parts]
  for (let node = open.pop(); node && wanted.size < contentStylesheets.length; node = open.pop()) {
    if (node.type !== 'element') continue
    for (const one of contentStylesheets) if (one.styles(node)) wanted.add(one)
    open.push(...node.children)
  }
  return contentStylesheets.filter((one) => wanted.has(one)).map(({path}) => path)
}
