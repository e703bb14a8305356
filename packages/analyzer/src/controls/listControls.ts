import type { NoteId } from '@pathwall/domain'
import type { ControlBinding, Step } from '../analysis.ts'
import { inReadingOrder } from '../ground/inReadingOrder.ts'
import type { Ground, PlacedNote } from '../ground/ground.ts'
import type { ReadControl } from '../rules/rule.ts'
import { lookUp, type StepOrder } from '../steps/stepOrder.ts'
import type { BoundControl } from './binding.ts'
import type { ControlMeaning } from './readControls.ts'

/** Every control that says something: how it is bound and what it means, by id, and as rules ask for it, in reading order. */
export interface ListedControls {
  bindings: Record<NoteId, ControlBinding>
  controls: ReadControl[]
}

/** Lists the controls of one ground after the other; a control about which nothing has changed is the same object again. */
export type ControlLister = (
  ground: Ground,
  bound: ReadonlyMap<NoteId, BoundControl>,
  meanings: ReadonlyMap<NoteId, ControlMeaning>,
  steps: readonly Step[],
  order: StepOrder,
) => ListedControls

interface Known {
  bound: BoundControl
  meaning: ControlMeaning
  binding: ControlBinding
  covered: readonly Step[]
  control: ReadControl
}

const BELIEVED: ControlMeaning = { state: 'active', matches: {}, basis: 'text' }

export function createControlLister(): ControlLister {
  const known = new WeakMap<PlacedNote, Known>()
  let layout: object | undefined
  let inOrder: readonly NoteId[] = []
  return (ground, boundControls, meanings, steps, { byId }) => {
    const stepById = lookUp(byId, steps)
    const listed = new Map<NoteId, Known>()
    for (const [id, bound] of boundControls) {
      const meaning = meanings.get(id) ?? BELIEVED
      const before = known.get(bound.control)
      const isSameBinding = before?.bound === bound && before.meaning === meaning
      if (isSameBinding && before.covered.every((step) => stepById.get(step.id) === step)) {
        listed.set(id, before)
        continue
      }
      const covered = bound.steps.flatMap((step) => stepById.get(step.id) ?? [])
      const binding = isSameBinding ? before.binding : toBinding(bound, meaning)
      const now = { bound, meaning, binding, covered, control: toControl(bound.control, meaning, covered) }
      known.set(bound.control, now)
      listed.set(id, now)
    }
    if (ground.layout !== layout) {
      layout = ground.layout
      inOrder = ground.controls.toSorted(inReadingOrder).map(({ id }) => id)
    }
    return {
      // fromEntries defines own properties, so a note called `__proto__` is a note like any other.
      bindings: Object.fromEntries([...listed].map(([id, { binding }]) => [id, binding])),
      controls: inOrder.flatMap((id) => listed.get(id)?.control ?? []),
    }
  }
}

function toBinding({ via, steps, isAmbiguous }: BoundControl, meaning: ControlMeaning): ControlBinding {
  return {
    via,
    steps: steps.map((step) => step.id),
    ...meaning,
    ...(isAmbiguous ? { ambiguous: true } : {}),
  }
}

function toControl({ note }: PlacedNote, { state, matches }: ControlMeaning, steps: readonly Step[]): ReadControl {
  return { note, phase: note.phase ?? steps[0]?.phase ?? null, state, matches, steps }
}
