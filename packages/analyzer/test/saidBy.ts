import type { PathMap } from '@pathwall/domain'
import { analyze, sketchMap, type AnalyzerOptions, type Sketch } from '../src/index.ts'

/** What one rule says about a map, each finding as `low step plan-m1 plan-d1: Nothing leads on from …`. */
export function saidBy(ruleId: string, map: PathMap | Sketch, options: AnalyzerOptions = {}): string[] {
  const { findings } = analyze('schema' in map ? map : sketchMap(map), options)
  return findings
    .filter((finding) => finding.ruleId === ruleId)
    .map(({ severity, targetKind, targets, phase, message }) => {
      const place = targets.length === 0 ? (phase ?? 'map') : targets.join(' ')
      return `${severity} ${targetKind} ${place}: ${message}`
    })
}
