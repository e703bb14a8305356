import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fingerprintOf } from './fingerprintOf.ts'

it('[A18] is the sha256 of rule and identity', () => {
  const expected = createHash('sha256').update('["COV-01","d1","m1 ü"]').digest('hex')
  expect(fingerprintOf('COV-01', ['d1', 'm1 ü'])).toBe(expected)
})

it('[A18] differs by rule and by where one id ends and the next begins', () => {
  const prints = [
    fingerprintOf('COV-01', ['a', 'b']),
    fingerprintOf('COV-03', ['a', 'b']),
    fingerprintOf('COV-01', ['ab']),
    fingerprintOf('COV-01', ['a,b']),
    fingerprintOf('COV-01', []),
  ]
  expect(new Set(prints).size).toBe(prints.length)
})
