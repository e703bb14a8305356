import { roomLimitTable, type RoomLimits } from '../rooms/roomLimits.ts'
import type { LimitTable } from './limitTable.ts'

/** What one address and the whole server may cost. Rates per address are one sum over all nodes when there is a Redis. */
export interface ServerLimits {
  /** WebSockets on this node; more are put off with 1013. */
  connections: number
  /** WebSockets of one address on this node; more are closed with 4429. */
  connectionsPerAddress: number
  /** Attempts to open a WebSocket; more get 429 until the minute is over. */
  connectionAttemptsPerMinutePerAddress: number
  /** Requests of the API; more get 429 until the minute is over. */
  requestsPerMinutePerAddress: number
  boardsPerHourPerAddress: number
  /** Tokens that are none, and boards that are none; one that is right is let in all the same. */
  accessFailuresPerTenMinutesPerAddress: number
  /** Wrong passphrases from one address on one board. */
  passphraseFailuresPerTenMinutesPerAddress: number
}

export type Limits = RoomLimits & ServerLimits

/** Everybody in an office of a hundred has the same address, with two tabs each, and all come back at once after a restart. */
const serverLimitTable: LimitTable<ServerLimits> = {
  connections: [10_000, 1, 1_000_000, 'WebSockets on one node; more are put off'],
  connectionsPerAddress: [300, 1, 1_000_000, 'WebSockets of one address on one node'],
  connectionAttemptsPerMinutePerAddress: [3_000, 1, 1_000_000, 'attempts to open a WebSocket'],
  requestsPerMinutePerAddress: [3_000, 1, 1_000_000, 'requests of the API'],
  boardsPerHourPerAddress: [600, 1, 1_000_000, 'boards made from one address'],
  accessFailuresPerTenMinutesPerAddress: [300, 1, 1_000_000, 'links from one address that are not valid'],
  passphraseFailuresPerTenMinutesPerAddress: [10, 1, 1_000_000, 'wrong passphrases from one address on one board'],
}

/** Every limit there is. A new one is a line in one of the two tables. */
export const limitTable: LimitTable<Limits> = { ...roomLimitTable, ...serverLimitTable }
