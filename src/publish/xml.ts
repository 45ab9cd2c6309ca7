import type {Element} from 'xast'
import type {Artifact} from '../model/artifact.ts'
import {xmlDocument} from '../text/xml.ts'
import {textArtifact} from './encode.ts'

/** An XML file. */
export function xmlArtifact(path: string, root: Element): Artifact {
  return textArtifact(path, xmlDocument(root))
}
