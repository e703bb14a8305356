import { expect, it } from 'vitest'
import { boundsOf, gapBetween, shareUnder, type Box } from './box.ts'

const note = (x: number, y: number, w = 200, h = 200): Box => ({ x, y, w, h })

it.each([
  ['right', note(300, 0), 100],
  ['left', note(-250, 0), 50],
  ['below', note(0, 230), 30],
  ['diagonal', note(230, 240), 50],
  ['touching', note(200, 0), 0],
  ['touching at a corner', note(200, 200), 0],
  ['overlapping', note(50, 50), 0],
  ['inside', note(50, 50, 10, 10), 0],
])('measures the gap to a box that is %s', (_, other, gap) => {
  expect(gapBetween(note(0, 0), other)).toBe(gap)
  expect(gapBetween(other, note(0, 0))).toBe(gap)
})

it('measures how much of a box is hidden, as a share of that box', () => {
  expect(shareUnder(note(0, 0), note(100, 100))).toBe(0.25)
  expect(shareUnder(note(0, 0), note(-100, -100, 1_000, 1_000))).toBe(1)
  expect(shareUnder(note(0, 0, 400, 400), note(0, 0))).toBe(0.25)
  expect(shareUnder(note(0, 0), note(200, 0))).toBe(0)
})

it('draws the smallest box around all', () => {
  expect(boundsOf([note(0, 10), note(-50, 300, 10, 20)])).toEqual({ x: -50, y: 10, w: 250, h: 310 })
})
