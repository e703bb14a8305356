import { parsePathMap, type PathMap } from '@pathwall/domain'
import { fieldsOf } from '../session/askServer.ts'
import { isBoardWord } from '../session/boardLink.ts'
import { cleanWords, NAME_LENGTH } from '../session/parseIdentity.ts'

/** Why a version was kept. */
const VERSION_KINDS = ['automatic', 'named', 'stage', 'session-end', 'before-restore', 'before-deletion'] as const

export type VersionKind = (typeof VERSION_KINDS)[number]

/** As long as the server takes them. */
export const VERSION_NAME_LENGTH = 80

/** The board as it was: when, why, and what was on it. */
export interface BoardVersion {
  id: string
  kind: VersionKind
  /** '' for one without a name. */
  name: string
  /** Milliseconds since 1970. */
  at: number
  /** The name of whoever asked for it; '' for the server itself. */
  by: string
  counts: { notes: number; controls: number; gaps: number }
}

/** Reads the list of versions, newest first; undefined when it is no list. */
export function parseVersions(answer: unknown): BoardVersion[] | undefined {
  const { versions } = fieldsOf(answer)
  if (!Array.isArray(versions)) return undefined
  return versions.flatMap((entry: unknown) => parseVersion(entry) ?? []).toSorted((a, b) => b.at - a.at)
}

export function parseVersion(answer: unknown): BoardVersion | undefined {
  const { id, kind, name, at, by, counts } = fieldsOf(answer)
  const knownKind = VERSION_KINDS.find((known) => known === kind) ?? 'automatic'
  const time = typeof at === 'string' ? Date.parse(at) : Number.NaN
  if (!isBoardWord(id) || Number.isNaN(time)) return undefined
  const { notes, controls, gaps } = fieldsOf(counts)
  return {
    id,
    kind: knownKind,
    name: cleanWords(name, VERSION_NAME_LENGTH),
    at: time,
    by: cleanWords(by, NAME_LENGTH),
    counts: { notes: toCount(notes), controls: toCount(controls), gaps: toCount(gaps) },
  }
}

/** Reads the map of a version; undefined when there is none that this program can show. */
export function parseVersionMap(answer: unknown): PathMap | undefined {
  const parsed = parsePathMap(fieldsOf(answer)['map'])
  return parsed.ok ? parsed.value : undefined
}

/** Reads the answer to a restore: the version that undoes it. */
export function parseRestored(answer: unknown): { undoVersion: string; hasChanged: boolean } | undefined {
  const { undoVersion, hasChanged } = fieldsOf(answer)
  return isBoardWord(undoVersion) ? { undoVersion, hasChanged: hasChanged !== false } : undefined
}

function toCount(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
}
