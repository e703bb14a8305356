import type { NoteId, PathMap } from '@pathwall/domain'
import type { Analysis, ControlBinding, ControlState, Step } from './analysis.ts'
import { bindControls } from './controls/bindControls.ts'
import type { BoundControl } from './controls/binding.ts'
import { readControlState } from './controls/readControlState.ts'
import { inReadingOrder } from './ground/inReadingOrder.ts'
import { readGround, type PlacedNote } from './ground/readGround.ts'
import { readCoverage } from './readCoverage.ts'
import { readSummary } from './readSummary.ts'
import { findAll } from './rules/findAll.ts'
import { RULES } from './rules/rules.ts'
import { findSteps, type FoundStep } from './steps/findSteps.ts'
import { readFlows } from './steps/readFlows.ts'
import { readAcceptedSteps, readStepState } from './steps/readStepState.ts'
import { titleOf } from './steps/titleOf.ts'

/**
 * Reads a map as a path to production: its steps, which control covers what, how work flows, and what is missing. The same
 * notes give the same analysis in whatever order they come. Pure, never throws, close to linear in the number of notes.
 */
export function analyze(map: PathMap): Analysis {
  const ground = readGround(map)
  const found = findSteps(ground)
  const bound = bindControls(ground, found)
  const states = new Map(ground.controls.map(({ id, note }) => [id, readControlState(note.text)]))
  const steps = judgeSteps(map, found, bound, states)
  const bindings = toBindings(bound, states)
  const flows = readFlows(ground, found)
  const notes = new Map([...ground.byId].map(([id, { note }]) => [id, note]))
  const findings = findAll(RULES, { map, notes, steps, flows, bindings })
  return { steps, flows, bindings, findings, coverage: readCoverage(steps), summary: readSummary(map, steps, findings) }
}

function judgeSteps(
  map: PathMap,
  found: readonly FoundStep[],
  bound: ReadonlyMap<NoteId, BoundControl>,
  states: ReadonlyMap<NoteId, ControlState>,
): Step[] {
  const controls = new Map<FoundStep, PlacedNote[]>(found.map((step) => [step, []]))
  for (const { control, steps } of bound.values()) for (const step of steps) controls.get(step)?.push(control)
  const accepted = readAcceptedSteps(map)
  return found.map((step) => {
    const ids = (controls.get(step) ?? []).sort(inReadingOrder).map(({ id }) => id)
    const controlStates = ids.flatMap((id) => states.get(id) ?? [])
    return {
      id: step.id,
      phase: step.phase,
      notes: step.notes.map(({ id }) => id),
      state: readStepState(step, controlStates, accepted),
      controls: ids,
      source: step.source,
      title: titleOf(step.notes),
    }
  })
}

function toBindings(
  bound: ReadonlyMap<NoteId, BoundControl>,
  states: ReadonlyMap<NoteId, ControlState>,
): Record<NoteId, ControlBinding> {
  // fromEntries defines own properties, so a note called `__proto__` is a note like any other.
  return Object.fromEntries(
    [...bound.values()].map(({ control: { id }, via, steps, isAmbiguous }): [NoteId, ControlBinding] => [
      id,
      {
        via,
        steps: steps.map((step) => step.id),
        state: states.get(id) ?? 'active',
        ...(isAmbiguous ? { ambiguous: true } : {}),
      },
    ]),
  )
}
