import {createHash} from 'node:crypto'
import type {ArtifactAuthor} from '../model/generated/article.ts'
import type {PublishedArticle} from '../model/site.ts'
import {compareText} from '../text/compare.ts'
import {toSlug} from '../text/slug.ts'

/** Articles that have a tag or an author in common. */
export interface Group {
  /** The last part of its address. */
  readonly slug: string
  /** As the first of its articles writes it. */
  readonly name: string
  readonly articles: readonly PublishedArticle[]
}

/** The authors' groups have the author, too. */
export interface AuthorGroup extends Group {
  readonly author: ArtifactAuthor
}

/** A tag's folder in the site, with a final slash. */
export function tagFolder(slug: string): string {
  return `tags/${slug}/`
}

/** An author's folder in the site, with a final slash. */
export function authorFolder(slug: string): string {
  return `authors/${slug}/`
}

/**
 * The last part of a tag's address, which follows from the tag alone, so that a page can link it: `Back pain`,
 * `back-pain` and `Bäck pain` are one tag. What a slug would lose (`C++`, other scripts) is told apart by a hash.
 */
export function tagSlug(tag: string): string {
  const folded = tag
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-')
  const slug = toSlug(tag)
  return slug === folded ? slug : [slug, hashOf(folded)].filter((part) => part !== '').join('-')
}

/** The tags of a site's articles in the order of their slugs. */
export function tagsOf(articles: readonly PublishedArticle[]): readonly Group[] {
  return group(articles, ({data}) => (data.tags ?? []).map((tag) => ({key: tagSlug(tag), name: tag}))).map(
    ({key, name, articles: tagged}) => ({slug: key, name, articles: tagged})
  )
}

/**
 * The authors of a site's articles. People of one name are told apart by ORCID; names that come to one slug, and names
 * of which no letter is Latin, get a part of a hash.
 */
export function authorsOf(articles: readonly PublishedArticle[]): readonly AuthorGroup[] {
  const groups = group(articles, ({data}) =>
    data.authors.map((author) => ({
      key: author.orcid ?? author.name.normalize('NFC').toLowerCase(),
      name: author.name,
      author
    }))
  )
  const uses = new Map<string, number>()
  for (const {name} of groups) uses.set(toSlug(name), (uses.get(toSlug(name)) ?? 0) + 1)
  return groups.map(({key, name, author, articles: own}) => {
    const slug = toSlug(name)
    const isPlain = slug !== '' && uses.get(slug) === 1
    return {
      slug: isPlain ? slug : [slug, hashOf(key)].filter((part) => part !== '').join('-'),
      name,
      author,
      articles: own
    }
  })
}

interface Member {
  readonly key: string
  readonly name: string
}

/** Groups in the order of their keys, so that the order of the articles does not matter. */
function group<T extends Member>(
  articles: readonly PublishedArticle[],
  membersOf: (article: PublishedArticle) => readonly T[]
): readonly (T & {readonly articles: readonly PublishedArticle[]})[] {
  const groups = new Map<string, {member: T; articles: PublishedArticle[]}>()
  for (const article of articles.toSorted((left, right) => compareText(left.data.slug, right.data.slug))) {
    for (const member of membersOf(article)) {
      const known = groups.get(member.key)
      if (!known) groups.set(member.key, {member, articles: [article]})
      else if (known.articles.at(-1) !== article) known.articles.push(article)
    }
  }
  return [...groups]
    .toSorted(([left], [right]) => compareText(left, right))
    .map(([, {member, articles: own}]) => ({...member, articles: own}))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6)
}
