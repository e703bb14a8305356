import type { BoardHead, BoardStorage } from '@pathwall/storage'
import type { Logger } from 'pino'
import type { RoomClock } from './roomClock.ts'

/** A board that is open on this node, as far as its head matters. */
export interface PolledBoard {
  /** Number of the last update that is here; undefined while it is being loaded. */
  readonly seq: number | undefined
  /** Called with its head, undefined when it does not exist any more, and with what `seq` was when the question was asked. */
  headSeen(head: BoardHead | undefined, seqBefore: number): void
}

export interface HeadPollOptions {
  storage: Pick<BoardStorage, 'readHeads'>
  clock: RoomClock
  intervalMs: number
  logger: Pick<Logger, 'warn'>
  boards: ReadonlyMap<string, PolledBoard>
}

/**
 * Asks storage every few seconds, in one question for all open boards, what has become of them: so whatever another node did
 * is known here after that time, also when nobody said so. Returns what ends it.
 */
export function pollHeads({ storage, clock, intervalMs, logger, boards }: HeadPollOptions): () => void {
  let hasStopped = false
  let isFailing = false
  let cancel: () => void = () => {}

  const poll = async (): Promise<void> => {
    const asked = [...boards].flatMap(([boardId, board]) =>
      board.seq === undefined ? [] : [{ boardId, board, seq: board.seq }],
    )
    if (asked.length === 0) return
    try {
      const heads = await storage.readHeads(asked.map(({ boardId }) => boardId))
      isFailing = false
      if (hasStopped) return
      for (const { boardId, board, seq } of asked)
        if (boards.get(boardId) === board) board.headSeen(heads.get(boardId), seq)
    } catch (error) {
      if (!isFailing) logger.warn({ err: error }, 'storage does not say what became of the open boards')
      isFailing = true
    }
  }

  const schedule = (): void => {
    if (hasStopped) return
    cancel = clock.after(intervalMs, () => void poll().then(schedule))
  }
  schedule()
  return () => {
    hasStopped = true
    cancel()
  }
}
