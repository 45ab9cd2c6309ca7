import {parseIdentifierKey} from '../identifiers/work-identifier.ts'
import type {ParsedArticle} from '../model/article.ts'

/** What definitions of labels such as `@tag:x` mean. */
export interface Aliases {
  /** Keys by the name that the article gives them, without `@`. */
  readonly keys: ReadonlyMap<string, string>
  /** Labels of mere links, with `@`: a person's handle. */
  readonly links: ReadonlySet<string>
  /** The address of each definition, by label. */
  readonly definitions: ReadonlyMap<string, string>
}

/**
 * Names that an article gives to citation keys, as Manubot has them: `[@tag:deep-review]: doi:10.1098/rsif.2017.0387`. A
 * name without `tag:` counts where it stands for an identifier: `[@octocat]: https://github.com/octocat` is a link.
 */
export function readAliases({tree}: Pick<ParsedArticle, 'tree'>): Aliases {
  const keys = new Map<string, string>()
  const links = new Set<string>()
  const definitions = new Map<string, string>()
  for (const node of tree.children) {
    if (node.type !== 'definition') continue
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
    const label = node.label ?? node.identifier
    const name = label.slice(1)
    // Of two definitions of one label the first counts.
    if (!/^@./.test(label) || keys.has(name) || links.has(label)) continue
    const identifier = parseIdentifierKey(node.url)
    const names = name.startsWith('tag:') || (identifier && (identifier.scheme !== 'url' || /^url:/i.test(node.url)))
    if (names) keys.set(name, node.url)
    else links.add(label)
  }
  return {keys, links, definitions}
}
