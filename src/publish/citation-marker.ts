import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Citation, CitationItem} from '../model/citation.ts'
import {isolate} from './csl-text.ts'
import type {DescribedReference} from './described-reference.ts'
import {citationAnchor, type Numbering} from './numbering.ts'

/**
 * A citation as the page shows it: `[1]`, `[see 1, p. 4; 2]`, `Sherman et al. (2011) [3]`. Each number links to its
 * reference and says which one that is. A key that nothing stands behind is shown as it was written.
 */
export function renderCitation({items, keepsText}: Citation, index: number, numbering: Numbering): ElementContent[] {
  // The words stand before it already.
  if (keepsText) return [word('\u00A0'), renderBracket(items, index, numbering)]
  const subject = items[0]?.mode === 'narrative' ? numbering.find(index, 0)?.description : undefined
  return [...(subject ? renderSubject(subject) : []), renderBracket(items, index, numbering)]
}

/** The words of a narrative citation that belong to its sentence. */
function renderSubject({credits, year}: DescribedReference): ElementContent[] {
  return joinWords([isolate(credits), word(year === '' ? '\u00A0' : ` (${year})\u00A0`)])
}

function renderBracket(items: readonly CitationItem[], index: number, numbering: Numbering): Element {
  const content: ElementContent[] = [word('[')]
  const wordy = items.some(({prefix, suffix, locator}) => prefix !== '' || suffix !== '' || locator)
  const entries = [...items.entries()]
  // Bare numbers read best in their order.
  const number = (at: number): number => numbering.find(index, at)?.number ?? Infinity
  if (!wordy) entries.sort(([left], [right]) => number(left) - number(right) || left - right)
  for (const [position, [at, item]] of entries.entries()) {
    // A narrative item that is not the first stands in the sentence of the item before it.
    if (position > 0) content.push(word(wordy && item.mode === 'narrative' ? ' ' : wordy ? '; ' : ', '))
    if (item.prefix !== '') content.push(isolate(item.prefix), word(' '))
    const found = numbering.find(index, at)
    content.push(
      found
        ? h(
            'a',
            {href: `#${found.id}`, ariaLabel: `Reference ${found.number}: ${found.description.label}`},
            String(found.number)
          )
        : h('span.unresolved', {title: 'No reference with this key'}, item.key)
    )
    const after = afterNumber(item)
    if (after !== '') content.push(isolate(after))
  }
  content.push(word(']'))
  return h('span.cite', {id: citationAnchor(index)}, joinWords(content))
}

/** Locator and suffix, with what sets them apart from the number. */
function afterNumber({suffix, locator}: CitationItem): string {
  if (locator !== undefined && !suffix.includes(locator)) return `, ${locator}${lead(suffix, false)}`
  const plain = locator === undefined ? suffix : suffix.replace(`{${locator}}`, () => locator)
  return lead(plain, locator !== undefined && plain.startsWith(locator))
}

function lead(suffix: string, isLocator: boolean): string {
  if (suffix === '' || /^[,;:.)]/.test(suffix)) return suffix
  return isLocator ? `, ${suffix}` : ` ${suffix}`
}

function word(value: string): ElementContent {
  return {type: 'text', value}
}

/** Neighbouring texts as one. */
function joinWords(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else result.push(node)
  }
  return result
}
