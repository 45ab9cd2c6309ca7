/* Made from schemas/pubmed-summary.schema.json by `npm run generate`. */

export type PubmedResult = {
  uids?: (string | null)[] | null
  [k: string]: unknown[] | null | PubmedDocument | (string | null)[] | undefined
} | null

/**
 * What is read of an answer of the E-utilities' ESummary in JSON
 */
export interface PubmedSummary {
  error?: string | null
  result?: PubmedResult
  [k: string]: unknown
}
export interface PubmedDocument {
  uid?: string | null
  error?: string | null
  title?: string | null
  vernaculartitle?: string | null
  booktitle?: string | null
  source?: string | null
  fulljournalname?: string | null
  pubdate?: string | null
  epubdate?: string | null
  sortpubdate?: string | null
  volume?: string | null
  issue?: string | null
  pages?: string | null
  issn?: string | null
  essn?: string | null
  publishername?: string | null
  lang?: (string | null)[] | null
  pubtype?: (string | null)[] | null
  authors?: PubmedAuthor[] | null
  articleids?: PubmedArticleId[] | null
  references?: PubmedReference[] | null
  [k: string]: unknown
}
export interface PubmedAuthor {
  name?: string | null
  authtype?: string | null
  [k: string]: unknown
}
export interface PubmedArticleId {
  idtype?: string | null
  value?: string | null
  [k: string]: unknown
}
export interface PubmedReference {
  refsource?: string | null
  reftype?: string | null
  pmid?: string | number | null
  [k: string]: unknown
}
