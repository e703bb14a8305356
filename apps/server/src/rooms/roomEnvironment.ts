import type { BoardStorage, StoredDocument } from '@pathwall/storage'
import type { Logger } from 'pino'
import type { Bus } from '../bus/bus.ts'
import type { BoardWatch } from '../versions/boardWatch.ts'
import type { RoomClock } from './roomClock.ts'
import type { RoomLimits } from './roomLimits.ts'
import type { RoomMetrics } from './roomMetrics.ts'
import type { SendBudget } from './sendBudget.ts'

/** What all rooms of a server share. */
export interface RoomEnvironment {
  storage: BoardStorage
  logger: Pick<Logger, 'info' | 'warn' | 'error'>
  limits: RoomLimits
  clock: RoomClock
  metrics: RoomMetrics
  /** For stored updates: beyond it they are sent later and together. */
  sends: SendBudget
  /** To the other nodes, among which this one has a name. */
  bus: Bus
  node: string
  /** Sees what becomes of the boards that are open here. */
  watch: Pick<BoardWatch, 'opened' | 'changing' | 'changed' | 'settle' | 'closed'> | undefined
  /** Puts a document together on another thread; undefined does it on this one. */
  compact: ((stored: StoredDocument) => Promise<{ data: Uint8Array; isWhole: boolean }>) | undefined
}
