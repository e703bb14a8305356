import {
  DEFAULT_ARROW_PROPS,
  DEFAULT_NOTE_PROPS,
  PAGE_ID,
  shapeDefaults,
  type BoardRecord,
} from '@pathwall/canvas-schema'
import { isSameJson } from '@pathwall/domain'

/**
 * A record as fields: one key per field (`props.color`, `meta.lane`), so that people who change different fields at
 * once both win. Fields that have their default and fields that follow from others are left out.
 */
export type FlatRecord = Record<string, unknown>
/** Fields of a record that changed; undefined takes the field away. */
export type FieldChanges = Map<string, unknown>

/**
 * Where a shape lies: `[x, y, parent]`, `[x, y]` on the page. One field, because a position means something only
 * together with what it is measured from, and because every field written at each move makes a document grow.
 */
export const PLACE_KEY = 'pos'

export interface Place {
  parentId: string
  x: number
  y: number
}

/** Fields that every client derives from the rest; they are never written, and not believed when a stranger has. */
const DERIVED: Record<string, readonly string[]> = {
  note: ['props.growY', 'props.fontSizeAdjustment', 'props.richText'],
  phase: [PLACE_KEY, 'props.area'],
}

const DEFAULT_PROPS: Record<string, object> = {
  'shape note': DEFAULT_NOTE_PROPS,
  'shape arrow': DEFAULT_ARROW_PROPS,
  'shape frame': { name: '', color: 'black' },
  'shape phase': { area: { x: 0, y: 0, w: 1, h: 1 } },
}

/** The stored fields of a record. */
export function toFlatRecord(record: BoardRecord): FlatRecord {
  const nothing = { id: record.id, typeName: record.typeName, props: {}, meta: {} } as unknown as BoardRecord
  const flat: FlatRecord = {}
  for (const [key, value] of fieldChanges(nothing, record)) if (value !== undefined) flat[key] = value
  return flat
}

/** What of the stored fields differs between two states of a record. */
export function fieldChanges(before: BoardRecord, after: BoardRecord): FieldChanges {
  const changes: FieldChanges = new Map()
  const derived = DERIVED[after.type] ?? []
  const defaults = defaultsOf(after.typeName, after.type)
  const compare = (path: string, from: unknown, to: unknown): void => {
    if (from === to || derived.includes(path) || isSameJson(from, to)) return
    changes.set(path, isSameJson(to, defaults[path]) ? undefined : to)
  }
  const a = before as unknown as FlatRecord
  const b = after as unknown as FlatRecord
  for (const key of keysOf(a, b)) {
    if (a[key] === b[key] || NOT_FIELDS.includes(key)) continue
    if (key !== 'props' && key !== 'meta') compare(key, a[key], b[key])
    else {
      const [from, to] = [a[key], b[key]] as [FlatRecord, FlatRecord]
      for (const name of keysOf(from, to)) compare(`${key}.${name}`, from[name], to[name])
    }
  }
  if (after.typeName === 'shape') compare(PLACE_KEY, placeField(a), placeField(b))
  return changes
}

/** Makes a record of its stored fields, defaults filled in. Not validated. */
export function fromFlatRecord(
  id: string,
  typeName: BoardRecord['typeName'],
  flat: Iterable<[string, unknown]>,
  type: string,
): BoardRecord {
  const props: FlatRecord = { ...DEFAULT_PROPS[`${typeName} ${type}`] }
  const meta: FlatRecord = {}
  const derived = DERIVED[type] ?? []
  const record: FlatRecord = typeName === 'shape' ? { ...shapeDefaults(), x: 0, y: 0, parentId: PAGE_ID } : { typeName }
  for (const [key, value] of flat) {
    if (key === '__proto__' || NOT_FIELDS.includes(key) || derived.includes(key)) continue
    if (key === PLACE_KEY) Object.assign(record, toPlace(value))
    else if (key.startsWith('props.')) setOwn(props, key.slice('props.'.length), value)
    else if (key.startsWith('meta.')) setOwn(meta, key.slice('meta.'.length), value)
    else record[key] = value
  }
  return { ...record, id, props, meta } as unknown as BoardRecord
}

/** A record with some of its stored fields changed. */
export function withFields(record: BoardRecord, changes: FieldChanges): BoardRecord {
  const flat = { ...toFlatRecord(record), ...Object.fromEntries(changes) }
  const fields = Object.entries(flat).filter(([, value]) => value !== undefined)
  const changed = fromFlatRecord(record.id, record.typeName, fields, record.type)
  if (record.type !== 'note') return changed
  const { richText, growY, fontSizeAdjustment } = record.props as FlatRecord
  return { ...changed, props: { ...changed.props, richText, growY, fontSizeAdjustment } } as BoardRecord
}

/** Reads a stored place. Numbers that are none fail when the record is validated. */
export function toPlace(value: unknown): Place {
  const [x, y, parentId] = Array.isArray(value) ? (value as unknown[]) : []
  return { x: x as number, y: y as number, parentId: typeof parentId === 'string' ? parentId : PAGE_ID }
}

/** Part of what a record is, or of its place; not fields of their own. */
const NOT_FIELDS = ['id', 'typeName', 'x', 'y', 'parentId']

function placeField({ x, y, parentId }: FlatRecord): unknown[] | undefined {
  if (x === undefined) return undefined
  return parentId === PAGE_ID ? [x, y] : [x, y, parentId]
}

function setOwn(target: FlatRecord, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value
}

function keysOf(a: object, b: object): Iterable<string> {
  return new Set([...Object.keys(a), ...Object.keys(b)])
}

const defaultsByType = new Map<string, FlatRecord>()

function defaultsOf(typeName: string, type: string): FlatRecord {
  const key = `${typeName} ${type}`
  const known = defaultsByType.get(key)
  if (known !== undefined) return known
  const defaults: FlatRecord = typeName === 'shape' ? { ...shapeDefaults() } : {}
  for (const [name, value] of Object.entries(DEFAULT_PROPS[key] ?? {})) defaults[`props.${name}`] = value
  defaultsByType.set(key, defaults)
  return defaults
}
