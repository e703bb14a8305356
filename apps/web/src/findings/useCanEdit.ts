import { useBoard } from '../board/boardModel.ts'

/** Whether this person may change the map, now. */
export function useCanEdit(): boolean {
  return useBoard(({ role, isArchived }) => role !== 'viewer' && !isArchived)
}
