import { CATALOGUE } from '@pathwall/catalog'
import type { Phase } from '@pathwall/domain'
import { expect, it } from 'vitest'
import type { ControlMatches, ControlState } from './analysis.ts'
import { readControlCoverage } from './readControlCoverage.ts'
import type { ReadControl } from './rules/rule.ts'
import { DEFAULT_SETTINGS } from './settings.ts'

const catalogue = new Map(CATALOGUE.map((control) => [control.id, control]))
const control = (id: string, phase: Phase | null, matches: ControlMatches, state: ControlState): ReadControl => {
  return { note: { id, kind: 'control', text: id, x: 0, y: 0 }, phase, state, matches, steps: [] }
}
const coverageOf = (...controls: ReadControl[]) =>
  readControlCoverage({ controls, catalogue, settings: { ...DEFAULT_SETTINGS, balanceControls: 4 } })

it('[A35] counts a note once per function, letter and goal that anything on it answers to', () => {
  const both = control('both', 'delivery', { 'automated-rollback': 'active', 'backup-restore': 'active' }, 'active')
  const { perCsfFunction, perStride, perCia } = coverageOf(both)
  const once = { controls: 1, notes: ['both'] }
  const never = { controls: 0, notes: [] }
  expect(perCsfFunction).toEqual({
    ...{ govern: never, identify: never, detect: never, respond: never },
    ...{ protect: once, recover: once },
  })
  expect(perCia).toEqual({ confidentiality: never, integrity: never, availability: once })
  expect(perStride['denial-of-service']).toEqual(once)
  expect(perStride.spoofing).toEqual(never)
})

it('[A35] counts nothing that is not in place, not recognised or unknown to the catalogue', () => {
  const { perCsfFunction } = coverageOf(
    control('planned', 'operations', { alerting: 'planned' }, 'planned'),
    control('half', 'operations', { alerting: 'question', 'structured-logging': 'active' }, 'active'),
    control('unknown', 'operations', { 'no-such-control': 'active' }, 'active'),
    control('own', 'operations', {}, 'active'),
  )
  expect(perCsfFunction.detect).toEqual({ controls: 0, notes: [] })
  expect(perCsfFunction.protect).toEqual({ controls: 1, notes: ['half'] })
})

it('[A35] takes no control that answers to all six STRIDE letters for an answer', () => {
  const { perStride, perCsfFunction } = coverageOf(
    control('tm', 'refinement', { 'threat-modeling': 'active' }, 'active'),
    control('signed', 'delivery', { 'artifact-signing': 'active' }, 'active'),
  )
  expect(perStride.tampering).toEqual({ controls: 1, notes: ['signed'] })
  expect(perStride['denial-of-service']).toEqual({ controls: 0, notes: [] })
  expect(perCsfFunction.identify.notes).toEqual(['tm', 'signed'])
})

it('[A36] weighs early controls against all that are in place, once there are enough', () => {
  const early = control('early', 'input', {}, 'active')
  const refined = control('refined', 'refinement', {}, 'active')
  const planned = control('planned', 'input', { 'threat-modeling': 'planned' }, 'planned')
  const late = ['a', 'b'].map((id) => control(id, 'operations', {}, 'active'))
  expect(coverageOf(early, refined, planned, ...late).balance).toEqual({
    ...{ early: 2, total: 4, share: 0.5, isJudged: true },
    notes: ['early', 'refined'],
  })
  expect(coverageOf(early, planned, ...late).balance).toMatchObject({ early: 1, total: 3, isJudged: false })
  expect(coverageOf().balance).toEqual({ early: 0, total: 0, share: null, isJudged: false, notes: [] })
})
