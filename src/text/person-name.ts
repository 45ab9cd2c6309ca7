/** Words that stand where a name should be. */
const placeholders: ReadonlySet<string> = new Set([
  'admin',
  'anon',
  'anonymous',
  'author',
  'editor',
  'na',
  'name',
  'nobody',
  'none',
  'null',
  'pending',
  'reviewer',
  'staff',
  'tba',
  'tbc',
  'tbd',
  'todo',
  'unknown',
  'xxx'
])

/** Words of the names of bodies, in which no person can be asked. */
const bodies: ReadonlySet<string> = new Set([
  'association',
  'board',
  'centre',
  'center',
  'clinic',
  'collaboration',
  'college',
  'committee',
  'company',
  'council',
  'department',
  'editors',
  'experts',
  'foundation',
  'gmbh',
  'group',
  'hospital',
  'inc',
  'institute',
  'llc',
  'ltd',
  'ministry',
  'organisation',
  'organization',
  'panel',
  'reviewers',
  'society',
  'staff',
  'team',
  'university'
])

/**
 * True for a text that can be a person's name: two words of letters or more, or one with a capital or of a script
 * without them, none of which stands for a gap or names a body.
 */
export function isPersonName(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length === 0 || words.every((word) => placeholders.has(word)) || words.join('') === 'na') return false
  if (words.some((word) => bodies.has(word))) return false
  return words.length > 1 ? !/^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(text.trim()) : /[\p{Lu}\p{Lo}]/u.test(text)
}
