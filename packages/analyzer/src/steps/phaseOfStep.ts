import type { Phase } from '@pathwall/domain'
import { boundsOf } from '../ground/box.ts'
import type { Ground, PlacedNote } from '../ground/ground.ts'

/**
 * Phase of a step: of its medium, else of its deliverable, else where most of its notes lie, else the phase above or
 * below which it stands on the wall; null when there is none.
 */
export function phaseOfStep(ground: Ground, notes: readonly PlacedNote[]): Phase | null {
  for (const kind of ['media', 'deliverable'])
    for (const { note } of notes) if (note.kind === kind && note.phase !== undefined) return note.phase
  return phaseOfMost(ground, notes) ?? phaseByPosition(ground, notes)
}

function phaseOfMost(ground: Ground, notes: readonly PlacedNote[]): Phase | null {
  const counts = new Map<Phase, number>()
  for (const { note } of notes) if (note.phase !== undefined) counts.set(note.phase, (counts.get(note.phase) ?? 0) + 1)
  const [most] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || ground.rankOf(a) - ground.rankOf(b))
  return most?.[0] ?? null
}

function phaseByPosition({ spans }: Ground, notes: readonly PlacedNote[]): Phase | null {
  const { x, w } = boundsOf(notes.map(({ box }) => box))
  const middle = x + w / 2
  return spans.find((span) => span.left <= middle && middle <= span.right)?.phase ?? null
}
