import { NOTE_KINDS, type PathMap } from '@pathwall/domain'
import type { Analysis, Finding, Severity, Step } from './analysis.ts'
import { countStates } from './readCoverage.ts'

/** Plain counts over everything on the map, blank notes included. */
export function readSummary(map: PathMap, steps: readonly Step[], findings: readonly Finding[]): Analysis['summary'] {
  const byKind = { people: 0, media: 0, deliverable: 0, control: 0 }
  for (const { kind } of map.notes) if (NOTE_KINDS.includes(kind)) byKind[kind]++
  const bySeverity: Record<Severity, number> = { high: 0, medium: 0, low: 0, info: 0 }
  const open = findings.filter(({ decision, suppression }) => decision === undefined && suppression === undefined)
  for (const { severity } of open) bySeverity[severity]++
  return {
    notes: map.notes.length,
    byKind,
    arrows: map.arrows.length,
    steps: countStates(steps),
    findings: bySeverity,
    decided: findings.filter(({ decision }) => decision !== undefined).length,
    suppressed: findings.filter(({ suppression }) => suppression !== undefined).length,
  }
}
