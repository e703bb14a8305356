/**
 * How much is sent to people at once, over all rooms of a server: so many frames a millisecond for long, and so many more
 * after it was quiet. Who finds nothing left sends later, and more in one frame.
 */
export class SendBudget {
  private readonly perMs: number
  private readonly burst: number
  private left: number
  private atMs: number

  constructor(perMs: number, burst: number, nowMs: number) {
    this.perMs = perMs
    this.burst = burst
    this.left = burst
    this.atMs = nowMs
  }

  isLeft(nowMs: number): boolean {
    this.refill(nowMs)
    return this.left > 0
  }

  /** Counts what was sent, also beyond what is left; the debt is never larger than the burst, and so soon paid. */
  spend(frames: number, nowMs: number): void {
    this.refill(nowMs)
    this.left = Math.max(-this.burst, this.left - frames)
  }

  private refill(nowMs: number): void {
    this.left = Math.min(this.burst, this.left + (nowMs - this.atMs) * this.perMs)
    this.atMs = nowMs
  }
}
