import { Histogram } from './histogram.ts'

/** What all rooms of a load saw while the window was open. */
export class MeasuredWindow {
  isOpen = false
  readonly editMs = new Histogram()
  readonly cursorMs = new Histogram()

  get deliveries(): number {
    return this.editMs.count + this.cursorMs.count
  }
}

/** What was in a frame, once it has been read. */
export interface SeenInFrame {
  edits: readonly (readonly [writer: number, count: number])[]
  cursors: readonly (readonly [person: number, clock: number])[]
}

/** Cursors are remembered for so many moves, edits for as long as they fit. */
const KEPT_CURSORS = 64
const KEPT_EDITS = 4_096

/**
 * Who in a room has seen which edit and which cursor, and how late. One delivery is one edit or one state of a cursor that
 * reaches one person other than its author, in however few frames. The first people are the writers.
 */
export class Deliveries {
  private readonly people: number
  private readonly writers: number
  private readonly window: MeasuredWindow
  private readonly sentCounts: Uint32Array
  private readonly editSentAt: Float64Array
  private readonly cursorSentAt: Float64Array
  private readonly seenCounts: Uint32Array
  private readonly seenClocks: Uint32Array

  constructor(people: number, writers: number, window: MeasuredWindow) {
    this.people = people
    this.writers = writers
    this.window = window
    this.sentCounts = new Uint32Array(writers)
    this.editSentAt = new Float64Array(writers * KEPT_EDITS)
    this.cursorSentAt = new Float64Array(people * KEPT_CURSORS)
    this.seenCounts = new Uint32Array(people * writers)
    this.seenClocks = new Uint32Array(people * people)
  }

  /** Edits are counted from 1. */
  sentEdit(writer: number, count: number, atMs: number): void {
    this.sentCounts[writer] = count
    this.editSentAt[writer * KEPT_EDITS + (count % KEPT_EDITS)] = atMs
  }

  sentCursor(person: number, clock: number, atMs: number): void {
    this.cursorSentAt[person * KEPT_CURSORS + (clock % KEPT_CURSORS)] = atMs
  }

  saw(person: number, { edits, cursors }: SeenInFrame, atMs: number): void {
    for (const [writer, count] of edits) {
      const at = person * this.writers + writer
      // Whoever sees an edit has all earlier ones of its author: Yjs does not take them in another order.
      const first = (this.seenCounts[at] ?? 0) + 1
      if (writer === person || count < first) continue
      this.seenCounts[at] = count
      if (!this.window.isOpen) continue
      for (let each = first; each <= count; each++)
        this.window.editMs.add(atMs - (this.editSentAt[writer * KEPT_EDITS + (each % KEPT_EDITS)] ?? 0))
    }
    for (const [owner, clock] of cursors) {
      const at = person * this.people + owner
      if (owner === person || clock <= (this.seenClocks[at] ?? 0)) continue
      this.seenClocks[at] = clock
      if (this.window.isOpen)
        this.window.cursorMs.add(atMs - (this.cursorSentAt[owner * KEPT_CURSORS + (clock % KEPT_CURSORS)] ?? 0))
    }
  }

  /** Edits that somebody has yet to see, once for each person. */
  missing(): number {
    let missing = 0
    for (let person = 0; person < this.people; person++)
      for (let writer = 0; writer < this.writers; writer++)
        if (writer !== person)
          missing += (this.sentCounts[writer] ?? 0) - (this.seenCounts[person * this.writers + writer] ?? 0)
    return missing
  }

  /** For each writer: how many edits anybody else has seen, and when each was sent. */
  seenByOthers(): { count: number; sentAtMs: number[] }[] {
    return Array.from({ length: this.writers }, (_, writer) => {
      let count = 0
      for (let person = 0; person < this.people; person++)
        if (person !== writer) count = Math.max(count, this.seenCounts[person * this.writers + writer] ?? 0)
      const at = (edit: number): number => this.editSentAt[writer * KEPT_EDITS + ((edit + 1) % KEPT_EDITS)] ?? 0
      return { count, sentAtMs: Array.from({ length: count }, (_edit, edit) => at(edit)) }
    })
  }
}
