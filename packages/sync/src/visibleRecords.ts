import { PAGE_ID, validRecord, type BoardRecord, type BoardShape } from '@pathwall/canvas-schema'
import { MAP_LIMITS } from '@pathwall/domain'
import type { TLArrowBinding } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { toPlace, type Place } from './flatRecord.ts'
import { isGone } from './gone.ts'
import { readRecord } from './recordCodec.ts'

/** `unknown`: the document holds something under this id that this version cannot show. */
export type Visible = { record: BoardRecord } | 'unknown' | 'absent'

/** What the document holds under an id, by itself. */
interface Entry {
  /** Undefined when it is deleted or cannot be shown. */
  record: BoardRecord | undefined
  isUnknown: boolean
  /** Where others hang on it lies, also when it is deleted; undefined when nothing can hang on it. */
  container: Place | undefined
  parentId: string | undefined
}

type Terminal = TLArrowBinding['props']['terminal']

/** What others may lie in, and what arrows may be tied to. */
const CONTAINERS = ['frame', 'group', 'phase']
const ARROW_ENDS = ['note', 'frame', 'group']
/** Deeper nesting is not made by the canvas; the bound keeps a cycle from hanging anybody. */
const MAX_DEPTH = 16

/**
 * The records of a document as every device shows them. A record that does not validate is set aside; an arrow counts
 * only while its ends are tied to two shapes that exist; a shape whose frame is gone stands where it stood. Decided from
 * the document alone, so that all devices decide alike and nobody has to write a repair.
 */
export class VisibleRecords {
  private readonly records: Y.Map<unknown>
  private readonly entries = new Map<string, Entry>()
  private readonly children = new Map<string, Set<string>>()
  private readonly bindingsByArrow = new Map<string, Set<string>>()
  private readonly bindingsByEnd = new Map<string, Set<string>>()
  private unknown = 0

  constructor(records: Y.Map<unknown>) {
    this.records = records
    this.update(records.keys())
  }

  /** Takes in that these records changed; answers with all whose appearance can depend on them. */
  update(ids: Iterable<string>): Set<string> {
    const affected = new Set<string>()
    const arrows = new Set<string>()
    const containers = new Set<string>()
    for (const id of ids) {
      const before = this.entries.get(id)
      const after = readEntry(id, this.records.get(id))
      affected.add(id)
      this.replace(id, before, after)
      for (const binding of [bindingOf(before), bindingOf(after)]) if (binding) arrows.add(binding.fromId)
      if (before?.record?.type !== after?.record?.type) {
        arrows.add(id)
        for (const binding of this.bindingsByEnd.get(id) ?? []) {
          const arrow = bindingOf(this.entries.get(binding))?.fromId
          if (arrow !== undefined) arrows.add(arrow)
        }
      }
      if (isMoved(before, after)) containers.add(id)
    }
    for (const id of arrows) {
      if (this.entries.has(id)) affected.add(id)
      for (const binding of this.bindingsOf(id)) affected.add(binding)
    }
    this.addDescendants(containers, affected)
    return affected
  }

  ids(): Iterable<string> {
    return this.entries.keys()
  }

  read(id: string): Visible {
    const entry = this.entries.get(id)
    if (entry?.record === undefined) return entry?.isUnknown ? 'unknown' : 'absent'
    const { record } = entry
    if (record.typeName === 'binding') {
      const { terminal } = (record as TLArrowBinding).props
      const isUsed = this.isComplete(record.fromId) && this.winner(record.fromId, terminal)?.id === id
      return isUsed && this.isArrow(record.fromId) ? { record } : 'absent'
    }
    if (record.type === 'arrow' && !this.isComplete(id)) return 'absent'
    return { record: this.place(record) }
  }

  /** A shape where it stands: one whose container is gone, on what that stood on. */
  place(shape: BoardShape): BoardShape {
    const { parentId, x, y } = this.resolve({ parentId: shape.parentId, x: shape.x, y: shape.y })
    if (parentId === shape.parentId && x === shape.x && y === shape.y) return shape
    return { ...shape, parentId, x, y } as BoardShape
  }

  /** All ties of an arrow, also those that are not shown. */
  bindingsOf(arrowId: string): Iterable<string> {
    return this.bindingsByArrow.get(arrowId) ?? []
  }

  /** Ties of the same end of the same arrow: two people tied it at once. */
  rivalsOf({ id, fromId, props }: TLArrowBinding): string[] {
    return [...this.bindingsOf(fromId)].filter(
      (other) => other !== id && bindingOf(this.entries.get(other))?.props.terminal === props.terminal,
    )
  }

  /** How many entries of the document this version cannot show. */
  get setAside(): number {
    return this.unknown
  }

