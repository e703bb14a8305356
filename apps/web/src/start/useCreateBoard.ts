import { useCallback, useState } from 'react'
import { useLocation } from 'wouter'
import { boardPath } from '../session/boardLink.ts'
import { rememberBoard } from '../session/recentBoards.ts'
import { createBoard, type Answer, type BoardRequest, type Failure } from './boardsApi.ts'
import { loadBoardPage } from './loadBoardPage.ts'

export type Creation =
  { status: 'idle' } | { status: 'working' } | { status: 'failed'; failure: Failure; retry: () => void }

/** What to make a board from; may have to be fetched first. */
export type Prepare = () => Promise<Answer<BoardRequest>>

/** Makes a board and goes there as its facilitator. The links are remembered first: the server will not tell them again. */
export function useCreateBoard(): { creation: Creation; create: (prepare: Prepare) => void; reset: () => void } {
  const [creation, setCreation] = useState<Creation>({ status: 'idle' })
  const [, navigate] = useLocation()
  const create = useCallback(
    (prepare: Prepare): void => {
      const run = async (): Promise<void> => {
        setCreation({ status: 'working' })
        // A head start for the wall's code; if it fails now, the board's address asks again.
        loadBoardPage().catch(() => {})
        const request = await prepare()
        const created = request.ok ? await createBoard(request.value) : request
        if (!created.ok) {
          setCreation({ status: 'failed', failure: created.failure, retry: () => void run() })
          return
        }
        const { id, title, tokens } = created.value
        rememberBoard({ id, title, tokens, openedAt: Date.now() })
        navigate(boardPath(id, tokens.facilitator))
      }
      void run()
    },
    [navigate],
  )
  const reset = useCallback(() => setCreation({ status: 'idle' }), [])
  return { creation, create, reset }
}
