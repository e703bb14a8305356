import type { BoardStorage } from '@pathwall/storage'
import type { Logger } from 'pino'
import type { RoomClock } from './roomClock.ts'
import type { RoomLimits } from './roomLimits.ts'
import type { RoomMetrics } from './roomMetrics.ts'

/** What all rooms of a server share. */
export interface RoomEnvironment {
  storage: BoardStorage
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
  limits: RoomLimits
  clock: RoomClock
  metrics: RoomMetrics
}
