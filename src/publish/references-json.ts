import type {CslItem} from '../model/reference.ts'
import type {Publisher} from '../model/site.ts'
import {compareText} from '../text/compare.ts'
import {jsonArtifact} from './encode.ts'
import {unique} from './numbering.ts'

/** `references.json`: everything that the site's articles cite, as CSL-JSON, each item once, by id. */
export const referencesJson: Publisher = {
  id: 'references-json',
  publish({articles}) {
    const known = new Map<string, {readonly id: string; readonly item: CslItem}>()
    for (const item of new Set(articles.flatMap(({cited}) => cited))) {
      const text = JSON.stringify(item)
      if (!known.has(text)) known.set(text, {id: String(item.id), item})
    }
    const sorted = [...known].sort(
      ([leftText, left], [rightText, right]) => compareText(left.id, right.id) || compareText(leftText, rightText)
    )
    // Two files of references may use one key for different works.
    const taken = new Set<string>()
    return [
      jsonArtifact(
        'references.json',
        sorted.map(([, {id, item}]) => ({...item, id: unique(id, taken)}))
      )
    ]
  }
}
