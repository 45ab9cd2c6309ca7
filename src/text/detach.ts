/**
 * Shorter strings are copied by V8 when they are cut out or joined (`SlicedString::kMinLength` and
 * `ConsString::kMinLength` in its `src/objects/string.h`).
 */
const shortestView = 13

/**
 * A copy of plain data whose strings stand alone. V8 makes a longer part of a string a view of the whole, and a joined
 * string a pair of its parts, so that one sentence that is kept keeps its article alive. Equal strings are one in the copy.
 *
 * For what a run keeps of each article, and not for what it drops at once: each string is written and read again as JSON,
 * the one round trip that gives any string back unchanged, with lone surrogates and in one byte a character where that
 * is enough.
 */
export function detach<T>(value: T): T {
  const copies = new Map<string, string>()
  const copyOf = (text: string): string => {
    if (text.length < shortestView) return text
    const known = copies.get(text)
    if (known !== undefined) return known
    const copy = String(JSON.parse(JSON.stringify(text)))
    copies.set(copy, copy)
    return copy
  }
  const visit = (one: unknown): unknown => {
    if (typeof one === 'string') return copyOf(one)
    if (Array.isArray(one)) return one.map(visit)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([name, member]) => [name, visit(member)]))
  }
  return visit(value) as T
}
