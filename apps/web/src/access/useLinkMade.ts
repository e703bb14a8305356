import type { Role } from '@pathwall/domain'
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { StoreApi } from 'zustand'
import type { BoardState } from '../board/boardModel.ts'
import { boardPath } from '../session/boardLink.ts'
import { rememberBoard } from '../session/recentBoards.ts'

/** Remembers a link that was just made; when it takes the place of the one by which this visit came, goes on with it. */
export function useLinkMade(boardId: string, state: StoreApi<BoardState>): (role: Role, token: string) => void {
  const [, navigate] = useLocation()
  return useCallback(
    (role, token) => {
      const { title, linkRole } = state.getState()
      rememberBoard({ id: boardId, title, tokens: { [role]: token }, openedAt: Date.now() })
      if (role === linkRole) navigate(boardPath(boardId, token), { replace: true })
    },
    [boardId, state, navigate],
  )
}
