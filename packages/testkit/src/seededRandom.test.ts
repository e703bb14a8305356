import { expect, it } from 'vitest'
import { seededRandom } from './seededRandom.ts'

it('repeats itself for the same seed and stays inside its bounds', () => {
  const [a, b] = [seededRandom(42), seededRandom(42)]
  const drawn = Array.from({ length: 1_000 }, () => a.integer(-2, 2))
  expect(drawn).toEqual(Array.from({ length: 1_000 }, () => b.integer(-2, 2)))
  expect([...new Set(drawn)].sort((x, y) => x - y)).toEqual([-2, -1, 0, 1, 2])
})

it('says yes about as often as it is told to', () => {
  const random = seededRandom(7)
  const yes = Array.from({ length: 10_000 }, () => random.chance(0.3)).filter(Boolean).length
  expect(yes).toBeGreaterThan(2_700)
  expect(yes).toBeLessThan(3_300)
})

it('does not pick from nothing', () => {
  expect(() => seededRandom(1).pick([])).toThrow(RangeError)
})
