import type {ReportingDescriptor} from 'sarif'
import type {Severity} from '../model/generated/report.ts'
import {shorten} from '../text/shorten.ts'
import type {RuleDescription} from './format.ts'

/** What GitHub shows of a rule's descriptions. */
const mostText = 1000

/** The levels of SARIF. */
export const levels = {error: 'error', warning: 'warning', info: 'note'} as const

/** What GitHub calls the severity of a problem that is none of security. */
const problems: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', info: 'recommendation'}

/** A rule as SARIF describes it; of one that is not known, only its id and address. */
export function describeSarifRule(id: string, url: string, rule: RuleDescription | undefined): ReportingDescriptor {
  const known = {id, helpUri: url}
  if (!rule) return known
  const {description, severity, page} = rule
  const help = page === undefined ? undefined : readHelp(page)
  const short = `${description}.`
  return {
    ...known,
    shortDescription: {text: short},
    fullDescription: {text: shorten(help === undefined ? short : `${short} ${firstParagraph(help)}`, mostText)},
    help: {text: `${short} See ${url}`, ...(help !== undefined && {markdown: help})},
    defaultConfiguration: {level: levels[severity]},
    properties: {tags: [id.split('-', 1)[0] ?? id], 'problem.severity': problems[severity]}
  }
}

/** A page below its title and facts; links within the documentation lead nowhere from here and are words. */
function readHelp(page: string): string {
  const facts = page.indexOf(endOfFacts)
  return page
    .slice(facts === -1 ? 0 : facts + endOfFacts.length)
    .trim()
    .replaceAll(/\[([^[\]]*)\]\((?!https?:)[^()\s]*\)/g, '$1')
}

const endOfFacts = '<!-- /facts -->'

function firstParagraph(text: string): string {
  return (text.split('\n\n', 1)[0] ?? '').replaceAll('\n', ' ')
}
