/** A part of a former address: no dot alone, nothing that a file system or an address reads in another way. */
const part = /^(?!\.{1,2}$)[\w.~-]{1,100}$/

/** Folders and files of the site's own, which no former address may stand in. */
const reserved = new Set(['404.html', 'assets', 'authors', 'schemas', 'search', 'tags', 'report'])

/**
 * A former address of an article as its front matter names it: one word is a former slug, everything else a path from the
 * site's root. Absent where it is no path that a redirect can stand at.
 */
export function readAlias(value: string): string | undefined {
  const trimmed = value.trim()
  const parts = trimmed.split('/').filter((one) => one !== '')
  if (parts.length === 0 || parts.length > 20 || !parts.every((one) => part.test(one))) return undefined
  if (!trimmed.includes('/') && !/\.html?$/i.test(trimmed)) return `articles/${trimmed}`
  if (reserved.has(parts[0] ?? '')) return undefined
  const last = parts.at(-1) ?? ''
  return (/^index\.html?$/i.test(last) ? parts.slice(0, -1) : parts).join('/') || undefined
}

/** The file of a former address: `old/place` is answered by `old/place/index.html`. */
export function aliasFile(alias: string): string {
  return /\.html?$/i.test(alias) ? alias : `${alias}/index.html`
}
