/** How well the steps that somebody found are those that were meant. Shares 0..1. */
export interface StepAgreement {
  /** Of the pairs of notes that were found in one step: those that belong into one. */
  precision: number
  /** Of the pairs of notes that belong into one step: those that were found in one. */
  recall: number
  /** Harmonic mean of how many found steps are exactly as meant, and how many meant ones were found so. */
  exact: number
}

/** Compares lists of steps, each a list of note ids. Notes that stand alone on both sides count for `exact` only. */
export function stepAgreement(meant: readonly string[][], found: readonly string[][]): StepAgreement {
  const stepOf = new Map(meant.flatMap((step, index) => step.map((id) => [id, index])))
  let right = 0
  for (const step of found) {
    const counts = new Map<number | undefined, number>()
    for (const id of step) counts.set(stepOf.get(id), (counts.get(stepOf.get(id)) ?? 0) + 1)
    for (const count of counts.values()) right += pairsOf(count)
  }
  const keyOf = (step: readonly string[]): string => JSON.stringify([...step].sort())
  const keys = new Set(meant.map(keyOf))
  const exact = found.filter((step) => keys.has(keyOf(step))).length
  return {
    precision: right / countPairs(found),
    recall: right / countPairs(meant),
    exact: (2 * exact) / (meant.length + found.length),
  }
}

function countPairs(steps: readonly string[][]): number {
  return steps.reduce((sum, step) => sum + pairsOf(step.length), 0)
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2
}
