import {
  DEFAULT_ARROW_PROPS,
  DEFAULT_NOTE_PROPS,
  fromPlainText,
  shapeDefaults,
  toPlainText,
  type BoardRecord,
} from '@pathwall/canvas-schema'
import { fitNoteText } from '@pathwall/domain'
import type { TLNoteShape } from '@tldraw/tlschema'
import * as Y from 'yjs'
import { isSameJson } from './isSameJson.ts'

/**
 * How a record lies in the document: one Y.Map per record, one key per field (`props.color`, `meta.lane`), so that
 * people who change different fields at once both win. Position is one key `pos: [x, y]`, because moves make a
 * document grow. Defaults are left out. A note's text is a Y.Text under `text`.
 */
export type FlatRecord = Record<string, unknown>

/** Holds the text of a note; never written as a plain value. */
export const TEXT_KEY = 'text'
/** A deleted step frame keeps its place, so that notes put into it at the same moment do not fly off. */
export const GONE_KEY = 'gone'

const MAX_FIELDS = 200

/** Fields that every client derives from the rest; they are never written. */
const DERIVED: Record<string, readonly string[]> = {
  note: ['props.growY', 'props.fontSizeAdjustment', 'props.richText'],
  phase: ['pos', 'props.area'],
}

const DEFAULT_PROPS: Record<string, object> = {
  'shape note': DEFAULT_NOTE_PROPS,
  'shape arrow': DEFAULT_ARROW_PROPS,
  'shape frame': { name: '', color: 'black' },
  'shape phase': { area: { x: 0, y: 0, w: 1, h: 1 } },
}

/** The stored fields of a record, defaults and derived fields left out. */
export function toFlatRecord(record: BoardRecord): FlatRecord {
  const flat: FlatRecord = {}
  const derived = DERIVED[record.type] ?? []
  const defaults = defaultsOf(record.typeName, record.type)
  for (const [key, value] of Object.entries(record)) {
    if (key === 'id' || key === 'typeName' || key === 'x' || key === 'y') continue
    if (key === 'props' || key === 'meta') {
      for (const [name, part] of Object.entries(value as object)) {
        const path = `${key}.${name}`
        if (part !== undefined && !derived.includes(path) && !isSameJson(part, defaults[path])) flat[path] = part
      }
    } else if (value !== undefined && !isSameJson(value, defaults[key])) flat[key] = value
  }
  if (record.typeName === 'shape' && !derived.includes('pos')) flat['pos'] = [record.x, record.y]
  return flat
}

/** A record as the document holds it, or undefined when it is deleted or is no record at all. Not validated. */
export function fromStored(id: string, stored: unknown): BoardRecord | undefined {
  if (!(stored instanceof Y.Map) || stored.size > MAX_FIELDS || stored.get(GONE_KEY) === true) return undefined
  const type: unknown = stored.get('type')
  const typeName = id.startsWith('shape:') ? 'shape' : id.startsWith('binding:') ? 'binding' : undefined
  if (typeName === undefined || typeof type !== 'string') return undefined

  const props: Record<string, unknown> = { ...DEFAULT_PROPS[`${typeName} ${type}`] }
  const meta: Record<string, unknown> = {}
  const record: Record<string, unknown> = {
    ...(typeName === 'shape' ? { ...shapeDefaults(), x: 0, y: 0 } : { typeName }),
    id,
    props,
    meta,
  }
  for (const [key, value] of stored.entries()) {
    if (key === TEXT_KEY || key === '__proto__') continue
    if (key === 'pos') [record['x'], record['y']] = Array.isArray(value) ? value : [0, 0]
    else if (key.startsWith('props.')) props[key.slice('props.'.length)] = value
    else if (key.startsWith('meta.')) meta[key.slice('meta.'.length)] = value
    else record[key] = value
  }
  // Unknown until the schema has validated it.
  const result = record as unknown as BoardRecord
  return type === 'note' ? withNoteText(result as TLNoteShape, readText(stored)) : result
}

