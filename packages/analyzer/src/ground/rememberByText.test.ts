import { expect, it } from 'vitest'
import { rememberByText } from './rememberByText.ts'

it('reads the same text once, a very long one each time', () => {
  const read: string[] = []
  const length = rememberByText((text) => {
    read.push(text)
    return text.length
  })
  const long = 'x'.repeat(301)
  expect(['a', 'bb', 'a', long, long].map(length)).toEqual([1, 2, 1, 301, 301])
  expect(read).toEqual(['a', 'bb', long, long])
})

it('forgets, rather than growing without end', () => {
  let reads = 0
  const count = rememberByText(() => ++reads)
  for (let index = 0; index < 20_001; index++) count(`text ${index}`)
  expect(count('text 0')).toBe(20_002)
})
