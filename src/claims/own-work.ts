import type {Section} from '../model/article.ts'

/** A heading that is all there is to a part in which the authors of a paper tell what they did and found. */
const ownPart =
  /^(?:\d+(?:\.\d+)*\.?\s+)?(?:materials?(?: and | & )methods?|methods?(?: and | & )materials?|methods?|methodology|experimental (?:procedures|setup|results)|results?|results? (?:and|&) discussion|our results|benchmark(?:s|ing|ing results| results)?|statistical analys[ie]s)$/i

/** The authors as the ones who found something. */
const ownFinding =
  /\bwe (?:[a-z]+ ){0,2}(?:analy[sz]ed?|assessed|assume|calculated|collected|compared?|conclude|conducted|defined|detected|developed|estimated?|evaluated|expect|extracted|find|found|hypothesi[sz]ed?|identif(?:y|ied)|implemented|investigated?|measured?|observed?|performed|posit|propose|recorded|recruited|report|searched|selected|show|showed|tested|trained|used|were able to)\b/i
const ownThing =
  /\bour (?:[a-z]+ ){0,2}(?:analys[ie]s|approach|cohort|data|data ?sets?|definition|effort|estimates?|experiments?|findings?|hypothesis|implementation|measurements?|methods?|models?|results?|samples?|stud(?:y|ies)|values?|work)\b/i

/**
 * Why a sentence needs no source from outside: it tells of the authors' own work, in a part of a paper that is there for
 * that, or with themselves as the ones who did it. Absent where it does not.
 *
 * @param section - the index of the nearest heading; -1 above the first.
 */
export function ownWork(
  text: string,
  section: number,
  sections: readonly Pick<Section, 'title' | 'depth'>[]
): string | undefined {
  const found = ownFinding.exec(text) ?? ownThing.exec(text)
  if (found) return `tells of the authors' own work: *${found[0]}*`
  let depth = Infinity
  for (let index = section; index >= 0; index--) {
    const one = sections[index]
    if (!one || one.depth >= depth) continue
    ;({depth} = one)
    // Pandoc's attributes: `Results {.page_break_before}`.
    const [title = ''] = one.title.split('{', 1)
    if (ownPart.test(title.trim())) return `stands in the part on the authors' own work: *${title.trim()}*`
  }
  return undefined
}

/** What is left of a table or of LaTeX that no parser took for one: rules and columns, or commands for a page. */
const debris = /\\(?:begin|end|hline|resizebox|multicolumn)\b|\+[-=:+]{3,}|(?:\|[^|]*){4}/

/** True for a text that is no prose, though it stands in a paragraph. */
export function isDebris(text: string): boolean {
  return debris.test(text)
}
