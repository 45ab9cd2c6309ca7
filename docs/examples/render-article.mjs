// Renders an article from its article.json alone: `node render-article.mjs article.json > article.html`.
import {readFileSync} from 'node:fs'
import {argv} from 'node:process'

const escape = (text) => text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
const article = JSON.parse(readFileSync(argv[2], 'utf8'))
const {lang, title, authors, published = '', html, claims, references} = article
const byKey = new Map(references.map((reference) => [reference.key, reference]))
const link = ({id, number}) => `<a href="#${escape(id)}">[${number}]</a>`
const sources = ({references: keys}) => keys.map((key) => link(byKey.get(key))).join(' ')
const claim = (one) => `<li><a href="#${one.id}">${escape(one.text)}</a> ${one.support} ${sources(one)}</li>`
const entry = ({id, text, verification}) => `<li id="${escape(id)}">${escape(text)} (${verification})</li>`

console.log(`<!doctype html><html lang="${escape(lang)}"><head><meta charset="utf-8"><title>${escape(title)}</title>
${authors.map(({name}) => `<meta name="author" content="${escape(name)}">`).join('\n')}
<meta name="date" content="${published}"></head>
<body><main>${html}</main>
<h2>Claims</h2><ul>${claims.map(claim).join('\n')}</ul>
<h2>References</h2><ol>${references.map(entry).join('\n')}</ol></body></html>`)
