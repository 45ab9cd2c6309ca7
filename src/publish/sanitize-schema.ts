import type {Options} from 'rehype-sanitize'

/**
 * What an article's Markdown may become. It is closed: an element or attribute that is not listed here does not pass.
 *
 * Ids come from footnotes alone and start with `fn`; our own ids, classes and roles are added after this schema has
 * run, so that nothing in an article can pass for them.
 */
export const articleSchema: Options = {
  allowComments: false,
  allowDoctypes: false,
  // Prefixed where they are made, once; see `clobberPrefix` in article-hast.ts.
  clobber: [],
  clobberPrefix: '',
  ancestors: {
    caption: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['tr'],
    th: ['tr'],
    thead: ['table'],
    tr: ['table']
  },
  attributes: {
    a: ['href', 'title', ['id', /^fnref-/], 'ariaLabel', ['ariaDescribedBy', 'footnote-label'], 'dataFootnoteBackref'],
    code: [['className', /^language-[^\s<>"'&]{1,40}$/]],
    div: [
      ['className', 'admonition'],
      ['role', 'note']
    ],
    h2: [['id', 'footnote-label']],
    img: ['src', 'alt', 'title'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: [
      ['id', /^fn-/],
      ['className', 'task-list-item']
    ],
    ol: ['start', ['className', 'contains-task-list']],
    section: [['className', 'footnotes']],
    span: [
      ['lang', /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/i],
      ['dir', 'ltr', 'rtl', 'auto']
    ],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
    ul: [['className', 'contains-task-list']],
    // The anchor of a block that its writer named: a slug, which becomes its id.
    '*': [['dataAnchor', /^[a-z0-9-]{1,100}$/]]
  },
  protocols: {href: ['http', 'https', 'mailto'], src: ['http', 'https']},
  required: {input: {disabled: true, type: 'checkbox'}, img: {alt: ''}},
  strip: ['script', 'style', 'svg', 'math', 'template', 'iframe', 'object', 'noscript', 'title', 'textarea', 'xmp'],
  tagNames: [
    'a',
    'blockquote',
    'br',
    'caption',
    'code',
    'dd',
    'del',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'img',
    'input',
    'li',
    'ol',
    'p',
    'pre',
    'section',
    'span',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul'
  ]
}
