import { useEffect } from 'react'
import { useBoard, type SaveStatus } from '../board/boardModel.ts'
import { rememberBoard } from './recentBoards.ts'

/** Remembers the board for the start page and the share dialog, once the server has said which role the link has. */
export function useRememberedBoard(boardId: string, token: string): void {
  const title = useBoard((state) => state.title)
  const role = useBoard((state) => state.linkRole)
  const isKnown = useBoard((state) => state.phase === 'ready' && hasAnswered(state.save))
  useEffect(() => {
    if (isKnown) rememberBoard({ id: boardId, title, tokens: { [role]: token }, openedAt: Date.now() })
  }, [boardId, token, title, role, isKnown])
}

function hasAnswered({ kind }: SaveStatus): boolean {
  return kind === 'saved' || kind === 'saving' || kind === 'cannot-save'
}
