import type { Analysis, Severity, Step } from '@pathwall/analyzer'
import type { NoteId, NoteKind, PathMap, Phase } from '@pathwall/domain'

/** A step without an active control, as the panel lists it. */
export interface GapStep {
  id: string
  title: string
  phase: Phase | null
  notes: NoteId[]
  state: 'gap' | 'planned' | 'accepted'
  /** How many notes of each kind the step has; kinds that are missing are left out. */
  kinds: Partial<Record<NoteKind, number>>
  /** Null when no rule has judged the step. */
  severity: Severity | null
  /** Texts of the controls that are only planned or doubted. */
  plannedControls: string[]
}

export interface GapGroup {
  phase: Phase | null
  steps: GapStep[]
}

/** Everything the gaps panel shows. Steps are in the analysis' order, groups in its phase order. */
export interface Gaps {
  groups: GapGroup[]
  gapCount: number
  planned: GapStep[]
  accepted: GapStep[]
  /** Steps that need a control: all but those that are only people. */
  judgedCount: number
  noteCount: number
}

const COVERAGE_RULES: ReadonlySet<string> = new Set(['COV-01', 'COV-03'])

/** Derives what the gaps panel shows. Order follows phase and reading order alone, so that rows stay where they are while somebody types. */
export function readGaps(map: PathMap, analysis: Analysis): Gaps {
  const notes = new Map(map.notes.map((note) => [note.id, note]))
  const severities = new Map<string, Severity>()
  for (const { ruleId, stepId, severity } of analysis.findings)
    if (stepId !== undefined && COVERAGE_RULES.has(ruleId)) severities.set(stepId, severity)

  const toGapStep = (step: Step, state: GapStep['state']): GapStep => ({
    id: step.id,
    title: step.title,
    phase: step.phase,
    notes: step.notes,
    state,
    kinds: countKinds(step.notes.flatMap((id) => notes.get(id)?.kind ?? [])),
    severity: severities.get(step.id) ?? null,
    plannedControls: state === 'planned' ? step.controls.flatMap((id) => notes.get(id)?.text ?? []) : [],
  })
  const inState = (state: GapStep['state']): GapStep[] =>
    analysis.steps.filter((step) => step.state === state).map((step) => toGapStep(step, state))

  const gaps = inState('gap')
  return {
    groups: groupByPhase(gaps),
    gapCount: gaps.length,
    planned: inState('planned'),
    accepted: inState('accepted'),
    judgedCount: analysis.steps.filter((step) => step.state !== 'none').length,
    noteCount: map.notes.length,
  }
}

function groupByPhase(steps: readonly GapStep[]): GapGroup[] {
  const groups: GapGroup[] = []
  for (const step of steps) {
    const group = groups.find(({ phase }) => phase === step.phase)
    if (group === undefined) groups.push({ phase: step.phase, steps: [step] })
    else group.steps.push(step)
  }
  return groups
}

function countKinds(kinds: readonly NoteKind[]): Partial<Record<NoteKind, number>> {
  const counts: Partial<Record<NoteKind, number>> = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
