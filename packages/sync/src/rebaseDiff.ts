import { fromPlainText, toPlainText } from '@pathwall/canvas-schema'
import { isSameJson } from '@pathwall/domain'
import type { RecordsDiff, UnknownRecord } from '@tldraw/store'
import { PLACE, PLACE_KEYS, type EditLedger } from './editLedger.ts'
import { mergeText } from './mergeText.ts'

type RichText = Parameters<typeof toPlainText>[0]
type AnyRecord = UnknownRecord & Record<string, unknown>

export interface RebaseContext {
  /** The record as it is now. */
  current: (id: string) => UnknownRecord | undefined
  /** Whether taking the record away now would take somebody else's work with it. */
  holdsOthersWork: (record: UnknownRecord) => boolean
  ledger: Pick<EditLedger, 'isMine' | 'isRemovedByOthers' | 'isTouchedByOthers' | 'replay'>
}

/**
 * Undo and redo put back whole records; on a shared board that would also put back what other people changed since.
 * This keeps of a diff only this person's own change: fields that differ between the diff's two sides, and that nobody
 * else changed since, are set on the record as it is now; a record that holds somebody else's work is not taken away; one
 * that somebody else took away does not come back, and one that is there already is left as it is.
 */
export function rebaseDiff<R extends UnknownRecord>(diff: RecordsDiff<R>, context: RebaseContext): RecordsDiff<R> {
  const updated: Record<string, [UnknownRecord, UnknownRecord]> = {}
  for (const [id, [from, to]] of Object.entries<[R, R]>(diff.updated)) {
    const current = context.current(id)
    if (current === undefined) continue
    updated[id] = [current, rebaseRecord(from, to, current, context.ledger)]
  }
  const removed: Record<string, UnknownRecord> = {}
  for (const id of Object.keys(diff.removed)) {
    const current = context.current(id)
    if (current === undefined) continue
    if (context.ledger.isTouchedByOthers(id) || context.holdsOthersWork(current)) continue
    removed[id] = current
  }
  const added = Object.fromEntries(
    Object.entries<R>(diff.added).filter(
      ([id]) => context.current(id) === undefined && !context.ledger.isRemovedByOthers(id),
    ),
  )
  return { added, updated, removed } as RecordsDiff<R>
}

function rebaseRecord(
  from: UnknownRecord,
  to: UnknownRecord,
  current: UnknownRecord,
  ledger: RebaseContext['ledger'],
): UnknownRecord {
  const a = from as AnyRecord
  const b = to as AnyRecord
  const next: AnyRecord = { ...(current as AnyRecord) }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (key === 'props' || key === 'meta')
      next[key] = rebaseFields(`${current.id}`, key, [a[key], b[key], next[key]], ledger)
    else if (!PLACE_KEYS.includes(key) && !isSameJson(a[key], b[key]) && ledger.isMine(current.id, key))
      next[key] = b[key]
  }
  if (PLACE_KEYS.some((key) => a[key] !== b[key]) && ledger.isMine(current.id, PLACE))
    for (const key of PLACE_KEYS) if (key in b) next[key] = b[key]
  return next
}

function rebaseFields(
  id: string,
  group: 'props' | 'meta',
  [from, to, current]: [unknown, unknown, unknown],
  ledger: RebaseContext['ledger'],
): Record<string, unknown> {
  const a = from as Record<string, unknown>
  const b = to as Record<string, unknown>
  const next = { ...(current as Record<string, unknown>) }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (isSameJson(a[key], b[key])) continue
    if (key === 'richText')
      next[key] = rebaseText(id, a[key] as RichText, b[key] as RichText, next[key] as RichText, ledger)
    else if (!ledger.isMine(id, `${group}.${key}`)) continue
    else if (key in b) next[key] = b[key]
    else delete next[key]
  }
  return next
}

function rebaseText(
  id: string,
  from: RichText,
  to: RichText,
  current: RichText,
  ledger: RebaseContext['ledger'],
): RichText {
  const replayed = ledger.replay(id, to) ?? mergeText(toPlainText(from), toPlainText(to), toPlainText(current))
  return fromPlainText(replayed)
}
