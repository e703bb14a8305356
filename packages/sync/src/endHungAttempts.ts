import type { WebsocketProvider } from 'y-websocket'

/** Longer than any server of ours needs to open a socket. */
const ATTEMPT_TIMEOUT_MS = 10_000

/**
 * Ends attempts to connect that nobody answers, as on a network that swallows everything. Browsers would wait for minutes,
 * and meanwhile neither try again nor say that there is no connection. Returns the function that stops watching.
 */
export function endHungAttempts(provider: WebsocketProvider): () => void {
  let timeout: ReturnType<typeof setTimeout> | undefined
  const onStatus = ({ status }: { status: string }): void => {
    clearTimeout(timeout)
    if (status !== 'connecting') return
    const socket = provider.ws
    timeout = setTimeout(() => socket?.close(), ATTEMPT_TIMEOUT_MS)
  }
  provider.on('status', onStatus)
  return () => {
    provider.off('status', onStatus)
    clearTimeout(timeout)
  }
}
