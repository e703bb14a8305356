import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE, PATHWALL, SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from '@pathwall/sync'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** A stock client that writes keys nobody else writes, and keeps account of what became of them. */
export interface KeyWriter {
  synced(): Promise<void>
  /** Writes the next key: `<name>-1`, `<name>-2`, … */
  write(): void
  /** Keys that the server has called saved. */
  saved: Set<string>
  has(key: string): boolean
  /** All keys in this client's document that begin so. */
  keysOf(name: string): string[]
  /** The close code of its connection; it does not come back. */
  closed: Promise<number>
}

export function openKeyWriter(serverUrl: string, boardId: string, token: string, name: string): KeyWriter {
  const doc = new Y.Doc()
  const records = doc.getMap('records')
  const provider = new WebsocketProvider(`${serverUrl.replace('http', 'ws')}/sync`, boardId, doc, {
    params: { pathwall: '1' },
    protocols: [SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX + token],
    disableBc: true,
    WebSocketPolyfill: WebSocket as never,
  })
  onTestFinished(() => provider.destroy())
  const saved = new Set<string>()
  let written = 0
  let asked = 0
  /** One question at a time: it speaks for everything written before it. */
  const ask = () => {
    asked = written
    const encoder = encoding.createEncoder()
    for (const part of [MESSAGE.pathwall, PATHWALL.barrier, asked]) encoding.writeVarUint(encoder, part)
    provider.ws?.send(encoding.toUint8Array(encoder))
  }
  provider.messageHandlers[MESSAGE.pathwall] = (_encoder: unknown, decoder: decoding.Decoder) => {
    if (decoding.readVarUint(decoder) !== PATHWALL.durable) return
    const barrier = decoding.readVarUint(decoder)
    while (saved.size < barrier) saved.add(`${name}-${saved.size + 1}`)
    asked = 0
    if (saved.size < written) ask()
  }
  const closed = new Promise<number>((resolve) => {
    provider.once('connection-close', (event) => {
      provider.destroy()
      resolve(event?.code ?? 0)
    })
  })
  return {
    saved,
    closed,
    synced: async () => {
      if (!provider.synced) await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    },
    write: () => {
      records.set(`${name}-${++written}`, written)
      if (asked === 0) ask()
    },
    has: (key) => records.has(key),
    keysOf: (prefix) => [...records.keys()].filter((key) => key.startsWith(`${prefix}-`)),
  }
}
