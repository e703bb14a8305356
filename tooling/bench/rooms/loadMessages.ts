import type { Dialect, RoomAddress } from './dialect.ts'

/** What a load generator is started with. */
export interface LoadOptions {
  dialect: Dialect
  port: number
  rooms: readonly RoomAddress[]
  peopleInRoom: number
  writersInRoom: number
  notes: number
  /** Whether the first in each room brings the board. */
  brings: boolean
  warmUpMs: number
  /** 0: on until the server is gone. */
  measureMs: number
}

/** What a load generator tells its parent; it begins when the parent says `begin`. */
export type LoadMessage = 'gathered' | 'window-open' | 'window-closed' | LoadReport

export interface LoadReport {
  windowMs: number
  /** Edits and cursor states that reached somebody other than their author while the window was open. */
  deliveries: number
  editP50Ms: number
  editP99Ms: number
  cursorP99Ms: number
  /** Edits that somebody never saw, once for each person. */
  missing: number
  lostConnections: number
  /** Of one processor, while the window was open. */
  generatorShare: number
  /** For each room and writer: how many of the edits somebody else has seen, and when they were sent (ms since 1970). */
  seen: { count: number; sentAtMs: number[] }[][]
}
