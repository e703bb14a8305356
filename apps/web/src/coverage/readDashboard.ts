import type { Analysis, Step, StepState } from '@pathwall/analyzer'
import { CSF_FUNCTIONS, SECURITY_GOALS, STRIDE_CATEGORIES } from '@pathwall/catalog'
import { PHASES, type NoteId, type PathMap, type Phase } from '@pathwall/domain'
import { readCoverage, type PhaseCoverage } from './readCoverage.ts'

/** A number of the dashboard, with what stands behind it. */
export interface DashboardLine {
  /** Unique; which number it is stays the same while its value changes. */
  id: string
  count: number
  /** Steps behind it; undefined where it counts controls. */
  steps?: Step[]
  notes: NoteId[]
}

export interface Dashboard {
  total: Omit<PhaseCoverage, 'phase'>
  /** By state of the steps. */
  states: (DashboardLine & { state: Exclude<StepState, 'none'> })[]
  /** Steps that are people only. */
  notJudged: DashboardLine
  phases: (DashboardLine & { coverage: PhaseCoverage })[]
  csf: (DashboardLine & { name: (typeof CSF_FUNCTIONS)[number] })[]
  stride: (DashboardLine & { name: (typeof STRIDE_CATEGORIES)[number] })[]
  cia: (DashboardLine & { name: (typeof SECURITY_GOALS)[number] })[]
  /** Active controls in input or refinement, of all active ones. */
  early: DashboardLine & { total: number }
  /** Active controls of which the catalogue knows nothing. */
  unknown: DashboardLine
}

const STATES = ['covered', 'accepted', 'planned', 'gap'] as const

/** Everything the dashboard shows. What nothing is known about counts nowhere as good. */
export function readDashboard(map: PathMap, analysis: Analysis): Dashboard {
  const { coverage, steps, bindings } = analysis
  const inSteps = (id: string, found: Step[]): DashboardLine => ({
    id,
    count: found.length,
    steps: found,
    notes: found.flatMap(({ notes }) => notes),
  })
  const controls = (id: string, notes: NoteId[]): DashboardLine => ({ id, count: notes.length, notes })
  const { covered, accepted, planned, gap } = coverage.total
  const unknown = map.notes.flatMap(({ id }) => {
    const binding = Object.hasOwn(bindings, id) ? bindings[id] : undefined
    return binding?.state === 'active' && Object.keys(binding.matches).length === 0 ? [id] : []
  })
  return {
    total: { covered, accepted, planned, gap, judged: covered + accepted + planned + gap },
    states: STATES.map((state) => ({
      state,
      ...inSteps(
        `state ${state}`,
        steps.filter((step) => step.state === state),
      ),
    })),
    notJudged: inSteps(
      'state none',
      steps.filter((step) => step.state === 'none'),
    ),
    phases: readCoverage(map, analysis).map((entry) => ({
      coverage: entry,
      ...inSteps(`phase ${entry.phase}`, steps.filter(isJudgedIn(entry.phase))),
    })),
    csf: CSF_FUNCTIONS.map((name) => ({ name, ...controls(`csf ${name}`, coverage.perCsfFunction[name].notes) })),
    stride: STRIDE_CATEGORIES.map((name) => ({ name, ...controls(`stride ${name}`, coverage.perStride[name].notes) })),
    cia: SECURITY_GOALS.map((name) => ({ name, ...controls(`cia ${name}`, coverage.perCia[name].notes) })),
    early: { ...controls('early', coverage.balance.notes), total: coverage.balance.total },
    unknown: controls('unknown', unknown),
  }
}

/** The line with this id. */
export function lineOf(dashboard: Dashboard, id: string): DashboardLine | undefined {
  const { states, notJudged, phases, csf, stride, cia, early, unknown } = dashboard
  return [...states, notJudged, ...phases, ...csf, ...stride, ...cia, early, unknown].find((line) => line.id === id)
}

function isJudgedIn(phase: Phase | 'unplaced'): (step: Step) => boolean {
  return (step) => step.state !== 'none' && (PHASES.find((known) => known === step.phase) ?? 'unplaced') === phase
}
