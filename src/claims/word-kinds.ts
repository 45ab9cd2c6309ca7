/** What the entries of a sentence are by kind and by form; see `words.ts`, which cuts them. */

/** The kinds of a spelling. */
export const signKind = 0
export const numberKind = 1
export const wordKind = 2
/** What no spelling is of. */
export const spaceKind = 3

/** The forms of a spelling: `plain`, `Name`, `ACRONYM`, `camelCase`. */
export const plainForm = 0
export const nameForm = 1
export const acronymForm = 2
export const camelForm = 3
