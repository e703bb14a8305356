import { systemClock, type RoomClock } from '../rooms/roomClock.ts'

/** Time as versions use it: their age is counted in days, so it must outlive the process. */
export interface VersionClock {
  /** Milliseconds since 1970. */
  now(): number
  after: RoomClock['after']
}

export const systemVersionClock: VersionClock = { now: () => Date.now(), after: systemClock.after }
