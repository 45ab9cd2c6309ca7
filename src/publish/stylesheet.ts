import {createHash} from 'node:crypto'

/**
 * The one stylesheet of a site. Colours meet WCAG AA in both schemes; sizes are relative, so that the reader's own
 * settings hold; a page without it still reads well.
 */
const source = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --ink: #1f2226;
  --muted: #5b606a;
  --link: #0a5a78;
  --rule: #dcd7ca;
  --tint: #f2efe7;
  --mark: #fbedc4;
  --warn: #85540a;
  --serif: Charter, 'Bitstream Charter', 'Charis SIL', 'Sitka Text', Cambria, Georgia, 'Noto Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  --mono: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a;
    --ink: #e3e1db;
    --muted: #a2a6ad;
    --link: #86c9e4;
    --rule: #363a41;
    --tint: #1f2226;
    --mark: #453a17;
    --warn: #e0b059;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html {
  font-size: 100%;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-block: 1.5rem 40vh;
}
body {
  margin: 0;
  padding-inline: max(1.25rem, env(safe-area-inset-left)) max(1.25rem, env(safe-area-inset-right));
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.62 var(--serif);
  overflow-wrap: break-word;
  text-rendering: optimizeLegibility;
}
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: max(1px, .06em); }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: .15rem solid var(--link); outline-offset: .15rem; border-radius: .1rem; }
.skip { position: absolute; inset-block-start: .5rem; padding: .5rem 1rem; background: var(--paper); font-family: var(--sans); z-index: 2; }
.skip:not(:focus) { inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

header.site, main, footer.site { max-inline-size: 37rem; margin-inline: auto; }
header.site { padding-block: 1.25rem; font: 600 .9375rem/1.4 var(--sans); }
header.site a { color: var(--muted); text-decoration: none; }
header.site a:hover { text-decoration: underline; }
footer.site { margin-block-start: 4rem; padding-block: 1.25rem 2.5rem; border-block-start: 1px solid var(--rule); color: var(--muted); font: .875rem/1.5 var(--sans); }
footer.site p { margin-block: .25rem; }

h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; font-weight: 700; }
h1 { margin-block: 2rem 1rem; font-size: clamp(1.875rem, 1.45rem + 2.1vw, 2.625rem); line-height: 1.12; letter-spacing: -.012em; }
h2 { margin-block: 2.75rem .75rem; font-size: 1.4375rem; }
h3 { margin-block: 2rem .5rem; font-size: 1.1875rem; }
h4, h5, h6 { margin-block: 1.75rem .5rem; font-size: 1.0625rem; }
p, ul, ol, blockquote, pre, .scroll { margin-block: 0 1.1rem; }
p { text-wrap: pretty; }
ul, ol { padding-inline-start: 1.5rem; }
li { margin-block: .35rem; }
li > ul, li > ol { margin-block: .35rem; }
li > input { margin-inline: -1.4rem .4rem; }
.contains-task-list { list-style: none; }
blockquote { margin-inline: 0; padding-inline-start: 1.1rem; border-inline-start: .2rem solid var(--rule); color: var(--muted); }
.admonition { margin-block: 1.5rem; padding: .9rem 1.1rem .1rem; border: 1px solid var(--rule); border-radius: .25rem; }
figure { margin: 1.5rem 0; }
figcaption { font-size: .875rem; color: var(--muted); }
hr { margin-block: 2.5rem; border: 0; border-block-start: 1px solid var(--rule); }
img { max-inline-size: 100%; block-size: auto; }
code { font-family: var(--mono); font-size: .86em; }
pre { padding: .9rem 1.1rem; background: var(--tint); border-radius: .25rem; overflow-x: auto; line-height: 1.45; }
sup, sub { font-size: .72em; line-height: 0; }
sup a { padding-inline: .15em; text-decoration: none; }
.sc { font-variant-caps: small-caps; }

.description { font-size: 1.25rem; line-height: 1.45; color: var(--muted); }
.byline, .coverage, .notice, .contents, .status, .meta { font-family: var(--sans); }
.byline { margin-block-end: 1.5rem; font-size: .9375rem; color: var(--muted); }
.coverage { padding-block: .8rem; border-block: 1px solid var(--rule); font-size: .875rem; line-height: 1.5; color: var(--muted); }
.notice { padding: .7rem 1rem; border-inline-start: .25rem solid var(--warn); background: var(--mark); font-size: .9375rem; line-height: 1.45; }

