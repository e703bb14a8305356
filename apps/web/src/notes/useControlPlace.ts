import type { Note, NoteId, Phase } from '@pathwall/domain'
import { useMemo } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { readControlPlace, readNewControlPlace, type ControlPlace } from './readPinChoices.ts'

/** A control on the wall, or where one is yet to be written: in a phase, and in the step that has these notes. */
export type ControlAt = Pick<Note, 'id' | 'phase'> | { phase: Phase | null; step: readonly NoteId[] }

/** Where a control stands as the wall is read now; null for null. */
export function useControlPlace(at: ControlAt | null): ControlPlace | null {
  const analysis = useBoard((state) => state.analysis)
  return useMemo(() => {
    if (at === null) return null
    return 'id' in at ? readControlPlace(at, analysis) : readNewControlPlace(at.phase, at.step, analysis)
  }, [at, analysis])
}
