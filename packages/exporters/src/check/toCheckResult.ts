import type { Analysis, Finding } from '@pathwall/analyzer'
import type { Language, PathMap } from '@pathwall/domain'
import type { Baseline, KnownFinding } from './baseline.ts'
import { CHECK_SCHEMA, FAIL_LEVELS, type CheckedFinding, type CheckResult, type FailLevel } from './checkResult.ts'

export interface CheckInput {
  map: PathMap
  /** Of the map, in `language`. */
  analysis: Analysis
  language: Language
  /** File or address of the map as it was named, without a token. */
  source: string
  /** ISO 8601 day of the judgement. */
  asOf: string
  failOn: FailLevel
  baseline?: Baseline | undefined
  /** Of Pathwall. */
  version: string
}

/** Judges a map: what was found, what of it is new, and whether a pipeline should stop. */
export function toCheckResult(input: CheckInput): CheckResult {
  const { map, analysis, language, source, asOf, failOn, baseline, version } = input
  const known = baseline && new Map(baseline.findings.map((finding) => [finding.fingerprint, finding]))
  const findings = analysis.findings.map((finding) => toCheckedFinding(finding, known))
  const failing = findings.filter((finding) => isFailing(finding, failOn)).length
  return {
    schema: CHECK_SCHEMA,
    tool: { name: 'Pathwall', version },
    map: { title: map.title, ...(map.id === undefined ? {} : { id: map.id }), source },
    language,
    asOf,
    verdict: { failOn, isFailed: failing > 0, failing },
    ...(baseline && { baseline: compare(baseline, findings) }),
    steps: analysis.steps.map(({ id, title, phase, state, notes, controls, source: by }) => ({
      ...{ id, title, phase, state, notes, controls },
      source: by,
    })),
    controlMatches: mapValues(analysis.bindings, ({ matches }) => ({ ...matches })),
    controls: mapValues(analysis.bindings, ({ matches: _matches, ...binding }) => binding),
    findings,
    coverage: analysis.coverage,
    summary: analysis.summary,
  }
}

/** The text of a result, as `pathwall check --format json` prints it. */
export function toCheckJson(result: CheckResult): string {
  return `${JSON.stringify(result, null, 2)}\n`
}

function toCheckedFinding(
  { decision, suppression, fingerprint, ...finding }: Finding,
  known: ReadonlyMap<string, KnownFinding> | undefined,
): CheckedFinding {
  const { ruleId, severity, ...rest } = finding
  const isOpen = decision === undefined && suppression === undefined
  const then = known?.get(fingerprint)
  const isKnown = then !== undefined && (then.isOpen || !isOpen)
  return {
    ruleId,
    severity,
    status: suppression !== undefined ? 'suppressed' : decision !== undefined ? 'decided' : 'open',
    ...rest,
    ...(decision && { decision: { ...decision } }),
    ...(suppression && { suppression: { ...suppression } }),
    ...(known && { baseline: isKnown ? ('known' as const) : ('new' as const) }),
    fingerprint,
  }
}

/** Open, not known before, and weighing at least so much. */
function isFailing({ status, severity, baseline }: CheckedFinding, failOn: FailLevel): boolean {
  if (failOn === 'never' || status !== 'open' || baseline === 'known') return false
  return FAIL_LEVELS.indexOf(severity) <= FAIL_LEVELS.indexOf(failOn)
}

function compare(baseline: Baseline, findings: readonly CheckedFinding[]): NonNullable<CheckResult['baseline']> {
  const open = findings.filter(({ status }) => status === 'open')
  const now = new Set(findings.map(({ fingerprint }) => fingerprint))
  return {
    source: baseline.source,
    new: open.filter((finding) => finding.baseline === 'new').length,
    known: open.filter((finding) => finding.baseline === 'known').length,
    gone: baseline.findings
      .filter(({ fingerprint }) => !now.has(fingerprint))
      .map(({ ruleId, fingerprint }) => ({ ruleId, fingerprint })),
  }
}

/** fromEntries defines own properties, so a note called `__proto__` is a note like any other. */
function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
