import { CATALOGUE, type CatalogueControl } from '@pathwall/catalog'
import { readSession, type Note, type NoteId, type PathMap } from '@pathwall/domain'
import type { Analysis, ControlBinding, ControlState, Step } from './analysis.ts'
import type { AnalyzerOptions } from './analyzerOptions.ts'
import { createBinder } from './controls/createBinder.ts'
import type { BoundControl } from './controls/binding.ts'
import { createControlReader, type ControlMeaning } from './controls/readControls.ts'
import { inReadingOrder } from './ground/inReadingOrder.ts'
import { isSameList } from './ground/isSameList.ts'
import type { Ground, PlacedNote } from './ground/ground.ts'
import { readGround } from './ground/readGround.ts'
import { createMatcher } from './matching/createMatcher.ts'
import type { Matcher } from './matching/matcher.ts'
import { readCoverage } from './readCoverage.ts'
import { readSummary } from './readSummary.ts'
import { findAll } from './rules/findAll.ts'
import type { ReadControl, Reading } from './rules/rule.ts'
import { readMisplaced } from './rules/readMisplaced.ts'
import { RULES } from './rules/rules.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import { createStepFinder, type FoundStep } from './steps/findSteps.ts'
import { readFlows } from './steps/readFlows.ts'
import { readAcceptedSteps, readStepState } from './steps/readStepState.ts'
import { titleOf } from './steps/titleOf.ts'

/** Analyses maps one after the other; remembers what did not change, so that the next state of a map costs little. */
export type Analyzer = (map: PathMap) => Analysis

/**
 * Reads a map as a path to production: its steps, what its controls mean and cover, how work flows, and what is missing. The
 * same notes give the same analysis in whatever order they come. Pure, never throws, close to linear in the number of notes.
 */
export function analyze(map: PathMap, options: AnalyzerOptions = {}): Analysis {
  return createAnalyzer(options)(map)
}

/**
 * An analyzer that judges every map alike. Make one and keep it: what it has read once it need not read again. Maps are
 * values to it: who changes one passes another object.
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const matcher = matcherOf(options.catalogue ?? CATALOGUE)
  const catalogue = new Map(matcher.catalogue.map((control) => [control.id, control]))
  const settings = { ...DEFAULT_SETTINGS, ...options.settings }
  const findSteps = createStepFinder()
  const bindControls = createBinder()
  const readControls = createControlReader(matcher)
  const judgeSteps = createJudge()
  let ground: Ground | undefined
  return (map) => {
    ground = readGround(map, ground)
    const found = findSteps(ground)
    const bound = bindControls(ground, found)
    const meanings = readControls(ground, bound)
    const steps = judgeSteps(map, found, bound, meanings)
    const bindings = toBindings(bound, meanings)
    const flows = readFlows(ground, found)
    const notes = new Map<NoteId, Note>()
    for (const [id, { note }] of ground.byId) notes.set(id, note)
    const stepById = new Map(steps.map((step) => [step.id, step]))
    const stepOf = new Map<NoteId, Step>()
    for (const step of steps) for (const id of step.notes) stepOf.set(id, step)
    const controls = listControls(ground, bindings, stepById)
    const session = readSession(map)
    const reading: Omit<Reading, 'coverage'> = {
      ...{ map, notes, steps, stepById, stepOf, flows, bindings, controls, catalogue, session, settings },
      misplaced: readMisplaced({ steps, notes, bindings }, matcher),
      today: options.today ?? session.asOf,
    }
    const coverage = readCoverage(reading)
    const findings = findAll(RULES, { ...reading, coverage }, options)
    return { steps, flows, bindings, findings, coverage, summary: readSummary(map, steps, findings) }
  }
}

const matchers = new WeakMap<readonly CatalogueControl[], Matcher>()

/** Made once for each catalogue: that takes longer than to judge a small map. */
function matcherOf(catalogue: readonly CatalogueControl[]): Matcher {
  const made = matchers.get(catalogue) ?? createMatcher(catalogue)
  matchers.set(catalogue, made)
  return made
}

/** Judges steps again and again; a step of which neither notes, controls nor state have changed is the same object again. */
function createJudge(): (
  map: PathMap,
  found: readonly FoundStep[],
  bound: ReadonlyMap<NoteId, BoundControl>,
  meanings: ReadonlyMap<NoteId, ControlMeaning>,
) => Step[] {
  const known = new WeakMap<FoundStep, { seen: readonly unknown[]; step: Step }>()
  return (map, found, bound, meanings) => {
    const controlsOf = new Map<FoundStep, PlacedNote[]>()
    for (const { control, steps } of bound.values())
      for (const step of steps) {
        const there = controlsOf.get(step)
        if (there === undefined) controlsOf.set(step, [control])
        else there.push(control)
      }
    const accepted = readAcceptedSteps(map)
    return found.map((step) => {
      const controls = controlsOf.get(step)?.sort(inReadingOrder) ?? []
      const said = controls.flatMap(({ id }) => meanings.get(id) ?? [])
      const states = said.map(({ state }): ControlState => state)
      const state = readStepState(step, states, accepted)
      const seen = [state, ...controls, ...said]
      const before = known.get(step)
      if (before !== undefined && isSameList(before.seen, seen)) return before.step
      const { id, phase, source, notes } = step
      const ids = { notes: notes.map(idOf), controls: controls.map(idOf) }
      const judged = { ...{ id, phase, state, source }, ...ids, title: titleOf(notes) }
      known.set(step, { seen, step: judged })
      return judged
    })
  }
}

function idOf({ id }: PlacedNote): NoteId {
  return id
}

function listControls(
  ground: Ground,
  bindings: Readonly<Record<NoteId, ControlBinding>>,
  stepById: ReadonlyMap<string, Step>,
): ReadControl[] {
  return [...ground.controls].sort(inReadingOrder).map(({ note }) => {
    const { state = 'active', matches = {}, steps: ids = [] } = bindings[note.id] ?? {}
    const covered = ids.flatMap((id) => stepById.get(id) ?? [])
    return { note, phase: note.phase ?? covered[0]?.phase ?? null, state, matches, steps: covered }
  })
}

function toBindings(
  bound: ReadonlyMap<NoteId, BoundControl>,
  meanings: ReadonlyMap<NoteId, ControlMeaning>,
): Record<NoteId, ControlBinding> {
  // fromEntries defines own properties, so a note called `__proto__` is a note like any other.
  return Object.fromEntries(
    [...bound.values()].map(({ control: { id }, via, steps, isAmbiguous }): [NoteId, ControlBinding] => [
      id,
      {
        via,
        steps: steps.map((step) => step.id),
        ...(meanings.get(id) ?? { state: 'active', matches: {}, basis: 'text' }),
        ...(isAmbiguous ? { ambiguous: true } : {}),
      },
    ]),
  )
}
