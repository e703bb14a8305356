import type { NoteId, PathMap } from '@pathwall/domain'
import type { Step } from '../analysis.ts'
import type { BoundControl } from '../controls/binding.ts'
import type { ControlMeaning } from '../controls/readControls.ts'
import { inReadingOrder } from '../ground/inReadingOrder.ts'
import { isSameList } from '../ground/isSameList.ts'
import type { PlacedNote } from '../ground/ground.ts'
import type { FoundStep } from './findSteps.ts'
import { readAcceptedSteps, readStepState } from './readStepState.ts'
import { titleOf } from './titleOf.ts'

/** Judges the steps of one map after the other. */
export type Judge = (
  map: PathMap,
  found: readonly FoundStep[],
  bound: ReadonlyMap<NoteId, BoundControl>,
  meanings: ReadonlyMap<NoteId, ControlMeaning>,
) => Step[]

/** A control at a step, and what it says. */
interface Said {
  control: PlacedNote
  meaning: ControlMeaning | undefined
}

interface Judged {
  accepted: ReadonlySet<string>
  said: readonly Said[]
  step: Step
}

const NOTHING: readonly Said[] = []

/** A step of which neither notes, controls nor state have changed is the same object again. */
export function createJudge(): Judge {
  const known = new WeakMap<FoundStep, Judged>()
  let accepted: ReadonlySet<string> = new Set()
  return (map, found, bound, meanings) => {
    const saidAt = new Map<FoundStep, Said[]>()
    for (const { control, steps } of bound.values()) {
      const said = { control, meaning: meanings.get(control.id) }
      for (const step of steps) {
        const there = saidAt.get(step)
        if (there === undefined) saidAt.set(step, [said])
        else there.push(said)
      }
    }
    const decided = readAcceptedSteps(map)
    if (!isSameList([...accepted], [...decided])) accepted = decided
    return found.map((step) => {
      const said = saidAt.get(step) ?? NOTHING
      const before = known.get(step)
      if (before?.accepted === accepted && isSameList(before.said, said, isSameSaid)) return before.step
      const judged = judge(step, said, accepted, before)
      known.set(step, { accepted, said, step: judged })
      return judged
    })
  }
}

function isSameSaid(a: Said, b: Said): boolean {
  return a.control === b.control && a.meaning === b.meaning
}

function judge(
  step: FoundStep,
  said: readonly Said[],
  accepted: ReadonlySet<string>,
  before: Judged | undefined,
): Step {
  const states = said.flatMap(({ meaning }) => meaning?.state ?? [])
  const state = readStepState(step, states, accepted)
  if (before?.step.state === state && isSameList(before.said, said, isSameSaid)) return before.step
  const { id, phase, source, notes } = step
  const controls = said.map(({ control }) => control).sort(inReadingOrder)
  const ids = { notes: notes.map(idOf), controls: controls.map(idOf) }
  return { ...{ id, phase, state, source }, ...ids, title: titleOf(notes) }
}

function idOf({ id }: PlacedNote): NoteId {
  return id
}
