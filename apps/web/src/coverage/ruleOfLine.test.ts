import { expect, it } from 'vitest'
import { ruleOfLine } from './ruleOfLine.ts'

it('knows which finding speaks of a number that is 0, where one does', () => {
  expect(ruleOfLine('csf recover')).toBe('BAL-03')
  expect(ruleOfLine('stride spoofing')).toBe('BAL-05')
  expect(ruleOfLine('csf govern')).toBeUndefined()
  expect(ruleOfLine('cia integrity')).toBeUndefined()
  expect(ruleOfLine('')).toBeUndefined()
})
