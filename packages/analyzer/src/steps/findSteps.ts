import type { Phase } from '@pathwall/domain'
import type { Step } from '../analysis.ts'
import { boundsOf, type Box } from '../ground/box.ts'
import { byCode, inReadingOrder } from '../ground/inReadingOrder.ts'
import type { Ground, PlacedNote } from '../ground/readGround.ts'
import { groupNotes } from './groupNotes.ts'
import { phaseOfStep } from './phaseOfStep.ts'
import { stepIdOf } from './stepIdOf.ts'

/** A step before anybody has asked for its controls. */
export interface FoundStep {
  id: string
  phase: Phase | null
  /** In reading order. */
  notes: PlacedNote[]
  source: Step['source']
  /** Around its notes, on the wall. */
  box: Box
}

/** The steps of a map in the order of the wall: phase, then x, y, id; unplaced last. */
export function findSteps(ground: Ground): FoundStep[] {
  return groupNotes(ground)
    .map(({ notes, source }): FoundStep => {
      notes.sort(inReadingOrder)
      return {
        id: stepIdOf(notes),
        phase: phaseOfStep(ground, notes),
        notes,
        source,
        box: boundsOf(notes.map(({ box }) => box)),
      }
    })
    .sort(
      (a, b) =>
        ground.rankOf(a.phase) - ground.rankOf(b.phase) || a.box.x - b.box.x || a.box.y - b.box.y || byCode(a.id, b.id),
    )
}
