/** True for a character that a backslash can escape in Markdown (CommonMark 2.1, “ASCII punctuation character”). */
export function isAsciiPunctuation(character: string): boolean {
  return character.length === 1 && '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'.includes(character)
}
