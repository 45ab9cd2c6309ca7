/* Made from schemas/doi-agency.schema.json by `npm run generate`. */

/**
 * What is read of an answer of doi.org's `/ra/…`: one entry for each DOI that was asked for
 *
 * @minItems 1
 */
export type DoiAgency = DoiAgencyEntry[]

export interface DoiAgencyEntry {
  DOI?: string | null
  RA?: string | null
  status?: string | null
  [k: string]: unknown
}
