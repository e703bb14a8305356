import type { Phase } from '@pathwall/domain'
import type { Step } from '../analysis.ts'
import { boundsOf, type Box } from '../ground/box.ts'
import { byCode, inReadingOrder } from '../ground/inReadingOrder.ts'
import { isSameList } from '../ground/isSameList.ts'
import type { Ground, PlacedNote } from '../ground/ground.ts'
import { createGrouper, type Grouper } from './groupNotes.ts'
import type { NoteGroup } from './noteGroup.ts'
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

/** Finds the steps of one ground after the other; a step of which nothing has changed is the same object again. */
export type StepFinder = (ground: Ground) => FoundStep[]

/** The steps of a map in the order of the wall: phase, then x, y, id; unplaced last. */
export function findSteps(ground: Ground): FoundStep[] {
  return createStepFinder()(ground)
}

export function createStepFinder(): StepFinder {
  const groupNotes = createGrouper()
  let layout: object | undefined
  let steps: FoundStep[] = []
  return (ground) => {
    steps = ground.layout === layout ? withNewWords(ground, steps) : readSteps(ground, groupNotes, steps)
    layout = ground.layout
    return steps
  }
}

function readSteps(ground: Ground, groupNotes: Grouper, before: readonly FoundStep[]): FoundStep[] {
  const known = new Map(before.map((step) => [step.notes[0], step]))
  return groupNotes(ground)
    .map((group) => toStep(ground, group, known))
    .sort(
      (a, b) =>
        ground.rankOf(a.phase) - ground.rankOf(b.phase) || a.box.x - b.box.x || a.box.y - b.box.y || byCode(a.id, b.id),
    )
}

function toStep(
  ground: Ground,
  { notes, source }: NoteGroup,
  known: ReadonlyMap<PlacedNote | undefined, FoundStep>,
): FoundStep {
  notes.sort(inReadingOrder)
  const phase = phaseOfStep(ground, notes)
  const step = known.get(notes[0])
  if (step?.phase === phase && step.source === source && isSameList(step.notes, notes)) return step
  return { id: stepIdOf(notes), phase, notes, source, box: boundsOf(notes.map(({ box }) => box)) }
}

/** The same steps, with what is written on their notes now. */
function withNewWords({ byId }: Ground, steps: readonly FoundStep[]): FoundStep[] {
  return steps.map((step) => {
    if (step.notes.every((placed) => byId.get(placed.id) === placed)) return step
    return { ...step, notes: step.notes.map((placed) => byId.get(placed.id) ?? placed) }
  })
}
