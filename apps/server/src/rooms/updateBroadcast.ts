import * as Y from 'yjs'
import type { RoomClock } from './roomClock.ts'
import type { SendBudget } from './sendBudget.ts'
import { encodeUpdate, type Frame } from './serverFrames.ts'

/** A stored update and the connection that made it, which does not need to hear of it. */
export interface BroadcastUpdate<Sender> {
  data: Uint8Array
  from: Sender
  /** When it came from its client; undefined when no client of ours made it. */
  acceptedMs?: number
}

/** What is merged into one frame, at most: merging costs more than it saves on large updates. */
const MERGED_UPDATES = 64
const MERGED_BYTES = 64 * 1024

/**
 * Tells the others of stored updates: at once as long as the server does not send much; else those of a few milliseconds
 * together, merged, so that a full room costs a frame per client and interval instead of one per client and update.
 */
export class UpdateBroadcast<Sender> {
  private readonly clock: RoomClock
  private readonly intervalMs: number
  private readonly budget: SendBudget
  private readonly send: (frame: Frame, except: Sender | undefined) => number
  private waiting: BroadcastUpdate<Sender>[] = []
  private lastMs = Number.NEGATIVE_INFINITY
  private readonly sent: (count: number, latencyMs: number) => void
  private cancel: (() => void) | undefined

  /**
   * `send` gets each frame with the one client that is to be left out, if any, and answers how many it went to; `sent` hears
   * how many updates have gone out, and how long the oldest was on its way.
   */
  constructor(
    clock: RoomClock,
    intervalMs: number,
    budget: SendBudget,
    send: (frame: Frame, except: Sender | undefined) => number,
    sent: (count: number, latencyMs: number) => void = () => {},
  ) {
    this.clock = clock
    this.intervalMs = intervalMs
    this.budget = budget
    this.send = send
    this.sent = sent
  }

  add(updates: readonly BroadcastUpdate<Sender>[]): void {
    this.waiting.push(...updates)
    if (this.cancel !== undefined) return
    const nowMs = this.clock.now()
    const waitMs = this.lastMs + this.intervalMs - nowMs
    if (waitMs <= 0 || this.budget.isLeft(nowMs)) this.flush()
    else this.cancel = this.clock.after(waitMs, () => this.flush())
  }

  flush(): void {
    this.stop()
    const updates = this.waiting
    this.waiting = []
    this.lastMs = this.clock.now()
    for (const group of toGroups(updates)) {
      const [first] = group
      const isOfOne = group.every(({ from }) => from === first?.from)
      for (const data of merge(group.map((update) => update.data)))
        this.budget.spend(this.send(encodeUpdate(data), isOfOne ? first?.from : undefined), this.lastMs)
    }
    const oldestMs = updates[0]?.acceptedMs
    if (oldestMs !== undefined) this.sent(updates.length, this.clock.now() - oldestMs)
  }

  stop(): void {
    this.cancel?.()
    this.cancel = undefined
  }
}

function toGroups<Sender>(updates: readonly BroadcastUpdate<Sender>[]): BroadcastUpdate<Sender>[][] {
  const groups: BroadcastUpdate<Sender>[][] = []
  let bytes = 0
  for (const update of updates) {
    const group = groups.at(-1)
    bytes += update.data.byteLength
    if (group === undefined || group.length === MERGED_UPDATES || bytes > MERGED_BYTES) {
      groups.push([update])
      bytes = update.data.byteLength
    } else group.push(update)
  }
  return groups
}

/** One update, or those given when Yjs cannot make one of them. */
function merge(updates: Uint8Array[]): Uint8Array[] {
  if (updates.length === 1) return updates
  try {
    return [Y.mergeUpdates(updates)]
  } catch {
    return updates
  }
}
