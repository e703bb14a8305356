import type { RoomClock } from '../src/rooms/roomClock.ts'

/** A clock that stands still until it is told to move. */
export interface ManualClock extends RoomClock {
  advance(ms: number): void
}

export function createManualClock(): ManualClock {
  let nowMs = 0
  let timers: { atMs: number; action: () => void }[] = []
  return {
    now: () => nowMs,
    after: (delayMs, action) => {
      const timer = { atMs: nowMs + delayMs, action }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance: (ms) => {
      const untilMs = nowMs + ms
      for (;;) {
        const next = timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0]
        if (next === undefined) break
        timers = timers.filter((timer) => timer !== next)
        nowMs = Math.max(nowMs, next.atMs)
        next.action()
      }
      nowMs = untilMs
    },
  }
}
