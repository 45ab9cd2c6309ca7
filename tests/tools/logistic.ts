/** Logistic regression, for the claim model and the baselines that it is measured against. */

/** A row as numbers: which features it has and how strongly, and its label. */
export interface SparseRow {
  readonly at: readonly number[]
  readonly values: readonly number[]
  readonly label: 0 | 1
}

/** How a feature is held back. */
export interface Restraint {
  /** Half the weight of its square in what is minimised. */
  readonly ridge: number
  /** 1 for a weight that may not be below 0, −1 for one that may not be above. */
  readonly sign: number
}

/** Rounds over all features; the weights move by less than a thousandth in the last. */
const rounds = 40

/**
 * Fits weights by coordinate descent with Newton steps (Fan, Chang, Hsieh, Wang and Lin, LIBLINEAR, JMLR 2008, §2 for
 * the problem), each step cut where it is long or would cross a sign. No randomness: features in order, the same
 * numbers each time.
 */
export function fitLogistic(
  rows: readonly SparseRow[],
  rowWeights: readonly number[],
  restraints: readonly Restraint[]
): Float64Array {
  const columns = restraints.map(() => ({rows: [] as number[], values: [] as number[]}))
  rows.forEach(({at, values}, row) => {
    at.forEach((feature, i) => {
      columns[feature]?.rows.push(row)
      columns[feature]?.values.push(values[i] ?? 0)
    })
  })
  const weights = new Float64Array(restraints.length)
  const sums = new Float64Array(rows.length)
  const chances = new Float64Array(rows.length).fill(0.5)
  for (let round = 0; round < rounds; round += 1) {
    columns.forEach((column, feature) => {
      const {ridge, sign} = restraints[feature] ?? {ridge: 1, sign: 0}
      const weight = weights[feature] ?? 0
      let slope = ridge * weight
      let curve = ridge
      for (let i = 0; i < column.rows.length; i += 1) {
        const row = column.rows[i] ?? 0
        const value = column.values[i] ?? 0
        const chance = chances[row] ?? 0
        const counts = rowWeights[row] ?? 1
        slope += counts * (chance - (rows[row]?.label ?? 0)) * value
        curve += counts * Math.max(chance * (1 - chance), 0.01) * value * value
      }
      const free = weight - Math.max(-1, Math.min(1, slope / curve))
      const next = sign > 0 ? Math.max(0, free) : sign < 0 ? Math.min(0, free) : free
      if (next === weight) return
      weights[feature] = next
      for (let i = 0; i < column.rows.length; i += 1) {
        const row = column.rows[i] ?? 0
        const sum = (sums[row] ?? 0) + (next - weight) * (column.values[i] ?? 0)
        sums[row] = sum
        chances[row] = 1 / (1 + Math.exp(-sum))
      }
    })
  }
  return weights
}
