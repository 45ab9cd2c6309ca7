import type {ParsedArticle} from '../model/article.ts'
import type {Bibliography} from '../model/reference.ts'
import {toReference} from './reference.ts'

/** The references that an article's front matter holds, as CSL items under `references`. */
export function readFrontMatterReferences({frontMatter, path}: ParsedArticle): Bibliography | undefined {
  const items = frontMatter.data['references']
  if (!Array.isArray(items) || items.length === 0) return undefined
  const references = items.map((value: unknown, index) =>
    toReference(value, index, {
      kind: 'front-matter',
      file: path,
      notation: 'yaml',
      locate: (steps) => frontMatter.locate(['references', index, ...steps])
    })
  )
  return {kind: 'front-matter', file: path, references}
}
