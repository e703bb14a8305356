import { connectBoard, type BoardConnection } from '@pathwall/sync'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { keptPass } from '../access/passes.ts'
import { personKey } from '../session/personKey.ts'
import { syncUrl } from './boardLocation.ts'

const noSubscription = (): (() => void) => () => {}

export interface BoardVisit {
  /** Undefined for a moment when there is none, as in the first render. */
  connection: BoardConnection | undefined
  /** How many changes had to be let go of since this was asked last, because the right to edit had come or gone. */
  takeLostChanges: () => number
  /** Makes a new connection, e.g. once the link's passphrase is known. */
  enterAgain: () => void
}

/** Keeps a connection to the board for as long as the component lives; when one has to begin afresh, another takes its place. */
export function useBoardConnection(boardId: string, token: string): BoardVisit {
  const [connection, setConnection] = useState<BoardConnection>()
  const [visit, setVisit] = useState(0)
  const lostChanges = useRef(0)
  const enterAgain = useCallback(() => setVisit((count) => count + 1), [])
  const takeLostChanges = useCallback(() => {
    const taken = lostChanges.current
    lostChanges.current = 0
    return taken
  }, [])
  useEffect(() => {
    const pass = keptPass(boardId, token)
    const opened = connectBoard({
      url: syncUrl(window.location),
      boardId,
      token,
      personKey: personKey(),
      ...(pass !== undefined && { pass }),
      unsavedChanges: loadUnsaved(boardId),
      keepUnsavedChanges: (changes) => keepUnsaved(boardId, changes),
      now: () => performance.now(),
    })
    const reconnect = (): void => opened.reconnect()
    window.addEventListener('online', reconnect)
    const stopWatching = opened.subscribe(() => {
      const { restart } = opened.getState()
      if (restart === undefined) return
      stopWatching()
      lostChanges.current += restart.changes
      enterAgain()
    })
    setConnection(opened)
    return () => {
      stopWatching()
      window.removeEventListener('online', reconnect)
      setConnection(undefined)
      opened.destroy()
    }
  }, [boardId, token, visit, enterAgain])
  useSyncExternalStore(connection?.subscribe ?? noSubscription, () => connection?.getState())
  return { connection, takeLostChanges, enterAgain }
}

const keyOf = (boardId: string): string => `pathwall:unsaved:${boardId}`

function loadUnsaved(boardId: string): number {
  try {
    const stored = Number(localStorage.getItem(keyOf(boardId)))
    return Number.isInteger(stored) && stored > 0 ? Math.min(stored, 1000) : 0
  } catch {
    // Storage is switched off: the count starts at nothing, the edits themselves are not concerned.
    return 0
  }
}

function keepUnsaved(boardId: string, changes: number): void {
  try {
    if (changes === 0) localStorage.removeItem(keyOf(boardId))
    else localStorage.setItem(keyOf(boardId), String(changes))
  } catch {
    // As above.
  }
}
