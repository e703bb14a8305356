import {
  CSF_FUNCTIONS,
  SECURITY_GOALS,
  STRIDE_CATEGORIES,
  type CatalogueControl,
  type CsfFunction,
  type SecurityGoal,
  type StrideCategory,
} from '@pathwall/catalog'
import type { Analysis, ControlTally } from './analysis.ts'
import type { ReadControl, Reading } from './rules/rule.ts'

type ControlCoverage = Pick<Analysis['coverage'], 'perCsfFunction' | 'perStride' | 'perCia' | 'balance'>

/** Which questions the controls in place answer, and how early they stand. What is only planned counts nowhere. */
export function readControlCoverage({
  controls,
  catalogue,
  settings,
}: Pick<Reading, 'controls' | 'catalogue' | 'settings'>): ControlCoverage {
  const perCsfFunction = emptyTallies<CsfFunction>(CSF_FUNCTIONS)
  const perStride = emptyTallies<StrideCategory>(STRIDE_CATEGORIES)
  const perCia = emptyTallies<SecurityGoal>(SECURITY_GOALS)
  const active = controls.filter(({ state }) => state === 'active')
  for (const control of active) {
    const kinds = activeKinds(control, catalogue)
    tally(perCsfFunction, control, kinds.map(({ csfFunctions }) => csfFunctions).flat())
    tally(perStride, control, kinds.map(strideAnsweredBy).flat())
    tally(perCia, control, kinds.map(({ cia }) => cia).flat())
  }
  const early = active.filter(({ phase }) => phase === 'input' || phase === 'refinement')
  const balance = {
    early: early.length,
    total: active.length,
    share: active.length === 0 ? null : early.length / active.length,
    isJudged: active.length > 0 && active.length >= settings.balanceControls,
    notes: early.map(({ note }) => note.id),
  }
  return { perCsfFunction, perStride, perCia, balance }
}

/** What this control stands for and says to be in place. Empty when it is not recognised. */
export function activeKinds({ matches }: ReadControl, catalogue: Reading['catalogue']): CatalogueControl[] {
  return Object.entries(matches).flatMap(([id, state]) => (state === 'active' ? (catalogue.get(id) ?? []) : []))
}

function strideAnsweredBy({ stride }: CatalogueControl): readonly StrideCategory[] {
  return stride.length === STRIDE_CATEGORIES.length ? [] : stride
}

function emptyTallies<Key extends string>(keys: readonly Key[]): Record<Key, ControlTally> {
  return Object.fromEntries(keys.map((key) => [key, { controls: 0, notes: [] }])) as unknown as Record<
    Key,
    ControlTally
  >
}

/** Counts the note once per key, whichever of the things that it stands for has it. */
function tally<Key extends string>(tallies: Record<Key, ControlTally>, { note }: ReadControl, keys: Key[]): void {
  for (const key of new Set(keys)) {
    tallies[key].controls++
    tallies[key].notes.push(note.id)
  }
}
