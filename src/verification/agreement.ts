/**
 * Whether a value that a writer gives is what a registry holds: `yes`; `form` for the same fact in another form
 * (capitals, markup, an abbreviation); `no` on positive evidence only; `unknown` where there is nothing to compare with, or
 * comparing would say nothing.
 */
export type Agreement = 'yes' | 'form' | 'no' | 'unknown'
