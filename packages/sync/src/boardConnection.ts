import { isSameJson } from '@pathwall/domain'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { DOCUMENT_VERSION, readDocumentVersion } from './boardDocument.ts'
import { endHungAttempts } from './endHungAttempts.ts'
import { followHandshake } from './followHandshake.ts'
import { LocalCopy } from './localCopy.ts'
import { SaveTracker, type SaveState } from './saveTracker.ts'
import { encodeBarrier, readServerMessage, toRole, type BoardRole } from './serverMessage.ts'
import { CLOSE, MESSAGE, SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from './wire.ts'

/** How far the board has come up. `too-old`: the document was written by a newer version; show it, do not write. */
export type Readiness = 'loading' | 'ready' | 'too-old'

export interface BoardConnectionOptions {
  /** `ws://host/sync` or `wss://…`, without the board. */
  url: string
  boardId: string
  token: string
  /** Edits that an earlier visit left unsaved on this device. */
  unsavedChanges: number
  /** Called with the number to hand in as `unsavedChanges` next time, whenever it changes. */
  keepUnsavedChanges: (changes: number) => void
  now: () => number
}

export interface BoardConnectionState {
  save: SaveState
  readiness: Readiness
  /** As the server said last, on an earlier visit if need be. */
  role: BoardRole | undefined
  /** Whether edits survive a reload without a network; false until the device's copy is open, or when it cannot be kept. */
  isKeptLocally: boolean
}

export interface BoardConnection {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** The same object until something in it changes. */
  getState(): BoardConnectionState
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void
  /** Tries again at once, e.g. when the browser says that it is online; also after a refusal. */
  reconnect(): void
  destroy(): void
}

/** How long to wait for this device's copy before asking the server; a locked database must not hold the board up. */
const LOCAL_COPY_TIMEOUT_MS = 2000

/** Opens a board: this device's copy first, then the server, and keeps both in step until destroyed. */
export function connectBoard(options: BoardConnectionOptions): BoardConnection {
  const doc = new Y.Doc({ gc: true })
  const tracker = new SaveTracker(options.unsavedChanges)
  const listeners = new Set<() => void>()
  const provider = new WebsocketProvider(options.url, options.boardId, doc, {
    connect: false,
    disableBc: true,
    params: { pathwall: '1' },
    protocols: [SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX + options.token],
    shouldReconnect: ({ code }) => !isLasting(code),
  })
  let role: BoardRole | undefined
  let hasExchanged = false
  let keptChanges = options.unsavedChanges
  let isLoaded = false
  let mayConnect = false
  const readState = (): BoardConnectionState => ({
    save: tracker.state,
    readiness: readinessOf(doc, hasExchanged),
    role,
    isKeptLocally: local.isKept,
  })
  const changed = (): void => {
    const barrier = tracker.nextBarrier()
    if (barrier !== undefined) provider.ws?.send(encodeBarrier(barrier))
    if (tracker.unsavedChanges !== keptChanges) options.keepUnsavedChanges((keptChanges = tracker.unsavedChanges))
    const next = readState()
    if (isSameJson(next, state)) return
    state = next
    for (const listener of listeners) listener()
  }
  const local = new LocalCopy({
    name: `pathwall:board:${options.boardId}`,
    doc,
    isFromServer: (origin) => origin === provider,
    isAllSaved: () => tracker.isAllSaved,
    changed: () => changed(),
  })
  let state = readState()

  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    // What another tab kept meanwhile has gone out to the server with this update.
    if (origin === local.origin) {
      if (isLoaded) tracker.found()
    } else if (origin !== provider) tracker.edited(options.now())
    changed()
  })
  followHandshake(provider, () => {
    hasExchanged = true
    tracker.synced()
    // The presence clock of a quick reconnect can tie with the old one; setting it again wins.
    provider.awareness.setLocalState(provider.awareness.getLocalState())
    changed()
  })
  const stopWatching = endHungAttempts(provider)
  const disconnected = (): void => {
    tracker.disconnected()
    changed()
  }
  provider.on('connection-close', disconnected)
  provider.on('connection-error', disconnected)
  provider.on('closed', ({ code }: { code: number }) => {
    tracker.refused(code)
    changed()
  })
  provider.messageHandlers[MESSAGE.pathwall] = (_encoder, decoder) => {
    const message = readServerMessage(decoder)
    if (message?.type === 'durable') {
      tracker.durable(message.barrier)
      if (tracker.isAllSaved) local.noteSaved()
    } else if (message?.type === 'storage') tracker.storage(message.works)
    else if (message?.type === 'role') {
      setRole(message.role)
      local.remember(roleKey(options.token), message.role)
    }
    changed()
  }

  const setRole = (known: BoardRole | undefined): void => {
    role = known
    tracker.allowed(role !== 'viewer')
  }
  const connect = (): void => {
    const refusal = refusalOfLink(options)
    if (refusal === undefined) {
      mayConnect = true
      provider.connect()
    } else tracker.refused(refusal)
    changed()
  }
  const timeout = setTimeout(connect, LOCAL_COPY_TIMEOUT_MS)
  let isDestroyed = false
  void local.loaded.then(({ hasUnsaved, memory }) => {
    if (isDestroyed) return
    isLoaded = true
    clearTimeout(timeout)
    if (hasUnsaved) tracker.found()
    if (role === undefined) setRole(toRole(memory.get(roleKey(options.token))))
    if (!mayConnect) connect()
    else changed()
  })

  return {
    doc,
    awareness: provider.awareness,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    reconnect: () => {
      if (mayConnect && !isDestroyed) provider.connect()
    },
    destroy: () => {
      isDestroyed = true
      clearTimeout(timeout)
      stopWatching()
      listeners.clear()
      provider.awareness.setLocalState(null)
      provider.destroy()
      void local.close()
      doc.destroy()
    },
  }
}

/** Close codes after which this device will not be let in again with this link. */
export function refusalOf(
  code: number,
): 'unauthorized' | 'forbidden' | 'not-found' | 'too-large' | 'too-many' | 'protocol' {
  switch (code) {
    case CLOSE.unauthorized:
      return 'unauthorized'
    case CLOSE.forbidden:
      return 'forbidden'
    case CLOSE.notFound:
      return 'not-found'
    case CLOSE.tooLarge:
      return 'too-large'
    case CLOSE.tooMany:
      return 'too-many'
    default:
      return 'protocol'
  }
}

/** A stock client gives up on all of 4400-4499; one that timed out, e.g. a laptop that slept, is welcome again. */
function isLasting(code: number): boolean {
  return code >= 4400 && code < 4500 && code !== CLOSE.timedOut
}

/** A link that was cut or mangled: a browser would not even try to connect with it. */
function refusalOfLink({ boardId, token }: BoardConnectionOptions): number | undefined {
  if (!/^[\w-]+$/.test(boardId)) return CLOSE.notFound
  return /^[\w.~-]*$/.test(token) ? undefined : CLOSE.unauthorized
}

function readinessOf(doc: Y.Doc, hasExchanged: boolean): Readiness {
  const version = readDocumentVersion(doc)
  if (version > DOCUMENT_VERSION) return 'too-old'
  return version > 0 || hasExchanged ? 'ready' : 'loading'
}

/** The device may know several links of one board. */
function roleKey(token: string): string {
  return `role ${token}`
}
