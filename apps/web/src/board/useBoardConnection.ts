import { connectBoard, type BoardConnection } from '@pathwall/sync'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { syncUrl } from './boardLocation.ts'

const noSubscription = (): (() => void) => () => {}

/** Opens the board's connection for as long as the component lives; undefined for the first render. */
export function useBoardConnection(boardId: string, token: string): BoardConnection | undefined {
  const [connection, setConnection] = useState<BoardConnection>()
  useEffect(() => {
    const opened = connectBoard({
      url: syncUrl(window.location),
      boardId,
      token,
      unsavedChanges: loadUnsaved(boardId),
      keepUnsavedChanges: (changes) => keepUnsaved(boardId, changes),
      now: () => performance.now(),
    })
    const reconnect = (): void => opened.reconnect()
    window.addEventListener('online', reconnect)
    setConnection(opened)
    return () => {
      window.removeEventListener('online', reconnect)
      setConnection(undefined)
      opened.destroy()
    }
  }, [boardId, token])
  useSyncExternalStore(connection?.subscribe ?? noSubscription, () => connection?.getState())
  return connection
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
