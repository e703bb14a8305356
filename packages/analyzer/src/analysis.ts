import type { CsfFunction, SecurityGoal, StrideCategory } from '@pathwall/catalog'
import type { Decision, NoteId, Phase, Suppression } from '@pathwall/domain'

/** `none`: only people, not judged. What is unknown never shows as covered. */
export type StepState = 'covered' | 'planned' | 'gap' | 'accepted' | 'none'

export type ControlState = 'active' | 'planned' | 'question' | 'negated'

/** How a control came to cover its steps, in the order in which the ways are tried. */
export type BindingVia = 'arrow' | 'gate' | 'frame' | 'group' | 'cell' | 'overlap' | 'near' | 'orphan'

/** One activity of the path: derived, never stored. */
export interface Step {
  /** Stable while the step keeps its media and deliverables: their sorted ids, joined. */
  id: string
  phase: Phase | null
  /** People, media and deliverables, in reading order (kind, then y, then x, then id). */
  notes: NoteId[]
  state: StepState
  /** Controls bound to this step, active or not, in the same order. */
  controls: NoteId[]
  /** What made these notes one step; `group`: somebody has said so. */
  source: 'frame' | 'group' | 'cell' | 'near'
  /** A short name for lists: the medium, else the deliverable, else the people. */
  title: string
}

/** Which catalogue entries a control stands for, and whether each is in place. Ids as in the catalogue or the team's own. */
export type ControlMatches = Readonly<Record<string, ControlState>>

/** Who says what a control is: its words, or somebody who has pinned it (to nothing in the catalogue: `own`). */
export type MatchBasis = 'text' | 'pinned' | 'own'

export interface ControlBinding {
  via: BindingVia
  steps: string[]
  /** Of the control as a whole: active as soon as one thing that it stands for is. */
  state: ControlState
  matches: ControlMatches
  basis: MatchBasis
  /** Two steps were equally near. */
  ambiguous?: true
}

export type Severity = 'high' | 'medium' | 'low' | 'info'

/** Result of a rule. Words as in SARIF 2.1.0. */
export interface Finding {
  ruleId: string
  severity: Severity
  /** In the language of the analysis, as all words here. */
  title: string
  /** One sentence about this very place. */
  message: string
  why: string
  /** What would close it. */
  todo: string
  targetKind: 'step' | 'steps' | 'control' | 'note' | 'notes' | 'phase' | 'map'
  /** Note ids: all people, media and deliverables of a step; the notes themselves; empty for a phase and the map. */
  targets: NoteId[]
  /** Notes that the message speaks of besides the targets: the control that is only planned, the image that is not scanned. */
  related?: NoteId[]
  /** Step of `targets`, for findings about a step. */
  stepId?: string
  /** Phase in which the target lies, or which is the target. */
  phase?: Phase
  /** Ids of catalogue entries that would close it, the best first. */
  suggest: string[]
  /** Ids in NIST SSDF 1.1, CSF 2.0, OWASP SAMM 2, CI/CD Top 10. */
  frameworks: string[]
  /** A note of another kind names what the rule misses: it may be there and have the wrong colour. */
  possible?: true
  /** What was decided about it, with owner and reason: counted apart. */
  decision?: Decision
  /** Somebody called it not relevant here: counted apart. */
  suppression?: Suppression
  /** sha256 over rule id and identity (a step's media and deliverables), hex. Survives rewording, moving and reordering. */
  fingerprint: string
}

export interface StateCounts {
  covered: number
  planned: number
  gap: number
  accepted: number
  none: number
}

/** Recognised controls in place that answer to one question. */
export interface ControlTally {
  /** How many notes. */
  controls: number
  /** In reading order. */
  notes: NoteId[]
}

export interface Flow {
  from: string
  to: string
  arrows: string[]
  kind: 'forward' | 'feedback' | 'rework'
}

export interface Analysis {
  /** Phase order, unplaced last; then x, y, id. */
  steps: Step[]
  flows: Flow[]
  /** One entry per control note with text. */
  bindings: Record<NoteId, ControlBinding>
  findings: Finding[]
  /** `share`: active-covered or accepted steps / judged steps, 0..1; null when nothing is judged. */
  coverage: {
    perPhase: Record<Phase | 'unplaced', StateCounts & { share: number | null }>
    total: StateCounts & { share: number | null }
    perCsfFunction: Record<CsfFunction, ControlTally>
    /** Controls that answer to all six, such as threat modelling, count for none: they ask the question and are no answer. */
    perStride: Record<StrideCategory, ControlTally>
    perCia: Record<SecurityGoal, ControlTally>
    /**
     * How early security starts. `total`: active controls, recognised or not; `early`: those of them in input or refinement,
     * which are `notes`; `share`: 0..1, null without any. `isJudged`: there are enough of them to say something.
     */
    balance: { early: number; total: number; share: number | null; isJudged: boolean; notes: NoteId[] }
  }
  summary: {
    notes: number
    byKind: Record<'people' | 'media' | 'deliverable' | 'control', number>
    arrows: number
    steps: StateCounts
    /** Open ones: neither decided nor suppressed. */
    findings: Record<Severity, number>
    decided: number
    suppressed: number
  }
}
