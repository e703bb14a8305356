import { expect, it } from 'vitest'
import { cutInParts } from './cutInParts.ts'
import { readTokens } from './readTokens.ts'

it('cuts where it is told to, and says what stood there', () => {
  const tokens = readTokens('a b, c (d)')
  expect(cutInParts(tokens, ({ border }) => border === 'list')).toEqual([
    { start: 0, end: 2, border: 'none' },
    { start: 2, end: 4, border: 'list' },
  ])
  expect(cutInParts([], () => true)).toEqual([])
})
