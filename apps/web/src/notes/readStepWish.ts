import type { Step } from '@pathwall/analyzer'
import type { NoteId } from '@pathwall/domain'

/** What can sensibly be said about these notes: that they are one step, or that they are a step of their own. */
export interface StepWish {
  canJoin: boolean
  canSplit: boolean
}

/** Notes of several steps can become one; a part of one step can become another. Controls follow their step. */
export function readStepWish(notes: readonly NoteId[], steps: readonly Step[]): StepWish {
  const chosen = new Set(notes)
  const touched = steps.filter((step) => step.notes.some((id) => chosen.has(id)))
  const [only, ...more] = touched
  return {
    canJoin: more.length > 0,
    canSplit: only !== undefined && more.length === 0 && only.notes.some((id) => !chosen.has(id)),
  }
}
