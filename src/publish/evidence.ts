import type {Element} from 'hast'
import {h} from 'hastscript'
import {claimKinds, type ClaimKind} from './claim-kinds.ts'
import {inLines} from './html.ts'
import {englishWords} from './language.ts'

/**
 * The switch of the evidence view and its legend, with a count of each kind that the article has; absent where there is no
 * claim. The stylesheet alone does the rest: it marks claims while the box is checked.
 */
export function renderEvidence(kinds: readonly ClaimKind[], lang: string): Element | undefined {
  if (kinds.length === 0) return undefined
  const counts = new Map<ClaimKind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const entries = claimKinds.flatMap(({kind, words}) => {
    const count = counts.get(kind)
    return count === undefined ? [] : h('li', [h('span', {className: kind}, words), ` ${count}`])
  })
  return h('section.evidence', {ariaLabel: 'Evidence view', ...englishWords(lang)}, [
    ...inLines(
      h('label', [h('input#evidence', {type: 'checkbox'}), ' Mark each claim by what stands behind it']),
      h('ul', entries)
    )
  ])
}
