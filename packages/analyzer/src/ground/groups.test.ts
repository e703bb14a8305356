import { expect, it } from 'vitest'
import { Groups } from './groups.ts'

it('joins directly and through others', () => {
  const groups = new Groups(6)
  groups.join(0, 1)
  groups.join(4, 3)
  groups.join(1, 3)
  groups.join(3, 0)
  const roots = [0, 1, 2, 3, 4, 5].map((index) => groups.rootOf(index))
  expect(roots[1]).toBe(roots[0])
  expect(roots[3]).toBe(roots[0])
  expect(roots[4]).toBe(roots[0])
  expect(new Set(roots).size).toBe(3)
})

it('joins a long chain without running deep', () => {
  const groups = new Groups(50_000)
  for (let index = 1; index < 50_000; index++) groups.join(index, index - 1)
  expect(groups.rootOf(49_999)).toBe(groups.rootOf(0))
})
