/** Where an address of a picture leads: to another host, to a file of the project, or nowhere that a page may load from. */
export function kindOfImageAddress(url: string): 'remote' | 'file' | 'other' {
  if (/^(?:https?:)?\/\//i.test(url)) return 'remote'
  return /^[a-z][a-z\d+.-]*:/i.test(url) ? 'other' : 'file'
}

/** The path that a relative address names, decoded once, without query and fragment. */
export function pathOfImageAddress(url: string): string {
  const end = url.search(/[?#]/)
  const path = end === -1 ? url : url.slice(0, end)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
