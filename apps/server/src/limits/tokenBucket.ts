/**
 * So much a second for long, and so much at once after it was quiet. Asks no timer: it fills by the time that has passed
 * whenever something is taken. Times are milliseconds of a clock that never goes back.
 */
export class TokenBucket {
  private readonly perSecond: number
  private readonly burst: number
  private tokens: number
  private atMs: number
  private emptySinceMs: number | undefined

  constructor(perSecond: number, burst: number, nowMs: number) {
    this.perSecond = perSecond
    this.burst = burst
    this.tokens = burst
    this.atMs = nowMs
  }

  /** Takes so many, also when there are fewer, and returns how long to wait until it is out of debt. */
  take(count: number, nowMs: number): number {
    this.tokens = Math.min(this.burst, this.tokens + ((nowMs - this.atMs) / 1000) * this.perSecond)
    this.atMs = nowMs
    // Whoever has left it what comes in during a second is not at the edge any more.
    if (this.tokens >= Math.min(this.perSecond, this.burst)) this.emptySinceMs = undefined
    this.tokens -= count
    if (this.tokens >= 0) return 0
    this.emptySinceMs ??= nowMs
    return (-this.tokens / this.perSecond) * 1000
  }

  /** For how long it has been taken from as fast as it fills; 0 when it is not. */
  emptyForMs(nowMs: number): number {
    return this.emptySinceMs === undefined ? 0 : nowMs - this.emptySinceMs
  }
}
