import type {Citation, CitationItem} from '../model/citation.ts'
import type {CitationSyntax} from './syntax.ts'

const tag = /\{%-?[ \t]*(cite|citet|cite_details)[ \t]([^%{}]{1,2000})%\}/g

/** Jekyll-Scholar's tags: `{% cite a b %}`, `{% cite a --locator 23 %}`, `{% citet a %}`. */
export const jekyll: CitationSyntax = {
  id: 'jekyll',
  find({run, start}) {
    if (!run.includes('{%')) return []
    return [...run.matchAll(tag)].flatMap((match): Citation[] => {
      const [text, name] = match
      // `-%}` cuts white space in the page.
      const words = (match[2] ?? '').replace(/-$/, '')
      const base = start + match.index + text.indexOf(words, text.indexOf(name ?? '') + (name?.length ?? 0))
      const items: CitationItem[] = []
      for (const word of words.matchAll(/\S+/g)) {
        // What follows is about the citation, not one.
        if (word[0].startsWith('-')) break
        const at = base + word.index
        const mode = name === 'citet' ? 'narrative' : 'parenthetical'
        items.push({start: at, end: at + word[0].length, key: word[0], mode, prefix: '', suffix: ''})
      }
      const locator = /(?:^|\s)(?:--locator|-l)[ \t]+(\S+)/.exec(words)?.[1]
      const last = items.pop()
      if (!last) return []
      items.push({...last, ...(locator !== undefined && {locator, suffix: locator})})
      return [{syntax: jekyll.id, start: start + match.index, end: start + match.index + text.length, items}]
    })
  }
}
