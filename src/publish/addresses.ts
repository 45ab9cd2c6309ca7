/** An article's folder in the site, with a final slash. Slugs have one grammar, so that nothing leaves `articles/`. */
export function articleFolder(slug: string): string {
  return `articles/${slug}/`
}

/** An http(s) address without credentials; absent for anything else, such as `javascript:` or a bare path. */
export function safeWebAddress(value: string): string | undefined {
  const text = value.trim()
  if (!/^https?:\/\//i.test(text) || text.length > 8192) return undefined
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return undefined
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined
  if (url.username === '' && url.password === '' && /^[\x21-\x7e]+$/.test(text)) return text
  url.username = ''
  url.password = ''
  return url.href
}

/** A link of a page as an absolute address; absent where it leads nowhere outside the page's machine. */
export function absoluteAddress(link: string, base: string): string | undefined {
  let url: URL
  try {
    url = new URL(link, base)
  } catch {
    return undefined
  }
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined
}
