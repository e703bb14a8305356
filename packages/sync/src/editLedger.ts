import { toPlainText } from '@pathwall/canvas-schema'
import type { UnknownRecord } from '@tldraw/store'
import { mergeText } from './mergeText.ts'
import { isSameJson } from './isSameJson.ts'

type RichText = Parameters<typeof toPlainText>[0]

interface TextChange {
  before: string
  after: string
}

/**
 * Remembers who changed which field of a shape last, and what others did to its text, so that undo can tell this
 * person's work from everybody else's. A diff of tldraw's history cannot: it spans whatever happened between its sides.
 */
export class EditLedger {
  private clock = 0
  private readonly mine = new Map<string, number>()
  private readonly others = new Map<string, number>()
  private readonly touched = new Set<string>()
  private readonly textChanges = new Map<string, TextChange[]>()
  /** Position in the note's `textChanges` at which a rich text came into being. */
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
    const log = this.textChanges.get(after.id) ?? []
    if (by === 'others' && toPlainText(from) !== toPlainText(to)) {
      log.push({ before: toPlainText(from), after: toPlainText(to) })
      this.textChanges.set(after.id, log)
    }
    this.stamps.set(to, log.length)
  }

  /** To be called for every new shape. */
  created(record: UnknownRecord): void {
    const text = richTextOf(record)
    if (text !== undefined) this.stamps.set(text, this.textChanges.get(record.id)?.length ?? 0)
  }

  /** Whether nobody else changed the field after this person last did. */
  isMine(recordId: string, field: string): boolean {
    const others = this.others.get(`${recordId} ${field}`)
    return others === undefined || (this.mine.get(`${recordId} ${field}`) ?? 0) > others
  }

  /** Whether anybody else ever changed the record. */
  isTouchedByOthers(recordId: string): boolean {
    return this.touched.has(recordId)
  }

  /** A former text of the note with everything that others have changed since; undefined for a text never seen. */
  replay(recordId: string, former: RichText): string | undefined {
    const stamp = this.stamps.get(former)
    if (stamp === undefined) return undefined
    let text = toPlainText(former)
    for (const { before, after } of this.textChanges.get(recordId)?.slice(stamp) ?? [])
      text = mergeText(before, after, text)
    return text
  }
}

/** Follow from the text; nobody's work. */
const DERIVED = ['props.growY', 'props.fontSizeAdjustment']

function changedFields(before: UnknownRecord, after: UnknownRecord): string[] {
  const fields: string[] = []
  const a = before as unknown as Record<string, unknown>
  const b = after as unknown as Record<string, unknown>
  for (const key of Object.keys(b)) {
    if (isSameJson(a[key], b[key])) continue
    if (key !== 'props' && key !== 'meta') fields.push(key)
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
