import type { BoardRecord } from '@pathwall/canvas-schema'
import type { TLArrowBinding } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { PLACE_KEY, fieldChanges, toPlace, withFields, type FieldChanges } from './flatRecord.ts'
import { deleteRecord, writeChanges, writeRecord } from './recordCodec.ts'
import type { VisibleRecords } from './visibleRecords.ts'

/** This person's edits that are not in the document yet, field by field. */
export class PendingEdits {
  private readonly created = new Map<string, BoardRecord>()
  private readonly changed = new Map<string, FieldChanges>()
  private readonly deleted = new Map<string, BoardRecord>()
  private readonly ties = new Map<string, TLArrowBinding>()
  /** How records looked when they left the wall, for when they come back. */
  private readonly lastSeen = new Map<string, BoardRecord>()

  create(record: BoardRecord): void {
    this.deleted.delete(record.id)
    this.created.set(record.id, record)
    this.noteTie(record)
  }

  /** Answers with whether the record is in the document already. */
  change(before: BoardRecord, after: BoardRecord): boolean {
    this.noteTie(after)
    if (this.created.has(after.id)) {
      this.created.set(after.id, after)
      return false
    }
    const all = this.changed.get(after.id) ?? new Map<string, unknown>()
    for (const [key, value] of fieldChanges(before, after)) all.set(key, value)
    if (all.size > 0) this.changed.set(after.id, all)
    return true
  }

  delete(record: BoardRecord): void {
    this.changed.delete(record.id)
    this.created.delete(record.id)
    this.deleted.set(record.id, record)
    this.noteTie(record)
  }

  /** To be called for every record that leaves the wall, whoever took it away. */
  left(record: BoardRecord): void {
    this.lastSeen.set(record.id, record)
  }

  ids(): string[] {
    return [...this.created.keys(), ...this.changed.keys(), ...this.deleted.keys()]
  }

  /** Whether the document's state of the record is to be overruled as a whole. */
  overrules(id: string): boolean {
    return this.created.has(id) || this.deleted.has(id)
  }

  /** Shapes that this person has put into one of these and not let go of yet. */
  idsInside(containers: ReadonlySet<string>): string[] {
    return [...this.changed]
      .filter(([, changes]) => changes.has(PLACE_KEY) && containers.has(toPlace(changes.get(PLACE_KEY)).parentId))
      .map(([id]) => id)
  }

  /** A record of the document with what this person has changed of it. */
  applyTo(record: BoardRecord): BoardRecord {
    const changes = this.changed.get(record.id)
    return changes === undefined ? record : withFields(record, changes)
  }

  /**
   * Forgets what did not last. A canvas takes back what it only tried, e.g. notes without their arrows in order to copy
   * them, and tells nobody: what is `present` in it counts.
   */
  forgetUndone(present: (id: string) => BoardRecord | undefined, visible: VisibleRecords): void {
    for (const id of this.created.keys()) if (present(id) === undefined) this.created.delete(id)
    for (const id of this.deleted.keys()) {
      const record = present(id)
      if (record === undefined) continue
      this.deleted.delete(id)
      this.ties.delete(id)
      if (visible.read(id) === 'absent') this.created.set(id, record)
    }
    for (const [id, changes] of this.changed) {
      const record = present(id)
      const stored = visible.read(id)
      if (record === undefined || typeof stored === 'string') continue
      const differing = fieldChanges(stored.record, record)
      for (const key of changes.keys()) if (!differing.has(key)) changes.delete(key)
    }
  }

  /** Writes everything; to be called inside a transaction. */
  write(records: Y.Map<unknown>, visible: VisibleRecords): void {
    for (const id of this.supersededTies(visible)) records.delete(id)
    for (const record of this.created.values()) writeRecord(records, record, this.lastSeen.get(record.id))
    for (const [id, changes] of this.changed) writeChanges(records.get(id), changes)
    for (const record of this.deleted.values()) deleteRecord(records, record)
  }

  clear(): void {
    for (const id of this.created.keys()) this.lastSeen.delete(id)
    this.created.clear()
    this.changed.clear()
    this.deleted.clear()
    this.ties.clear()
  }

  private noteTie(record: BoardRecord): void {
    if (record.typeName === 'binding') this.ties.set(record.id, record as TLArrowBinding)
  }

  /** Ties that lost against another one stay unseen; they must not come to light when that one is changed or taken away. */
  private supersededTies(visible: VisibleRecords): string[] {
    const rivals = [...this.ties.values()].flatMap((tie) => visible.rivalsOf(tie))
    const ofDeleted = [...this.deleted.keys()].flatMap((id) => [...visible.bindingsOf(id)])
    return [...rivals, ...ofDeleted].filter((id) => !this.created.has(id) && !this.changed.has(id))
  }
}
