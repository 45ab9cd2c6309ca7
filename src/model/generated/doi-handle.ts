/* Made from schemas/doi-handle.schema.json by `npm run generate`. */

export type DoiHandleData = {
  value?: unknown
  [k: string]: unknown
} | null

/**
 * What is read of an answer of the Handle.Net REST API at doi.org (`/api/handles/…`)
 */
export interface DoiHandle {
  responseCode: number
  handle?: string | null
  message?: string | null
  values?: DoiHandleValue[] | null
  [k: string]: unknown
}
export interface DoiHandleValue {
  type?: string | null
  data?: DoiHandleData
  [k: string]: unknown
}
