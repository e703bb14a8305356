import { PAGE_ID, validRecord, type BoardRecord, type BoardShape } from '@pathwall/canvas-schema'
import * as Y from 'yjs'
import { GONE_KEY, fromStored } from './recordCodec.ts'

/** `unknown`: the document holds something under this id that this version cannot show. */
export type Visible = { record: BoardRecord } | 'unknown' | 'absent'

/**
 * A record as every device shows it. A record that does not validate is set aside; an arrow counts only while both its
 * ends are tied to notes that exist; a shape whose frame is gone stands where it stood. Decided from the document
 * alone, so that all devices decide alike and nobody has to write a repair.
 */
export function readVisible(records: Y.Map<unknown>, ties: Ties, id: string): Visible {
  const stored = records.get(id)
  const stranger = fromStored(id, stored)
  const record = stranger && validRecord(stranger)
  if (record === undefined) return stored === undefined || isGone(stored) ? 'absent' : 'unknown'
  if (record.typeName === 'binding')
    return ties.isComplete(record.fromId) && ties.wins(record.id) ? { record } : 'absent'
  if (record.type === 'arrow' && !ties.isComplete(id)) return 'absent'
  return { record: adopt(record, records) }
}

/** Which notes each arrow is tied to. Of two bindings for one end - two people re-tied it at once - the smaller id wins everywhere. */
export interface Ties {
  isComplete(arrowId: string): boolean
  wins(bindingId: string): boolean
  arrowsOf(shapeId: string): Iterable<string>
  bindingsOf(arrowId: string): Iterable<string>
  arrowOf(bindingId: string): string | undefined
}

/** Reads all ties of a document; to be read again when a binding changed. Whether a note exists is looked up anew each time. */
export function readTies(records: Y.Map<unknown>): Ties {
  const winners = new Map<string, { start?: string; end?: string }>()
  const targets = new Map<string, string>()
  const arrows = new Map<string, string>()
  const arrowsByNote = new Map<string, Set<string>>()
  const bindingsByArrow = new Map<string, Set<string>>()
  for (const [id, stored] of records.entries()) {
    if (!isBindingId(id) || !(stored instanceof Y.Map)) continue
    const from: unknown = stored.get('fromId')
    const to: unknown = stored.get('toId')
    const terminal: unknown = stored.get('props.terminal')
    if (typeof from !== 'string' || typeof to !== 'string' || (terminal !== 'start' && terminal !== 'end')) continue
    const ends = winners.get(from) ?? {}
    const rival = ends[terminal]
    if (rival === undefined || id < rival) ends[terminal] = id
    winners.set(from, ends)
    targets.set(id, to)
    arrows.set(id, from)
    addTo(arrowsByNote, to, from)
    addTo(bindingsByArrow, from, id)
  }
  const exists = (id: string | undefined): boolean => id !== undefined && isPresent(records.get(targets.get(id) ?? ''))
  return {
    isComplete: (arrowId) => {
      const ends = winners.get(arrowId)
      return ends !== undefined && exists(ends.start) && exists(ends.end)
    },
    wins: (bindingId) => {
      const ends = winners.get(arrows.get(bindingId) ?? '')
      return ends?.start === bindingId || ends?.end === bindingId
    },
    arrowsOf: (shapeId) => arrowsByNote.get(shapeId) ?? [],
    bindingsOf: (arrowId) => bindingsByArrow.get(arrowId) ?? [],
    arrowOf: (bindingId) => arrows.get(bindingId),
  }
}

/** A shape whose frame is gone stands where it stood, on what the frame stood on; deterministic, and written by nobody. */
function adopt(record: BoardShape, records: Y.Map<unknown>): BoardShape {
  let { parentId, x, y } = record
  for (let depth = 0; depth < 16 && parentId !== PAGE_ID; depth++) {
    const parent = records.get(parentId)
    if (isPresent(parent)) break
    if (!(parent instanceof Y.Map) || parent.get(GONE_KEY) !== true) {
      parentId = PAGE_ID
      break
    }
    const pos: unknown = parent.get('pos')
    const grandparent: unknown = parent.get('parentId')
    if (Array.isArray(pos)) [x, y] = [x + Number(pos[0]), y + Number(pos[1])]
    parentId = (typeof grandparent === 'string' ? grandparent : PAGE_ID) as BoardShape['parentId']
  }
  return parentId === record.parentId ? record : ({ ...record, parentId, x, y } as BoardShape)
}

export function isBindingId(id: string): boolean {
  return id.startsWith('binding:')
}

function isPresent(stored: unknown): boolean {
  return stored instanceof Y.Map && stored.get(GONE_KEY) !== true
}

function isGone(stored: unknown): boolean {
  return stored instanceof Y.Map && stored.get(GONE_KEY) === true
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key)
  if (set === undefined) map.set(key, new Set([value]))
  else set.add(value)
}
