import type { NoteId } from '@pathwall/domain'
import { useMemo } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { readMeaning, type Meaning } from './readMeaning.ts'

/** What the note is taken for; undefined when it is no control, or blank. */
export function useMeaning(note: NoteId | undefined): Meaning | undefined {
  const binding = useBoard(({ analysis }) => (note === undefined ? undefined : analysis.bindings[note]))
  return useMemo(() => binding && readMeaning(binding), [binding])
}
