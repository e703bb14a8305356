import type { Decision } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'
import { describe, expect, it } from 'vitest'
import type { ControlState, StepState } from '../analysis.ts'
import { readGround } from '../ground/readGround.ts'
import { findSteps } from './findSteps.ts'
import { readAcceptedSteps, readStepState } from './readStepState.ts'

function stateOf(controls: ControlState[], decision?: Partial<Decision>): StepState | undefined {
  const builder = aMap().withStep('Ship', { people: ['Ops'] })
  if (decision !== undefined) builder.withDecision({ notes: ['Ship-m1', 'Ship-d1'], ...decision })
  const map = builder.build()
  const [step] = findSteps(readGround(map))
  return step && readStepState(step, controls, readAcceptedSteps(map))
}

it.each<[ControlState[], StepState]>([
  [[], 'gap'],
  [['active'], 'covered'],
  [['planned', 'negated', 'active'], 'covered'],
  [['planned'], 'planned'],
  [['question'], 'planned'],
  [['negated'], 'planned'],
])('[A14] with controls %o a step is %s', (controls, state) => {
  expect(stateOf(controls)).toBe(state)
})

it('[A14] does not judge people alone', () => {
  const map = aMap()
    .withStep('Crowd', { people: ['Ops', 'Dev'], media: [], deliverables: [] })
    .build()
  const [step] = findSteps(readGround(map))
  expect(step && readStepState(step, ['active'], new Set())).toBe('none')
})

describe('a decision', () => {
  it('[A15] accepts a gap and a plan, but hides no cover', () => {
    expect(stateOf([], {})).toBe('accepted')
    expect(stateOf(['planned'], {})).toBe('accepted')
    expect(stateOf(['active'], {})).toBe('covered')
  })

  it.each(['accept', 'avoid', 'transfer', 'mitigate'] as const)('[A15] to %s counts', (decision) => {
    expect(stateOf([], { decision })).toBe('accepted')
  })

  it.each([
    ['owner', { owner: ' ' }],
    ['reason', { reason: '' }],
  ])('[A15] without %s does not count', (_, decision) => {
    expect(stateOf([], decision)).toBe('gap')
  })

  it('[A15] counts for exactly these media and deliverables, in any order', () => {
    expect(stateOf([], { notes: ['Ship-d1', 'Ship-m1', 'Ship-d1'] })).toBe('accepted')
    expect(stateOf([], { notes: ['Ship-m1'] })).toBe('gap')
    expect(stateOf([], { notes: ['Ship-m1', 'Ship-d1', 'Ship-p1'] })).toBe('gap')
    expect(stateOf([], { notes: [] })).toBe('gap')
  })
})
