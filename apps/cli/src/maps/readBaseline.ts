import { analyze, type AnalyzerOptions } from '@pathwall/analyzer'
import { AppError, listIssues } from '@pathwall/domain'
import { isCheckResult, parseBaseline, type Baseline } from '@pathwall/exporters'
import type { CommandRun } from '../command.ts'
import { readText, toJson, toMap } from './mapInput.ts'

/**
 * Findings that were known before: of an earlier result of `check --format json`, or of an earlier map, judged by the same
 * rules on the same day. @throws AppError `input/invalid`
 */
export async function readBaseline(run: CommandRun, name: string, options: AnalyzerOptions): Promise<Baseline> {
  const named = await readText(run, name)
  const value = toJson(named)
  if (!isCheckResult(value)) {
    const { findings } = analyze(toMap(named.name, value), options)
    return {
      source: named.name,
      findings: findings.map(({ ruleId, fingerprint, decision, suppression }) => ({
        ...{ ruleId, fingerprint },
        isOpen: decision === undefined && suppression === undefined,
      })),
    }
  }
  const parsed = parseBaseline(value)
  if (!parsed.ok)
    throw new AppError(
      'input/invalid',
      `${named.name} is not a result of pathwall check:\n${listIssues(parsed.issues)}`,
    )
  return { source: named.name, findings: parsed.value }
}
