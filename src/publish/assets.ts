import type {Publisher} from '../model/site.ts'
import {textArtifact} from './encode.ts'
import {favicon, faviconPath} from './favicon.ts'
import {stylesheet, stylesheetPath} from './stylesheet.ts'

/** `assets/`: the stylesheet and the icon. */
export const assets: Publisher = {
  id: 'assets',
  publish: () => [textArtifact(stylesheetPath, stylesheet), textArtifact(faviconPath, favicon)]
}
