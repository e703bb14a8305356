import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE, PATHWALL, SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX } from '@pathwall/sync'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** A stock client that writes keys nobody else writes, comes back by itself, and keeps account of what became of them. */
export interface FaultWriter {
  readonly name: string
  /** How many keys it has written: `<name>-1`, `<name>-2`, … */
  readonly written: number
  /** Keys that the server has called saved. */
  readonly saved: ReadonlySet<string>
  /** Keys of others that it was shown. */
  readonly seen: ReadonlySet<string>
  /** Codes with which it was sent away, each with how often. */
  readonly closeCodes: ReadonlyMap<number, number>
  readonly isSynced: boolean
  write(): void
  keys(): string[]
  close(): void
}

export interface FaultWriterOptions {
  /** `http://host:port` */
  url: string
  boardId: string
  token: string
  name: string
}

export function openFaultWriter({ url, boardId, token, name }: FaultWriterOptions): FaultWriter {
  const doc = new Y.Doc()
  const records = doc.getMap('records')
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, boardId, doc, {
    params: { pathwall: '1' },
    protocols: [SUBPROTOCOL, TOKEN_SUBPROTOCOL_PREFIX + token],
    disableBc: true,
    maxBackoffTime: 500,
    WebSocketPolyfill: WebSocket as never,
  })
  const saved = new Set<string>()
  const seen = new Set<string>()
  const closeCodes = new Map<number, number>()
  let written = 0
  let asked = 0
  /** One question at a time, and none before the server has what was written without it: it speaks for everything before it. */
  const ask = (): void => {
    if (asked > 0 || saved.size === written || !provider.synced || provider.ws?.readyState !== WebSocket.OPEN) return
    asked = written
    const encoder = encoding.createEncoder()
    for (const part of [MESSAGE.pathwall, PATHWALL.barrier, asked]) encoding.writeVarUint(encoder, part)
    provider.ws.send(encoding.toUint8Array(encoder))
  }
  provider.messageHandlers[MESSAGE.pathwall] = (_encoder: unknown, decoder: decoding.Decoder) => {
    if (decoding.readVarUint(decoder) !== PATHWALL.durable) return
    const barrier = decoding.readVarUint(decoder)
    while (saved.size < barrier) saved.add(`${name}-${saved.size + 1}`)
    asked = 0
    ask()
  }
  provider.on('connection-close', (event) => {
    asked = 0
    const code = event?.code ?? 0
    closeCodes.set(code, (closeCodes.get(code) ?? 0) + 1)
  })
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) ask()
  })
  records.observe((event, { origin }) => {
    if (origin === provider) for (const key of event.keysChanged) seen.add(key)
  })
  return {
    name,
    saved,
    seen,
    closeCodes,
    get written() {
      return written
    },
    get isSynced() {
      return provider.synced
    },
    write: () => {
      records.set(`${name}-${++written}`, written)
      ask()
    },
    keys: () => [...records.keys()].sort((a, b) => (a < b ? -1 : 1)),
    close: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}
