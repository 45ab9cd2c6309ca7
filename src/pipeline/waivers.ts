import {openLedger as openLedgerOf, type WaivableRules} from '../findings/waive.ts'
import type {Article} from '../model/article.ts'
import type {Finding} from '../model/finding.ts'
import type {Waiver, WaiverLedger} from '../model/waiver.ts'
import type {Rule} from '../rules/define-rule.ts'
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

/**
 * The findings of a rule, each with the waiver that covers it.
 *
 * @param ledgers - those whose waivers can cover them, the nearest first.
 * @param hasLock - false where what a rule would find in a lock is unknown.
 */
export function applyWaivers(
  ledgers: readonly WaiverLedger[],
  {meta}: Rule,
  findings: readonly Finding[],
  hasLock: boolean
): readonly Finding[] {
  const seesAll = hasLock || meta.readsLock !== true
  return ledgers.reduce((left, ledger) => ledger.apply(meta.id, left, seesAll), findings)
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
