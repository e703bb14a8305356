import { expect, it } from 'vitest'
import { parseMe } from './me.ts'

it('reads who is signed in, and what it is for', () => {
  const signIn = { isAvailable: true, isNeededToCreate: true }
  expect(parseMe({ signIn, identity: { name: ' Anna\tBerger ' } })).toEqual({
    canSignIn: true,
    mustSignInToCreate: true,
    name: 'Anna Berger',
  })
  expect(parseMe({ signIn, identity: null })?.name).toBeUndefined()
  expect(parseMe('<!doctype html>')).toBeUndefined()
})
