import type { NoteId } from '@pathwall/domain'
import type { Ground } from '../ground/ground.ts'
import type { FoundStep } from './findSteps.ts'

/** Which place each step has in the order of the wall, by its id and by its people, media and deliverables. */
export interface StepOrder {
  byId: ReadonlyMap<string, number>
  byNote: ReadonlyMap<NoteId, number>
}

/** Reads the order of one ground after the other; the same object for as long as everything stands where it stood. */
export function createStepOrderer(): (ground: Ground, steps: readonly FoundStep[]) => StepOrder {
  let known: { layout: object; order: StepOrder } | undefined
  return ({ layout }, steps) => {
    if (known?.layout !== layout) known = { layout, order: readStepOrder(steps) }
    return known.order
  }
}

export function readStepOrder(steps: readonly FoundStep[]): StepOrder {
  const byId = new Map<string, number>()
  const byNote = new Map<NoteId, number>()
  steps.forEach((step, index) => {
    byId.set(step.id, index)
    for (const { id } of step.notes) byNote.set(id, index)
  })
  return { byId, byNote }
}

/** Finds steps by what is numbered, without laying them out anew. */
export function lookUp<Key, T>(
  places: ReadonlyMap<Key, number>,
  items: readonly T[],
): Pick<ReadonlyMap<Key, T>, 'get'> {
  return {
    get: (key) => {
      const place = places.get(key)
      return place === undefined ? undefined : items[place]
    },
  }
}
