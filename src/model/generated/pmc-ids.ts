/* Made from schemas/pmc-ids.schema.json by `npm run generate`. */

/**
 * What is read of an answer of the PMC ID converter in JSON
 */
export interface PmcIds {
  status?: string | null
  message?: string | null
  records?: PmcIdsRecord[] | null
  [k: string]: unknown
}
export interface PmcIdsRecord {
  pmcid?: string | null
  pmid?: string | number | null
  doi?: string | null
  status?: string | null
  errmsg?: string | null
  live?: string | boolean | null
  [k: string]: unknown
}
