import type { RoomAddress } from './dialect.ts'

export interface AttackOptions {
  port: number
  room: RoomAddress
  notes: number
  seed: number
  forMs: number
}

export interface AttackReport {
  frames: number
  connections: number
  /** How often a socket ended with which close code; `cut` without one. */
  closedWith: Record<string, number>
}
