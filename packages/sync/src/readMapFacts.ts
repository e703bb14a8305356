import type { BoardMeta } from '@pathwall/canvas-schema'
import {
  DECISION_KINDS,
  MAP_LIMITS,
  isMapId,
  toPlainJson,
  type Decision,
  type Extra,
  type Suppression,
} from '@pathwall/domain'
import type * as Y from 'yjs'
import { factFields, isPlainObject, isWithdrawn, type FactKind } from './mapFact.ts'

/** What of a map lies outside the wall, within what a map file can hold; unknown shapes of values fall back to empty ones. */
export function readMeta(meta: Y.Map<unknown>): BoardMeta {
  const mapId = textWithin(meta.get('mapId'), 200)
  const lanes = meta.get('lanes')
  const extra = readExtra(meta.get('extra'))
  return {
    title: (textWithin(meta.get('title'), Infinity) ?? '').slice(0, MAP_LIMITS.titleLength),
    lanes: Array.isArray(lanes)
      ? lanes.filter((lane) => textWithin(lane, 200) !== undefined).slice(0, MAP_LIMITS.lanes)
      : [],
    ...(mapId === undefined ? {} : { mapId }),
    ...(extra === undefined ? {} : { extra }),
  }
}

/** Decisions in the order in which they were made; of each, what a map file can hold. Withdrawn ones are left out. */
export function readDecisions(decisions: Y.Map<unknown>): Decision[] {
  const ids = new Set<string>()
  return inOrder(decisions, readDecision)
    .slice(0, MAP_LIMITS.decisions)
    .map((decision) => withOwnId(decision, ids))
}

/** Suppressions in the order in which they were made; one for each finding. */
export function readSuppressions(suppressions: Y.Map<unknown>): Suppression[] {
  const ids = new Set<string>()
  return inOrder(suppressions, readSuppression)
    .slice(0, MAP_LIMITS.suppressions)
    .map((suppression) => withOwnId(suppression, ids))
}

/** One decision or suppression with its `position`; undefined when it was withdrawn or is none. */
export function readFact(kind: FactKind, key: string, stored: unknown): (Decision | Suppression) | undefined {
  return kind === 'decisions' ? readStored(key, stored, readDecision) : readStored(key, stored, readSuppression)
}

type ReadFields<T> = (fields: Extra, key: string) => T | undefined

function readStored<T extends object>(
  key: string,
  stored: unknown,
  read: ReadFields<T>,
): (T & { position: number }) | undefined {
  const fields = factFields(stored)
  const fact = fields && read(fields, key)
  if (fields === undefined || fact === undefined || isWithdrawn(fields, fact)) return undefined
  return { ...fact, position: positionOf(fields['position']) }
}

function inOrder<T extends object>(facts: Y.Map<unknown>, read: ReadFields<T>): T[] {
  return [...facts.entries()]
    .flatMap(([key, stored]) => {
      const fact = readStored(key, stored, read)
      return fact === undefined ? [] : [{ key, fact }]
    })
    .sort((a, b) => a.fact.position - b.fact.position || (a.key < b.key ? -1 : 1))
    .map(({ fact: { position: _position, ...fact } }) => fact as unknown as T)
}

function readDecision(fields: Extra): Decision | undefined {
  const kind = DECISION_KINDS.find((known) => known === fields['decision'])
  const notes = fields['notes']
  if (kind === undefined || !Array.isArray(notes)) return undefined
  const decision: Decision = { notes: notes.filter(isMapId).slice(0, MAX_NOTES), decision: kind }
  for (const [field, limit] of DECISION_TEXTS) {
    const text = textWithin(fields[field], limit)
    if (text !== undefined) decision[field] = text
  }
  const finding = fields['finding']
  // A decision about something that cannot be a finding is not one about the step.
  if (finding !== undefined && !isFingerprint(finding)) return undefined
  if (finding !== undefined) decision.finding = finding
  return withRest(decision, fields)
}

function readSuppression(fields: Extra, finding: string): Suppression | undefined {
  const rule = textWithin(fields['rule'], 64)
  const reason = textWithin(fields['reason'], MAP_LIMITS.textLength)
  if (!isFingerprint(finding) || rule === undefined || rule === '' || reason === undefined) return undefined
  const suppression: Suppression = { finding, rule, reason }
  for (const [field, limit] of SUPPRESSION_TEXTS) {
    const text = textWithin(fields[field], limit)
    if (text !== undefined) suppression[field] = text
  }
  return withRest(suppression, fields)
}

const MAX_NOTES = 200
/** As long as a map file may have them. */
const DECISION_TEXTS = [
  ['owner', 200],
  ['reason', MAP_LIMITS.textLength],
  ['by', 200],
  ['date', 40],
  ['review', 40],
] as const
const SUPPRESSION_TEXTS = [
  ['by', 200],
  ['date', 40],
] as const

function withRest<T extends Decision | Suppression>(fact: T, fields: Extra): T {
  if (isMapId(fields['id'])) fact.id = fields['id']
  const extra = readExtra(fields['extra'])
  if (extra !== undefined) fact.extra = extra
  return fact
}

/** What only another version understands, when a map file can hold it. */
function readExtra(value: unknown): Extra | undefined {
  if (!isPlainObject(value)) return undefined
  const plain = toPlainJson(value)
  return plain.ok ? (plain.value as Extra) : undefined
}

function positionOf(position: unknown): number {
  return typeof position === 'number' && Number.isFinite(position) ? position : 0
}

function textWithin(value: unknown, limit: number): string | undefined {
  return typeof value === 'string' && value.length <= limit ? value : undefined
}

function isFingerprint(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

/** An id that another one has already is nobody's. */
function withOwnId<T extends { id?: string }>(fact: T, taken: Set<string>): T {
  const { id, ...rest } = fact
  if (id === undefined) return fact
  if (taken.has(id)) return rest as T
  taken.add(id)
  return fact
}
