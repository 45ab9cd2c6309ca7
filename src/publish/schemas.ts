import type {Publisher} from '../model/site.ts'
import {compareText} from '../text/compare.ts'
import {textArtifact} from './encode.ts'

/** `schemas/`: the JSON Schemas of the published data, so that a copy of the site explains itself. */
export const schemas: Publisher = {
  id: 'schemas',
  publish: (site) =>
    site.schemas
      .toSorted((left, right) => compareText(left.name, right.name))
      .map(({name, text}) => textArtifact(`schemas/${name}`, text))
}
