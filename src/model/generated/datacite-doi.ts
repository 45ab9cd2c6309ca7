/* Made from schemas/datacite-doi.schema.json by `npm run generate`. */

export type People = DatacitePerson[] | DatacitePerson1 | null
export type DataciteContainer = {
  title?: string | null
  type?: string | null
  volume?: string | number | null
  issue?: string | number | null
  firstPage?: string | number | null
  lastPage?: string | number | null
  identifier?: string | null
  identifierType?: string | null
  [k: string]: unknown
} | null
export type DataciteTypes = {
  citeproc?: string | null
  resourceTypeGeneral?: string | null
  resourceType?: string | null
  [k: string]: unknown
} | null

/**
 * What is read of an answer of the DataCite REST API for one DOI
 */
export interface DataciteDoi {
  data: DataciteData
  [k: string]: unknown
}
export interface DataciteData {
  id?: string | null
  attributes: DataciteAttributes
  [k: string]: unknown
}
export interface DataciteAttributes {
  doi: string
  state?: string | null
  titles?: DataciteTitle[] | DataciteTitle1 | null
  creators?: People
  contributors?: People
  publisher?: (string | null) | DatacitePublisher
  container?: DataciteContainer
  publicationYear?: string | number | null
  language?: string | null
  version?: string | number | null
  url?: string | null
  dates?: DataciteDate[] | DataciteDate1 | null
  types?: DataciteTypes
  relatedIdentifiers?: DataciteRelation[] | DataciteRelation1 | null
  identifiers?: DataciteIdentifier[] | DataciteIdentifier1 | null
  [k: string]: unknown
}
export interface DataciteTitle {
  title?: string | null
  titleType?: string | null
  [k: string]: unknown
}
export interface DataciteTitle1 {
  title?: string | null
  titleType?: string | null
  [k: string]: unknown
}
export interface DatacitePerson {
  name?: string | null
  nameType?: string | null
  givenName?: string | null
  familyName?: string | null
  contributorType?: string | null
  nameIdentifiers?: DataciteNameIdentifier[] | DataciteNameIdentifier1 | null
  [k: string]: unknown
}
export interface DataciteNameIdentifier {
  nameIdentifier?: string | null
  nameIdentifierScheme?: string | null
  [k: string]: unknown
}
export interface DataciteNameIdentifier1 {
  nameIdentifier?: string | null
  nameIdentifierScheme?: string | null
  [k: string]: unknown
}
export interface DatacitePerson1 {
  name?: string | null
  nameType?: string | null
  givenName?: string | null
  familyName?: string | null
  contributorType?: string | null
  nameIdentifiers?: DataciteNameIdentifier2[] | DataciteNameIdentifier3 | null
  [k: string]: unknown
}
export interface DataciteNameIdentifier2 {
  nameIdentifier?: string | null
  nameIdentifierScheme?: string | null
  [k: string]: unknown
}
export interface DataciteNameIdentifier3 {
  nameIdentifier?: string | null
  nameIdentifierScheme?: string | null
  [k: string]: unknown
}
export interface DatacitePublisher {
  name?: string | null
  [k: string]: unknown
}
export interface DataciteDate {
  date?: string | number | null
  dateType?: string | null
  [k: string]: unknown
}
export interface DataciteDate1 {
  date?: string | number | null
  dateType?: string | null
  [k: string]: unknown
}
export interface DataciteRelation {
  relationType?: string | null
  relatedIdentifier?: string | null
  relatedIdentifierType?: string | null
  [k: string]: unknown
}
export interface DataciteRelation1 {
  relationType?: string | null
  relatedIdentifier?: string | null
  relatedIdentifierType?: string | null
  [k: string]: unknown
}
export interface DataciteIdentifier {
  identifier?: string | null
  identifierType?: string | null
  [k: string]: unknown
}
export interface DataciteIdentifier1 {
  identifier?: string | null
  identifierType?: string | null
  [k: string]: unknown
}
