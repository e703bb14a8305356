import type { ClientMessage } from './parseClientFrame.ts'

/** What happens in rooms, for whoever counts it. Called for every message, so it must cost next to nothing. */
export interface RoomMetrics {
  /** A client said something. */
  message(type: ClientMessage['type']): void
  /** A connection was closed because of what its client did, with this code. */
  refused(code: number): void
  /** A client talks faster than it may, and is read more slowly for a moment. */
  slowedDown(): void
  /** A client does not read as fast as it is told: presence was left out, or it was cut. */
  presenceLeftOut(): void
  slowReaderCut(): void
  /** Storage has taken so many updates, after so long; or it has not, and they are tried again. */
  committed(updates: number, latencyMs: number): void
  saveFailed(): void
  /** Updates went out to everybody this long after their client had sent them. */
  broadcast(updates: number, latencyMs: number): void
}

/** Counts nothing. */
export const NO_METRICS: RoomMetrics = {
  message: () => {},
  refused: () => {},
  slowedDown: () => {},
  presenceLeftOut: () => {},
  slowReaderCut: () => {},
  committed: () => {},
  saveFailed: () => {},
  broadcast: () => {},
}
