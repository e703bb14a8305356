import type { Decision, Language, Suppression } from '@pathwall/domain'
import type { Finding, Severity } from '../analysis.ts'
import type { AnalyzerOptions } from '../analyzerOptions.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import { fingerprintOf } from './fingerprintOf.ts'
import type { Hit, Reading, Rule } from './rule.ts'

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low', 'info']

/**
 * Asks every rule that is not off. Findings come by severity, then in the order of the wall, then by rule; the same map
 * always gives the same list. What was decided or suppressed is in it, and says so.
 */
export function findAll(
  rules: readonly Rule[],
  reading: Reading,
  { language = 'en', rules: wishes = {} }: Pick<AnalyzerOptions, 'language' | 'rules'> = {},
): Finding[] {
  const places = new Map(reading.steps.map((step, index) => [step.id, index]))
  const placeOf = ({ stepId }: Finding): number =>
    stepId === undefined ? places.size : (places.get(stepId) ?? places.size)
  const decisions = new Map(reading.map.decisions.filter(isWhole).map((decision) => [decision.finding, decision]))
  const suppressions = new Map(reading.map.suppressions.map((suppression) => [suppression.finding, suppression]))
  return rules
    .flatMap((rule) => {
      const wish = wishes[rule.id]
      if (wish === 'off') return []
      return rule.find(reading).map((hit): Finding => {
        const finding = toFinding(rule, hit, language)
        if (wish !== undefined) finding.severity = wish
        return withAnswer(finding, decisions.get(finding.fingerprint), suppressions.get(finding.fingerprint))
      })
    })
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        placeOf(a) - placeOf(b) ||
        byCode(a.ruleId, b.ruleId) ||
        byCode(a.fingerprint, b.fingerprint),
    )
}

function toFinding(rule: Rule, { identity, message, suggest, ...hit }: Hit, language: Language): Finding {
  return {
    ruleId: rule.id,
    title: rule.title[language],
    message: message[language],
    why: rule.why[language],
    todo: rule.todo[language],
    ...hit,
    suggest: suggest ?? [...rule.suggest],
    frameworks: [...rule.frameworks],
    fingerprint: fingerprintOf(rule.id, identity),
  }
}

function withAnswer(finding: Finding, decision: Decision | undefined, suppression: Suppression | undefined): Finding {
  if (suppression !== undefined) return { ...finding, suppression }
  return decision === undefined ? finding : { ...finding, decision }
}

function isWhole({ owner = '', reason = '' }: Decision): boolean {
  return owner.trim() !== '' && reason.trim() !== ''
}
