import { randomUUID } from 'node:crypto'
import { AppError } from '@pathwall/domain'
import { CLOSE, type BoardNotice } from '@pathwall/sync'
import type { WebSocket } from 'ws'
import type * as Y from 'yjs'
import type { Bus } from '../bus/bus.ts'
import { createLocalBus } from '../bus/createLocalBus.ts'
import { pollHeads } from './headPoll.ts'
import { Room } from './room.ts'
import { systemClock, type RoomClock } from './roomClock.ts'
import type { ConnectRequest } from './roomConnection.ts'
import type { RoomEnvironment } from './roomEnvironment.ts'
import { DEFAULT_ROOM_LIMITS, type RoomLimits } from './roomLimits.ts'
import { NO_METRICS, type RoomMetrics } from './roomMetrics.ts'
import { SendBudget } from './sendBudget.ts'

export interface RoomRegistryOptions
  extends Pick<RoomEnvironment, 'storage' | 'logger'>, Partial<Pick<RoomEnvironment, 'watch' | 'compact'>> {
  /** What differs from `DEFAULT_ROOM_LIMITS`. */
  limits?: Partial<RoomLimits>
  clock?: RoomClock
  metrics?: RoomMetrics
  /** To other nodes that keep their boards in the same storage; without it this one is alone. */
  bus?: Bus
}

export interface RoomRegistry {
  /**
   * Serves an open socket whose client may enter; the registry owns the socket from here on. To be called in the same turn in
   * which the socket opened (or with the socket paused since), so that none of its messages are missed.
   */
  connect(socket: WebSocket, request: ConnectRequest): void
  /**
   * Reads the document of a board as far as it is stored; `read` must not change or keep it.
   * @throws AppError `board/not-found`
   */
  readDocument<T>(boardId: string, read: (doc: Y.Doc) => T): Promise<T>
  /**
   * Links, people or archiving of a board changed, or it is gone: whoever is on it is looked at again and told what changed.
   * Resolves when nobody on this node can do any more what they may not; other nodes follow.
   */
  accessChanged(boardId: string, notice: BoardNotice): Promise<void>
  /** Tells everybody who is on a board, on all nodes, what to ask for anew. */
  notify(boardId: string, notice: BoardNotice): void
  /**
   * Stores what `make` makes of the document of a board as it is stored now, as an edit like any other; undefined changes
   * nothing. Resolves when it is stored and everybody here has been told.
   * @throws AppError `board/not-found`, `board/save-failed`, `board/too-large`
   */
  edit(boardId: string, make: (doc: Y.Doc) => Uint8Array | undefined, actor: string): Promise<void>
  /** Ids of the persons who are on a board now. */
  peopleOn(boardId: string): Set<string>
  /**
   * For stopping: lets nobody in, stores everything, sends everybody away with 1012, takes snapshots.
   * @throws AppError `board/save-failed` when storage did not take everything in `drainTimeoutMs`
   */
  drain(): Promise<void>
  counts(): { rooms: number; connections: number; failingRooms: number }
}

/** All boards that are live on this server, at most one room each. */
export function createRoomRegistry(options: RoomRegistryOptions): RoomRegistry {
  const limits = { ...DEFAULT_ROOM_LIMITS, ...options.limits }
  const clock = options.clock ?? systemClock
  const metrics = options.metrics ?? NO_METRICS
  const { storage, logger, watch, compact, bus = createLocalBus() } = options
  const node = randomUUID()
  const sends = new SendBudget(SENDS_PER_MS, SENDS_AT_ONCE, clock.now())
  const environment: RoomEnvironment = { storage, logger, limits, clock, metrics, sends, bus, node, watch, compact }
  const rooms = new Map<string, Room>()
  const stopPolling = pollHeads({ storage, clock, intervalMs: limits.headPollMs, logger, boards: rooms })
  let isDraining = false

  const roomOf = (boardId: string): Room => {
    const existing = rooms.get(boardId)
    if (existing !== undefined) return existing
    const room = new Room(boardId, environment, () => rooms.delete(boardId))
    rooms.set(boardId, room)
    return room
  }

  const notify = (boardId: string, notice: BoardNotice): void => {
    rooms.get(boardId)?.notify(notice)
    bus.publish(boardId, { type: 'notice', notice })
  }

  const drain = async (): Promise<void> => {
    isDraining = true
    stopPolling()
    let cancel = (): void => {}
    const timeout = new Promise<'timeout'>((resolve) => {
      cancel = clock.after(limits.drainTimeoutMs, () => resolve('timeout'))
    })
    const drained = Promise.all([...rooms.values()].map(async (room) => room.drain()))
    const outcome = await Promise.race([drained, timeout])
    cancel()
    if (outcome !== 'timeout') return
    const left = [...rooms.values()]
    const unsaved = left.filter(({ unsavedCount }) => unsavedCount > 0)
    const updates = unsaved.reduce((sum, { unsavedCount }) => sum + unsavedCount, 0)
    for (const room of left) room.sendAway()
    if (updates > 0)
      throw new AppError('board/save-failed', `${updates} updates could not be stored in time`, {
        details: { updates, boards: unsaved.length },
      })
  }

  return {
    connect: (socket, request) => {
      if (!isDraining) {
        void roomOf(request.boardId).join(socket, request)
        return
      }
      // Whatever is wrong with it, it is closed.
      socket.on('error', () => {})
      socket.close(CLOSE.restart, 'the server is restarting')
    },
    readDocument: async (boardId, read) => roomOf(boardId).read(read),
    accessChanged: async (boardId, notice) => {
      bus.publish(boardId, { type: 'access' })
      await rooms.get(boardId)?.accessChanged()
      notify(boardId, notice)
    },
    notify,
    edit: async (boardId, make, actor) => roomOf(boardId).edit(make, actor),
    peopleOn: (boardId) => rooms.get(boardId)?.peopleHere() ?? new Set(),
    drain,
    counts: () => ({
      rooms: rooms.size,
      connections: [...rooms.values()].reduce((sum, { connectionCount }) => sum + connectionCount, 0),
      failingRooms: [...rooms.values()].filter(({ isFailing }) => isFailing).length,
    }),
  }
}

/** A hundred people in one room, ten of whom edit, hear of each edit at once; beyond that sending would take too much. */
const SENDS_PER_MS = 12
const SENDS_AT_ONCE = 1_200
