import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE, PATHWALL } from '@pathwall/sync'
import { expect, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { BOARD_ID } from './roomServer.ts'

export interface StockClientOptions {
  role?: 'facilitator' | 'editor' | 'viewer'
  actor?: string
  /** Ask for Pathwall's own messages. */
  pathwall?: boolean
  boardId?: string
  doc?: Y.Doc
  connect?: boolean
  maxBackoffMs?: number
  protocols?: string[]
  /** Of the upgrade, such as a browser adds by itself. */
  headers?: Record<string, string>
}

/** y-websocket's own client, unchanged, with what a test wants to know of it. */
export interface StockClient {
  doc: Y.Doc
  awareness: Awareness
  provider: WebsocketProvider
  /** Pathwall's messages, oldest first, e.g. `durable 3`, `storage 0`, `role editor`. */
  pathwall: string[]
  /** Codes with which the server closed this client's connections. */
  closeCodes: number[]
  closeReasons: string[]
  synced(): Promise<void>
  /** What this client sees under a key of the records. */
  get(key: string): unknown
  set(key: string, value: unknown): void
  /** Waits until this client sees the value. */
  sees(key: string, value: unknown): Promise<void>
  sendBarrier(barrier: number): void
  /** Asks the server to say when everything sent so far is stored, and waits for it. */
  saved(): Promise<void>
}

let lastBarrier = 0

export function openStockClient(url: string, options: StockClientOptions = {}): StockClient {
  const doc = options.doc ?? new Y.Doc()
  const params: Record<string, string> = { role: options.role ?? 'editor' }
  if (options.actor !== undefined) params['actor'] = options.actor
  if (options.pathwall === true) params['pathwall'] = '1'
  const provider = new WebsocketProvider(url, options.boardId ?? BOARD_ID, doc, {
    params,
    connect: options.connect ?? true,
    disableBc: true,
    protocols: options.protocols ?? [],
    maxBackoffTime: options.maxBackoffMs ?? 2500,
    WebSocketPolyfill: withHeaders(options.headers) as never,
  })
  onTestFinished(() => provider.destroy())
  const pathwall: string[] = []
  const closeCodes: number[] = []
  const closeReasons: string[] = []
  provider.messageHandlers[MESSAGE.pathwall] = (_encoder: unknown, decoder: decoding.Decoder) => {
    const type = decoding.readVarUint(decoder)
    if (type === PATHWALL.durable) pathwall.push(`durable ${decoding.readVarUint(decoder)}`)
    else if (type === PATHWALL.storage) pathwall.push(`storage ${decoding.readVarUint(decoder)}`)
    else if (type === PATHWALL.role) pathwall.push(`role ${decoding.readVarString(decoder)}`)
    else if (type === PATHWALL.board) pathwall.push(`board ${decoding.readVarUint(decoder)}`)
    else if (type === PATHWALL.notice) pathwall.push(`notice ${decoding.readVarString(decoder)}`)
    else if (type === PATHWALL.person) pathwall.push(`person ${decoding.readVarString(decoder)}`)
  }
  provider.on('connection-close', (event) => {
    if (event === null) return
    closeCodes.push(event.code)
    closeReasons.push(event.reason)
  })
  const records = doc.getMap('records')
  const client: StockClient = {
    doc,
    awareness: provider.awareness,
    provider,
    pathwall,
    closeCodes,
    closeReasons,
    synced: async () => {
      if (!provider.synced) await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    },
    get: (key) => records.get(key),
    set: (key, value) => void records.set(key, value),
    sees: async (key, value) => expect.poll(() => records.get(key)).toEqual(value),
    sendBarrier: (barrier) => {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, MESSAGE.pathwall)
      encoding.writeVarUint(encoder, PATHWALL.barrier)
      encoding.writeVarUint(encoder, barrier)
      provider.ws?.send(encoding.toUint8Array(encoder))
    },
    saved: async () => {
      const barrier = ++lastBarrier
      client.sendBarrier(barrier)
      await expect.poll(() => pathwall).toContain(`durable ${barrier}`)
    },
  }
  return client
}

function withHeaders(headers: Record<string, string> | undefined): typeof WebSocket {
  if (headers === undefined) return WebSocket
  return class extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers })
    }
  } as typeof WebSocket
}
