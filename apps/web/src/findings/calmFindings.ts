import type { Finding } from '@pathwall/analyzer'
import type { NoteId } from '@pathwall/domain'
import { keepEqual } from '../board/keepEqual.ts'
import type { GapStep } from './readGapSteps.ts'
import { worstFirst } from './worstFirst.ts'

/** Notes that people type into, and what each of them can change: the notes of its step, and itself. */
export type Typing = ReadonlyMap<NoteId, { reach: ReadonlySet<NoteId>; lastChangeMs: number }>

/** An open finding as the list shows it. */
export interface ShownFinding {
  finding: Finding
  /** What the list says about the step of a finding about missing controls. */
  step?: GapStep
  /** The newest analysis has it. When not, and it is not yet `closed`, somebody may only be half-way through a word. */
  isThere: boolean
  /** Recognisable for a while: it has come, or has gone. */
  mark: 'new' | 'closed' | null
  markedMs: number
}

/** What one looks at, and what is on its way in or out. */
export interface CalmFindings {
  shown: readonly ShownFinding[]
  /** Findings that come or go but have not settled, by fingerprint. */
  unsettled: ReadonlyMap<string, { sinceMs: number; because: readonly NoteId[] }>
  /** New ones that wait until the pointer has left the list. */
  waiting: number
  /** When to look again although nothing happens; null: never. */
  wakeMs: number | null
}

export interface FindingsNow {
  findings: readonly { finding: Finding; step?: GapStep }[]
  /** Somebody has decided about it or called it not relevant: it stands elsewhere now. */
  isAnswered: (finding: Finding) => boolean
  typing: Typing
  /** The pointer is over the list: nothing moves beneath it. */
  isHeld: boolean
  nowMs: number
}

/** After this long without a letter, half-typed text counts as meant. */
export const SETTLE_MS = 1_500
/** Nobody's typing holds a finding back for longer. */
const LONGEST_MS = 10_000
export const CLOSED_SHOWN_MS = 8_000
export const NEW_SHOWN_MS = 30_000

export const NOTHING: CalmFindings = { shown: [], unsettled: new Map(), waiting: 0, wakeMs: null }

/** Everything as it is, and none of it new: for a board that has just been opened. */
export function startCalm(findings: FindingsNow['findings']): CalmFindings {
  return { ...NOTHING, shown: findings.map((entry) => ({ ...entry, isThere: true, mark: null, markedMs: 0 })) }
}

/**
 * The next state of the list: what came or went settles first while somebody types near it, what has closed stays in its
 * place for a while, and nothing is put in, taken away or moved beneath the pointer. Keeps the identity of what did not change.
 */
export function calmDown(before: CalmFindings, now: FindingsNow): CalmFindings {
  const { findings, isHeld, nowMs } = now
  const current = new Map(findings.map((entry) => [entry.finding.fingerprint, entry]))
  const known = new Set(before.shown.map(({ finding }) => finding.fingerprint))
  const unsettled = new Map<string, { sinceMs: number; because: readonly NoteId[] }>()
  const wakes: number[] = []
  const isSettled = (finding: Finding): boolean => {
    const { fingerprint } = finding
    const entry = before.unsettled.get(fingerprint) ?? { sinceMs: nowMs, because: typingNear(finding, now.typing) }
    const quietMs = quietSince(entry, now.typing)
    if (quietMs === null || nowMs >= quietMs) return true
    unsettled.set(fingerprint, entry)
    wakes.push(quietMs)
    return false
  }
  const until = (moment: number): boolean => {
    if (nowMs >= moment) return false
    wakes.push(moment)
    return true
  }

  const kept = before.shown.flatMap((old): ShownFinding[] => {
    const entry = current.get(old.finding.fingerprint)
    if (entry !== undefined) {
      const isNew = old.mark === 'new' && until(old.markedMs + NEW_SHOWN_MS)
      const wouldMove = isHeld && worstFirst(old.finding, entry.finding) !== 0
      return [keepEqual(old, { ...old, ...(wouldMove ? {} : entry), isThere: true, mark: isNew ? 'new' : null })]
    }
    if (now.isAnswered(old.finding)) return []
    if (old.mark === 'closed') return isHeld || until(old.markedMs + CLOSED_SHOWN_MS) ? [old] : []
    if (!isSettled(old.finding)) return [keepEqual(old, { ...old, isThere: false })]
    wakes.push(nowMs + CLOSED_SHOWN_MS)
    return [{ ...old, isThere: false, mark: 'closed', markedMs: nowMs }]
  })
  const coming = findings.filter(({ finding }) => !known.has(finding.fingerprint) && isSettled(finding))
  const waiting = isHeld ? coming.length : 0
  if (!isHeld && coming.length > 0) wakes.push(nowMs + NEW_SHOWN_MS)
  const shown = isHeld
    ? kept
    : inOrder([...kept, ...coming.map((entry) => asNew(entry, nowMs))], findings, before.shown)
  return {
    shown: isSameList(before.shown, shown) ? before.shown : shown,
    unsettled,
    waiting,
    wakeMs: wakes.length === 0 ? null : Math.min(...wakes),
  }
}

function asNew(entry: FindingsNow['findings'][number], nowMs: number): ShownFinding {
  return { ...entry, isThere: true, mark: 'new', markedMs: nowMs }
}

/** Notes somebody types into just now that could have made the finding come or go. */
function typingNear({ targets }: Finding, typing: Typing): NoteId[] {
  return [...typing].flatMap(([note, { reach }]) =>
    // What is about a phase or the whole map hangs on every word.
    targets.length === 0 || targets.some((target) => reach.has(target)) ? [note] : [],
  )
}

/** The moment at which what is half-typed counts as meant; null when nobody types there any more. */
function quietSince(
  { sinceMs, because }: { sinceMs: number; because: readonly NoteId[] },
  typing: Typing,
): number | null {
  const still = because.flatMap((note) => typing.get(note) ?? [])
  if (still.length === 0) return null
  const lastMs = Math.max(sinceMs, ...still.map(({ lastChangeMs }) => lastChangeMs))
  return Math.min(lastMs + SETTLE_MS, sinceMs + LONGEST_MS)
}

/** As the analysis orders them; what is no longer in it stays behind what it stood behind. */
function inOrder(
  entries: readonly ShownFinding[],
  findings: FindingsNow['findings'],
  before: readonly ShownFinding[],
): ShownFinding[] {
  const byFingerprint = new Map(entries.map((entry) => [entry.finding.fingerprint, entry]))
  const ordered = findings.flatMap(({ finding }) => byFingerprint.get(finding.fingerprint) ?? [])
  const places = new Map(ordered.map((entry, index) => [entry.finding.fingerprint, index]))
  const followers = new Map<number, ShownFinding[]>()
  let last = -1
  for (const { finding } of before) {
    const place = places.get(finding.fingerprint)
    const entry = byFingerprint.get(finding.fingerprint)
    if (place !== undefined) last = place
    else if (entry !== undefined) followers.set(last, [...(followers.get(last) ?? []), entry])
  }
  return [...(followers.get(-1) ?? []), ...ordered.flatMap((entry, index) => [entry, ...(followers.get(index) ?? [])])]
}

function isSameList(a: readonly ShownFinding[], b: readonly ShownFinding[]): boolean {
  return a.length === b.length && a.every((entry, index) => entry === b[index])
}
