import { expect, it } from 'vitest'
import { mergeText } from './mergeText.ts'

it.each([
  ['nobody else changed it', 'abc', 'abXc', 'abc', 'abXc'],
  ['mine before theirs', 'abc def', 'aXbc def', 'abc deYf', 'aXbc deYf'],
  ['mine after theirs', 'abc def', 'abc defX', 'Yabc def', 'Yabc defX'],
  ['mine takes back what I typed around theirs', 'mine', '', 'mine and theirs', ' and theirs'],
  ['both at one place: nothing is lost', 'abcd', 'aXd', 'aYd', 'aYXd'],
  ['characters of two units stay whole', '😀', '😁', '😂', '😂😁'],
])('[Y3] merges: %s', (_case, from, to, current, merged) => {
  expect(mergeText(from, to, current)).toBe(merged)
})
