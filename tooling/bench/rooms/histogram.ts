/** Durations in ms, counted by tenths of a millisecond; what is longer than `maxMs` counts as that. */
export class Histogram {
  private readonly counts: Uint32Array
  private total = 0

  constructor(maxMs = 20_000) {
    this.counts = new Uint32Array(maxMs * STEPS_PER_MS + 1)
  }

  get count(): number {
    return this.total
  }

  add(durationMs: number): void {
    const step = Math.min(this.counts.length - 1, Math.max(0, Math.ceil(durationMs * STEPS_PER_MS)))
    this.counts[step] = (this.counts[step] ?? 0) + 1
    this.total++
  }

  /** The duration that a share (0..1) of all does not exceed; NaN when there are none. */
  percentile(share: number): number {
    let left = Math.max(1, Math.ceil(this.total * share))
    const step = this.total === 0 ? -1 : this.counts.findIndex((count) => (left -= count) <= 0)
    return step < 0 ? Number.NaN : step / STEPS_PER_MS
  }
}

const STEPS_PER_MS = 10
