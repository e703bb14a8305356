import { expect, it } from 'vitest'
import { Deliveries, MeasuredWindow } from './deliveries.ts'

it('counts each edit once for each reader, however many come in one frame, and how late each is', () => {
  const window = new MeasuredWindow()
  window.isOpen = true
  const deliveries = new Deliveries(3, 1, window)
  for (const count of [1, 2, 3]) deliveries.sentEdit(0, count, 100 * count)
  deliveries.saw(1, { edits: [[0, 3]], cursors: [] }, 310)
  deliveries.saw(
    2,
    {
      edits: [
        [0, 1],
        [0, 1],
      ],
      cursors: [],
    },
    110,
  )
  deliveries.saw(0, { edits: [[0, 3]], cursors: [] }, 310)
  expect(window.deliveries).toBe(4)
  expect(window.editMs.percentile(1)).toBe(210)
  expect(window.editMs.percentile(0.5)).toBe(10)
  expect(deliveries.missing()).toBe(2)
  expect(deliveries.seenByOthers()).toEqual([{ count: 3, sentAtMs: [100, 200, 300] }])
})

it('counts a state of a cursor once, not those that were never sent on, and nothing while the window is closed', () => {
  const window = new MeasuredWindow()
  const deliveries = new Deliveries(2, 1, window)
  for (const clock of [1, 2, 3]) deliveries.sentCursor(0, clock, clock)
  deliveries.saw(1, { edits: [], cursors: [[0, 1]] }, 2)
  window.isOpen = true
  deliveries.saw(1, { edits: [], cursors: [[0, 3]] }, 5)
  deliveries.saw(1, { edits: [], cursors: [[0, 3]] }, 9)
  expect(window.deliveries).toBe(1)
  expect(window.cursorMs.percentile(1)).toBe(2)
})
