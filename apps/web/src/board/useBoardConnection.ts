import { connectBoard, type BoardConnection, type BoardConnectionState, type Refusal } from '@pathwall/sync'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { keptPass, onPassKept } from '../access/passes.ts'
import { personKey } from '../session/personKey.ts'
import { syncUrl } from './boardLocation.ts'
import { keepEqual } from './keepEqual.ts'

const noSubscription = (): (() => void) => () => {}

/** What the whole page hangs on. Not how far edits are saved: that changes with every letter. */
export interface VisitState extends Pick<BoardConnectionState, 'readiness' | 'role' | 'isArchived'> {
  refusal: Refusal | undefined
  /** Whether there is a server that answers. */
  isOnline: boolean
}

export interface BoardVisit {
  /** Undefined for a moment when there is none, as in the first render. */
  connection: BoardConnection | undefined
  visit: VisitState | undefined
  /** How many changes had to be let go of since this was asked last, because the right to edit had come or gone. */
  takeLostChanges: () => number
}

/**
 * Keeps a connection to the board for as long as the component lives; when it has to begin afresh, or
 * a passphrase has become known, another takes its place.
 */
export function useBoardConnection(boardId: string, token: string): BoardVisit {
  const [connection, setConnection] = useState<BoardConnection>()
  const [attempt, setAttempt] = useState(0)
  const lostChanges = useRef(0)
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
    let isOver = false
    const look = (): void => {
      const { restart, save } = opened.getState()
      // The passphrase may have been given on the page that asks for it, or set by oneself a moment ago.
      const knowsMore =
        save.kind === 'refused' && save.refusal === 'passphrase-needed' && keptPass(boardId, token) !== pass
      if (isOver || (restart === undefined && !knowsMore)) return
      isOver = true
      lostChanges.current += restart?.changes ?? 0
      setAttempt((count) => count + 1)
    }
    const stopWatching = opened.subscribe(look)
    const stopWaiting = onPassKept(look)
    setConnection(opened)
    return () => {
      stopWatching()
      stopWaiting()
      window.removeEventListener('online', reconnect)
      setConnection(undefined)
      opened.destroy()
    }
  }, [boardId, token, attempt])
  const kept = useRef<VisitState>(undefined)
  const visit = useSyncExternalStore(
    connection?.subscribe ?? noSubscription,
    () => (kept.current = keepEqual(kept.current, connection && readVisit(connection.getState()))),
  )
  return { connection, visit, takeLostChanges }
}

function readVisit({ save, readiness, role, isArchived }: BoardConnectionState): VisitState {
  return {
    readiness,
    role,
    isArchived,
    refusal: save.kind === 'refused' ? save.refusal : undefined,
    isOnline: ['saved', 'saving', 'cannot-save'].includes(save.kind),
  }
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
