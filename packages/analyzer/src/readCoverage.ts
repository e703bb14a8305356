import { PHASES } from '@pathwall/domain'
import type { Analysis, StateCounts, Step } from './analysis.ts'
import { readControlCoverage } from './readControlCoverage.ts'
import type { Reading } from './rules/rule.ts'

/**
 * Counts step states per phase and in total, which share of the judged steps is covered or accepted, and what the controls
 * in place answer to.
 */
export function readCoverage(
  reading: Pick<Reading, 'steps' | 'controls' | 'catalogue' | 'settings'>,
): Analysis['coverage'] {
  const { steps } = reading
  const perPhase = new Map([...PHASES, 'unplaced' as const].map((phase) => [phase, noStates()]))
  for (const { phase, state } of steps) {
    const counts = perPhase.get(phase ?? 'unplaced')
    if (counts !== undefined) counts[state]++
  }
  const shares = [...perPhase].map(([phase, counts]) => [phase, withShare(counts)])
  return {
    perPhase: Object.fromEntries(shares) as Analysis['coverage']['perPhase'],
    total: withShare(countStates(steps)),
    ...readControlCoverage(reading),
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
