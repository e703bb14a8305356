import { CATALOGUE } from '@pathwall/catalog'
import { readSession, type Note, type NoteId, type PathMap } from '@pathwall/domain'
import type { Analysis, ControlBinding, ControlState, Step } from './analysis.ts'
import type { AnalyzerOptions } from './analyzerOptions.ts'
import { bindControls } from './controls/bindControls.ts'
import type { BoundControl } from './controls/binding.ts'
import { readControls, type ControlMeaning } from './controls/readControls.ts'
import { inReadingOrder } from './ground/inReadingOrder.ts'
import { readGround, type PlacedNote } from './ground/readGround.ts'
import { createMatcher } from './matching/createMatcher.ts'
import type { Matcher } from './matching/matcher.ts'
import { readCoverage } from './readCoverage.ts'
import { readSummary } from './readSummary.ts'
import { findAll } from './rules/findAll.ts'
import type { ReadControl, Reading } from './rules/rule.ts'
import { RULES } from './rules/rules.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import { findSteps, type FoundStep } from './steps/findSteps.ts'
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

/** An analyzer that judges every map alike. Make one and keep it: what it has read once it need not read again. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const matcher = options.catalogue === undefined ? matcherOfCatalogue() : createMatcher(options.catalogue)
  return (map) => analyzeWith(map, options, matcher)
}

let ownMatcher: Matcher | undefined
function matcherOfCatalogue(): Matcher {
  return (ownMatcher ??= createMatcher(CATALOGUE))
}

function analyzeWith(map: PathMap, options: AnalyzerOptions, matcher: Matcher): Analysis {
  const ground = readGround(map)
  const found = findSteps(ground)
  const bound = bindControls(ground, found)
  const meanings = readControls(ground, bound, matcher)
  const steps = judgeSteps(map, found, bound, meanings)
  const bindings = toBindings(bound, meanings)
  const flows = readFlows(ground, found)
  const notes = new Map([...ground.byId].map(([id, { note }]) => [id, note]))
  const stepById = new Map(steps.map((step) => [step.id, step]))
  const session = readSession(map)
  const judged: Omit<Reading, 'coverage'> = {
    ...{ map, notes, steps, stepById, flows, bindings, session },
    stepOf: new Map(steps.flatMap((step) => step.notes.map((id) => [id, step]))),
    catalogue: new Map(matcher.catalogue.map((control) => [control.id, control])),
    controls: [...ground.controls].sort(inReadingOrder).map(({ note }): ReadControl => {
      const { state = 'active', matches = {}, steps: ids = [] } = bindings[note.id] ?? {}
      const covered = ids.flatMap((id) => stepById.get(id) ?? [])
      return { note, phase: note.phase ?? covered[0]?.phase ?? null, state, matches, steps: covered }
    }),
    misplaced: new Map<string, Note[]>(),
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    today: options.today ?? session.asOf,
  }
  const coverage = readCoverage(judged)
  const findings = findAll(RULES, { ...judged, coverage }, options)
  return { steps, flows, bindings, findings, coverage, summary: readSummary(map, steps, findings) }
}

function judgeSteps(
  map: PathMap,
  found: readonly FoundStep[],
  bound: ReadonlyMap<NoteId, BoundControl>,
  meanings: ReadonlyMap<NoteId, ControlMeaning>,
): Step[] {
  const controls = new Map<FoundStep, PlacedNote[]>(found.map((step) => [step, []]))
  for (const { control, steps } of bound.values()) for (const step of steps) controls.get(step)?.push(control)
  const accepted = readAcceptedSteps(map)
  return found.map((step) => {
    const ids = (controls.get(step) ?? []).sort(inReadingOrder).map(({ id }) => id)
    const controlStates: ControlState[] = ids.flatMap((id) => meanings.get(id)?.state ?? [])
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
