/** A text of at most so many UTF-16 units, with an ellipsis where something was left out; no character is cut in two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`
}
