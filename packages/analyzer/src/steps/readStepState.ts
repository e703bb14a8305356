import type { NoteId, PathMap } from '@pathwall/domain'
import type { ControlState, StepState } from '../analysis.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import type { FoundStep } from './findSteps.ts'
import { identityOf } from './stepIdOf.ts'

/** Media and deliverables, as one key, of every step about which somebody has decided with owner and reason. */
export function readAcceptedSteps(map: PathMap): ReadonlySet<string> {
  return new Set(
    map.decisions
      .filter(
        ({ owner = '', reason = '', finding }) => finding === undefined && owner.trim() !== '' && reason.trim() !== '',
      )
      .map(({ notes }) => keyOf([...new Set(notes)].sort(byCode))),
  )
}

/** State of a step: only an active control covers it; a decision is shown apart and never as covered. */
export function readStepState(
  step: FoundStep,
  controls: readonly ControlState[],
  accepted: ReadonlySet<string>,
): StepState {
  if (step.notes.every(({ note }) => note.kind === 'people')) return 'none'
  if (controls.includes('active')) return 'covered'
  if (accepted.size > 0 && accepted.has(keyOf(identityOf(step.notes)))) return 'accepted'
  return controls.length > 0 ? 'planned' : 'gap'
}

function keyOf(sortedIds: readonly NoteId[]): string {
  return JSON.stringify(sortedIds)
}
