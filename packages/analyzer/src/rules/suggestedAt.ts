import type { Step } from '../analysis.ts'
import { suggestForStep } from '../suggesting/suggestForStep.ts'
import type { Reading } from './rule.ts'

const MOST = 3

/** The best controls for a step by what its notes speak of; what one of its controls names, in place or not, is not among them. */
export function suggestedAt({ notes, bindings }: Reading, step: Step): string[] {
  return suggestForStep({
    texts: step.notes.map((id) => notes.get(id)?.text ?? ''),
    phase: step.phase,
    taken: step.controls.flatMap((id) => Object.keys(bindings[id]?.matches ?? {})),
    limit: MOST,
  })
}
