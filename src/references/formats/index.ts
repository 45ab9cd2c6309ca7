import {bibtex} from './bibtex.ts'
import {cslJson} from './csl-json.ts'
import {cslYaml} from './csl-yaml.ts'
import type {BibliographyFormat} from './format.ts'
import {nbib} from './nbib.ts'
import {ris} from './ris.ts'

/** Every format of bibliography files, in the order of their ids. */
export const bibliographyFormats: readonly BibliographyFormat[] = [bibtex, cslJson, cslYaml, nbib, ris]

/** The format of a file by the ending of its name; CSL-JSON where no other claims it. */
export function formatOf(file: string): BibliographyFormat {
  const name = file.toLowerCase()
  return bibliographyFormats.find(({endings}) => endings.some((ending) => name.endsWith(ending))) ?? cslJson
}
