const names: Readonly<Record<string, string>> = {
  arxiv: 'arXiv',
  crossref: 'Crossref',
  datacite: 'DataCite',
  doi: 'doi.org',
  openlibrary: 'Open Library',
  pmc: 'PubMed Central',
  pubmed: 'PubMed'
}

/** What people call a registry; agencies without a name here keep the one that doi.org has for them. */
export function registryName(name: string): string {
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name
}
