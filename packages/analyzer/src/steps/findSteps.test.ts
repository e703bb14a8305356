import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readGround } from '../ground/readGround.ts'
import { findSteps } from './findSteps.ts'

it('lists steps by phase, then from left to right, from top to bottom, unplaced last', () => {
  const map = aMap()
    .withStep('Unplaced', { phase: null })
    .withStep('Run', { phase: 'operations' })
    .withStep('Right', { phase: 'input', at: { x: 3_000, y: 0 } })
    .withStep('Low', { phase: 'input', at: { x: 1_000, y: 2_000 } })
    .withStep('High', { phase: 'input', at: { x: 1_000, y: 1_000 } })
    .build()
  expect(findSteps(readGround(map)).map(({ id }) => id.split('-')[0])).toEqual([
    'High',
    'Low',
    'Right',
    'Run',
    'Unplaced',
  ])
})

it('[A6] gives a step the same id when it is moved, reworded and joined by more people', () => {
  const before = aMap().withStep('Ship', { people: ['Ops'] })
  const after = aMap().withStep('Ship', { people: ['Dev', 'QA'], media: ['New words'], at: { x: 4_000, y: 900 } })
  const [first] = findSteps(readGround(before.build()))
  const [second] = findSteps(readGround(after.build()))
  expect(second?.id).toBe(first?.id)
  expect(first?.notes.map(({ id }) => id)).toEqual(['Ship-p1', 'Ship-m1', 'Ship-d1'])
})