.contents { margin-block: 1.75rem 2rem; font-size: .9375rem; line-height: 1.4; }
.contents h2 { margin-block: 0 .5rem; font-size: .8125rem; color: var(--muted); letter-spacing: .06em; text-transform: uppercase; }
.contents ol { margin: 0; padding: 0; list-style: none; }
.contents ol ol { padding-inline-start: 1rem; }
.contents li { margin-block: .1rem; }
.contents a { display: inline-block; padding-block: .2rem; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.body > h2:first-child { margin-block-start: 2rem; }

.cite { font-size: .86em; font-variant-numeric: lining-nums; }
.cite a { position: relative; text-decoration: none; }
.cite a:hover { text-decoration: underline; }
.cite:target, .references li:target, .footnotes li:target { background: var(--mark); box-shadow: 0 0 0 .25rem var(--mark); border-radius: .1rem; }
.unresolved { color: var(--warn); text-decoration: underline wavy; }
@media (hover: hover) and (min-width: 60rem) {
  .cite a:hover::after, .cite a:focus-visible::after {
    content: attr(aria-label);
    position: absolute;
    inset-block-end: 1.8em;
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: 18rem;
    padding: .35rem .6rem;
    background: var(--ink);
    color: var(--paper);
    border-radius: .25rem;
    font: .8125rem/1.35 var(--sans);
    z-index: 1;
  }
}

.scroll { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; font-size: .9375rem; line-height: 1.4; }
th, td { padding: .5rem 1rem .5rem 0; border-block-end: 1px solid var(--rule); text-align: start; vertical-align: top; min-inline-size: 3.5rem; }
thead th { border-block-end: 2px solid var(--muted); font: 600 .8125rem/1.3 var(--sans); vertical-align: bottom; }
th:last-child, td:last-child { padding-inline-end: 0; }
.align-left { text-align: left; }
.align-center { text-align: center; }
.align-right { text-align: right; font-variant-numeric: tabular-nums; }

.footnotes, .references { font-size: .9375rem; line-height: 1.5; }
.footnotes { margin-block-start: 3rem; }
.footnotes h2, .references h2 { font-size: 1.25rem; }
.references ol, .footnotes ol { padding-inline-start: 2.1rem; }
.references li { margin-block: .9rem; }
.references li, .footnotes li { padding-inline-start: .2rem; }
.references li::marker, .footnotes li::marker { color: var(--muted); font: .8125rem var(--sans); font-variant-numeric: tabular-nums; }
.references li > a { overflow-wrap: anywhere; }
.status { display: block; font-size: .8125rem; line-height: 1.5; color: var(--muted); }
.unverified, .warning { color: var(--warn); }
.status a { color: inherit; text-decoration-color: var(--rule); }
.status a:hover { color: var(--link); text-decoration-color: currentcolor; }
.references li > a { text-decoration-color: color-mix(in srgb, currentcolor 40%, transparent); }

.articles { padding: 0; list-style: none; }
.articles li { margin-block: 0; padding-block: 1.25rem; border-block-start: 1px solid var(--rule); }
.articles h2 { margin-block: 0 .4rem; font-size: 1.3125rem; }
.articles h2 a { text-decoration: none; }
.articles h2 a:hover { text-decoration: underline; }
.articles p { margin-block: .3rem; }
.meta { font-size: .875rem; color: var(--muted); }
.kicker { margin-block: 2rem -1.25rem; font: .875rem/1.4 var(--sans); color: var(--muted); }
.groups { margin-block-start: 2.5rem; font: .9375rem/1.6 var(--sans); }
.groups h2 { margin-block: 0 .5rem; font-size: .8125rem; color: var(--muted); letter-spacing: .06em; text-transform: uppercase; }
.groups ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.groups li { margin: 0; }

@media (min-width: 48rem) {
  body { font-size: 1.1875rem; }
  .contents > ol { columns: 2; column-gap: 2rem; }
  .contents > ol > li { break-inside: avoid; }
}
@media (min-width: 72rem) {
  header.site, footer.site { max-inline-size: 37rem; }
  main:has(> article) { max-inline-size: none; }
  main > article { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 37rem) minmax(0, 1fr); column-gap: 3rem; }
  main > article > * { grid-column: 2; min-inline-size: 0; }
  .contents { grid-column: 1; grid-row: 2 / span 2; position: sticky; inset-block-start: 1.5rem; align-self: start; justify-self: end; inline-size: min(100%, 14rem); max-block-size: calc(100vh - 3rem); margin-block: 2.2rem 0; overflow-y: auto; font-size: .875rem; }
  .contents > ol { columns: 1; }
  .body .scroll { margin-inline-end: -9rem; }
}

@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --muted: #444; --link: #000; --rule: #bbb; --tint: #f4f4f4; --mark: #fff; --warn: #000;
  }
  @page { margin: 2cm 2.2cm; }
  body { padding: 0; font-size: 10.5pt; line-height: 1.45; }
  header.site, main, footer.site { max-inline-size: none; }
  main > article { display: block; }
  .skip, .contents, .places, [role='doc-backlink'] { display: none; }
  .footnotes, .references, table { font-size: 9pt; }
  .status, .byline, .coverage, .notice, footer.site { font-size: 8pt; }
  .description { font-size: 12pt; }
  h1 { font-size: 20pt; margin-block-start: 0; }
  h2 { font-size: 13pt; margin-block-start: 1.6em; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .references li, .footnotes li, tr, img, figure, pre, blockquote, .admonition { break-inside: avoid; }
  .scroll { overflow: visible; margin-inline-end: 0; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
  .body a[href^='http']::after { content: ' (' attr(href) ')'; font-size: .85em; overflow-wrap: anywhere; }
}
`

/** The stylesheet as it is published, without the white space that only we read. */
export const stylesheet: string = source.replaceAll(/\n\s+/g, '').replaceAll(/([:;,{]) /g, '$1')

/** Where the stylesheet stands, from the site's root. Its name changes with its content, so that copies can be kept. */
export const stylesheetPath: string = `assets/style-${createHash('sha256').update(stylesheet).digest('hex').slice(0, 10)}.css`
