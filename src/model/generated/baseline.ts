/* Made from schemas/baseline.schema.json by `npm run generate`. */

/**
 * Findings that were there when a project took citewell up: they are counted and not shown
 */
export interface Baseline {
  $schema?: string
  version: 1
  /**
   * @maxItems 1000000
   */
  findings: KnownFinding[]
}
export interface KnownFinding {
  /**
   * Relative to the folder of the baseline, with forward slashes
   */
  file: string
  rule: string
  /**
   * Made of the rule, the reference and the text at the place: no line and no name of a file is in it
   */
  fingerprint: string
  /**
   * How many findings of the file are alike in this; one where it is absent
   */
  count?: number
}
