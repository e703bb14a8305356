import { analyze } from '@pathwall/analyzer'
import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { readStepWish } from './readStepWish.ts'

const { steps } = analyze(
  aMap()
    .withStep('Plan', { people: ['PO'], controls: ['Review'] })
    .withStep('Build')
    .build(),
)

it.each([
  [['Plan-m1', 'Build-m1'], { canJoin: true, canSplit: false }],
  [['Plan-m1'], { canJoin: false, canSplit: true }],
  [['Plan-p1', 'Plan-m1', 'Plan-d1'], { canJoin: false, canSplit: false }],
  [['Plan-c1'], { canJoin: false, canSplit: false }],
  [[], { canJoin: false, canSplit: false }],
])('of %j it can be said: %j', (notes, wish) => {
  expect(readStepWish(notes, steps)).toEqual(wish)
})
