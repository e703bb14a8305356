import { PHASES } from '@pathwall/domain'
import type { Analysis, StateCounts, Step } from './analysis.ts'

/** Counts step states per phase and in total, and which share of the judged steps is covered or accepted. */
export function readCoverage(steps: readonly Step[]): Analysis['coverage'] {
  const perPhase = new Map([...PHASES, 'unplaced' as const].map((phase) => [phase, withShare(noStates())]))
  for (const phase of perPhase.keys())
    perPhase.set(phase, withShare(countStates(steps.filter((step) => (step.phase ?? 'unplaced') === phase))))
  return {
    perPhase: Object.fromEntries(perPhase) as Analysis['coverage']['perPhase'],
    total: withShare(countStates(steps)),
  }
}

/** How many of these steps are in which state. */
export function countStates(steps: readonly Step[]): StateCounts {
  const counts = noStates()
  for (const { state } of steps) counts[state]++
  return counts
}

function noStates(): StateCounts {
  return { covered: 0, planned: 0, gap: 0, accepted: 0, none: 0 }
}

function withShare(counts: StateCounts): StateCounts & { share: number | null } {
  const safe = counts.covered + counts.accepted
  const judged = safe + counts.planned + counts.gap
  return { ...counts, share: judged === 0 ? null : safe / judged }
}