/** A note with this text and the size that follows from it, the same for everybody without a DOM. */
export function withNoteText(note: TLNoteShape, text: string): TLNoteShape {
  const { fontSize, height } = fitNoteText(text)
  const richText = toPlainText(note.props.richText) === text ? note.props.richText : fromPlainText(text)
  return { ...note, props: { ...note.props, richText, fontSizeAdjustment: fontSize, growY: Math.max(0, height - 200) } }
}

/** Writes a whole record; an existing one keeps its Y.Map and its Y.Text. */
export function writeRecord(records: Y.Map<unknown>, record: BoardRecord): void {
  const flat = toFlatRecord(record)
  const existing = records.get(record.id)
  if (existing instanceof Y.Map) {
    writeFields(existing, flat, readFields(existing))
    if (record.type === 'note') writeText(textOf(existing), toPlainText((record as TLNoteShape).props.richText))
    return
  }
  const stored = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(flat)) stored.set(key, value)
  if (record.type === 'note') stored.set(TEXT_KEY, new Y.Text(toPlainText((record as TLNoteShape).props.richText)))
  records.set(record.id, stored)
}

/** Writes only what differs between two states of a record onto whatever the document holds now. */
export function writeRecordChange(records: Y.Map<unknown>, before: BoardRecord, after: BoardRecord): void {
  const stored = records.get(after.id)
  if (!(stored instanceof Y.Map)) return
  writeFields(stored, toFlatRecord(after), toFlatRecord(before))
}

/** Takes a record away: a step frame leaves its place behind, everything else goes. */
export function deleteRecord(records: Y.Map<unknown>, record: BoardRecord): void {
  const stored = records.get(record.id)
  if (record.type === 'frame' && stored instanceof Y.Map) stored.set(GONE_KEY, true)
  else records.delete(record.id)
}

/** The shared text of a note; made when a hostile or old document lacks it. */
export function textOf(stored: Y.Map<unknown>): Y.Text {
  const text = stored.get(TEXT_KEY)
  if (text instanceof Y.Text) return text
  const made = new Y.Text()
  stored.set(TEXT_KEY, made)
  return made
}

/** Changes a shared text into `next` by its smallest middle difference, so that what others type beside it stays. */
export function writeText(text: Y.Text, next: string): void {
  const now = text.toString()
  if (now === next) return
  let start = 0
  while (start < now.length && start < next.length && now[start] === next[start]) start++
  let end = 0
  const room = Math.min(now.length, next.length) - start
  while (end < room && now[now.length - 1 - end] === next[next.length - 1 - end]) end++
  // A surrogate pair is never cut in two.
  if (start > 0 && isHighSurrogate(now.charCodeAt(start - 1))) start--
  if (end > 0 && isLowSurrogate(now.charCodeAt(now.length - end))) end--
  if (now.length - end > start) text.delete(start, now.length - end - start)
  if (next.length - end > start) text.insert(start, next.slice(start, next.length - end))
}

function readText(stored: Y.Map<unknown>): string {
  const text = stored.get(TEXT_KEY)
  return text instanceof Y.Text ? text.toString() : ''
}

function readFields(stored: Y.Map<unknown>): FlatRecord {
  const fields: FlatRecord = {}
  for (const [key, value] of stored.entries()) if (key !== TEXT_KEY) fields[key] = value
  return fields
}

function writeFields(stored: Y.Map<unknown>, next: FlatRecord, before: FlatRecord): void {
  for (const [key, value] of Object.entries(next)) {
    if (key in before && isSameJson(value, before[key])) continue
    if (isSameJson(stored.get(key), value)) continue
    stored.set(key, value)
  }
  for (const key of Object.keys(before)) if (!(key in next) && key !== TEXT_KEY) stored.delete(key)
}

function defaultsOf(typeName: string, type: string): FlatRecord {
  const defaults: FlatRecord = typeName === 'shape' ? { ...shapeDefaults() } : {}
  for (const [name, value] of Object.entries(DEFAULT_PROPS[`${typeName} ${type}`] ?? {}))
    defaults[`props.${name}`] = value
  return defaults
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
