import { PHASES, type Phase } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { saidBy } from '../../test/saidBy.ts'
import type { Sketch, SketchStep } from '../examples/sketch.ts'

function allBut(phase: Phase, instead: SketchStep = {}): Sketch {
  const steps = PHASES.map((each): [string, SketchStep] => [
    each,
    each === phase ? { phase: each, ...instead } : { phase: each, media: ['Meeting'] },
  ])
  return { steps: Object.fromEntries(steps) }
}

it('[A31] names a phase in which nothing happens', () => {
  expect(saidBy('STR-06', allBut('delivery'))).toEqual(['high phase delivery: There is no step in delivery.'])
  expect(saidBy('STR-06', allBut('refinement'), { language: 'de' })).toEqual([
    'high phase refinement: Es gibt keinen Schritt in der Verfeinerung.',
  ])
})

it('[A31] is silent when all five phases have a step', () => {
  expect(saidBy('STR-06', allBut('delivery', { deliverables: ['Release'] }))).toEqual([])
})

it('[A31] says what there is instead of a step', () => {
  expect(saidBy('STR-06', allBut('operations', { people: ['Ops'] }))).toEqual([
    'high phase operations: There are people in operations, but nothing that they do.',
  ])
  const controls = [{ text: 'Monitoring', phase: 'operations' as const }]
  expect(saidBy('STR-06', { ...allBut('operations'), controls })).toEqual([
    'high phase operations: There are controls in operations, but no step for them.',
  ])
})

it('[A31] lets a new board be empty, and lists every phase that is missing later', () => {
  expect(saidBy('STR-06', {})).toEqual([])
  expect(saidBy('STR-06', { steps: { a: { phase: 'delivery', media: ['Deploy'] } } }).length).toBe(4)
})
