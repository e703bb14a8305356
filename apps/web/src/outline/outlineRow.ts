import type { ControlState } from '@pathwall/analyzer'
import type { NoteId, NoteKind, Phase } from '@pathwall/domain'
import type { ShownState } from '../ui/StateIcon.tsx'

/** Where a row stands in the tree. `position` counts from 1 among the `size` rows of one parent. */
interface RowPlace {
  /** Stays the same while the row's thing stays, wherever it moves. */
  id: string
  parent: string | null
  level: number
  position: number
  size: number
  /** Null: there is nothing to open. */
  isExpanded: boolean | null
}

export interface PhaseRow extends RowPlace {
  type: 'phase'
  phase: Phase | null
  steps: number
  gaps: number
  notes: number
}

export interface StepRow extends RowPlace {
  type: 'step'
  step: string
  phase: Phase | null
  title: string
  state: ShownState
  notes: NoteId[]
  /** Controls that cover this step and no other: they move with it. */
  ownControls: NoteId[]
}

/** Heads the notes of a phase that belong to no step. */
export interface LooseRow extends RowPlace {
  type: 'loose'
  phase: Phase | null
  notes: number
}

export interface NoteRow extends RowPlace {
  type: 'note'
  note: NoteId
  kind: NoteKind
  text: string
  phase: Phase | null
  /** Null: a loose note. */
  step: string | null
  control: ControlState | null
  coveredSteps: number
  connections: number
}

export interface ConnectionRow extends RowPlace {
  type: 'connection'
  arrow: string
  /** The note under which the row stands. */
  note: NoteId
  direction: 'to' | 'from'
  other: NoteId
  otherKind: NoteKind
  otherText: string
}

export type OutlineRow = PhaseRow | StepRow | LooseRow | NoteRow | ConnectionRow

/** A row without its place. */
export type RowContent = WithoutPlace<OutlineRow>
type WithoutPlace<Row> = Row extends RowPlace ? Omit<Row, keyof RowPlace> : never

/** The notes a row stands for on the wall; none for a phase. */
export function notesOfRow(row: OutlineRow): NoteId[] {
  if (row.type === 'note') return [row.note]
  if (row.type === 'step') return row.notes
  return row.type === 'connection' ? [row.note, row.other] : []
}
