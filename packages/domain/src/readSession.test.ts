import { expect, it } from 'vitest'
import { readSession } from './readSession.ts'

it('reads day and roster of the session', () => {
  const session = {
    asOf: '2026-11-21',
    roster: [{ name: 'Anna', role: 'Product Owner', present: true }, { name: 'Tom' }],
  }
  expect(readSession({ extra: { session } })).toEqual({
    asOf: '2026-11-21',
    roster: [
      { name: 'Anna', role: 'Product Owner' },
      { name: 'Tom', role: '' },
    ],
  })
})

it('leaves out what is not as it should be', () => {
  const nothing = { asOf: undefined, roster: [] }
  for (const extra of [{}, { session: 7 }, { session: { asOf: 'soon', roster: 'Anna' } }, { session: [] }])
    expect(readSession({ extra })).toEqual(nothing)
  expect(readSession({})).toEqual(nothing)
  expect(readSession({ extra: { session: { roster: [null, 'Anna', { role: 4 }] } } }).roster).toEqual([
    { name: '', role: '' },
    { name: '', role: '' },
    { name: '', role: '' },
  ])
})
