import type {Report} from '../model/generated/report.ts'

/** What came of a run, in one line. */
export function summaryLine({summary}: Report): string {
  const {
    articles,
    claims,
    cited,
    restated,
    follows = 0,
    coverage,
    references,
    verified,
    errors,
    warnings,
    infos,
    waived
  } = summary
  const parts = [
    count(articles, 'article'),
    coverage === null
      ? 'no claims'
      : `${count(claims, 'claim')}, ${cited} cited${restated > 0 ? `, ${restated} restated` : ''}${follows > 0 ? `, ${follows} concluded` : ''} (${percent(coverage)})${waivedClaims(summary)}`,
    ...(references > 0 ? [`${count(references, 'reference')}, ${verified} verified`] : []),
    count(errors, 'error'),
    count(warnings, 'warning')
  ]
  if (infos > 0) parts.push(count(infos, 'remark'))
  if (waived > 0) parts.push(`${count(waived, 'finding')} waived`)
  return parts.join(' · ')
}

function waivedClaims({claimsWaived = 0}: Report['summary']): string {
  return claimsWaived === 0 ? '' : `, ${claimsWaived} waived`
}

/** A number with its noun: `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Rounded down: only what is whole is 100%. */
function percent(ratio: number): string {
  return `${Math.floor(ratio * 100)}%`
}
