import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'
import { analyze } from '../analyze.ts'

const aMapWith = (...controls: string[]) => aMap().withStep('Run', { phase: 'operations', controls }).build()
const ALL_BUT_OUTAGE = ['SSO + 2FA', 'Code review', 'Audit trail', 'Encryption at rest', 'Least privilege']

it('names the letters that have no answer, and what would answer', () => {
  const map = aMapWith(...ALL_BUT_OUTAGE, 'Threat modelling')
  expect(verdictOf('BAL-05', map)).toBe('info: No control in place answers to denial of service (an outage).')
  expect(verdictOf('BAL-05', map, 'de')).toBe(
    'info: Keine vorhandene Kontrolle antwortet auf Denial of Service (Ausfall).',
  )
  const found = analyze(map).findings.find(({ ruleId }) => ruleId === 'BAL-05')
  expect(found?.suggest).toEqual(['traffic-protection', 'resilience'])
})

it('says shortly that nothing answers at all', () => {
  expect(verdictOf('BAL-05', aMapWith('Threat modelling'))).toBe(
    'info: No control in place answers to any of the six STRIDE categories.',
  )
})

it('is silent when each letter has an answer', () => {
  expect(verdictOf('BAL-05', aMapWith(...ALL_BUT_OUTAGE, 'Rate limiting'))).toBe(null)
})
