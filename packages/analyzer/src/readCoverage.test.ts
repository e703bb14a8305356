import type { Phase } from '@pathwall/domain'
import { expect, it } from 'vitest'
import type { Step, StepState } from './analysis.ts'
import { readCoverage } from './readCoverage.ts'
import { DEFAULT_SETTINGS } from './settings.ts'

const step = (phase: Phase | null, state: StepState): Step => {
  const rest = { notes: [], controls: [], source: 'near', title: '' } as const
  return { id: `${phase} ${state}`, phase, state, ...rest, notes: [], controls: [] }
}

const coverageOf = (...steps: Step[]) =>
  readCoverage({ steps, controls: [], catalogue: new Map(), settings: DEFAULT_SETTINGS })

it('[A16] counts per phase and in total; accepted steps are safe but apart', () => {
  const coverage = coverageOf(
    step('input', 'covered'),
    step('input', 'gap'),
    step('delivery', 'accepted'),
    step('delivery', 'planned'),
    step('delivery', 'gap'),
    step('delivery', 'none'),
    step(null, 'gap'),
  )
  expect(coverage.perPhase.input).toEqual({ covered: 1, planned: 0, gap: 1, accepted: 0, none: 0, share: 0.5 })
  expect(coverage.perPhase.delivery).toEqual({ covered: 0, planned: 1, gap: 1, accepted: 1, none: 1, share: 1 / 3 })
  expect(coverage.perPhase.unplaced).toEqual({ covered: 0, planned: 0, gap: 1, accepted: 0, none: 0, share: 0 })
  expect(coverage.total).toEqual({ covered: 1, planned: 1, gap: 3, accepted: 1, none: 1, share: 2 / 6 })
})

it('[A16] knows no share where nothing is judged', () => {
  const { perPhase, total } = coverageOf(step('input', 'none'))
  expect(perPhase.input.share).toBe(null)
  expect(perPhase.operations).toEqual({ covered: 0, planned: 0, gap: 0, accepted: 0, none: 0, share: null })
  expect(total.share).toBe(null)
})
