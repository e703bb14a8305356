import type { Language, PathMap } from '@pathwall/domain'
import { analyze } from '../src/index.ts'

/** What one rule says about a map, as `high: No code review …`, with `possible` before an uncertain one; null for nothing. */
export function verdictOf(ruleId: string, map: PathMap, language: Language = 'en'): string | null {
  const [found, ...others] = analyze(map, { language }).findings.filter((finding) => finding.ruleId === ruleId)
  if (others.length > 0) throw new Error(`${ruleId} was found ${others.length + 1} times`)
  if (found === undefined) return null
  return `${found.possible === true ? 'possible ' : ''}${found.severity}: ${found.message}`
}
