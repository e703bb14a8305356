import { expect, it } from 'vitest'
import { newestOf } from './newestOf.ts'

it('takes the newest, and what has a date before what has none', () => {
  const records = [
    { id: 'none' },
    { id: 'old', date: '2020-01-01' },
    { id: 'new', date: '2026-01-01' },
    { id: 'odd', date: '2026-02-31' },
  ]
  expect(newestOf(records)?.id).toBe('new')
  expect(newestOf(records.toReversed())?.id).toBe('new')
})

it('takes the same of two of one day, in whatever order they come, and nothing of none', () => {
  const records = [
    { id: 'a', date: '2026-01-01' },
    { id: 'b', date: '2026-01-01' },
  ]
  expect(newestOf(records)).toEqual(newestOf(records.toReversed()))
  expect(newestOf([])).toBeUndefined()
})
