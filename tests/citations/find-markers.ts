import {expect} from 'vitest'
import {analyse, type Config} from '../../src/index.ts'

/** What a marker says: its source, then each key with what stands around it. */
export type Marker = readonly [source: string, ...items: readonly (string | object)[]]

export interface FindOptions {
  readonly references?: readonly string[]
  readonly config?: Config
}

/**
 * The markers of a text: the source of each, then its items: a key alone, or with mode, prefix, suffix and locator where
 * they say something. Holds for each, unasked, that markers stand in order and apart, and items within theirs.
 */
export function findMarkers(markdown: string, {references = [], config = {}}: FindOptions = {}): readonly Marker[] {
  const items = references.map((id) => ({id, type: 'book'}))
  let behind = 0
  return analyse(markdown, {references: items, config}).citations.map((citation) => {
    expect(citation.start).toBeGreaterThanOrEqual(behind)
    behind = citation.end
    return [
      markdown.slice(citation.start, citation.end),
      ...citation.items.map(({start, end, key, mode, prefix, suffix, locator}) => {
        expect(citation.start <= start && start < end && end <= citation.end).toBe(true)
        const more = {
          ...(mode !== 'parenthetical' && {mode}),
          ...(prefix !== '' && {prefix}),
          ...(suffix !== '' && {suffix}),
          ...(locator !== undefined && {locator})
        }
        return Object.keys(more).length === 0 ? key : {key, ...more}
      })
    ]
  })
}
