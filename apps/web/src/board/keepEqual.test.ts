import { expect, it } from 'vitest'
import { keepEqual } from './keepEqual.ts'

it('gives back the former value when nothing changed', () => {
  const before = { steps: [{ id: 'a', notes: ['x'] }], total: 1 }
  expect(keepEqual(before, structuredClone(before))).toBe(before)
})

it('renews only what changed and what holds it', () => {
  const before = { steps: [{ id: 'a' }, { id: 'b' }], total: { gap: 2 } }
  const after = keepEqual(before, { steps: [{ id: 'a' }, { id: 'c' }], total: { gap: 2 } })
  expect(after).toEqual({ steps: [{ id: 'a' }, { id: 'c' }], total: { gap: 2 } })
  expect(after.steps).not.toBe(before.steps)
  expect(after.steps[0]).toBe(before.steps[0])
  expect(after.total).toBe(before.total)
})

it('sees that a list became shorter, longer, or of another kind', () => {
  expect(keepEqual([1, 2], [1])).toEqual([1])
  expect(keepEqual([1], [1, 2])).toEqual([1, 2])
  expect(keepEqual({ a: [1] }, { a: { 0: 1 } })).toEqual({ a: { 0: 1 } })
  expect(keepEqual({ a: undefined }, { b: undefined })).toEqual({ b: undefined })
})

it('knows things by their id when others were put before them', () => {
  const before = [
    { id: 'b', text: 'two' },
    { id: 'c', text: 'three' },
  ]
  const after = keepEqual(before, [
    { id: 'a', text: 'one' },
    { id: 'b', text: 'two' },
    { id: 'c', text: '3' },
  ])
  expect(after[1]).toBe(before[0])
  expect(after[2]).toEqual({ id: 'c', text: '3' })
})
