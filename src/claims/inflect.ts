/** The forms of one verb. Where two are the same word, the later ones win nothing: a word has one form. */
export interface VerbForms {
  readonly base: string
  readonly present: string
  readonly past: string
  readonly participle: string
  readonly gerund: string
}

/**
 * Inflects an English verb written as `base`, `base:past` or `base:past:participle`; a `+` after the base doubles its
 * last letter (`stop+`: stopped, stopping).
 */
export function inflect(entry: string): VerbForms {
  const [head = '', past, participle] = entry.split(':')
  const doubled = head.endsWith('+')
  const base = doubled ? head.slice(0, -1) : head
  const stem = doubled ? base + base.slice(-1) : base
  const regular = pastOf(base, stem)
  return {
    base,
    present: presentOf(base),
    past: past ?? regular,
    participle: participle ?? past ?? regular,
    gerund: gerundOf(base, stem)
  }
}

function presentOf(base: string): string {
  if (/(?:[sxzo]|ch|sh)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}

function pastOf(base: string, stem: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return `${stem}ed`
}

function gerundOf(base: string, stem: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`
  if (base.endsWith('e') && !base.endsWith('ee') && !base.endsWith('ye')) return `${base.slice(0, -1)}ing`
  return `${stem}ing`
}
