import { expect, it } from 'vitest'
import { Spelling } from './spelling.ts'

const spelling = new Spelling(['review', 'penetration', 'scan', 'monitoring', 'authentication'])

it.each([
  ['reveiw', 'review'],
  ['revie', 'review'],
  ['penetratin', 'penetration'],
  ['pentration', 'penetration'],
  ['pentratoin', 'penetration'],
  ['autentikation', 'authentication'],
])('[A22] takes %s for %s', (written, meant) => {
  expect(spelling.nearest(written)).toBe(meant)
})

it.each(['scna', 'peview', 'rvieew', 'monitr', 'm', ''])('[A22] does not guess at %j', (written) => {
  expect(spelling.nearest(written)).toBeUndefined()
})
