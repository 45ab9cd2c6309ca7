import type {Artifact} from '../model/artifact.ts'
import type {Manifest} from '../model/generated/manifest.ts'
import type {SiteContext, SourceCommit} from '../model/site.ts'
import {compareText} from '../text/compare.ts'
import {jsonArtifact, schemaAddress} from './encode.ts'

/** `manifest.json`: every other file of the build by path, with its size and SHA-256. */
export function renderManifest(
  {tool, asOf}: SiteContext,
  source: SourceCommit,
  files: readonly {readonly path: string; readonly size: number; readonly sha256: string}[]
): Artifact {
  const manifest: Manifest = {
    $schema: schemaAddress('manifest'),
    version: 1,
    tool: {...tool},
    asOf,
    source: {...source},
    files: files
      .map(({path, size, sha256}) => ({path, size, sha256}))
      .sort((left, right) => compareText(left.path, right.path))
  }
  return jsonArtifact('manifest.json', manifest)
}
