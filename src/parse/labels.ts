/** `{#a}` of Pandoc and Quarto, `#| label: a` of a code cell, `(a)=` and `:label: a` of MyST. */
const defined =
  /\{[ \t]{0,8}#([\w:.-]{1,200})|^#\|[ \t]*label:[ \t]*["']?([\w:.-]{1,200})|^\(([\w:.-]{1,200})\)=|^[ \t]*:(?:label|name):[ \t]*([\w:.-]{1,200})/gm

/** The names that a source gives to its own figures, boxes, tables and sections, so that the text can point to them. */
export function readLabels(source: string): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const [, ...names] of source.matchAll(defined)) for (const name of names) if (name) labels.add(name)
  return labels
}
