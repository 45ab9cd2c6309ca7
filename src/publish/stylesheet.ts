import {createHash} from 'node:crypto'

/**
 * The stylesheet of all pages. Colours meet WCAG AA in both schemes; sizes are relative, so that the reader's own
 * settings hold; a page without it still reads well.
 */
const source = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --card: #fff;
  --ink: #1f2226;
  --muted: #5b606a;
  --link: #0a5a78;
  --rule: #dcd7ca;
  --tint: #f2efe7;
  --mark: #fbedc4;
  --good: #1f6b3b;
  --warn: #85540a;
  --bad: #b3261e;
  --serif: Charter, 'Bitstream Charter', 'Charis SIL', 'Sitka Text', Cambria, Georgia, 'Noto Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  --mono: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a;
    --card: #22262b;
    --ink: #e3e1db;
    --muted: #a2a6ad;
    --link: #86c9e4;
    --rule: #363a41;
    --tint: #1f2226;
    --mark: #453a17;
    --good: #7cc796;
    --warn: #e0b059;
    --bad: #ff8f85;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding: 1.5rem 0 40vh; }
html:has(#evidence:checked) { scroll-padding-top: 6rem; }
body {
  margin: 0;
  padding-inline: max(1.25rem, env(safe-area-inset-left)) max(1.25rem, env(safe-area-inset-right));
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.62 var(--serif);
  overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: max(1px, .06em); }
a:hover { text-decoration-thickness: .12em; }
:focus-visible, label:has(button:focus-visible) a { outline: .15rem solid var(--link); outline-offset: .15rem; border-radius: .1rem; }
.skip { position: absolute; top: .5rem; padding: .5rem 1rem; background: var(--paper); font-family: var(--sans); z-index: 2; }
.skip:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

header.site, main, footer.site { max-width: 37rem; margin-inline: auto; }
header.site { padding-block: 1.25rem; font: 600 .9375rem/1.4 var(--sans); }
header.site a { color: var(--muted); text-decoration: none; }
footer.site { margin-top: 4rem; padding-block: 1.25rem 2.5rem; border-top: 1px solid var(--rule); color: var(--muted); font: .875rem/1.5 var(--sans); }
footer.site p { margin-block: .25rem; }

h1, h2, h3, h4, h5, h6 { margin: 1.75rem 0 .5rem; font-size: 1.0625rem; line-height: 1.2; text-wrap: balance; }
h1 { margin: 2rem 0 1rem; font-size: clamp(1.875rem, 1.45rem + 2.1vw, 2.625rem); line-height: 1.12; letter-spacing: -.012em; }
h2 { margin: 2.75rem 0 .75rem; font-size: 1.4375rem; }
h3 { margin-top: 2rem; font-size: 1.1875rem; }
p, ul, ol, blockquote, pre, .scroll { margin: 0 0 1.1rem; }
p { text-wrap: pretty; }
ul, ol { padding-inline-start: 1.5rem; }
li, li > ul, li > ol { margin-block: .35rem; }
sup, sub { font-size: .72em; line-height: 0; }
sup a { padding-inline: .15em; text-decoration: none; }

.description { font-size: 1.25rem; line-height: 1.45; color: var(--muted); }
.byline, .coverage, .contents, .evidence, small, .files { font-family: var(--sans); }
.byline { margin-bottom: 1.5rem; font-size: .9375rem; color: var(--muted); }
.coverage { padding-block: .8rem; border-block: 1px solid var(--rule); font-size: .875rem; line-height: 1.5; color: var(--muted); }

.side { display: contents; }
.contents { margin-block: 1.75rem; font-size: .9375rem; line-height: 1.4; }
.contents h2 { margin: 0 0 .5rem; font-size: .8125rem; color: var(--muted); letter-spacing: .06em; text-transform: uppercase; }
.contents ol, .references ul { padding: 0; margin: 0; list-style: none; }
.references ul li[popover]:not(:popover-open) { padding: 0; }
.contents ol ol { padding-inline-start: 1rem; }
.contents li { margin-block: .1rem; }
.contents a { display: inline-block; padding-block: .2rem; text-decoration: none; }
:is(header.site, .contents) a:hover { text-decoration: underline; }

.evidence { margin-bottom: 1.1rem; font-size: .8125rem; line-height: 1.5; color: var(--muted); }
.evidence label { display: inline-flex; gap: .5rem; align-items: center; min-height: 1.75rem; cursor: pointer; }
.evidence input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--link); }
.evidence ul { display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin: .1rem 0 0; padding: 0; list-style: none; }
.evidence li { margin: 0; }
.evidence:not(:has(:checked)) ul { display: none; }
.evidence:has(:checked) { position: sticky; top: 0; z-index: 1; padding-block: .5rem .7rem; background: var(--paper); border-bottom: 1px solid var(--rule); }
.evidence span { color: var(--ink); }
.verified { --line: underline solid 2px var(--good); }
.unverified { --line: underline dashed 2px var(--warn); }
.evidence span, article:has(#evidence:checked) .body [id^='claim-'] { text-decoration: var(--line); text-decoration-skip-ink: none; text-underline-offset: .24em; }

.cite { font-variant-numeric: lining-nums; }
a[role], .cite a, .references li > a { text-decoration-color: color-mix(in srgb, currentcolor 45%, transparent); }
.cite label { position: relative; }
.cite label:hover a { text-decoration-color: currentcolor; }
.cite button { display: none; }
@supports selector(:popover-open) {
  .cite button { display: block; position: absolute; inset: 0; width: 100%; margin: 0; padding: 0; border: 0; opacity: 0; cursor: pointer; }
  .cite label a { pointer-events: none; }
}
:target { background: var(--mark); box-shadow: 0 0 0 .25rem var(--mark); border-radius: .1rem; }
:is(h2, h3, h4, h5, h6, main):target { background: none; box-shadow: none; }

.scroll { overflow-x: auto; clear: inline-end; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; line-height: 1.6; }
th, td { padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; min-width: 3.5rem; }
thead th { border-bottom: 2px solid var(--muted); font: 600 .8125rem/1.3 var(--sans); vertical-align: bottom; }
th:last-child, td:last-child { padding-inline-end: 0; }

.footnotes, .references, section.own { font-size: .9375rem; line-height: 1.5; }
.footnotes { margin-top: 3rem; }
:is(.footnotes, .references, .own) h2 { font-size: 1.25rem; }
.references ol, .footnotes ol { padding-inline-start: 2.1rem; }
.footnotes li { padding-inline-start: .2rem; }
.references li[popover] { display: list-item; position: static; inset: auto; width: auto; height: auto; margin: .9rem 0; padding: 0 0 0 .2rem; border: 0; overflow: visible; color: inherit; background: none; }
.references li::marker, .footnotes li::marker { color: var(--muted); font: .8125rem var(--sans); font-variant-numeric: tabular-nums; }
.references li > a { overflow-wrap: anywhere; }
:is(li, td) > a, br ~ a { padding-block: .3em; }
.references li:target { background: var(--mark); }
.references li:popover-open {
  display: block;
  position: fixed;
  inset: auto 0 0;
  max-height: 60vh;
  margin: 0;
  padding: 1rem 1.25rem;
  overflow: auto;
  background: var(--card);
  border: 1px solid var(--rule);
  box-shadow: 0 .5rem 2.5rem #0004;
  font: .9375rem/1.5 var(--serif);
}
.references:has(:popover-open) { padding-bottom: 9rem; }
small { display: block; font-size: .8125rem; line-height: 1.5; color: var(--muted); }
small a { color: inherit; }
small b { color: var(--good); font-weight: 600; }
small em { color: var(--warn); font: inherit; font-weight: 600; }
.fallen { color: var(--bad); }
.files { font-size: .875rem; }

@media (min-width: 48rem) {
  body { font-size: 1.1875rem; }
  .contents > ol { columns: 2; column-gap: 2rem; }
  .contents > ol > li { break-inside: avoid; }
  .references li:popover-open { inset: auto 1.5rem 1.5rem auto; width: 26rem; border-radius: .5rem; }
  @supports (position-area: block-end) {
    .references li:popover-open { inset: auto; margin: .4rem 0; position-area: block-end span-inline-end; position-try-fallbacks: flip-inline, flip-block, flip-block flip-inline; }
  }
}
@media screen and (min-width: 72rem) {
  main:has(> article) { max-width: none; }
  main > article { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 37rem) minmax(0, 1fr); column-gap: 3rem; }
  main > article > * { grid-column: 2; min-width: 0; }
  .side { display: block; grid-column: 1; grid-row: 2 / span 3; position: sticky; top: 1.5rem; align-self: start; justify-self: end; width: min(100%, 14rem); max-height: calc(100vh - 3rem); overflow-y: auto; padding: .25rem; }
  .contents { margin-top: .5rem; font-size: .875rem; }
  .contents > ol { columns: 1; }
  .evidence:has(:checked) { position: static; padding: 0; border: 0; }
  .evidence ul { flex-direction: column; gap: .3rem; margin-top: .5rem; }
  .body .scroll { margin-inline-end: -9rem; }
  .cite label[data-note]::after {
    content: attr(data-note);
    content: attr(data-note) / '';
    float: inline-end;
    clear: inline-end;
    width: 13rem;
    margin: .2rem -15.5rem .7rem 0;
    color: var(--muted);
    font: .8125rem/1.4 var(--sans);
    text-align: start;
  }
  .cite label:hover::after { color: var(--ink); }
  :is(td, th, .footnotes, .admonition, figcaption, h2, h3) label[data-note]::after { content: none; }
}

