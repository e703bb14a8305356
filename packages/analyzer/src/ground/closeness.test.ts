import { expect, it } from 'vitest'
import { areClose, reachOf } from './closeness.ts'

const at = (x: number, w = 200) => ({ x, y: 0, w, h: 200 })

it('[A3] takes notes for close up to half a note apart, and no further', () => {
  expect(areClose(at(0), at(300))).toBe(true)
  expect(areClose(at(0), at(301))).toBe(false)
})

it('[A3] measures with the narrower note, so that small notes must stand closer', () => {
  expect(areClose(at(0), at(250, 100))).toBe(true)
  expect(areClose(at(0), at(260, 100))).toBe(false)
  expect(areClose(at(0, 1_000), at(1_100))).toBe(true)
  expect(areClose(at(0, 1_000), at(1_110))).toBe(false)
})

it('forgives what rounding does to a distance of exactly half a note', () => {
  expect(areClose(at(0), at(300.000_001))).toBe(true)
  expect(reachOf(at(0))).toBeCloseTo(100, 1)
})
