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
    const answers = answersOf(control, catalogue)
    tally(perCsfFunction, control, answers.csfFunctions)
    tally(perStride, control, answers.stride)
    tally(perCia, control, answers.cia)
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

/** What a control answers to, each thing once, whichever of the things that it stands for has it. */
interface Answers {
  csfFunctions: ReadonlySet<CsfFunction>
  stride: ReadonlySet<StrideCategory>
  cia: ReadonlySet<SecurityGoal>
}

const known = new WeakMap<ReadControl, { catalogue: Reading['catalogue']; answers: Answers }>()

/** A control about which nothing has changed is the same object with every analysis. */
function answersOf(control: ReadControl, catalogue: Reading['catalogue']): Answers {
  const before = known.get(control)
  if (before?.catalogue === catalogue) return before.answers
  const kinds = activeKinds(control, catalogue)
  const answers: Answers = {
    csfFunctions: new Set(kinds.flatMap(({ csfFunctions }) => csfFunctions)),
    stride: new Set(kinds.flatMap(strideAnsweredBy)),
    cia: new Set(kinds.flatMap(({ cia }) => cia)),
  }
  known.set(control, { catalogue, answers })
  return answers
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

/** Counts the note for each key. */
function tally<Key extends string>(
  tallies: Record<Key, ControlTally>,
  { note }: ReadControl,
  keys: ReadonlySet<Key>,
): void {
  for (const key of keys) {
    tallies[key].controls++
    tallies[key].notes.push(note.id)
  }
}
