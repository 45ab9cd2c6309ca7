/** What an input may ask for where the config says nothing. */
export const defaultLimits = {
  /** Of one article. */
  articleBytes: 5_000_000,
  /** Of one bibliography file. */
  libraryBytes: 64_000_000,
  /** Of one picture. */
  imageBytes: 5_000_000,
  /** Block quotes, lists, brackets and emphasis within each other. */
  nesting: 100
} as const
