import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { bindingsOf } from '../../test/bindingsOf.ts'

const media = (x: number) => ({ phase: null, deliverables: [], at: { x, y: 0 } })

it('[A11] covers the step of which it hides 15 % of a note, even where another one is as near', () => {
  const map = aMap().withStep('A', media(0)).withStep('B', media(345)).withNote({ id: 'c', x: 170, y: 0 }).build()
  expect(bindingsOf(map)).toEqual({ c: 'overlap A' })
})

it('[A11] covers all steps that it hides enough of', () => {
  const map = aMap()
    .withStep('A', media(0))
    .withStep('B', media(320))
    .withNote({ id: 'c', x: 150, y: 0, w: 220 })
    .build()
  expect(bindingsOf(map)).toEqual({ c: 'overlap A B' })
})

it('[A11] is only near when it hides less', () => {
  const map = aMap().withStep('A', media(0)).withNote({ id: 'c', x: 171, y: 0 }).build()
  expect(bindingsOf(map)).toEqual({ c: 'near A' })
})

it('[A11] hides nothing in another phase', () => {
  const map = aMap()
    .withStep('A', { ...media(16_100), phase: 'development' })
    .withNote({ id: 'c', x: 16_100, y: 0 })
    .build()
  expect(bindingsOf(map)).toEqual({ c: 'orphan' })
})
