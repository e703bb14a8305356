import { MESSAGE } from '@pathwall/sync'
import { TokenBucket } from '../limits/tokenBucket.ts'
import type { RoomClock } from './roomClock.ts'
import type { RoomLimits } from './roomLimits.ts'

export interface FramePaceOptions {
  limits: RoomLimits
  clock: RoomClock
  handle: (frame: Uint8Array) => void
  /** Stops and goes on with reading the socket. */
  pause: () => void
  resume: () => void
  /** The client has not become slower for a long time; the words say what there was too much of. */
  flooded: (reason: string) => void
}

interface Measure {
  bucket: TokenBucket
  costOf: (frame: Uint8Array) => number
  reason: string
}

/** A pause lasts at least this long, so that a fast client does not cost a timer for each of its frames. */
const SHORTEST_PAUSE_MS = 50
/** After work of this length all others come first for twice as long. */
const LONG_MS = 10

/**
 * Reads one client's frames no faster than it may talk. Bursts pass: pasting, coming back, a quick hand. Who is faster for
 * longer is read more slowly, and waits in its own buffers; nothing is lost. Only who does not become slower is sent away.
 */
export class FramePace {
  private readonly options: FramePaceOptions
  private readonly measures: Readonly<Record<FrameKind, readonly Measure[]>>
  /** In milliseconds of this process. */
  private readonly work: TokenBucket
  /** What the socket had read already when it was paused, from `position` on. */
  private waiting: Uint8Array[] = []
  private position = 0
  private cancelPause: (() => void) | undefined
  private hasStopped = false

  constructor(options: FramePaceOptions) {
    this.options = options
    const nowMs = options.clock.now()
    this.measures = measuresOf(options.limits, nowMs)
    this.work = new TokenBucket(options.limits.workMsPerSecond, options.limits.workBurstMs, nowMs)
  }

  receive(frame: Uint8Array): void {
    if (this.cancelPause === undefined && this.position === this.waiting.length) this.pass(frame)
    else this.waiting.push(frame)
  }

  stop(): void {
    this.hasStopped = true
    this.cancelPause?.()
    this.waiting = []
    this.position = 0
  }

  private pass(frame: Uint8Array): void {
    if (this.hasStopped) return
    const nowMs = this.options.clock.now()
    this.work.take(0, nowMs)
    if (this.isFlooded(this.work, 'too much work for too long', nowMs)) return
    let waitMs = 0
    for (const { bucket, costOf, reason } of this.measures[kindOf(frame)]) {
      waitMs = Math.max(waitMs, bucket.take(costOf(frame), nowMs))
      if (this.isFlooded(bucket, reason, nowMs)) return
    }
    this.options.handle(frame)
    // What a message costs shows when it has been handled, however it was made.
    const spentMs = this.options.clock.now() - nowMs
    if (spentMs >= LONG_MS) waitMs = Math.max(waitMs, spentMs * 2)
    waitMs = Math.max(waitMs, this.work.take(spentMs, nowMs))
    if (waitMs > 0) this.pause(waitMs)
  }

  private isFlooded(bucket: TokenBucket, reason: string, nowMs: number): boolean {
    if (bucket.emptyForMs(nowMs) <= this.options.limits.floodTimeoutMs) return false
    this.stop()
    this.options.flooded(reason)
    return true
  }

  private pause(waitMs: number): void {
    if (this.hasStopped) return
    this.options.pause()
    this.cancelPause = this.options.clock.after(Math.max(SHORTEST_PAUSE_MS, waitMs), () => this.goOn())
  }

  private goOn(): void {
    this.cancelPause = undefined
    while (this.cancelPause === undefined) {
      const frame = this.waiting[this.position]
      if (frame === undefined) {
        this.waiting = []
        this.position = 0
        if (!this.hasStopped) this.options.resume()
        return
      }
      this.position++
      this.pass(frame)
    }
  }
}

type FrameKind = 'update' | 'question' | 'presence' | 'other' | 'unclear'

function measuresOf(limits: RoomLimits, nowMs: number): Record<FrameKind, Measure[]> {
  const measure = (perSecond: number, burst: number, reason: string, costOf: Measure['costOf'] = one): Measure => ({
    bucket: new TokenBucket(perSecond, burst, nowMs),
    costOf,
    reason,
  })
  const messages = measure(limits.messagesPerSecond, limits.messageBurst, 'too many messages for too long')
  const updates = measure(limits.updatesPerSecond, limits.updateBurst, 'too many edits for too long')
  const bytes = measure(limits.updateBytesPerSecond, limits.updateBurstBytes, 'too large edits for too long', sizeOf)
  const questions = measure(limits.syncRequestsPerSecond, limits.syncRequestBurst, 'too many questions for too long')
  const presence = measure(limits.presencePerSecond, limits.presenceBurst, 'too much presence for too long')
  return {
    update: [messages, updates, bytes],
    question: [messages, questions],
    presence: [messages, presence],
    other: [messages],
    unclear: [messages, updates, bytes, questions, presence],
  }
}

const one = (): number => 1
const sizeOf = (frame: Uint8Array): number => frame.byteLength

/** By the first bytes alone. A number may be written longer than it need be; who does that pays for everything. */
function kindOf(frame: Uint8Array): FrameKind {
  const [type = 0, subtype = 0] = frame
  if (type >= CONTINUED || (type === MESSAGE.sync && subtype >= CONTINUED)) return 'unclear'
  if (type === MESSAGE.sync) return subtype === 0 ? 'question' : 'update'
  if (type === MESSAGE.queryAwareness) return 'question'
  return type === MESSAGE.awareness ? 'presence' : 'other'
}

/** A byte from here on says that the number goes on. */
const CONTINUED = 0x80
