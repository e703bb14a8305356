import { suggestForStep, type Analysis, type Finding, type Step } from '@pathwall/analyzer'
import type { CatalogueControl } from '@pathwall/catalog'
import type { NoteId, PathMap, Phase } from '@pathwall/domain'
import { phaseOf } from '../findings/phaseOf.ts'

/** Where a control of the catalogue can stand that answers a finding about no step. */
export interface ControlPlaces {
  phase: Phase
  /** Steps of the phase, in the wall's order; people alone are none. */
  steps: Step[]
  /** The one of which the finding speaks, else the one whose words ask most for it, the last of these; undefined: there is no step. */
  best: Step | undefined
}

/**
 * The phase to which a control belongs, and its steps; where it has none, those of another phase in which the control
 * often stands.
 */
export function stepsForControl(
  control: CatalogueControl,
  finding: Finding,
  { notes }: Pick<PathMap, 'notes'>,
  { steps }: Pick<Analysis, 'steps'>,
): ControlPlaces {
  const phases = phasesOf(control, finding)
  const inPhase = (phase: Phase): Step[] => steps.filter((step) => step.phase === phase && step.state !== 'none')
  const phase = phases.find((candidate) => inPhase(candidate).length > 0) ?? phases[0]
  const here = inPhase(phase)
  const texts = new Map(notes.map(({ id, text }) => [id, text]))
  const ranked = here.map((step) => ({ step, rank: rankAt(control.id, step, texts) }))
  const least = Math.min(...ranked.map(({ rank }) => rank))
  const named = here.find((step) => [...step.controls, ...step.notes].some((id) => finding.related?.includes(id)))
  return { phase, steps: here, best: named ?? ranked.findLast(({ rank }) => rank === least)?.step }
}

function phasesOf({ phase, alsoIn }: CatalogueControl, finding: Finding): [Phase, ...Phase[]] {
  const others = alsoIn.flatMap((other) => (other === 'cross' ? [] : other))
  return [phase === 'cross' ? (phaseOf(finding) ?? 'refinement') : phase, ...others]
}

/** How many other controls the step's words ask for before this one. */
function rankAt(control: string, { notes, phase }: Step, texts: ReadonlyMap<NoteId, string>): number {
  const suggested = suggestForStep({
    texts: notes.map((id) => texts.get(id) ?? ''),
    phase,
    taken: [],
    limit: Infinity,
  })
  const rank = suggested.indexOf(control)
  return rank < 0 ? Infinity : rank
}
