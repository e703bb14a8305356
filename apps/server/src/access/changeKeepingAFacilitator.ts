import { AppError } from '@pathwall/domain'
import type { BoardStorage } from '@pathwall/storage'
import { letsAFacilitatorIn } from './letsAFacilitatorIn.ts'

/**
 * Makes a change to the links or people of a board, and takes it back when afterwards no facilitator could get in any more.
 * It looks after the change, not before: so also two changes at once, on two nodes, cannot lock everybody out.
 * @throws AppError `access/last-facilitator`
 */
export async function changeKeepingAFacilitator(
  storage: Pick<BoardStorage, 'readGrants' | 'readPeople'>,
  boardId: string,
  { change, undo }: { change: () => Promise<unknown>; undo: () => Promise<unknown> },
): Promise<void> {
  await change()
  if (letsAFacilitatorIn(await storage.readGrants(boardId), await storage.readPeople(boardId))) return
  await undo()
  throw lastFacilitator('Nobody could run this board any more. Make somebody else a facilitator first.')
}

export function lastFacilitator(message: string): AppError {
  return new AppError('access/last-facilitator', message)
}
