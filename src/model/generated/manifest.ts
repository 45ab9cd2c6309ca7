/* Made from schemas/manifest.schema.json by `npm run generate`. */

/**
 * manifest.json: every other file of a build, so that a copy can be checked
 */
export interface Manifest {
  $schema: string
  version: 1
  tool: ManifestTool
  asOf: string
  source: ManifestSource
  files: ManifestFile[]
  [k: string]: unknown
}
export interface ManifestTool {
  name: 'citewell'
  version: string
  [k: string]: unknown
}
/**
 * What the build was made from
 */
export interface ManifestSource {
  /**
   * The commit of the project's repository; null outside git
   */
  commit: string | null
  /**
   * Whether the work tree was that of the commit; null outside git
   */
  clean: boolean | null
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
