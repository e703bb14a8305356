import type { Analysis } from '@pathwall/analyzer'
import { PHASES, type PathMap, type Phase } from '@pathwall/domain'

/** One place of the coverage strip. Counts are steps. */
export interface PhaseCoverage {
  phase: Phase | 'unplaced'
  covered: number
  accepted: number
  planned: number
  gap: number
  /** All steps that need a control. */
  judged: number
}

/** Coverage of the map's phases in their order, and of what lies in none when there is such a thing. */
export function readCoverage(map: PathMap, analysis: Analysis): PhaseCoverage[] {
  const areas = new Set<string>(map.phases.map((area) => area.id))
  return [...PHASES, 'unplaced' as const]
    .map((phase) => toPhaseCoverage(phase, analysis))
    .filter(({ phase, judged }) => judged > 0 || areas.has(phase))
}

function toPhaseCoverage(phase: Phase | 'unplaced', { coverage }: Analysis): PhaseCoverage {
  const { covered, accepted, planned, gap } = coverage.perPhase[phase]
  return { phase, covered, accepted, planned, gap, judged: covered + accepted + planned + gap }
}
