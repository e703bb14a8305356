import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { IndexeddbPersistence } from 'y-indexeddb'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { DOCUMENT_VERSION, readDocumentVersion } from './boardDocument.ts'
import { SaveTracker, type SaveState } from './saveTracker.ts'
import { CLOSE, MESSAGE, PATHWALL, SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from './wire.ts'

/** How far the board has come up. `too-old`: the document was written by a newer version; show it, do not write. */
export type Readiness = 'loading' | 'ready' | 'too-old'

export interface BoardConnectionOptions {
  /** `ws://host/sync` or `wss://…`, without the board. */
  url: string
  boardId: string
  token: string
  /** Edits that an earlier visit left unsaved on this device. */
  unsavedChanges: number
  /** Called with the number to hand in as `unsavedChanges` next time. */
  keepUnsavedChanges: (changes: number) => void
  now: () => number
}

export interface BoardConnectionState {
  save: SaveState
  readiness: Readiness
  role: 'facilitator' | 'editor' | 'viewer' | undefined
}

export interface BoardConnection {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  getState(): BoardConnectionState
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void
  /** Tries again at once, e.g. when the browser says that it is online. */
  reconnect(): void
  destroy(): void
}

/** How long to wait for this device's copy before asking the server; a locked database must not hold the board up. */
const LOCAL_COPY_TIMEOUT_MS = 2000
const ROLES = ['facilitator', 'editor', 'viewer'] as const

/** Opens a board: this device's copy first, then the server, and keeps both in step until destroyed. */
export function connectBoard(options: BoardConnectionOptions): BoardConnection {
  const doc = new Y.Doc({ gc: true })
  const tracker = new SaveTracker(options.unsavedChanges)
  const listeners = new Set<() => void>()
  const local = new IndexeddbPersistence(`pathwall:${options.boardId}`, doc)
  const provider = new WebsocketProvider(options.url, options.boardId, doc, {
    connect: false,
    disableBc: true,
    params: { pathwall: '1' },
    protocols: [SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX + options.token],
  })
  let role: BoardConnectionState['role']
  let state: BoardConnectionState = { save: tracker.state, readiness: 'loading', role }
  let destroyed = false

  const changed = (): void => {
    const barrier = tracker.nextBarrier()
    if (barrier !== undefined) sendBarrier(provider, barrier)
    options.keepUnsavedChanges(tracker.unsavedChanges)
    state = { save: tracker.state, readiness: readinessOf(doc, state.readiness), role }
    for (const listener of listeners) listener()
  }

  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || origin === local) {
      if (state.readiness === 'loading') changed()
      return
    }
    tracker.edited(options.now())
    changed()
  })
  provider.on('sync', (isSynced: boolean) => {
    if (!isSynced) return
    tracker.synced()
    // The presence clock of a quick reconnect can tie with the old one; setting it again wins.
    provider.awareness.setLocalState(provider.awareness.getLocalState())
    changed()
  })
  provider.on('connection-close', () => {
    tracker.disconnected()
    changed()
  })
  provider.on('connection-error', () => {
    tracker.disconnected()
    changed()
  })
  provider.on('closed', ({ code }: { code: number }) => {
    tracker.refused(code)
    changed()
  })
  provider.messageHandlers[MESSAGE.pathwall] = (_encoder: unknown, decoder: decoding.Decoder) => {
    const type = decoding.readVarUint(decoder)
    if (type === PATHWALL.durable) tracker.durable(decoding.readVarUint(decoder))
    else if (type === PATHWALL.storage) tracker.storage(decoding.readVarUint(decoder) === 1)
    else if (type === PATHWALL.role) role = ROLES.find((known) => known === decoding.readVarString(decoder))
    changed()
  }

  const connect = (): void => {
    if (!destroyed) provider.connect()
  }
  const timeout = setTimeout(connect, LOCAL_COPY_TIMEOUT_MS)
  void local.whenSynced.then(() => {
    clearTimeout(timeout)
    connect()
    changed()
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
      if (!provider.wsconnected && provider.shouldConnect) provider.connect()
    },
    destroy: () => {
      destroyed = true
      clearTimeout(timeout)
      listeners.clear()
      provider.awareness.setLocalState(null)
      provider.destroy()
      void local.destroy()
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

function readinessOf(doc: Y.Doc, before: Readiness): Readiness {
  const version = readDocumentVersion(doc)
  if (version > DOCUMENT_VERSION) return 'too-old'
  return version > 0 ? 'ready' : before
}

function sendBarrier(provider: WebsocketProvider, barrier: number): void {
  const socket = provider.ws
  if (socket === null || socket.readyState !== socket.OPEN) return
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.pathwall)
  encoding.writeVarUint(encoder, PATHWALL.barrier)
  encoding.writeVarUint(encoder, barrier)
  socket.send(encoding.toUint8Array(encoder))
}
