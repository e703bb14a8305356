import type { Logger } from 'pino'
import type { BoardStorage } from '../storage/boardStorage.ts'
import type { RoomClock } from './roomClock.ts'
import type { RoomLimits } from './roomLimits.ts'

/** What all rooms of a server share. */
export interface RoomEnvironment {
  storage: BoardStorage
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
  limits: RoomLimits
  clock: RoomClock
}
