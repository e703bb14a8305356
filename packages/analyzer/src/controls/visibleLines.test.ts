import { expect, it } from 'vitest'
import { distanceToLine, visibleLines } from './visibleLines.ts'

const note = (x: number, y: number) => ({ x, y, w: 200, h: 200 })
const nearest = (point: { x: number; y: number }, lines: ReturnType<typeof visibleLines>): number =>
  Math.min(...lines.map((line) => distanceToLine(point, line)))

it('shows of a straight arrow what lies between the notes', () => {
  expect(visibleLines(note(0, 0), note(1_000, 0), 0)).toEqual([{ from: { x: 200, y: 100 }, to: { x: 1_000, y: 100 } }])
  expect(visibleLines(note(0, 1_000), note(0, 0), 0)).toEqual([{ from: { x: 100, y: 1_000 }, to: { x: 100, y: 200 } }])
})

it('shows nothing of an arrow between notes that lie upon each other', () => {
  expect(visibleLines(note(0, 0), note(50, 50), 0)).toEqual([])
  expect(visibleLines(note(0, 0), note(0, 0), 0)).toEqual([])
  expect(visibleLines(note(0, 0), note(0, 0), 300)).toEqual([])
})

it('follows a bent arrow: its middle lies to the right of its direction', () => {
  const down = visibleLines(note(0, 0), note(1_000, 0), 300)
  expect(nearest({ x: 600, y: 400 }, down)).toBeLessThan(1)
  expect(nearest({ x: 600, y: 100 }, down)).toBeGreaterThan(200)
  const up = visibleLines(note(0, 0), note(1_000, 0), -300)
  expect(nearest({ x: 600, y: -200 }, up)).toBeLessThan(1)
  const back = visibleLines(note(1_000, 0), note(0, 0), 300)
  expect(nearest({ x: 600, y: -200 }, back)).toBeLessThan(1)
})

it('stays near a half circle and outside the notes', () => {
  const lines = visibleLines(note(0, 0), note(1_000, 0), 500)
  for (const degrees of [30, 60, 90, 120, 150]) {
    const angle = (degrees / 180) * Math.PI
    const point = { x: 600 - 500 * Math.cos(angle), y: 100 + 500 * Math.sin(angle) }
    expect(nearest(point, lines)).toBeLessThan(10)
  }
  expect(nearest({ x: 100, y: 100 }, lines)).toBeGreaterThan(60)
})

it('measures to the ends of a line, not beyond', () => {
  const line = { from: { x: 0, y: 0 }, to: { x: 100, y: 0 } }
  expect(distanceToLine({ x: 50, y: 30 }, line)).toBe(30)
  expect(distanceToLine({ x: 130, y: 40 }, line)).toBe(50)
  expect(distanceToLine({ x: 3, y: 4 }, { from: { x: 0, y: 0 }, to: { x: 0, y: 0 } })).toBe(5)
})
