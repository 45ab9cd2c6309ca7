import type {Finding} from '../model/finding.ts'
import type {JudgedWaiver, NamedRule, Waiver, WaiverLedger} from '../model/waiver.ts'
import {nearest} from '../text/nearest.ts'

/** What there is to waive. */
export interface WaivableRules {
  /** The ids of all rules. */
  readonly ids: readonly string[]
  /** Those that no waiver silences. */
  readonly firm: ReadonlySet<string>
}

/**
 * Opens the ledger of some waivers. A waiver holds where it has a reason and has not ended; of several that cover a
 * finding the first one is named, and each counts as used.
 *
 * @param asOf - the day that counts as today, `YYYY-MM-DD`; where it is absent, none has ended.
 */
export function openLedger(
  waivers: readonly Waiver[],
  {ids, firm}: WaivableRules,
  asOf: string | undefined
): WaiverLedger {
  const used = new Set<string>()
  const ran = new Set<string>()
  const partly = new Set<string>()
  const isExpired = ({until}: Waiver): boolean => until !== undefined && asOf !== undefined && until < asOf
  const holding = waivers.map((waiver) => waiver.reason !== '' && !isExpired(waiver))
  const entry = (index: number, rule: string): string => `${index} ${rule}`
  return {
    apply(rule, findings, complete) {
      ran.add(rule)
      if (!complete) partly.add(rule)
      if (firm.has(rule) || waivers.length === 0) return findings
      return findings.map((finding): Finding => {
        const covering = waivers.filter((waiver, index) => {
          if (!holding[index] || !waiver.covers(finding)) return false
          used.add(entry(index, rule))
          return true
        })
        const [first] = covering
        if (!first || finding.waiver) return finding
        const {reason, file, start, end} = first
        return {...finding, waiver: {reason, file, start, end}}
      })
    },
    judge: () =>
      waivers.map((waiver, index): JudgedWaiver => {
        const known = waiver.rules.filter(({id}) => ids.includes(id))
        const isIdle = ({id}: NamedRule): boolean =>
          holding[index] === true && ran.has(id) && !partly.has(id) && !firm.has(id) && !used.has(entry(index, id))
        return {
          waiver,
          unknown: waiver.rules
            .filter(({id}) => !ids.includes(id))
            .map((rule) => {
              const near = nearest(rule.id, ids)
              return {...rule, ...(near !== undefined && {nearest: near})}
            }),
          firm: known.filter(({id}) => firm.has(id)),
          idle: known.filter(isIdle),
          expired: isExpired(waiver)
        }
      })
  }
}
