import type { DecisionKind, NoteId, NoteKind, Phase } from '@pathwall/domain'
import type { Severity, StepState } from './analysis.ts'

/** The same thing before and after. */
export interface Change<Item> {
  before: Item
  after: Item
}

/** What came, what went and what became another one between two states of a map. */
export interface Differences<Item> {
  added: Item[]
  removed: Item[]
  changed: Change<Item>[]
}

/** A note in a list of differences. */
export interface NamedNote {
  id: NoteId
  kind: NoteKind
  /** On one line, cut. */
  text: string
  phase: Phase | null
}

/** An arrow by what it joins. */
export interface NamedArrow {
  id: string
  from: NoteId
  to: NoteId
  /** `Plan → Build`, the texts of its ends on one line. */
  text: string
}

export interface NamedFrame {
  id: string
  title: string
}

export interface NamedDecision {
  id: string
  decision: DecisionKind
  owner: string
  notes: NoteId[]
}

/** A step that has no control at all in one of the two states of the map. `absent`: there is no such step. */
export interface GapChange {
  fingerprint: string
  title: string
  phase: Phase | null
  before: StepState | 'absent'
  after: StepState | 'absent'
}

/** How a finding stands in one of the two states of the map. `absent`: nothing is found there. */
export interface FindingThen {
  status: 'open' | 'decided' | 'suppressed' | 'absent'
  /** Given when it is found. */
  severity?: Severity
  title?: string
  message?: string
  phase?: Phase | null
}

/** A finding that stands otherwise before and after. */
export interface FindingChange extends Change<FindingThen> {
  fingerprint: string
  ruleId: string
}

/** How two states of a map differ. Lists are in the order of the map that holds the entry: of changes, of the later one. */
export interface MapComparison {
  title: Change<string> | undefined
  /** `changed`: other words or another kind. A note can be both changed and moved. */
  notes: Differences<NamedNote> & {
    /** Lies elsewhere: place, size, phase, frame or cell. */
    moved: Change<NamedNote>[]
  }
  /** Of the notes, those that came to be or ceased to be controls, also by changing their kind. */
  controls: { added: NamedNote[]; removed: NamedNote[] }
  arrows: Differences<NamedArrow>
  frames: Differences<NamedFrame>
  decisions: Differences<NamedDecision>
  gaps: { opened: GapChange[]; closed: GapChange[] }
  /** Of any rule, those about gaps included. */
  findings: FindingChange[]
  /** Something else differs: the areas of the phases, lanes, suppressions, fields of other tools. */
  hasOtherChanges: boolean
}
