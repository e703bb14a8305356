import { useCallback, useEffect, useState } from 'react'
import type { StoreApi } from 'zustand'
import type { BoardRequests } from '../access/boardRequests.ts'
import type { BoardState } from './boardModel.ts'
import { followTeamConfig } from './followTeamConfig.ts'

/** Has the board judged by what the team has set on the server. Returns what asks for it once more. */
export function useTeamConfig(
  state: StoreApi<BoardState>,
  { readTeamConfig }: BoardRequests,
  isConnected: boolean,
): () => void {
  const [follower] = useState(() => followTeamConfig(state, readTeamConfig))
  useEffect(() => {
    void follower.ask()
  }, [follower])
  useEffect(() => {
    if (isConnected) void follower.found()
    else follower.lost()
  }, [follower, isConnected])
  return useCallback(() => void follower.ask(), [follower])
}