@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --muted: #444; --link: #000; --rule: #bbb; --tint: #f4f4f4; --mark: #fff; --good: #000; --warn: #000; --bad: #000;
  }
  @page { margin: 2cm 2.2cm; }
  body { padding: 0; font-size: 10.5pt; line-height: 1.45; }
  header.site, main, footer.site { max-width: none; }
  .skip, .contents, .evidence:not(:has(:checked)), .evidence label, .files, .cite button, [role='doc-backlink'] { display: none; }
  .evidence:has(:checked) { position: static; }
  .footnotes, .references, section.own, table { font-size: 9pt; }
  small, .byline, .coverage, footer.site { font-size: 8pt; }
  .description { font-size: 12pt; }
  h1 { font-size: 20pt; margin-top: 0; }
  h2, :is(.footnotes, .references, .own) h2 { font-size: 13pt; margin-top: 1.6em; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .references li, .footnotes li, tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  :is(.body, .byline) a[href^='http']::after, a[rel='license']::after { content: ' (' attr(href) ')'; font-size: .85em; overflow-wrap: anywhere; }
}
`

/** What only the pages that list articles need. */
const listSource = `.articles { padding: 0; list-style: none; }
.articles li { margin: 0; padding-block: 1.25rem; border-top: 1px solid var(--rule); }
.articles h2 { margin: 0 0 .4rem; font-size: 1.3125rem; }
.articles h2 a { text-decoration: none; }
.articles h2 a:hover { text-decoration: underline; }
.articles p { margin-block: .3rem; }
.meta { font-family: var(--sans); font-size: .875rem; color: var(--muted); }
.kicker { margin-block: 2rem -1.25rem; font: .875rem/1.4 var(--sans); color: var(--muted); }
.groups { margin-top: 2.5rem; font: .9375rem/1.6 var(--sans); }
.groups ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
.groups li { margin: 0; }
.find, search { font: .9375rem/1.6 var(--sans); }
search { display: block; margin-bottom: 1.5rem; }
[hidden] { display: none; }
search label { display: block; }
@media (scripting: none) { search { display: none; } }
search input { display: block; width: 100%; min-height: 2.75rem; margin-block: .25rem .5rem; padding: .4rem .7rem; border: 1px solid var(--muted); border-radius: .25rem; background: var(--card); color: inherit; font: inherit; }
output { color: var(--muted); }
details { margin-block: .3rem; font-size: .9375rem; line-height: 1.5; }
summary { color: var(--muted); font: .875rem/1.75 var(--sans); cursor: pointer; }
.articles details li { padding: 0; border: 0; margin-block: .35rem; }
.groups h2 { margin: 0 0 .5rem; font-size: .8125rem; color: var(--muted); letter-spacing: .06em; text-transform: uppercase; }
`

/** The stylesheet as it is published. */
export const stylesheet: string = pack(source)
export const listStylesheet: string = pack(listSource)

/** Where a stylesheet stands, from the site's root. Its name changes with its content, so that copies can be kept. */
export const stylesheetPath: string = pathOf('style', stylesheet)
export const listStylesheetPath: string = pathOf('lists', listStylesheet)

/** A stylesheet without the white space that only we read. */
export function pack(text: string): string {
  return text
    .replaceAll(/\n\s*/g, '')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .replaceAll(/='([a-z-]+)'\]/g, '=$1]')
}

/** Where a stylesheet stands, by its name and its content. */
export function pathOf(name: string, text: string): string {
  return `assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.css`
}
