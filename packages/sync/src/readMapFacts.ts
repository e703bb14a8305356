import type { BoardMeta } from '@pathwall/canvas-schema'
import { DECISION_KINDS, MAP_LIMITS, isMapId, type Decision, type Extra, type Suppression } from '@pathwall/domain'
import type * as Y from 'yjs'

/** What of a map lies outside the wall, within what a map file can hold; unknown shapes of values fall back to empty ones. */
export function readMeta(meta: Y.Map<unknown>): BoardMeta {
  const mapId = textWithin(meta.get('mapId'), 200)
  const lanes = meta.get('lanes')
  const extra = meta.get('extra')
  return {
    title: (textWithin(meta.get('title'), Infinity) ?? '').slice(0, MAP_LIMITS.titleLength),
    lanes: Array.isArray(lanes)
      ? lanes.filter((lane) => textWithin(lane, 200) !== undefined).slice(0, MAP_LIMITS.lanes)
      : [],
    ...(mapId === undefined ? {} : { mapId }),
    ...(isObject(extra) ? { extra } : {}),
  }
}

/** Decisions in the order in which they were made; of each, what a map file can hold. */
export function readDecisions(decisions: Y.Map<unknown>): Decision[] {
  return [...decisions.entries()]
    .flatMap(([key, value]) => {
      const decision = isObject(value) ? readDecision(value) : undefined
      return decision === undefined ? [] : [{ key, position: positionOf(value), decision }]
    })
    .sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
    .slice(0, MAP_LIMITS.decisions)
    .map(({ decision }, index, all) => (isFirstOfItsId(decision, index, all) ? decision : withoutId(decision)))
}

function readDecision(value: Extra): Decision | undefined {
  const kind = DECISION_KINDS.find((known) => known === value['decision'])
  const notes = value['notes']
  if (kind === undefined || !Array.isArray(notes)) return undefined
  const ids = notes.filter(isMapId)
  const decision: Decision = { notes: ids.slice(0, MAX_NOTES), decision: kind }
  for (const [field, limit] of DECISION_TEXTS) {
    const text = textWithin(value[field], limit)
    if (text !== undefined) decision[field] = text
  }
  if (isMapId(value['id'])) decision.id = value['id']
  const extra = value['extra']
  return isObject(extra) ? { ...decision, extra } : decision
}

/** Suppressions in the order in which they were made; one for each finding. */
export function readSuppressions(suppressions: Y.Map<unknown>): Suppression[] {
  return [...suppressions.entries()]
    .flatMap(([key, value]) => {
      const suppression = isObject(value) ? readSuppression(key, value) : undefined
      return suppression === undefined ? [] : [{ key, position: positionOf(value), suppression }]
    })
    .sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
    .slice(0, MAP_LIMITS.suppressions)
    .map(({ suppression }) => suppression)
}

function readSuppression(finding: string, value: Extra): Suppression | undefined {
  const rule = textWithin(value['rule'], 64)
  const reason = textWithin(value['reason'], MAP_LIMITS.textLength)
  if (!FINGERPRINT.test(finding) || rule === undefined || rule === '' || reason === undefined) return undefined
  const suppression: Suppression = { finding, rule, reason }
  for (const [field, limit] of SUPPRESSION_TEXTS) {
    const text = textWithin(value[field], limit)
    if (text !== undefined) suppression[field] = text
  }
  if (isMapId(value['id'])) suppression.id = value['id']
  const extra = value['extra']
  return isObject(extra) ? { ...suppression, extra } : suppression
}

const SUPPRESSION_TEXTS = [
  ['by', 200],
  ['date', 40],
] as const
const FINGERPRINT = /^[0-9a-f]{64}$/
const MAX_NOTES = 200
/** As long as a map file may have them. */
const DECISION_TEXTS = [
  ['finding', 64],
  ['owner', 200],
  ['reason', MAP_LIMITS.textLength],
  ['by', 200],
  ['date', 40],
  ['review', 40],
] as const

function positionOf(value: unknown): number {
  const position = isObject(value) ? value['position'] : undefined
  return typeof position === 'number' && Number.isFinite(position) ? position : 0
}

function textWithin(value: unknown, limit: number): string | undefined {
  return typeof value === 'string' && value.length <= limit ? value : undefined
}

function isFirstOfItsId({ id }: Decision, index: number, all: readonly { decision: Decision }[]): boolean {
  return id === undefined || all.findIndex(({ decision }) => decision.id === id) === index
}

function withoutId({ id: _id, ...decision }: Decision): Decision {
  return decision
}

function isObject(value: unknown): value is Extra {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
