import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { bindingsOf } from '../../test/bindingsOf.ts'

const far = { x: -5_000, y: -5_000 }

it('[A9] binds to the steps at both ends of all its arrows, whichever way they point, across phases', () => {
  const map = aMap()
    .withStep('Build', { phase: 'development' })
    .withStep('Ship', { phase: 'delivery', people: ['Ops'] })
    .withStep('Run', { phase: 'operations' })
    .withNote({ id: 'c', phase: 'input', ...far })
    .withArrow('c', 'Ship-p1')
    .withArrow('c', 'Ship-d1')
    .withArrow('Build-d1', 'c')
    .build()
  expect(bindingsOf(map)).toEqual({ c: 'arrow Build Ship' })
})

it('[A9] takes an arrow between two controls for nothing', () => {
  const map = aMap()
    .withStep('Build')
    .withNote({ id: 'a', ...far })
    .withNote({ id: 'b', x: -9_000 })
    .withArrow('a', 'Build-m1')
    .withArrow('a', 'b')
    .build()
  expect(bindingsOf(map)).toEqual({ a: 'arrow Build', b: 'orphan' })
})

it('[A9] believes an arrow more than a frame, a cell or a place', () => {
  const map = aMap()
    .withStep('Build')
    .withStep('Ship')
    .withFrame({ id: 'f' })
    .withNote({ id: 'framed', kind: 'media', frame: 'f', x: -3_000 })
    .withNote({ id: 'a', frame: 'f', x: -3_000 })
    .withNote({ id: 'b', phase: 'development', x: 16_180, y: 200 })
    .withArrow('a', 'Ship-m1')
    .withArrow('b', 'Ship-m1')
    .build()
  expect(bindingsOf({ ...map, arrows: [] })).toEqual({ a: 'frame framed', b: 'overlap Build' })
  expect(bindingsOf(map)).toEqual({ a: 'arrow Ship', b: 'arrow Ship' })
})
