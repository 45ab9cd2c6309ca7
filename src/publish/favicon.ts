import {createHash} from 'node:crypto'

/** The site's icon: a quotation's bracket with a mark of its source. It changes colour with the reader's scheme. */
export const favicon: string =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:none;stroke:#0a5a78;stroke-width:3.5}' +
  'circle{fill:#0a5a78}@media (prefers-color-scheme:dark){path{stroke:#86c9e4}circle{fill:#86c9e4}}</style>' +
  '<path d="M12 4H6v24h6M20 4h6v24h-6"/><circle cx="16" cy="16" r="3.5"/></svg>\n'

/** Where it stands, from the site's root. Its name changes with its content. */
export const faviconPath: string = `assets/icon-${createHash('sha256').update(favicon).digest('hex').slice(0, 10)}.svg`
