import { isSameJson } from '@pathwall/domain'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { DOCUMENT_VERSION, readDocumentVersion } from './boardDocument.ts'
import { endHungAttempts } from './endHungAttempts.ts'
import { followHandshake } from './followHandshake.ts'
import { LocalCopy } from './localCopy.ts'
import { mustForget, reactionTo, refusalOf } from './refusal.ts'
import { SaveTracker, type SaveState } from './saveTracker.ts'
import { encodeBarrier, readServerMessage, toRole, type BoardRole } from './serverMessage.ts'
import {
  CLOSE,
  CLOSE_REASON,
  MESSAGE,
  PASS_SUBPROTOCOL_PREFIX,
  PERSON_SUBPROTOCOL_PREFIX,
  SUBPROTOCOL,
  TOKEN_SUBPROTOCOL_PREFIX,
  type BoardNotice,
} from './wire.ts'

/** How far the board has come up. `too-old`: the document was written by a newer version; show it, do not write. */
export type Readiness = 'loading' | 'ready' | 'too-old'

export interface BoardConnectionOptions {
  /** `ws://host/sync` or `wss://…`, without the board. */
  url: string
  boardId: string
  token: string
  /** A secret of this device, `[A-Za-z0-9_-]{16,128}`, by which the server knows this person again. */
  personKey?: string
  /** Proof that the link's passphrase is known, as the server gave it. */
  pass?: string
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
  /** What the link allows; differs from `role` when a facilitator decided so about this person. */
  linkRole: BoardRole | undefined
  /** Nobody may change the map; as the server said last. */
  isArchived: boolean
  /** This device's id on the board, which presence carries as `user.id`; undefined until the server has said it. */
  personId: string | undefined
  /** Set when this connection is over and a new one is to be made, which begins with an empty document. */
  restart: Restart | undefined
  /** Whether edits survive a reload without a network; false until the device's copy is open, or when it cannot be kept. */
  isKeptLocally: boolean
}

/** Why everything on this device had to be let go of. */
export interface Restart {
  reason: 'role-changed' | 'made-while-viewing'
  /** How many changes the server has not taken; they are gone. */
  changes: number
}

export interface BoardConnection {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** The same object until something in it changes. */
  getState(): BoardConnectionState
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void
  /** Hears what changed beside the document, to be asked for anew. Returns the function that ends it. */
  onNotice(listener: (notice: BoardNotice) => void): () => void
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
    protocols: protocolsOf(options),
    shouldReconnect: (closed) => reactionTo(closed) === 'reconnect',
  })
  const noticeListeners = new Set<(notice: BoardNotice) => void>()
  let role: BoardRole | undefined
  let linkRole: BoardRole | undefined
  let isArchived = false
  let personId: string | undefined
  let restart: Restart | undefined
  let isOver = false
  let hasExchanged = false
  let keptChanges = options.unsavedChanges
  let isLoaded = false
  let mayConnect = false
  const readState = (): BoardConnectionState => ({
    save: tracker.state,
    readiness: readinessOf(doc, hasExchanged),
    role,
    linkRole: linkRole ?? role,
    isArchived,
    personId,
    restart,
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
    } else if (origin !== provider && !isOver) tracker.edited(options.now())
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
  provider.on('closed', ({ code, reason }) => {
    isOver = reactionTo({ code, reason }) === 'begin-afresh'
    if (isOver) void beginAfresh(code, reason)
    else {
      tracker.refused(code, reason)
      if (mustForget(refusalOf(code, reason))) void local.forget()
    }
    changed()
  })
  provider.messageHandlers[MESSAGE.pathwall] = (_encoder, decoder) => {
    const message = readServerMessage(decoder)
    switch (message?.type) {
      case 'durable':
        tracker.durable(message.barrier)
        if (tracker.isAllSaved) local.noteSaved()
        break
      case 'storage':
        tracker.storage(message.works)
        break
      case 'role':
        linkRole = message.linkRole
        setRights(message.role, isArchived)
        local.remember(roleKey(options.token), message.role)
        break
      case 'board':
        setRights(role, message.isArchived)
        local.remember(ARCHIVED, message.isArchived ? 'yes' : 'no')
        break
      case 'person':
        personId = message.personId
        break
      case 'notice':
        for (const listener of noticeListeners) listener(message.notice)
        break
      case undefined:
        break
    }
    changed()
  }

  const setRights = (knownRole: BoardRole | undefined, isNowArchived: boolean): void => {
    role = knownRole
    isArchived = isNowArchived
    tracker.allowed(role !== 'viewer' && !isArchived)
  }
  /** What this device holds may never come in: it goes, here too, before another connection can bring it along. */
  const beginAfresh = async (code: number, reason: string): Promise<void> => {
    const changes = tracker.dropped()
    const isForgotten = await Promise.race([local.forget(), later(LOCAL_COPY_TIMEOUT_MS, false)])
    const isOurs = reason === CLOSE_REASON.madeWhileViewing
    // It would come back with the next connection, and be refused again.
    if (isOurs && !isForgotten) tracker.refused(code, reason)
    else restart = { reason: isOurs ? 'made-while-viewing' : 'role-changed', changes }
    if (!isDestroyed) changed()
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
    if (role === undefined) setRights(toRole(memory.get(roleKey(options.token))), memory.get(ARCHIVED) === 'yes')
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
    onNotice: (listener) => {
      noticeListeners.add(listener)
      return () => noticeListeners.delete(listener)
    },
    reconnect: () => {
      if (mayConnect && !isOver && !isDestroyed) provider.connect()
    },
    destroy: () => {
      isDestroyed = true
      clearTimeout(timeout)
      stopWatching()
      listeners.clear()
      noticeListeners.clear()
      provider.awareness.setLocalState(null)
      provider.destroy()
      void local.close()
      doc.destroy()
    },
  }
}

function protocolsOf({ token, personKey, pass }: BoardConnectionOptions): string[] {
  return [
    SUBPROTOCOL,
    TOKEN_SUBPROTOCOL_PREFIX + token,
    ...(personKey === undefined ? [] : [PERSON_SUBPROTOCOL_PREFIX + personKey]),
    ...(pass === undefined ? [] : [PASS_SUBPROTOCOL_PREFIX + pass]),
  ]
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

async function later<T>(delayMs: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), delayMs))
}

/** Key of the fact whether the board was archived when it was last heard of. */
const ARCHIVED = 'archived'

/** The device may know several links of one board. */
function roleKey(token: string): string {
  return `role ${token}`
}
