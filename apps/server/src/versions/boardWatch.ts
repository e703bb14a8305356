import { countNotes } from '@pathwall/sync'
import type { BoardStorage } from '@pathwall/storage'
import type * as Y from 'yjs'
import type { VersionKeeper } from './createVersionKeeper.ts'
import type { VersionClock } from './versionClock.ts'

export interface BoardWatchOptions {
  versions: VersionKeeper
  storage: Pick<BoardStorage, 'listVersions'>
  clock: VersionClock
  logger: { warn(details: object, message: string): void }
  /** A version is taken after so much time of change; 0 takes none by itself. */
  intervalMs: number
}

/** What a live board holds, as far as it is stored, and the number of the last update in it. */
export interface WatchedBoard {
  readonly doc: Y.Doc
  readonly seq: number
}

interface Watched {
  board: WatchedBoard
  /** When it was last looked at. */
  seq: number
  /** Undefined until the first change: to count them takes the whole document. */
  notes: number | undefined
  cancelLook: (() => void) | undefined
  cancelVersion: (() => void) | undefined
}

/** How long a deletion may take to be noticed; what happens in this time counts together. */
const LOOK_AFTER_MS = 1_000
/** A board that is closed is not kept again when another node has just done so. */
const CLOSED_TWICE_MS = 60_000
/** Longer nobody waits for versions who wants to stop. */
const STOP_TIMEOUT_MS = 1_000

/**
 * Sees what happens on the boards that are live here: keeps a version after some minutes of change, when a board is left
 * with changes that no version has, and from before many notes were lost at once.
 */
export class BoardWatch {
  private readonly options: BoardWatchOptions
  private readonly watched = new Map<string, Watched>()
  /** What is being done, by board. */
  private readonly underWay = new Map<string, Set<Promise<void>>>()
  private isStopped = false

  constructor(options: BoardWatchOptions) {
    this.options = options
  }

  /** A board is loaded. */
  opened(boardId: string, board: WatchedBoard): void {
    const { seq } = board
    this.watched.set(boardId, { board, seq, notes: undefined, cancelLook: undefined, cancelVersion: undefined })
    this.run(boardId, async () => {
      const known = await this.options.storage.listVersions(boardId)
      // The first update makes the board.
      if (seq > Math.max(1, ...known.map((version) => version.seq))) this.scheduleVersion(boardId)
    })
  }

  /** Updates are stored, and about to be applied. */
  changing(boardId: string): void {
    const watched = this.watched.get(boardId)
    if (watched !== undefined) watched.notes ??= countNotes(watched.board.doc)
  }

  /** Updates were stored and applied. */
  changed(boardId: string): void {
    const watched = this.watched.get(boardId)
    if (watched === undefined || this.isStopped) return
    watched.cancelLook ??= this.options.clock.after(LOOK_AFTER_MS, () => this.look(boardId))
    this.scheduleVersion(boardId)
  }

  /** To be called before the log is cut. Resolves when what was in it is kept, as far as it has to be. */
  async settle(boardId: string): Promise<void> {
    this.look(boardId)
    await Promise.all([...(this.underWay.get(boardId) ?? [])])
  }

  /** A board goes out of memory. */
  closed(boardId: string): void {
    const watched = this.watched.get(boardId)
    if (watched === undefined) return
    this.look(boardId)
    this.watched.delete(boardId)
    watched.cancelVersion?.()
    if (watched.cancelVersion !== undefined && !this.isStopped) this.takeVersion(boardId, CLOSED_TWICE_MS)
  }

  /** Takes no further versions by itself. Resolves when those are done that were begun, or soon, when they take long. */
  async stop(): Promise<void> {
    for (const boardId of this.watched.keys()) this.look(boardId)
    this.isStopped = true
    for (const { cancelVersion } of this.watched.values()) cancelVersion?.()
    const begun = [...this.underWay.values()].flatMap((actions) => [...actions])
    const soon = new Promise<void>((resolve) => void this.options.clock.after(STOP_TIMEOUT_MS, resolve))
    await Promise.race([Promise.all(begun), soon])
  }

  private look(boardId: string): void {
    const watched = this.watched.get(boardId)
    if (watched?.cancelLook === undefined) return
    watched.cancelLook()
    watched.cancelLook = undefined
    const [from, before] = [watched.seq, watched.notes]
    watched.seq = watched.board.seq
    watched.notes = countNotes(watched.board.doc)
    if (before !== undefined && isMassDeletion(before, watched.notes))
      this.run(boardId, async () => this.options.versions.takeBeforeDeletion(boardId, from, watched.seq))
  }

  private scheduleVersion(boardId: string): void {
    const watched = this.watched.get(boardId)
    const { clock, intervalMs } = this.options
    if (watched === undefined || intervalMs === 0 || this.isStopped) return
    watched.cancelVersion ??= clock.after(intervalMs, () => {
      watched.cancelVersion = undefined
      // Of several nodes that see the same changes one is enough; their clocks may differ a little.
      this.takeVersion(boardId, intervalMs / 2)
    })
  }

  private takeVersion(boardId: string, unlessWithinMs: number): void {
    const { versions, clock } = this.options
    this.run(boardId, async () => {
      await versions.take(boardId, { kind: 'automatic', unlessSince: clock.now() - unlessWithinMs })
    })
  }

  /** A version that cannot be taken is told to nobody: the board itself is safe. */
  private run(boardId: string, action: () => Promise<void>): void {
    const actions = this.underWay.get(boardId) ?? new Set()
    this.underWay.set(boardId, actions)
    const done = action()
      .catch((error: unknown) => this.options.logger.warn({ err: error }, 'a version could not be taken'))
      .finally(() => {
        actions.delete(done)
        if (actions.size === 0 && this.underWay.get(boardId) === actions) this.underWay.delete(boardId)
      })
    actions.add(done)
  }
}

/** Ten notes and a quarter of all are not lost by tidying up. */
function isMassDeletion(before: number, after: number): boolean {
  const lost = before - after
  return lost >= 10 && lost >= before / 4
}
