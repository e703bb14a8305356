import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { bindingsOf } from '../../test/bindingsOf.ts'

const media = (x: number, y = 0) => ({ phase: null, deliverables: [], at: { x, y } })

it('[A12] covers a step up to half a note away', () => {
  const map = aMap()
    .withStep('A', media(0))
    .withNote({ id: 'near', x: 0, y: 300 })
    .withNote({ id: 'far', x: 0, y: -301 })
    .build()
  expect(bindingsOf(map)).toEqual({ near: 'near A', far: 'orphan' })
})

it('[A12] covers the nearer of two steps', () => {
  const map = aMap().withStep('A', media(0)).withStep('B', media(550)).withNote({ id: 'c', x: 260 }).build()
  expect(bindingsOf(map)).toEqual({ c: 'near A' })
})

it('[A12] covers both when they are equally near within 10 %, and says so', () => {
  const between = (x: number) =>
    aMap().withStep('A', media(0)).withStep('B', media(500)).withNote({ id: 'c', x }).build()
  expect(bindingsOf(between(250))).toEqual({ c: 'near A B?' })
  expect(bindingsOf(between(248))).toEqual({ c: 'near A B?' })
  expect(bindingsOf(between(247))).toEqual({ c: 'near A' })
})

it('[A12] follows a stack of controls from the step', () => {
  const map = aMap().withStep('A', media(0))
  for (let index = 1; index <= 5; index++) map.withNote({ id: `c${index}`, y: index * 210 })
  map.withNote({ id: 'gap', y: 5 * 210 + 301 })
  expect(bindingsOf(map.build())).toEqual({
    c1: 'near A',
    c2: 'near A',
    c3: 'near A',
    c4: 'near A',
    c5: 'near A',
    gap: 'orphan',
  })
})

it('[A12] keeps to its own step where two stacks meet, and shares what hangs between them', () => {
  const map = aMap()
    .withStep('A', media(0))
    .withStep('B', media(430))
    .withNote({ id: 'a1', x: 0, y: 210 })
    .withNote({ id: 'b1', x: 430, y: 210 })
    .withNote({ id: 'a2', x: 0, y: 420 })
    .withNote({ id: 'between', x: 215, y: 420 })
    .build()
  expect(bindingsOf(map)).toEqual({ a1: 'near A', b1: 'near B', a2: 'near A', between: 'near A B?' })
})

it('[A12] stacks onto controls that a cell or an overlap has bound', () => {
  const cell = { phase: 'input', column: 1, lane: 'team' } as const
  const map = aMap()
    .withNote({ id: 'Cell-m1', kind: 'media', ...cell })
    .withNote({ id: 'inCell', ...cell, x: 4_000 })
    .withNote({ id: 'onCell', phase: 'input', x: 4_210 })
    .withStep('B', media(-3_000))
    .withNote({ id: 'upon', x: -2_900 })
    .withNote({ id: 'behind', x: -2_650 })
    .build()
  expect(bindingsOf(map)).toEqual({
    inCell: 'cell Cell',
    onCell: 'near Cell',
    upon: 'overlap B',
    behind: 'near B',
  })
})

it('[A12] gives a stack the steps of the control it begins with, not what else that one touches', () => {
  const map = aMap()
    .withStep('A', media(0))
    .withStep('B', media(345))
    .withNote({ id: 'upon', x: 160 })
    .withNote({ id: 'behind', x: 160, y: 560 })
    .withNote({ id: 'between', x: 160, y: 350 })
    .build()
  const tall = map.notes.map((note) => (note.id === 'upon' ? { ...note, h: 340 } : note))
  expect(bindingsOf({ ...map, notes: tall })).toEqual({ upon: 'overlap A', between: 'near A', behind: 'near A' })
})

it('[A12] does not stack onto a control that only an arrow binds', () => {
  const map = aMap()
    .withStep('A', media(0))
    .withNote({ id: 'remote', x: 3_000 })
    .withNote({ id: 'beside', x: 3_210 })
    .withArrow('remote', 'A-m1')
    .build()
  expect(bindingsOf(map)).toEqual({ remote: 'arrow A', beside: 'orphan' })
})

it('[A12] stays inside its phase', () => {
  const map = aMap()
    .withStep('A', { ...media(16_100), phase: 'development' })
    .withNote({ id: 'c', x: 16_310 })
    .withNote({ id: 'd', x: 16_310, phase: 'development', y: 210 })
    .withNote({ id: 'e', x: 16_310, y: 420 })
    .build()
  expect(bindingsOf(map)).toEqual({ c: 'orphan', d: 'near A', e: 'orphan' })
})
