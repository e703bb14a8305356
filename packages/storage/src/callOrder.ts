/** Calls of a kind may run at once, except writes, which are alone on their boards. */
type CallKind = 'append' | 'read' | 'write'

interface Call {
  kind: CallKind
  /** On how many boards it has to wait for its turn. */
  waitsFor: number
  start: () => void
}

/** The calls about one board. */
interface Lane {
  running: number
  kind: CallKind
  waiting: Call[]
}

/**
 * Lets calls about a board take effect in the order in which they were made, although each may have a connection of its own:
 * one starts when those before it are done, or are of its own kind and running.
 */
export class CallOrder {
  private readonly lanes = new Map<string, Lane>()

  /** Boards with calls that are not done. */
  get boards(): string[] {
    return [...this.lanes.keys()]
  }

  async run<T>(boardIds: Iterable<string>, kind: CallKind, call: () => Promise<T>): Promise<T> {
    const boards = [...new Set(boardIds)]
    if (boards.length > 0)
      await new Promise<void>((start) => {
        const waiting: Call = { kind, waitsFor: boards.length, start }
        // Into all lanes before any moves on: then who waits for whom is the order of the calls, and never a circle.
        for (const board of boards) this.laneOf(board).waiting.push(waiting)
        for (const board of boards) this.advance(board)
      })
    try {
      return await call()
    } finally {
      for (const board of boards) {
        this.laneOf(board).running--
        this.advance(board)
      }
    }
  }

  private advance(board: string): void {
    const lane = this.laneOf(board)
    for (let next = lane.waiting[0]; next !== undefined && mayRun(lane, next.kind); next = lane.waiting[0]) {
      lane.waiting.shift()
      lane.running++
      lane.kind = next.kind
      if (--next.waitsFor === 0) next.start()
    }
    if (lane.running === 0) this.lanes.delete(board)
  }

  private laneOf(board: string): Lane {
    const known = this.lanes.get(board)
    if (known !== undefined) return known
    const made: Lane = { running: 0, kind: 'read', waiting: [] }
    this.lanes.set(board, made)
    return made
  }
}

function mayRun(lane: Lane, kind: CallKind): boolean {
  return lane.running === 0 || (lane.kind === kind && kind !== 'write')
}
