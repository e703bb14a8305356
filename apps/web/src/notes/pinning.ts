import type { NoteId } from '@pathwall/domain'
import { create } from 'zustand'

/** The control of which somebody is about to say what it is. */
export const usePinning = create<{ note: NoteId | null }>()(() => ({ note: null }))

/** Asks what this control is. */
export function startPinning(note: NoteId): void {
  usePinning.setState({ note })
}
