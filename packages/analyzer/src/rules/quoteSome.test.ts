import { expect, it } from 'vitest'
import { quoteSome } from './quoteSome.ts'

it('quotes up to four, and of more the first three', () => {
  expect(quoteSome([])).toBe('')
  expect(quoteSome(['a'])).toBe('“a”')
  expect(quoteSome(['a', 'b', 'c', 'd'])).toBe('“a”, “b”, “c” and “d”')
  expect(quoteSome(['a', 'b', 'c', 'd', 'e'])).toBe('“a”, “b”, “c” and 2 more')
  expect(quoteSome(['a', 'b', 'c', 'd', 'e'], 'de')).toBe('„a“, „b“, „c“ und 2 weitere')
})
