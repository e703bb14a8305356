import { toPlainText } from '@pathwall/canvas-schema'
import { isSameJson } from '@pathwall/domain'
import type { UnknownRecord } from '@tldraw/store'
import { mergeText } from './mergeText.ts'

type RichText = Parameters<typeof toPlainText>[0]

interface TextChange {
  before: string
  after: string
}

/** Changes of one note's text by others, the oldest forgotten. */
interface TextLog {
  forgotten: number
  changes: TextChange[]
}

/** Undo that reaches further back than this many foreign changes of one text is merged in one piece instead. */
const MAX_TEXT_CHANGES = 300

/**
 * Remembers who changed which field of a shape last, and what others did to its text, so that undo can tell this
 * person's work from everybody else's. A diff of tldraw's history cannot: it spans whatever happened between its sides.
 */
export class EditLedger {
  private clock = 0
  private readonly mine = new Map<string, number>()
  private readonly others = new Map<string, number>()
  private readonly touched = new Set<string>()
  private readonly removedByOthers = new Set<string>()
  private readonly textLogs = new Map<string, TextLog>()
  /** How many foreign changes the note's text had seen when a rich text came into being. */
  private readonly stamps = new WeakMap<object, number>()

  /** To be called for every change of a shape, in order. */
  changed(before: UnknownRecord, after: UnknownRecord, by: 'me' | 'others'): void {
    this.clock++
    for (const field of changedFields(before, after)) {
      if (by === 'others' && !DERIVED.includes(field)) this.touched.add(after.id)
      ;(by === 'me' ? this.mine : this.others).set(`${after.id} ${field}`, this.clock)
    }
    const from = richTextOf(before)
    const to = richTextOf(after)
    if (from === undefined || to === undefined || from === to) return
    const log = this.textLogs.get(after.id) ?? { forgotten: 0, changes: [] }
    if (by === 'others' && toPlainText(from) !== toPlainText(to)) {
      log.changes.push({ before: toPlainText(from), after: toPlainText(to) })
      if (log.changes.length > MAX_TEXT_CHANGES) {
        log.changes.shift()
        log.forgotten++
      }
      this.textLogs.set(after.id, log)
    }
    this.stamps.set(to, log.forgotten + log.changes.length)
  }

  /** To be called for every new shape. */
  created(record: UnknownRecord): void {
    this.removedByOthers.delete(record.id)
    const text = richTextOf(record)
    const log = this.textLogs.get(record.id)
    if (text !== undefined) this.stamps.set(text, log === undefined ? 0 : log.forgotten + log.changes.length)
  }

  /** To be called for every shape that is taken away. */
  removed(record: UnknownRecord, by: 'me' | 'others'): void {
    if (by === 'others') this.removedByOthers.add(record.id)
  }

  /** Whether nobody else changed the field after this person last did. */
  isMine(recordId: string, field: string): boolean {
    const others = this.others.get(`${recordId} ${field}`)
    return others === undefined || (this.mine.get(`${recordId} ${field}`) ?? 0) > others
  }

  /** Whether the record is gone because somebody else took it away. */
  isRemovedByOthers(recordId: string): boolean {
    return this.removedByOthers.has(recordId)
  }

  /** Whether anybody else ever changed the record. */
  isTouchedByOthers(recordId: string): boolean {
    return this.touched.has(recordId)
  }

  /** A former text of the note with everything that others have changed since; undefined for a text never seen. */
  replay(recordId: string, former: RichText): string | undefined {
    const stamp = this.stamps.get(former)
    const { forgotten, changes } = this.textLogs.get(recordId) ?? { forgotten: 0, changes: [] }
    if (stamp === undefined || stamp < forgotten) return undefined
    let text = toPlainText(former)
    for (const { before, after } of changes.slice(stamp - forgotten)) text = mergeText(before, after, text)
    return text
  }
}

/** A position means something only together with what it is measured from: the three are one field. */
export const PLACE = 'place'
export const PLACE_KEYS: readonly string[] = ['parentId', 'x', 'y']

/** Follow from the text; nobody's work. */
const DERIVED = ['props.growY', 'props.fontSizeAdjustment']

function changedFields(before: UnknownRecord, after: UnknownRecord): string[] {
  const fields: string[] = []
  const a = before as unknown as Record<string, unknown>
  const b = after as unknown as Record<string, unknown>
  for (const key of Object.keys(b)) {
    if (isSameJson(a[key], b[key])) continue
    if (PLACE_KEYS.includes(key)) fields.push(PLACE)
    else if (key !== 'props' && key !== 'meta') fields.push(key)
    else {
      const from = a[key] as Record<string, unknown>
      const to = b[key] as Record<string, unknown>
      for (const name of new Set([...Object.keys(from), ...Object.keys(to)]))
        if (!isSameJson(from[name], to[name])) fields.push(`${key}.${name}`)
    }
  }
  return fields
}

function richTextOf(record: UnknownRecord): RichText | undefined {
  return (record as { props?: { richText?: RichText } }).props?.richText
}
