import type {Publisher} from '../model/site.ts'
import {textArtifact} from './encode.ts'
import {stylesheet, stylesheetPath} from './stylesheet.ts'

/** `assets/`: the stylesheet. */
export const assets: Publisher = {
  id: 'assets',
  publish: () => [textArtifact(stylesheetPath, stylesheet)]
}
