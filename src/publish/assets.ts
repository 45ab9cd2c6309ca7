import type {Publisher} from '../model/site.ts'
import {contentStylesheets} from './content-styles.ts'
import {textArtifact} from './encode.ts'
import {favicon, faviconPath} from './favicon.ts'
import {listStylesheet, listStylesheetPath, stylesheet, stylesheetPath} from './stylesheet.ts'

/** `assets/`: the stylesheets and the icon. */
export const assets: Publisher = {
  id: 'assets',
  publish: () => [
    textArtifact(stylesheetPath, stylesheet),
    textArtifact(listStylesheetPath, listStylesheet),
    ...contentStylesheets.map(({path, text}) => textArtifact(path, text)),
    textArtifact(faviconPath, favicon)
  ]
}
