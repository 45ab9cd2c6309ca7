import type {Publisher} from '../model/site.ts'
import {contentStylesheets} from './content-styles.ts'
import {textArtifact} from './encode.ts'
import {favicon, faviconPath} from './favicon.ts'
import {siteImagePath} from './preview.ts'
import {listStylesheet, listStylesheetPath, stylesheet, stylesheetPath} from './stylesheet.ts'

/** `assets/`: the stylesheets, the icon and the files of the project's theme. */
export const assets: Publisher = {
  id: 'assets',
  publish: ({image, theme}) => [
    textArtifact(stylesheetPath, stylesheet),
    textArtifact(listStylesheetPath, listStylesheet),
    ...contentStylesheets.map(({path, text}) => textArtifact(path, text)),
    textArtifact(faviconPath, favicon),
    ...(image ? [{path: siteImagePath(image), bytes: image.bytes}] : []),
    ...(theme?.files ?? [])
  ]
}
