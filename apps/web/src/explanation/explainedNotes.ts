import type { NoteId } from '@pathwall/domain'
import { create } from 'zustand'

/** Notes of the finding that is explained just now; the wall marks them. */
export const useExplainedNotes = create<{ notes: readonly NoteId[] }>()(() => ({ notes: [] }))

/** Marks these notes on the wall until the returned function is called. */
export function showExplained(notes: readonly NoteId[]): () => void {
  useExplainedNotes.setState({ notes })
  return () => {
    if (useExplainedNotes.getState().notes === notes) useExplainedNotes.setState({ notes: [] })
  }
}
