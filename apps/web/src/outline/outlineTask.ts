import type { NoteId, NoteKind } from '@pathwall/domain'
import type { NewNotePlace } from './newNotePlace.ts'

export type MenuPage = 'actions' | 'add' | 'kind' | 'phase'

/** The one thing a person is busy with in the outline. */
export type OutlineTask =
  | { kind: 'edit'; row: string; note: NoteId; before: string }
  | {
      kind: 'add'
      /** Row under which the new note is written: the first of these that is there. */
      after: readonly string[]
      place: NewNotePlace
      noteKind: NoteKind
      draft: string
      /** Why the text is already there. */
      hint: 'deleted' | null
      /** Tells one new note from the next. */
      serial: number
    }
  | { kind: 'menu'; row: string; page: MenuPage }
  | { kind: 'connect'; note: NoteId }
  | { kind: 'join'; step: string }
