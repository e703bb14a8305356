import { expect, it } from 'vitest'
import { boardPath, readToken } from './boardLink.ts'

it('puts the token into the fragment and finds it there', () => {
  expect(boardPath('b-1', 'To_ken-2')).toBe('/b/b-1#To_ken-2')
  expect(readToken('#To_ken-2')).toBe('To_ken-2')
})

it.each(['', '#', '#a b', '#a/b', '#<script>', `#${'x'.repeat(129)}`])('finds no token in %j', (hash) => {
  expect(readToken(hash)).toBeUndefined()
})
