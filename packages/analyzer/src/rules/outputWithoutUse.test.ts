import type { Phase } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { SketchStep } from '../examples/sketch.ts'

const aMapWith = (phase: Phase | undefined, last: SketchStep, flow = 'ask > last') => ({
  steps: { ask: { phase: 'input' as const, media: ['Jour fixe'] }, last: { ...(phase && { phase }), ...last } },
  flows: [flow],
})

it('[A31] asks what happens with an output from which nothing leads on', () => {
  const map = aMapWith('refinement', { media: ['Legal check'], deliverables: ['Comments', 'Risks'] })
  expect(saidBy('STR-02', map)).toEqual([
    'low step last-m1 last-d1 last-d2: Nothing leads on from “Comments” and “Risks”.',
  ])
  expect(saidBy('STR-02', map, { language: 'de' })).toEqual([
    'low step last-m1 last-d1 last-d2: Von „Comments“ und „Risks“ führt nichts weiter.',
  ])
  expect(saidBy('STR-02', aMapWith(undefined, { deliverables: ['Comments'] })).length).toBe(1)
})

it('[A31] is silent in operations, without a deliverable, and where something leads on', () => {
  expect(saidBy('STR-02', aMapWith('operations', { deliverables: ['Report'] }))).toEqual([])
  expect(saidBy('STR-02', aMapWith('refinement', { media: ['Legal check'] }))).toEqual([])
  expect(saidBy('STR-02', aMapWith('refinement', { deliverables: ['Comments'] }, 'last > ask'))).toEqual([])
})

it('[A31] leaves a step without any connection to STR-08', () => {
  const map = { steps: { last: { phase: 'refinement' as const, deliverables: ['Comments'] } } }
  expect(saidBy('STR-02', map)).toEqual([])
  expect(saidBy('STR-08', map).length).toBe(1)
})
