import { refusalOf, type Refusal } from './refusal.ts'

/** What has become of this device's edits. `changes` counts bursts of editing, not keystrokes. */
export type SaveState =
  | { kind: 'connecting' }
  | { kind: 'saved' }
  | { kind: 'saving'; changes: number }
  | { kind: 'offline'; changes: number }
  | { kind: 'cannot-save'; changes: number }
  | { kind: 'refused'; refusal: Refusal; code: number; changes: number }

/** Edits less than this apart count as one change. */
const BURST_MS = 1000

/**
 * Keeps count of the edits that the server has not yet called durable. Pure: fed with events, asked for its state.
 * A barrier is a number the client sends behind its edits; the server repeats it once everything before it is stored.
 * Each connection begins with one, edits or not: what this device holds from earlier has just been sent too.
 */
export class SaveTracker {
  /** Sequence number of the last local edit. */
  private lastEdit = 0
  /** For each change not yet durable: the number of its last edit. */
  private bursts: number[] = []
  private lastEditAtMs = Number.NEGATIVE_INFINITY
  private barrierUnderWay: number | undefined
  /** Whether a barrier has come back since the connection began, and so everything before it is durable. */
  private isConfirmed = false
  private connection: 'connecting' | 'online' | 'offline' = 'connecting'
  private storageWorks = true
  private mayWrite = true
  private refusedWith: { code: number; refusal: Refusal } | undefined

  /** `unsavedChanges`: what an earlier visit left on this device, sent with the first sync. */
  constructor(unsavedChanges: number) {
    for (let n = 0; n < unsavedChanges; n++) this.bursts.push(++this.lastEdit)
  }

  edited(nowMs: number): void {
    this.lastEdit++
    const isSameBurst = nowMs - this.lastEditAtMs < BURST_MS && this.bursts.length > 0
    if (isSameBurst) this.bursts[this.bursts.length - 1] = this.lastEdit
    else this.bursts.push(this.lastEdit)
    this.lastEditAtMs = nowMs
  }

  /** Edits of an earlier visit or another tab turned up on this device; unless counted already, they are one change. */
  found(): void {
    if (this.connection === 'online' || this.bursts.length === 0) this.bursts.push(++this.lastEdit)
  }

  /** Everything on this device has been sent over the new connection. */
  synced(): void {
    this.connection = 'online'
    this.barrierUnderWay = undefined
    this.isConfirmed = false
    this.refusedWith = undefined
  }

  disconnected(): void {
    this.connection = 'offline'
    this.barrierUnderWay = undefined
    // The next connection says so again while it lasts.
    this.storageWorks = true
  }

  /** Closed for good: with a code and, perhaps, a reason that tells more. */
  refused(code: number, reason = ''): void {
    this.connection = 'offline'
    this.refusedWith = { code, refusal: refusalOf(code, reason) }
  }

  /** The edits that are not durable will never be: nothing is to be counted any more. Returns how many changes they were. */
  dropped(): number {
    const changes = this.bursts.length
    this.bursts = []
    return changes
  }

  storage(works: boolean): void {
    this.storageWorks = works
  }

  /** Whether the server takes edits from this device; a viewer's are never stored. */
  allowed(mayWrite: boolean): void {
    this.mayWrite = mayWrite
  }

  durable(barrier: number): void {
    this.bursts = this.bursts.filter((edit) => edit > barrier)
    if (this.barrierUnderWay !== barrier) return
    this.barrierUnderWay = undefined
    this.isConfirmed = true
  }

  /** The barrier to send now, or undefined: one at a time, so a slow server is not flooded. */
  nextBarrier(): number | undefined {
    if (this.connection !== 'online' || this.barrierUnderWay !== undefined) return undefined
    if (this.isConfirmed && this.bursts.length === 0) return undefined
    this.barrierUnderWay = this.lastEdit
    return this.lastEdit
  }

  get unsavedChanges(): number {
    return this.bursts.length
  }

  /** Whether the server has called everything durable that is on this device. */
  get isAllSaved(): boolean {
    return this.isConfirmed && this.bursts.length === 0
  }

  get state(): SaveState {
    const changes = this.bursts.length
    if (this.refusedWith !== undefined) return { kind: 'refused', ...this.refusedWith, changes }
    if (this.connection === 'connecting') return { kind: 'connecting' }
    if (this.connection === 'offline') return { kind: 'offline', changes }
    if (!this.storageWorks || (!this.mayWrite && changes > 0)) return { kind: 'cannot-save', changes }
    if (changes > 0) return { kind: 'saving', changes }
    return this.isConfirmed ? { kind: 'saved' } : { kind: 'connecting' }
  }
}