  private replace(id: string, before: Entry | undefined, after: Entry | undefined): void {
    this.unknown += Number(after?.isUnknown ?? false) - Number(before?.isUnknown ?? false)
    if (after === undefined) this.entries.delete(id)
    else this.entries.set(id, after)
    move(this.children, id, before?.parentId, after?.parentId)
    const [from, to] = [bindingOf(before), bindingOf(after)]
    move(this.bindingsByArrow, id, from?.fromId, to?.fromId)
    move(this.bindingsByEnd, id, from?.toId, to?.toId)
  }

  private addDescendants(containers: Iterable<string>, affected: Set<string>): void {
    const open = [...containers]
    const seen = new Set(open)
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const child of this.children.get(id) ?? []) {
        affected.add(child)
        if (this.entries.get(child)?.container === undefined || seen.has(child)) continue
        seen.add(child)
        open.push(child)
      }
    }
  }

  private isComplete(arrowId: string): boolean {
    const start = this.winner(arrowId, 'start')?.toId
    const end = this.winner(arrowId, 'end')?.toId
    return start !== end && this.isEnd(start) && this.isEnd(end)
  }

  /** Of two ties of one end the smaller id wins everywhere. */
  private winner(arrowId: string, terminal: Terminal): TLArrowBinding | undefined {
    let winner: TLArrowBinding | undefined
    for (const id of this.bindingsOf(arrowId)) {
      const binding = bindingOf(this.entries.get(id))
      if (binding?.props.terminal === terminal && (winner === undefined || id < winner.id)) winner = binding
    }
    return winner
  }

  private isEnd(id: string | undefined): boolean {
    const record = id === undefined ? undefined : this.entries.get(id)?.record
    return record !== undefined && ARROW_ENDS.includes(record.type)
  }

  private isArrow(id: string): boolean {
    const record = this.entries.get(id)?.record
    return record?.typeName === 'shape' && record.type === 'arrow'
  }

  private resolve({ parentId, x, y }: Place): Place {
    const at = { parentId, x, y }
    for (let depth = 0; at.parentId !== PAGE_ID; depth++) {
      const parent = this.entries.get(at.parentId)
      if (parent?.container === undefined || depth === MAX_DEPTH || !this.isRooted(at.parentId)) at.parentId = PAGE_ID
      else if (parent.record !== undefined) break
      else {
        at.x += parent.container.x
        at.y += parent.container.y
        at.parentId = parent.container.parentId
      }
    }
    return { parentId: at.parentId, x: clamp(at.x), y: clamp(at.y) }
  }

  /** Two people may put two frames into each other. */
  private isRooted(id: string): boolean {
    let at: string | undefined = id
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      at = this.entries.get(at)?.container?.parentId
      if (at === undefined || at === PAGE_ID) return true
    }
    return false
  }
}

function readEntry(id: string, stored: unknown): Entry | undefined {
  if (stored === undefined) return undefined
  if (!(stored instanceof Y.Map))
    return { record: undefined, isUnknown: true, container: undefined, parentId: undefined }
  const isDeleted = isGone(stored)
  const read = readRecord(id, stored)
  const record = read && validRecord(read)
  const place = record?.typeName === 'shape' ? toPlace([record.x, record.y, record.parentId]) : undefined
  return {
    record: isDeleted ? undefined : record,
    isUnknown: record === undefined && !isDeleted,
    container: record !== undefined && CONTAINERS.includes(record.type) ? place : undefined,
    parentId: place?.parentId,
  }
}

function isShown(entry: Entry | undefined): boolean {
  return entry?.record !== undefined
}

/** Whether what lies in it can have come to lie elsewhere. One that moves takes its content along by itself. */
function isMoved(before: Entry | undefined, after: Entry | undefined): boolean {
  const [from, to] = [before?.container, after?.container]
  if (from === undefined && to === undefined) return false
  if (isShown(before) !== isShown(after) || from?.parentId !== to?.parentId) return true
  return !isShown(after) && (from?.x !== to?.x || from?.y !== to?.y)
}

function bindingOf(entry: Entry | undefined): TLArrowBinding | undefined {
  return entry?.record?.typeName === 'binding' ? (entry.record as TLArrowBinding) : undefined
}

/** As far as a map file can say. */
function clamp(coordinate: number): number {
  return Math.min(MAP_LIMITS.coordinate, Math.max(-MAP_LIMITS.coordinate, coordinate))
}

function move(index: Map<string, Set<string>>, id: string, from: string | undefined, to: string | undefined): void {
  if (from === to) return
  if (from !== undefined) {
    const left = index.get(from)
    left?.delete(id)
    if (left?.size === 0) index.delete(from)
  }
  if (to === undefined) return
  const joined = index.get(to)
  if (joined === undefined) index.set(to, new Set([id]))
  else joined.add(id)
}
