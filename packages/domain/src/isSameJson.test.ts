import { expect, it } from 'vitest'
import { isSameJson } from './isSameJson.ts'

it.each([
  [1, 1, true],
  ['a', 'b', false],
  [null, undefined, false],
  [null, {}, false],
  [Number.NaN, Number.NaN, true],
  [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: undefined }, {}, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [[], {}, false],
])('compares %j with %j: %s', (a, b, isSame) => {
  expect(isSameJson(a, b)).toBe(isSame)
})
