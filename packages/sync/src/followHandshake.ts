import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import { MESSAGE } from './wire.ts'

/** First byte of a sync message's body. */
const STEP_1 = 0
const STEP_2 = 1

/**
 * Calls back once for each connection, when both sides have all of each other: the server's state has arrived, and this
 * device's answer to the server's question has gone out. The provider's own `sync` event tells only the first.
 */
export function followHandshake(provider: WebsocketProvider, exchanged: () => void): void {
  const handleSync = provider.messageHandlers[MESSAGE.sync]
  let answered: WebSocket | null = null
  let received: WebSocket | null = null
  let done: WebSocket | null = null
  const check = (): void => {
    const socket = provider.ws
    if (socket === null || socket === done || answered !== socket || received !== socket) return
    done = socket
    exchanged()
  }
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
    const socket = provider.ws
    const step = decoding.peekVarUint(decoder)
    handleSync?.(encoder, decoder, ...rest)
    if (step === STEP_1)
      // The provider sends the answer as soon as this handler has returned.
      queueMicrotask(() => {
        answered = socket
        check()
      })
    if (step === STEP_2) {
      received = socket
      check()
    }
  }
}
