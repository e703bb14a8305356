/** Calls of a kind may run at once, except writes, which are alone on their board. */
type CallKind = 'append' | 'read' | 'write'

/** The calls about one board. */
interface Lane {
  running: number
  kind: CallKind
  waiting: { kind: CallKind; start: () => void }[]
  unfinished: Set<Promise<unknown>>
}

/**
 * Lets calls about a board take effect in the order in which they were made, although each may have a connection of its own:
 * one starts when those before it are done, or are of its own kind and running.
 */
export class CallOrder {
  private readonly lanes = new Map<string, Lane>()

  async run<T>(board: string, kind: CallKind, call: () => Promise<T>): Promise<T> {
    const lane = this.laneOf(board)
    const finished = this.runInTurn(board, lane, kind, call)
    lane.unfinished.add(finished)
    try {
      return await finished
    } finally {
      lane.unfinished.delete(finished)
    }
  }

  /** Resolves when the calls made so far about these boards, or about all, are done. Holds up none that come later. */
  async settled(boards: Iterable<string> = this.lanes.keys()): Promise<void> {
    await Promise.allSettled([...boards].flatMap((board) => [...(this.lanes.get(board)?.unfinished ?? [])]))
  }

  private async runInTurn<T>(board: string, lane: Lane, kind: CallKind, call: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      lane.waiting.push({ kind, start })
      startNext(lane)
    })
    try {
      return await call()
    } finally {
      lane.running--
      startNext(lane)
      if (lane.running === 0) this.lanes.delete(board)
    }
  }

  private laneOf(board: string): Lane {
    const known = this.lanes.get(board)
    if (known !== undefined) return known
    const made: Lane = { running: 0, kind: 'read', waiting: [], unfinished: new Set() }
    this.lanes.set(board, made)
    return made
  }
}

function startNext(lane: Lane): void {
  for (let next = lane.waiting[0]; next !== undefined && mayRun(lane, next.kind); next = lane.waiting[0]) {
    lane.waiting.shift()
    lane.running++
    lane.kind = next.kind
    next.start()
  }
}

function mayRun(lane: Lane, kind: CallKind): boolean {
  return lane.running === 0 || (lane.kind === kind && kind !== 'write')
}
