import { expect, it } from 'vitest'
import { rememberByText } from './rememberByText.ts'

it('reads the same text once', () => {
  const read: string[] = []
  const length = rememberByText((text) => {
    read.push(text)
    return text.length
  })
  expect(['a', 'bb', 'a', ''].map(length)).toEqual([1, 2, 1, 0])
  expect(read).toEqual(['a', 'bb', ''])
})

it('forgets, rather than growing without end', () => {
  let reads = 0
  const count = rememberByText(() => ++reads)
  const long = 'x'.repeat(900_000)
  expect([`${long}1`, `${long}2`, `${long}1`, `${long}3`, `${long}1`].map(count)).toEqual([1, 2, 1, 3, 4])
})
