import { expect, it } from 'vitest'
import { traceIdOf } from './traceId.ts'

it('[S146] takes the name a proxy gives, when it is a harmless word', () => {
  expect(traceIdOf({ headers: { 'x-request-id': '0b1c2d3e-aaaa-bbbb-cccc-1234567890ab' } })).toBe(
    '0b1c2d3e-aaaa-bbbb-cccc-1234567890ab',
  )
})

it.each([undefined, '', 'short', 'x'.repeat(65), 'with space in it', '{"level":60}', 'a,b,c,d,e,f', 'línea-nueva'])(
  '[S146] makes one of its own in the place of %j',
  (given) => {
    const headers = given === undefined ? {} : { 'x-request-id': given }
    const [first, second] = [traceIdOf({ headers }), traceIdOf({ headers })]
    expect(first).toMatch(/^[\w-]{12}$/)
    expect(second).not.toBe(first)
  },
)
