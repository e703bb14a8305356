import { analyze, type AnalyzerOptions } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'
import { toCheckResult, type CheckInput, type CheckResult } from '../src/index.ts'

/** The result of a check on a fixed day. */
export function aCheck(
  map: PathMap,
  { language = 'en', failOn = 'high', baseline, ...options }: Partial<CheckInput> & AnalyzerOptions = {},
): CheckResult {
  const analysis = analyze(map, { language, today: '2026-11-21', ...options })
  return toCheckResult({
    ...{ map, analysis, language, failOn, baseline },
    source: 'map.json',
    asOf: '2026-11-21',
    version: '1.2.3',
  })
}
