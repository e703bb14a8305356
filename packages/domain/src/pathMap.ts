import type { NoteKind } from './noteKind.ts'
import type { Phase } from './phase.ts'

export type NoteId = string

/** Side of a note in wall units; one unit is one CSS pixel at 100 % zoom. */
export const NOTE_SIZE = 200

/** Fields of a newer minor version or of another tool: kept as they came, never interpreted. */
export interface Extra {
  [field: string]: unknown
}

/** One sticky note. `x`, `y` is the top left corner in map units. */
export interface Note {
  id: NoteId
  kind: NoteKind
  text: string
  /** Absent: the note lies in no phase. */
  phase?: Phase
  x: number
  y: number
  /** Default NOTE_SIZE. */
  w?: number
  h?: number
  /** Id of the step frame in which the note lies. */
  frame?: string
  /** Cell of an imported table; both set or neither counts. Cleared when somebody moves the note away from its cell. */
  column?: number
  lane?: string
  /** Notes with the same group are one step, whatever stands near them; a frame counts before it. */
  group?: string
  /** Control notes: id of the arrow on which the note stands as a gate. */
  onArrow?: string
  /** Control notes: ids of the catalogue entries that it is, as somebody has said; none says "our own control". Absent: read from the text. */
  pinned?: string[]
  extra?: Extra
}

export interface Arrow {
  id: string
  from: NoteId
  to: NoteId
  label?: string
  /** Curvature in map units; 0 or absent is straight. */
  bend?: number
  extra?: Extra
}

/** A frame that says "this is one step", whatever lies near it. */
export interface StepFrame {
  id: string
  title: string
  phase?: Phase
  x: number
  y: number
  w: number
  h: number
  extra?: Extra
}

/** A phase of this map, with the area that is reserved for it even when it is empty. */
export interface PhaseArea {
  id: Phase
  order: number
  x?: number
  y?: number
  w?: number
  h?: number
  extra?: Extra
}

export const DECISION_KINDS = ['accept', 'avoid', 'transfer', 'mitigate'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/**
 * What was decided about a step without a control, or about another finding. `notes`: ids of the step's media and
 * deliverables, or of what the finding is about. Dates are ISO 8601 days.
 */
export interface Decision {
  id?: string
  notes: NoteId[]
  /** Fingerprint of the finding; absent: the decision is about the step without a control. */
  finding?: string
  decision: DecisionKind
  /** Who answers for it. */
  owner?: string
  reason?: string
  /** Who has written it down. */
  by?: string
  date?: string
  review?: string
  extra?: Extra
}

/** A finding that somebody has called not relevant here. Words as in SARIF 2.1.0. */
export interface Suppression {
  id?: string
  /** Fingerprint of the finding. */
  finding: string
  /** Its rule, for people who read the file. */
  rule: string
  reason: string
  by?: string
  /** ISO 8601 day. */
  date?: string
  extra?: Extra
}

/** A whole path to production, as it is stored in a `p2p-map/1` file. See docs/map-format.md. */
export interface PathMap {
  schema: 'p2p-map/1'
  id?: string
  title: string
  phases: PhaseArea[]
  lanes: string[]
  notes: Note[]
  arrows: Arrow[]
  frames: StepFrame[]
  decisions: Decision[]
  suppressions: Suppression[]
  /** Context, session and every field this version does not know. */
  extra?: Extra
}
