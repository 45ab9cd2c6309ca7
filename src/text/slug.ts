/**
 * Lower-case letters, digits and single hyphens, at most 100: a name that is safe as a folder on every file system and
 * needs no escape in an address. Letters with marks lose them; other scripts are left out. May be empty.
 */
export function toSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replaceAll(/^-|-$/g, '')
}
