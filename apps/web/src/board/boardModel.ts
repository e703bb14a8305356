import type { Analysis } from '@pathwall/analyzer'
import type { DecisionKind, NoteId, NoteKind, PathMap, Phase, Role } from '@pathwall/domain'
import type { Refusal } from '@pathwall/sync'
import { createContext, useContext } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { BoardRequests } from '../access/boardRequests.ts'
import type { Judging } from './judging.ts'

/** What has become of this person's edits, told by the server's durable acknowledgement. */
export type SaveStatus =
  | { kind: 'connecting' }
  | { kind: 'saved' }
  | { kind: 'saving'; changes: number }
  | { kind: 'offline'; changes: number }
  | { kind: 'cannot-save'; changes: number }
  | {
      kind: 'refused'
      reason: Refusal | 'too-old'
    }

/** Somebody on the board, this browser included. */
export interface Person {
  /** Unique per browser tab. */
  id: string
  name: string
  roleInTeam: string
  color: string
  isMe: boolean
  /** Note this person is typing into. */
  editing: NoteId | null
}

export type MarkMode = 'full' | 'quiet'

/** The derived, read-only view of the board. Everything here follows the document; nothing here is stored. */
export interface BoardState {
  phase: 'loading' | 'ready'
  title: string
  role: Role
  /** What the link of this visit allows; a facilitator may have decided otherwise about the person. */
  linkRole: Role
  /** Nobody may change the map. */
  isArchived: boolean
  /** How often something beside the document changed, by what it was: who shows it asks the server anew. */
  news: Readonly<Record<'people' | 'links' | 'versions', number>>
  map: PathMap
  /** By what `analysis` is made: what the team has set on the server, else Pathwall's own. */
  judging: Judging
  /** Whether the team has set something could not be learned. */
  isTeamConfigMissing: boolean
  /** In the app's language, as of `today`. */
  analysis: Analysis
  /** ISO 8601 day here, by which reviews are overdue; another one after midnight. */
  today: string
  save: SaveStatus
  /** How many things of the document this version cannot show. */
  setAside: number
  people: Person[]
  selection: NoteId[]
  canUndo: boolean
  canRedo: boolean
}

/** What a decision is about: a step without a control, by its media and deliverables, or with `finding`, by fingerprint, that finding. */
export interface DecisionTarget {
  notes: readonly NoteId[]
  finding?: string
}

/** What is said in a decision. An empty text and null take a field away. */
export interface DecisionFields {
  decision: DecisionKind
  owner: string
  reason: string
  /** ISO 8601 days. */
  date: string
  review: string | null
}

/** Everything a person can do to the map. All commands are one undo step of this person and do nothing for a viewer. */
export interface BoardCommands {
  /** Places a note: in the step of `beside` (next free place), else in the phase, else in view. Returns its id. */
  addNote(input: { kind: NoteKind; text: string; phase?: Phase | null; beside?: NoteId }): NoteId
  /**
   * Places a control at the step that has these notes and, when `edit`, starts typing into it on the wall. `pinned`: the
   * catalogue entries that it is, whatever its words say.
   */
  addControlTo(
    stepNotes: readonly NoteId[],
    options: { text: string; edit: boolean; pinned?: readonly string[] },
  ): NoteId
  setText(note: NoteId, text: string): void
  setKind(notes: readonly NoteId[], kind: NoteKind): void
  connect(from: NoteId, to: NoteId): void
  disconnect(arrowId: string): void
  moveToPhase(notes: readonly NoteId[], phase: Phase | null): void
  deleteNotes(notes: readonly NoteId[]): void
  /** Puts a step frame around the notes. */
  frameNotes(notes: readonly NoteId[]): void
  /** The steps to which these notes belong become one, wherever their notes stand; controls at them come along. */
  joinSteps(notes: readonly NoteId[]): void
  /** These notes leave their step and are one of their own; out of a frame they are put beside it. */
  splitStep(notes: readonly NoteId[]): void
  /** Says which catalogue entries a control is, none of them for "our own control"; null: its words say so again. */
  pinControl(note: NoteId, pinned: readonly string[] | null): void
  /**
   * Makes the decision about the target, or changes what is named of it; the rest stays as others have it. Without a
   * date it is of today. Who decided is this person.
   */
  decide(target: DecisionTarget, fields: Partial<DecisionFields>): void
  withdrawDecision(target: DecisionTarget): void
  /** Says of a finding that it is not relevant here, or changes the reason. */
  suppress(finding: { fingerprint: string; ruleId: string }, reason: string): void
  unsuppress(fingerprint: string): void
  select(notes: readonly NoteId[]): void
  /** Moves the camera so that the notes are in view, and selects them. */
  reveal(notes: readonly NoteId[]): void
  /** Moves the camera so that the notes are in view, and selects nothing: to be read about is not to be worked on. */
  lookAt(notes: readonly NoteId[]): void
  revealPhase(phase: Phase): void
  undo(): void
  redo(): void
  rename(title: string): void
}

export interface BoardModel {
  state: StoreApi<BoardState>
  commands: BoardCommands
  requests: BoardRequests
  /** Another link to this board is known now, and remembered; when it takes the place of this visit's, the page goes there. */
  linkMade: (role: Role, token: string) => void
  /** Asks once more what the team has set. */
  askForTeamConfig: () => void
}

export const BoardModelContext = createContext<BoardModel | null>(null)

/** The board's commands; only inside a BoardModelContext. */
export function useBoardCommands(): BoardCommands {
  return useBoardModel().commands
}

/** What can be asked of the server about the board; only inside a BoardModelContext. */
export function useBoardRequests(): Pick<BoardModel, 'requests' | 'linkMade' | 'askForTeamConfig'> {
  return useBoardModel()
}

/** A part of the board's state; re-renders when the selected part changes. */
export function useBoard<T>(select: (state: BoardState) => T): T {
  return useStore(useBoardModel().state, select)
}

/** The store itself, for what is read at the moment of a click. */
export function useBoardState(): StoreApi<BoardState> {
  return useBoardModel().state
}

function useBoardModel(): BoardModel {
  const model = useContext(BoardModelContext)
  if (model === null) throw new Error('A board component was rendered outside its board')
  return model
}
