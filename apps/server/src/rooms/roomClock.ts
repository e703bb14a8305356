/** Time as rooms use it; tests pass one of their own. */
export interface RoomClock {
  /** Milliseconds from an arbitrary start, never going back. */
  now(): number
  /** Calls `action` once after a while, unless the returned function is called before. Keeps no process alive. */
  after(delayMs: number, action: () => void): () => void
}

export const systemClock: RoomClock = {
  now: () => performance.now(),
  after: (delayMs, action) => {
    const timer = setTimeout(action, delayMs).unref()
    return () => clearTimeout(timer)
  },
}
