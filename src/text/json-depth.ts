/** The offset where JSON nests deeper than a bound, so that no recursive reader is given it; absent where it does not. */
export function findDeepJson(text: string, deepest: number): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfString(text, at)
    else if (code === openBracket || code === openBrace) {
      if (++depth > deepest) return at
    } else if (code === closeBracket || code === closeBrace) depth--
  }
  return undefined
}

/** How deep JSON of ours or of a bibliography may nest: CSL-JSON needs six levels. */
export const deepestJson = 100

const quote = 0x22
const openBracket = 0x5b
const openBrace = 0x7b
const closeBracket = 0x5d
const closeBrace = 0x7d

/** The offset of the quotation mark that ends a string, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text[end - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return end
  }
  return text.length
}
