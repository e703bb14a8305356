import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readGround } from '../ground/readGround.ts'
import { findSteps } from './findSteps.ts'
import { readFlows } from './readFlows.ts'
import { readStepOrder } from './stepOrder.ts'

const builder = () =>
  aMap()
    .withStep('Plan', { phase: 'input' })
    .withStep('Build', { phase: 'development' })
    .withStep('Test', { phase: 'development' })
    .withStep('Run', { phase: 'operations', people: ['Ops'] })
    .withStep('Aside', { phase: null })

function flowsOf(map: ReturnType<typeof builder>): string[] {
  const ground = readGround(map.build())
  const steps = findSteps(ground)
  return readFlows(ground, steps, readStepOrder(steps)).map(
    ({ from, to, kind, arrows }) => `${from.split('-')[0]} ${kind} ${to.split('-')[0]}: ${arrows.join(' ')}`,
  )
}

it('[A7] tells forward, feedback and rework apart', () => {
  const map = builder()
    .withArrow('Run-d1', 'Plan-m1')
    .withArrow('Test-d1', 'Build-m1')
    .withArrow('Build-d1', 'Test-m1')
    .withArrow('Plan-d1', 'Build-m1')
    .withArrow('Run-d1', 'Aside-m1')
    .withArrow('Aside-d1', 'Plan-m1')
  expect(flowsOf(map)).toEqual([
    'Plan forward Build: Plan-d1>Build-m1',
    'Build forward Test: Build-d1>Test-m1',
    'Test rework Build: Test-d1>Build-m1',
    'Run feedback Plan: Run-d1>Plan-m1',
    'Run forward Aside: Run-d1>Aside-m1',
    'Aside forward Plan: Aside-d1>Plan-m1',
  ])
})

it('[A7] makes one hand-over of several arrows between the same steps, and none of arrows inside a step or at a control', () => {
  const map = builder()
    .withNote({ id: 'c', kind: 'control', x: -9_000 })
    .withArrow('Plan-d1', 'Build-m1', { id: 'z' })
    .withArrow('Plan-m1', 'Build-d1', { id: 'a' })
    .withArrow('Run-p1', 'Run-d1')
    .withArrow('Plan-d1', 'c')
  expect(flowsOf(map)).toEqual(['Plan forward Build: a z'])
})

it('[A7] does not take an uneven column for rework', () => {
  const map = aMap()
    .withStep('Upper', { at: { x: 1_000, y: 0 } })
    .withStep('Lower', { at: { x: 930, y: 1_500 } })
    .withArrow('Upper-d1', 'Lower-m1')
  expect(flowsOf(map)).toEqual(['Upper forward Lower: Upper-d1>Lower-m1'])
})
