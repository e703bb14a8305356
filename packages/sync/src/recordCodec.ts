import { toMapId, toPlainText, type BoardRecord } from '@pathwall/canvas-schema'
import { isMapId, isSameJson } from '@pathwall/domain'
import type { TLNoteShape } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { fieldChanges, fromFlatRecord, toFlatRecord, type FieldChanges } from './flatRecord.ts'
import { GONE_KEY, isGone, leavesMark, markGone, unmarkGone } from './gone.ts'
import { mergeText } from './mergeText.ts'
import { TEXT_KEY, asNoteText, readNoteText, withNoteText, writeNoteText } from './noteText.ts'

/** A record with more fields than this is nobody's honest work. */
const MAX_FIELDS = 200

/** A record as the document holds it, deleted or not; undefined when it is no record at all. Not validated. */
export function readRecord(id: string, stored: Y.Map<unknown>): BoardRecord | undefined {
  const type: unknown = stored.get('type')
  const typeName = id.startsWith('shape:') ? 'shape' : id.startsWith('binding:') ? 'binding' : undefined
  if (typeName === undefined || typeof type !== 'string') return undefined
  if (typeName === 'shape' && type !== 'phase' && !isMapId(toMapId(id))) return undefined
  const fields: [string, unknown][] = []
  for (const entry of stored.entries()) {
    if (fields.length >= MAX_FIELDS) return undefined
    if (entry[0] !== TEXT_KEY && entry[0] !== GONE_KEY) fields.push(entry as [string, unknown])
  }
  const record = fromFlatRecord(id, typeName, fields, type)
  return type === 'note' ? withNoteText(record as TLNoteShape, readNoteText(stored)) : record
}

/**
 * Writes a whole record. One that this device has shown before and that comes back, by undo, keeps what others have
 * made of it meanwhile: only what differs from how it was `lastSeen` is written.
 */
export function writeRecord(records: Y.Map<unknown>, record: BoardRecord, lastSeen?: BoardRecord): void {
  const stored = records.get(record.id)
  if (!(stored instanceof Y.Map)) {
    const made = new Y.Map<unknown>(Object.entries(toFlatRecord(record)))
    if (isNote(record)) made.set(TEXT_KEY, new Y.Text(asNoteText(textOf(record))))
    records.set(record.id, made)
    return
  }
  unmarkGone(stored)
  const before = lastSeen ?? readRecord(record.id, stored)
  writeFields(
    stored,
    before === undefined ? new Map(Object.entries(toFlatRecord(record))) : fieldChanges(before, record),
  )
  if (!isNote(record)) return
  const [from, to] = [lastSeen !== undefined && isNote(lastSeen) ? textOf(lastSeen) : undefined, textOf(record)]
  if (from !== to) writeNoteText(stored, from === undefined ? to : mergeText(from, to, readNoteText(stored)))
}

/** Writes some fields of a record; does nothing when there is none. */
export function writeChanges(stored: unknown, changes: FieldChanges): void {
  if (!(stored instanceof Y.Map)) return
  if (!isGone(stored)) unmarkGone(stored)
  writeFields(stored, changes)
}

/** Writes what this person made of a note's text, as long as the note is there. */
export function writeText(stored: unknown, text: string): void {
  if (!(stored instanceof Y.Map) || isGone(stored)) return
  unmarkGone(stored)
  writeNoteText(stored, text)
}

/** Takes a record away as its author saw it. */
export function deleteRecord(records: Y.Map<unknown>, seen: BoardRecord): void {
  const stored = records.get(seen.id)
  if (stored instanceof Y.Map && leavesMark(seen.type)) markGone(stored, isNote(seen) ? textOf(seen) : undefined)
  else records.delete(seen.id)
}

function writeFields(stored: Y.Map<unknown>, changes: FieldChanges): void {
  for (const [key, value] of changes) {
    if (isSameJson(stored.get(key), value)) continue
    if (value === undefined) stored.delete(key)
    else stored.set(key, value)
  }
}

function isNote(record: BoardRecord): record is TLNoteShape {
  return record.type === 'note'
}

function textOf(note: TLNoteShape): string {
  return toPlainText(note.props.richText)
}
