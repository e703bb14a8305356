import { expect, it } from 'vitest'
import { editDistance } from './editDistance.ts'

it.each([
  ['scan', 'scan', 0],
  ['depedency', 'dependency', 1],
  ['dependancy', 'dependency', 1],
  ['reveiw', 'review', 1],
  ['penetratoin', 'penetration', 1],
  ['monitring', 'monitorings', 2],
  ['tracking', 'tracing', 1],
  ['', 'ab', 2],
])('counts what is wrong in %j for %j: %i', (written, meant, mistakes) => {
  expect(editDistance(written, meant, 2)).toBe(mistakes)
  expect(editDistance(meant, written, 2)).toBe(mistakes)
})

it('gives up when there is more than allowed', () => {
  expect(editDistance('monitoring', 'alerting', 2)).toBe(3)
  expect(editDistance('a', 'abcdefgh', 2)).toBe(3)
  expect(editDistance('review', 'revue', 1)).toBe(2)
})
