import type {Finding} from '../model/finding.ts'
import type {Span} from '../model/span.ts'
import type {JudgedWaiver, NamedRule, Waivable, Waiver, WaiverLedger} from '../model/waiver.ts'
import {nearest} from '../text/nearest.ts'

/** What there is to waive. */
export interface WaivableRules {
  /** The ids of all rules. */
  readonly ids: readonly string[]
  /** Whether an id that is not among them can be of a rule all the same, as one of a plugin. */
  readonly isOther?: (id: string) => boolean
  /** Those that no waiver silences. */
  readonly firm: ReadonlySet<string>
  /** The question that a rule asks, where another asks it too: a waiver of either holds for both. */
  readonly question: (id: string) => string
}

/**
 * Opens the ledger of some waivers. A waiver holds where it has a reason and has not ended; of several that cover a
 * finding the nearest one is named and counts as used.
 *
 * @param asOf - the day that counts as today, `YYYY-MM-DD`; where it is absent, none has ended.
 */
export function openLedger(
  waivers: readonly Waiver[],
  {ids, isOther = () => false, firm, question}: WaivableRules,
  asOf: string | undefined
): WaiverLedger {
  const isExpired = ({until}: Waiver): boolean => until !== undefined && asOf !== undefined && until < asOf
  const holding = waivers.map((waiver) => waiver.reason !== '' && !isExpired(waiver))
  const byRule = new Map<string, (finding: Waivable) => number | undefined>()
  const finderOf = (rule: string): ((finding: Waivable) => number | undefined) => {
    const known = byRule.get(rule)
    if (known) return known
    const finder = indexWaivers(
      waivers.flatMap((waiver, index) =>
        holding[index] && waiver.rules.some(({id}) => question(id) === question(rule)) ? [{waiver, index}] : []
      )
    )
    byRule.set(rule, finder)
    return finder
  }
  const entry = (index: number, rule: string): string => `${index} ${rule}`
  const open = (): WaiverLedger => {
    const used = new Set<string>()
    const ran = new Set<string>()
    const partly = new Set<string>()
    return {
      apply(rule, findings, complete) {
        ran.add(rule)
        if (!complete) partly.add(rule)
        if (firm.has(rule) || waivers.length === 0) return findings
        const find = finderOf(rule)
        return findings.map((finding): Finding => {
          const index = finding.waiver ? undefined : find(finding)
          const waiver = index === undefined ? undefined : waivers[index]
          if (index === undefined || !waiver) return finding
          for (const {id} of waiver.rules) if (question(id) === question(rule)) used.add(entry(index, id))
          const {reason, file, start, end} = waiver
          return {...finding, waiver: {reason, file, start, end}}
        })
      },
      judge: () =>
        waivers.map((waiver, index): JudgedWaiver => {
          const isKnown = ({id}: NamedRule): boolean => ids.includes(id) || isOther(id)
          const known = waiver.rules.filter(isKnown)
          const isIdle = ({id}: NamedRule): boolean =>
            holding[index] === true && ran.has(id) && !partly.has(id) && !firm.has(id) && !used.has(entry(index, id))
          return {
            waiver,
            unknown: waiver.rules
              .filter((rule) => !isKnown(rule))
              .map((rule) => {
                const near = nearest(rule.id, ids)
                return {...rule, ...(near !== undefined && {nearest: near})}
              }),
            firm: known.filter(({id}) => firm.has(id)),
            idle: known.filter(isIdle),
            expired: isExpired(waiver)
          }
        }),
      use: () => ({used, ran, partly}),
      addUse(use) {
        for (const one of use.used) used.add(one)
        for (const one of use.ran) ran.add(one)
        for (const one of use.partly) partly.add(one)
      },
      fork: open
    }
  }
  return open()
}

interface Indexed {
  readonly waiver: Waiver
  readonly index: number
}

interface Nested extends Indexed {
  readonly reach: Span
  readonly around: Nested | undefined
}

/**
 * Finds the waiver that covers a finding: of those that reach over parts of a file the innermost, else the first of the
 * others. Reaches are blocks of one tree, so that two of them nest or do not meet: a place has one innermost.
 */
function indexWaivers(waivers: readonly Indexed[]): (finding: Waivable) => number | undefined {
  const others = waivers.filter(({waiver}) => !waiver.reach)
  const located = waivers
    .flatMap((one) => (one.waiver.reach ? [{...one, reach: one.waiver.reach}] : []))
    .sort(
      (left, right) =>
        left.reach.start - right.reach.start || right.reach.end - left.reach.end || right.index - left.index
    )
  const bounds: number[] = []
  const innermost: (Nested | undefined)[] = []
  let open: Nested | undefined
  const close = (until: number): void => {
    for (; open && open.reach.end <= until; open = open.around) {
      bounds.push(open.reach.end)
      innermost.push(open.around)
    }
  }
  for (const one of located) {
    close(one.reach.start)
    open = {...one, around: open}
    bounds.push(one.reach.start)
    innermost.push(open)
  }
  close(Infinity)
  return (finding) => {
    let low = 0
    let high = bounds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bounds[middle] ?? Infinity) <= finding.start) low = middle + 1
      else high = middle
    }
    for (let one = innermost[low - 1]; one; one = one.around) if (one.waiver.covers(finding)) return one.index
    return others.find(({waiver}) => waiver.covers(finding))?.index
  }
}
