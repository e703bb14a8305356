import type { Analysis, Finding } from './analysis.ts'
import type { FindingChange, FindingThen } from './mapComparison.ts'

/**
 * Findings that stand otherwise before and after: opened, closed, decided, called not relevant. In the order of the later
 * analysis, then those that only the earlier one has. A step that was accepted is decided, though nothing is found there any more.
 */
export function compareFindings(before: Analysis, after: Analysis): FindingChange[] {
  const [from, to] = [readFindings(before), readFindings(after)]
  const all = new Map([...to.byPrint, ...[...from.byPrint].filter(([print]) => !to.byPrint.has(print))])
  return [...all.values()].flatMap((finding) => {
    const change = { before: from.stateOf(finding), after: to.stateOf(finding) }
    if (change.before.status === change.after.status) return []
    const { fingerprint, ruleId } = finding
    return [{ fingerprint, ruleId, ...change }]
  })
}

/** Rules about a step that are silent once it is accepted. */
const STEP_RULES: readonly string[] = ['COV-01', 'COV-03']

function readFindings({ findings, steps }: Analysis): {
  byPrint: Map<string, Finding>
  stateOf: (finding: Finding) => FindingThen
} {
  const byPrint = new Map(findings.map((finding) => [finding.fingerprint, finding]))
  const accepted = new Set(steps.filter(({ state }) => state === 'accepted').map(({ id }) => id))
  return {
    byPrint,
    stateOf: ({ fingerprint, ruleId, stepId }) => {
      const finding = byPrint.get(fingerprint)
      if (finding !== undefined) return toThen(finding)
      const isAccepted = STEP_RULES.includes(ruleId) && stepId !== undefined && accepted.has(stepId)
      return { status: isAccepted ? 'decided' : 'absent' }
    },
  }
}

function toThen({ severity, title, message, phase, decision, suppression }: Finding): FindingThen {
  const status = suppression !== undefined ? 'suppressed' : decision !== undefined ? 'decided' : 'open'
  return { status, severity, title, message, phase: phase ?? null }
}
