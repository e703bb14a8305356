import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { bindingsOf } from '../../test/bindingsOf.ts'

const cell = { phase: 'input', column: 1, lane: 'team' } as const

it('[A9] binds to the step of its frame, however far away', () => {
  const map = aMap()
    .withStep('Beside', { phase: null, at: { x: 5_000, y: 0 } })
    .withFrame({ id: 'f' })
    .withNote({ id: 'In-m1', kind: 'media', frame: 'f' })
    .withNote({ id: 'c', frame: 'f', x: 5_210 })
    .build()
  expect(bindingsOf(map)).toEqual({ c: 'frame In' })
})

it('[A9] binds to the step of its cell, also to a loose note that joined it', () => {
  const map = aMap()
    .withNote({ id: 'Cell-m1', kind: 'media', ...cell })
    .withNote({ id: 'Cell-d1', kind: 'deliverable', phase: 'input', y: 210 })
    .withNote({ id: 'Other-m1', kind: 'media', ...cell, lane: 'ops', x: 900 })
    .withNote({ id: 'c', ...cell, x: 7_000 })
    .withNote({ id: 'elsewhere', ...cell, phase: 'delivery', x: 7_000 })
    .build()
  expect(bindingsOf(map)).toEqual({ c: 'cell Cell', elsewhere: 'orphan' })
})

it('[A9] believes a frame more than a cell', () => {
  const map = aMap()
    .withFrame({ id: 'f' })
    .withNote({ id: 'Framed-m1', kind: 'media', ...cell, frame: 'f' })
    .withNote({ id: 'Cell-m1', kind: 'media', ...cell })
    .withNote({ id: 'c', ...cell, frame: 'f' })
    .build()
  expect(bindingsOf(map)).toEqual({ c: 'frame Framed' })
})

it('[A11] leaves a control alone whose frame has no step, whatever is near', () => {
  const map = aMap()
    .withStep('Near', { phase: null, at: { x: 0, y: 0 } })
    .withFrame({ id: 'f' })
    .withNote({ id: 'beside', frame: 'f', x: 210 })
    .withNote({ id: 'upon', frame: 'f', x: 100 })
    .build()
  expect(bindingsOf(map)).toEqual({ beside: 'orphan', upon: 'orphan' })
})

it('[A40] binds to the step of its group, before its cell and whatever is near', () => {
  const map = aMap()
    .withStep('Near', { phase: null, at: { x: 0, y: 0 } })
    .withNote({ id: 'Cell-m1', kind: 'media', ...cell })
    .withNote({ id: 'Group-m1', kind: 'media', group: 'g', x: 5_000 })
    .withNote({ id: 'c', ...cell, group: 'g', x: 210 })
    .withNote({ id: 'alone', group: 'nobody else', x: 210 })
    .build()
  expect(bindingsOf(map)).toEqual({ c: 'group Group', alone: 'near Near' })
})
