import { expect, it } from 'vitest'
import { replaceIn, replacementOf } from './textReplacement.ts'

it.each([
  ['abc', 'abXc', { start: 2, end: 2, text: 'X' }],
  ['abc', 'ac', { start: 1, end: 2, text: '' }],
  ['aa', 'aaa', { start: 2, end: 2, text: 'a' }],
  ['', 'abc', { start: 0, end: 0, text: 'abc' }],
  ['same', 'same', { start: 4, end: 4, text: '' }],
  ['😀', '😁', { start: 0, end: 2, text: '😁' }],
  ['a😀b', 'a😀😀b', { start: 3, end: 3, text: '😀' }],
  // The two share their second half.
  ['\u{1F600}', '\u{1FA00}', { start: 0, end: 2, text: '\u{1FA00}' }],
])('finds the smallest replacement from %j to %j and cuts no character in two', (from, to, replacement) => {
  expect(replacementOf(from, to)).toEqual(replacement)
  expect(replaceIn(from, replacement)).toBe(to)
})
