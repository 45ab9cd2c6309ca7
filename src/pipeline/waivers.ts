import {openLedger as openLedgerOf, type WaivableRules} from '../findings/waive.ts'
import type {Article} from '../model/article.ts'
import type {Finding} from '../model/finding.ts'
import type {Waiver, WaiverLedger} from '../model/waiver.ts'
import {rules} from '../rules/index.ts'
import {lazy} from '../text/lazy.ts'
import {isPluginRule} from './rule-settings.ts'

const waivable = lazy((): WaivableRules => ({
  ids: rules.map(({meta}) => meta.id),
  firm: new Set(rules.flatMap(({meta}) => (meta.firm === true ? [meta.id] : []))),
  question: (id) => rules.find(({meta}) => meta.id === id)?.meta.weakens ?? id
}))

/**
 * Opens the ledger of some waivers, which knows every rule.
 *
 * @param hasPlugins - whether rules of other packages run too.
 */
export function openLedger(waivers: readonly Waiver[], asOf: string | undefined, hasPlugins = false): WaiverLedger {
  return openLedgerOf(waivers, {...waivable(), ...(hasPlugins && {isOther: isPluginRule})}, asOf)
}

/** The rules that ask for a source. */
const askForSource: ReadonlySet<string> = new Set(['claim-cited', 'claim-likely'])

/** The article with the claims whose lack of a source was found and waived marked so. */
export function markWaived(article: Article, findings: readonly Finding[]): Article {
  const reasons = new Map(
    findings.flatMap(({rule, start, waiver}) => (waiver && askForSource.has(rule) ? [[start, waiver.reason]] : []))
  )
  if (reasons.size === 0) return article
  return {
    ...article,
    sentences: article.sentences.map((sentence) => {
      const {start, coverage} = sentence
      if (coverage.status !== 'uncited') return sentence
      // The items of a list are told of, and so waived, with the sentence that leads into it.
      const lead = coverage.lead === undefined ? undefined : article.sentences[coverage.lead]
      const reason = reasons.get(lead?.start ?? start)
      return reason === undefined ? sentence : {...sentence, coverage: {status: 'waived', reason}}
    })
  }
}
