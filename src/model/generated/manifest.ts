/* Made from schemas/manifest.schema.json by `npm run generate`. */

/**
 * manifest.json: every other file of a build, so that a copy can be checked
 */
export interface Manifest {
  $schema: string
  version: 1
  tool: ManifestTool
  asOf: string
  files: ManifestFile[]
  [k: string]: unknown
}
export interface ManifestTool {
  name: 'citewell'
  version: string
  [k: string]: unknown
}
export interface ManifestFile {
  path: string
  /**
   * In bytes
   */
  size: number
  sha256: string
  [k: string]: unknown
}
