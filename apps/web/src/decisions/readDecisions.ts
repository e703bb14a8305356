import type { Analysis, Finding, RuleSettings, Step } from '@pathwall/analyzer'
import type { Decision, NoteId, PathMap, Phase } from '@pathwall/domain'

const DAY_MS = 24 * 60 * 60 * 1000

/** A decision with what it is about now. */
export interface DecisionEntry {
  decision: Decision
  /** The step, or the place of the finding; empty when nothing of it is left. */
  title: string
  /** The step that it is about; undefined for another finding, and when there is no such step. */
  stepId?: string
  /** The finding's title; undefined for a step without a control. */
  finding?: string
  phase: Phase | null
  /** Notes that are still on the wall. */
  notes: NoteId[]
  /** It answers something that would be open without it. */
  isInForce: boolean
  /** Why somebody has to look at it again. */
  due: 'review' | 'old' | 'incomplete' | null
  /** What it was about is no longer so. */
  past: 'covered' | 'step-gone' | 'finding-gone' | null
}

/**
 * Every decision of the map: first those that somebody has to look at again, the longest due first, then those in force by
 * their review, then those whose object is gone. `today` is an ISO 8601 day.
 */
export function readDecisions(
  map: PathMap,
  analysis: Analysis,
  today: string,
  settings: Pick<RuleSettings, 'decisionMaxAgeDays'>,
): DecisionEntry[] {
  if (map.decisions.length === 0) return []
  const texts = new Map(map.notes.map(({ id, text }) => [id, text]))
  const kinds = new Map(map.notes.map(({ id, kind }) => [id, kind]))
  const keyOf = (ids: readonly NoteId[]): string => [...new Set(ids)].sort().join('\n')
  const steps = new Map(
    analysis.steps.map((step) => [keyOf(step.notes.filter((id) => kinds.get(id) !== 'people')), step]),
  )
  const findings = new Map(analysis.findings.map((finding) => [finding.fingerprint, finding]))
  return map.decisions
    .map((decision): DecisionEntry => {
      const entry =
        decision.finding === undefined
          ? aboutStep(decision, steps.get(keyOf(decision.notes)))
          : aboutFinding(decision, findings.get(decision.finding))
      const notes = entry.notes.filter((id) => texts.has(id))
      const title = entry.title || (texts.get(notes[0] ?? '')?.trim() ?? '')
      const due = entry.past === null ? readDue(decision, today, settings.decisionMaxAgeDays) : null
      return { decision, ...entry, notes, title, due }
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.decision.review ?? '9').localeCompare(b.decision.review ?? '9'))
}

type Subject = Pick<DecisionEntry, 'title' | 'stepId' | 'phase' | 'notes' | 'isInForce' | 'past' | 'finding'>

function aboutStep({ notes }: Decision, step: Step | undefined): Subject {
  if (step === undefined) return { title: '', phase: null, notes, isInForce: false, past: 'step-gone' }
  return {
    title: step.title,
    stepId: step.id,
    phase: step.phase,
    notes: step.notes,
    isInForce: step.state === 'accepted',
    past: step.state === 'covered' ? 'covered' : null,
  }
}

function aboutFinding({ notes }: Decision, finding: Finding | undefined): Subject {
  if (finding === undefined) return { title: '', phase: null, notes, isInForce: false, past: 'finding-gone' }
  return {
    title: finding.message,
    finding: finding.title,
    phase: finding.phase ?? null,
    notes: finding.targets,
    isInForce: finding.decision !== undefined,
    past: finding.suppression === undefined ? null : 'finding-gone',
  }
}

function readDue(
  { owner = '', reason = '', date, review }: Decision,
  today: string,
  maxAgeDays: number,
): DecisionEntry['due'] {
  if (owner.trim() === '' || reason.trim() === '') return 'incomplete'
  if (review !== undefined && review !== '' && review < today) return 'review'
  const age = date === undefined ? NaN : (Date.parse(today) - Date.parse(date)) / DAY_MS
  return age > maxAgeDays ? 'old' : null
}

function rankOf({ due, past }: DecisionEntry): number {
  if (due !== null) return 0
  return past === null ? 1 : 2
}
