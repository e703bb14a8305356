import { expect, it } from 'vitest'
import { listOf } from './listOf.ts'

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('lists %j as %j', (words, list) => {
  expect(listOf(words, 'or', 'en')).toBe(list)
  expect(listOf(words, 'and', 'de')).toBe(list.replace(' or ', ' und '))
})
