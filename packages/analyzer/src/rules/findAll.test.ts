import { readSession } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { analyze } from '../analyze.ts'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { findAll } from './findAll.ts'
import type { Reading, Rule } from './rule.ts'

it('[A17] lists the heaviest first, then in the order of the wall', () => {
  const map = aMap()
    .withStep('Run', { phase: 'operations' })
    .withStep('Plan', { phase: 'input' })
    .withStep('Later', { phase: 'development', at: { x: 20_000, y: 0 } })
    .withStep('Earlier', { phase: 'development', at: { x: 17_000, y: 0 } })
    .withStep('Cut', { phase: 'refinement', controls: ['Review?'] })
    .build()
  const gaps = analyze(map).findings.filter(({ ruleId }) => ['COV-01', 'COV-03'].includes(ruleId))
  expect(gaps.map(({ severity, ruleId, stepId }) => `${severity} ${ruleId} ${stepId}`)).toEqual([
    'high COV-01 Run-d1+Run-m1',
    'medium COV-03 Cut-d1+Cut-m1',
    'medium COV-01 Earlier-d1+Earlier-m1',
    'medium COV-01 Later-d1+Later-m1',
    'low COV-01 Plan-d1+Plan-m1',
  ])
})

it('[A17] puts what is about the whole map behind what is about a step, and sorts by rule', () => {
  const map = aMap().withStep('A').build()
  const { steps, flows, bindings, coverage } = analyze(map)
  const reading: Reading = {
    ...{ map, steps, flows, bindings, coverage, controls: [], settings: DEFAULT_SETTINGS, today: undefined },
    ...{
      notes: new Map(),
      order: { byId: new Map(steps.map(({ id }, place) => [id, place])), byNote: new Map() },
      stepById: new Map(),
      stepOf: new Map(),
      catalogue: new Map(),
      misplaced: new Map(),
      session: readSession(map),
    },
  }
  const none = { en: '', de: '' }
  const rule = (id: string, stepId?: string): Rule => ({
    ...{ id, severity: 'low', title: none, when: none, why: none, todo: none, source: '', suggest: [], frameworks: [] },
    find: () => [
      {
        ...{ severity: 'low', message: none, targets: [], identity: [] },
        targetKind: stepId === undefined ? 'map' : 'step',
        ...(stepId === undefined ? {} : { stepId }),
      },
    ],
  })
  const rules = [rule('Z-9'), rule('B-2', steps[0]?.id), rule('Y-8'), rule('A-1', steps[0]?.id)]
  const expected = ['A-1', 'B-2', 'Y-8', 'Z-9']
  expect(findAll(rules, reading).map(({ ruleId }) => ruleId)).toEqual(expected)
  expect(findAll([...rules].reverse(), reading).map(({ ruleId }) => ruleId)).toEqual(expected)
})
