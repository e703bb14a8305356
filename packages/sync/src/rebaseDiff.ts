import { fromPlainText, toPlainText } from '@pathwall/canvas-schema'
import type { RecordsDiff, UnknownRecord } from '@tldraw/store'
import { mergeText } from './mergeText.ts'

type RichText = Parameters<typeof toPlainText>[0]
type AnyRecord = UnknownRecord & Record<string, unknown>

export interface RebaseContext {
  /** The record as it is now. */
  current: (id: string) => UnknownRecord | undefined
  /** Whether taking the record away now would take somebody else's work with it. */
  holdsOthersWork: (record: UnknownRecord) => boolean
}

/**
 * Undo and redo put back whole records; on a shared board that would also put back what other people changed since.
 * This keeps of a diff only this person's own change: fields that differ between the diff's two sides are set on the
 * record as it is now; records that are gone stay gone; a record that holds somebody else's work is not taken away.
 */
export function rebaseDiff<R extends UnknownRecord>(diff: RecordsDiff<R>, context: RebaseContext): RecordsDiff<R> {
  const updated: Record<string, [UnknownRecord, UnknownRecord]> = {}
  for (const [id, [from, to]] of Object.entries<[R, R]>(diff.updated)) {
    const current = context.current(id)
    if (current === undefined) continue
    updated[id] = [current, current === from ? to : rebaseRecord(from, to, current)]
  }
  const removed: Record<string, UnknownRecord> = {}
  for (const [id, record] of Object.entries<R>(diff.removed)) {
    const current = context.current(id)
    if (current === undefined) continue
    if (!isSameWork(record, current) || context.holdsOthersWork(current)) continue
    removed[id] = current
  }
  return { added: diff.added, updated, removed } as RecordsDiff<R>
}

function rebaseRecord(from: UnknownRecord, to: UnknownRecord, current: UnknownRecord): UnknownRecord {
  const a = from as AnyRecord
  const b = to as AnyRecord
  const next: AnyRecord = { ...(current as AnyRecord) }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (key === 'props' || key === 'meta') next[key] = rebaseFields(a[key], b[key], next[key])
    else if (!isSame(a[key], b[key])) next[key] = b[key]
  }
  return next
}

function rebaseFields(from: unknown, to: unknown, current: unknown): Record<string, unknown> {
  const a = from as Record<string, unknown>
  const b = to as Record<string, unknown>
  const next = { ...(current as Record<string, unknown>) }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (isSame(a[key], b[key])) continue
    if (key === 'richText') next[key] = rebaseText(a[key], b[key], next[key])
    else if (key in b) next[key] = b[key]
    else delete next[key]
  }
  return next
}

function rebaseText(from: unknown, to: unknown, current: unknown): RichText {
  return fromPlainText(
    mergeText(toPlainText(from as RichText), toPlainText(to as RichText), toPlainText(current as RichText)),
  )
}

/** Stacking order and derived sizes are nobody's work. */
const NOT_WORK = ['index', 'props.growY', 'props.fontSizeAdjustment']

function isSameWork(a: UnknownRecord, b: UnknownRecord): boolean {
  return JSON.stringify(workOf(a)) === JSON.stringify(workOf(b))
}

function workOf(record: UnknownRecord): [string, unknown][] {
  const fields: [string, unknown][] = []
  for (const [key, value] of Object.entries(record)) {
    if (key === 'props' || key === 'meta')
      for (const [name, part] of Object.entries(value as object)) fields.push([`${key}.${name}`, part])
    else fields.push([key, value])
  }
  return fields.filter(([key]) => !NOT_WORK.includes(key)).sort(([a], [b]) => (a < b ? -1 : 1))
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
