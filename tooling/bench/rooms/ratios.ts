/** What lies in the middle; of an even number, the mean of the two. NaN of nothing, and of what holds no number. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

/**
 * The median of ours / theirs, round by round: what a busy machine does to one round, it does to both.
 * Rounds that only one of them has are left out.
 */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.flatMap((value, round) => value / (theirs[round] ?? Number.NaN)))
}
