import { CATALOGUE, type CatalogueControl } from '@pathwall/catalog'
import { readSession, type NoteId, type PathMap } from '@pathwall/domain'
import type { Analysis } from './analysis.ts'
import type { AnalyzerOptions } from './analyzerOptions.ts'
import { createBinder } from './controls/createBinder.ts'
import { createControlLister } from './controls/listControls.ts'
import { createControlReader } from './controls/readControls.ts'
import type { Ground } from './ground/ground.ts'
import { readGround } from './ground/readGround.ts'
import { createMatcher } from './matching/createMatcher.ts'
import type { Matcher } from './matching/matcher.ts'
import { readCoverage } from './readCoverage.ts'
import { readSummary } from './readSummary.ts'
import { findAll } from './rules/findAll.ts'
import type { Reading } from './rules/rule.ts'
import { readMisplaced } from './rules/readMisplaced.ts'
import { RULES } from './rules/rules.ts'
import { DEFAULT_SETTINGS } from './settings.ts'
import { createStepFinder } from './steps/findSteps.ts'
import { createJudge } from './steps/judgeSteps.ts'
import { createFlowReader } from './steps/readFlows.ts'
import { createStepOrderer, lookUp } from './steps/stepOrder.ts'

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
  const listControls = createControlLister()
  const readOrder = createStepOrderer()
  const readFlows = createFlowReader()
  let ground: Ground | undefined
  return (map) => {
    ground = readGround(map, ground)
    const found = findSteps(ground)
    const order = readOrder(ground, found)
    const bound = bindControls(ground, found, order)
    const meanings = readControls(ground, bound)
    const steps = judgeSteps(map, found, bound, meanings)
    const { bindings, controls } = listControls(ground, bound, meanings, steps, order)
    const flows = readFlows(ground, found, order)
    const { byId } = ground
    const notes = { get: (id: NoteId) => byId.get(id)?.note, has: (id: NoteId) => byId.has(id) }
    const [stepById, stepOf] = [lookUp(order.byId, steps), lookUp(order.byNote, steps)]
    const session = readSession(map)
    const reading: Omit<Reading, 'coverage'> = {
      ...{ map, notes, steps, order, stepById, stepOf, flows, bindings, controls, catalogue, session, settings },
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
