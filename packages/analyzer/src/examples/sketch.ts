import type { DecisionKind, Phase, RosterEntry } from '@pathwall/domain'

/** A map in a few words, for documentation and tests. Every word of it is shown on a note, or names one. */
export interface Sketch {
  /** By a short name that flows, controls and decisions call them; it stands on no note. */
  steps?: Readonly<Record<string, SketchStep>>
  /** `plan > build`: what comes out of one step goes to the next. */
  flows?: readonly string[]
  /** Controls beside no step, or with an arrow to each step of `covers`. */
  controls?: readonly SketchControl[]
  /** Who was invited to the session. */
  roster?: readonly RosterEntry[]
  decisions?: readonly SketchDecision[]
  /** ISO 8601 day on which the map was true. */
  asOf?: string
}

/** One activity, one note per text, all inside one step frame. */
export interface SketchStep {
  /** Absent: the step lies in no phase. */
  phase?: Phase
  people?: readonly string[]
  media?: readonly string[]
  deliverables?: readonly string[]
  controls?: readonly string[]
}

export interface SketchControl {
  text: string
  phase?: Phase
  covers?: readonly string[]
}

export interface SketchDecision {
  /** Name of the step. */
  step: string
  /** The finding of this rule about the step. Absent: the step without a control. */
  rule?: string
  /** Default `accept`. */
  decision?: DecisionKind
  owner?: string
  reason?: string
  date?: string
  review?: string
}

/** A map on which a rule has something to say, and a similar one on which it has not. */
export interface RuleExample {
  fires: Sketch
  silent: Sketch
}
