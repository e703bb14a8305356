import { PHASES, type Decision, type Language, type NoteId, type PathMap, type Suppression } from '@pathwall/domain'
import type { Finding, Severity } from '../analysis.ts'
import type { AnalyzerOptions } from '../analyzerOptions.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import { isWholeDecision } from './decidedPlaces.ts'
import { fingerprintOf } from './fingerprintOf.ts'
import { newestOf } from './newestOf.ts'
import type { Found, Hit, Reading, Rule } from './rule.ts'

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
  const decisions = newestByFinding(reading.map.decisions.filter(isWholeDecision))
  const suppressions = newestByFinding(reading.map.suppressions)
  const ask = (asked: readonly Rule[], found: readonly Found[]): Found[] =>
    asked.flatMap((rule) => {
      const wish = wishes[rule.id]
      if (wish === 'off') return []
      return rule.find(reading, found).map((hit): Found => {
        const finding = toFinding(rule, hit, language, wish)
        const { fingerprint } = finding
        return { rule, finding: withAnswer(finding, decisions.get(fingerprint), suppressions.get(fingerprint)) }
      })
    })
  const found = ask(
    rules.filter(({ isAskedLast }) => isAskedLast !== true),
    [],
  )
  const last = ask(
    rules.filter(({ isAskedLast }) => isAskedLast === true),
    found,
  )
  return inOrder(
    reading,
    [...found, ...last].map(({ finding }) => finding),
  )
}

/** What was said last about each finding. */
function newestByFinding<T extends { finding?: string; date?: string }>(records: readonly T[]): Map<string, T> {
  const all = new Map<string, T[]>()
  for (const record of records) {
    const { finding } = record
    if (finding === undefined) continue
    const there = all.get(finding)
    if (there === undefined) all.set(finding, [record])
    else there.push(record)
  }
  const newest = new Map<string, T>()
  for (const [finding, there] of all) {
    const record = newestOf(there)
    if (record !== undefined) newest.set(finding, record)
  }
  return newest
}

interface Made {
  language: Language
  wish: Severity | undefined
  finding: Finding
}

/** Rules about one step give the same hit as long as the step is the same; then the finding is the same, too. */
const made = new WeakMap<Hit, Made>()

function toFinding(rule: Rule, hit: Hit, language: Language, wish: Severity | undefined): Finding {
  const before = made.get(hit)
  if (before !== undefined && before.language === language && before.wish === wish) return before.finding
  const { identity, message, suggest, ...place } = hit
  const finding: Finding = {
    ruleId: rule.id,
    title: rule.title[language],
    message: message[language],
    why: rule.why[language],
    todo: rule.todo[language],
    ...place,
    ...(wish === undefined ? {} : { severity: wish }),
    suggest: suggest ?? [...rule.suggest],
    frameworks: [...rule.frameworks],
    fingerprint: fingerprintOf(rule.id, identity),
  }
  made.set(hit, { language, wish, finding })
  return finding
}

function withAnswer(finding: Finding, decision: Decision | undefined, suppression: Suppression | undefined): Finding {
  if (suppression !== undefined) return { ...finding, suppression }
  return decision === undefined ? finding : { ...finding, decision }
}

function inOrder(reading: Reading, findings: readonly Finding[]): Finding[] {
  const placeOf = placesOnWall(reading)
  return findings
    .map((finding) => ({ finding, weight: SEVERITIES.indexOf(finding.severity), place: placeOf(finding) }))
    .sort(
      (a, b) =>
        a.weight - b.weight ||
        a.place.step - b.place.step ||
        a.place.phase - b.place.phase ||
        a.place.x - b.place.x ||
        byCode(a.finding.ruleId, b.finding.ruleId) ||
        byCode(a.finding.fingerprint, b.finding.fingerprint),
    )
    .map(({ finding }) => finding)
}

/** Where the eye finds a finding: at a step, else in a phase, else nowhere on the wall. */
interface WallPlace {
  step: number
  phase: number
  x: number
}

function placesOnWall({ steps, order, bindings, map }: Reading): (finding: Finding) => WallPlace {
  const placeOfNote = (id: NoteId): number | undefined => {
    const [covered = ''] = Object.hasOwn(bindings, id) ? (bindings[id]?.steps ?? []) : []
    return order.byNote.get(id) ?? order.byId.get(covered)
  }
  // Few findings are about a note that is in no step, such as a blank one.
  let lefts: ReadonlyMap<NoteId, number> | undefined
  const leftOf = (id: NoteId): number => (lefts ??= leftsIn(map)).get(id) ?? 0
  return ({ stepId, targets: [first], phase }) => {
    const step = stepId !== undefined ? order.byId.get(stepId) : first !== undefined ? placeOfNote(first) : undefined
    if (step !== undefined) return { step, phase: 0, x: 0 }
    return {
      step: steps.length,
      phase: phase === undefined ? PHASES.length : PHASES.indexOf(phase),
      x: first === undefined ? 0 : leftOf(first),
    }
  }
}

function leftsIn({ notes }: PathMap): Map<NoteId, number> {
  return new Map(notes.filter(({ x }) => Number.isFinite(x)).map(({ id, x }) => [id, x]))
}
