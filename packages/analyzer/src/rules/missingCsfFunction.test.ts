import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'
import { analyze } from '../analyze.ts'

const aMapWith = (...controls: string[]) => aMap().withStep('Run', { phase: 'operations', controls }).build()

it('names the functions that no control has, and what would fill them', () => {
  const map = aMapWith('Asset library', 'Code review', 'Alerting', 'SOP', 'Backup?')
  expect(verdictOf('BAL-03', map)).toBe('low: No control in place helps to recover.')
  expect(verdictOf('BAL-03', aMapWith('Alerting'), 'de')).toBe(
    'low: Keine vorhandene Kontrolle hilft beim Identifizieren, Schützen, Reagieren oder Wiederherstellen.',
  )
  const found = analyze(map).findings.find(({ ruleId }) => ruleId === 'BAL-03')
  expect(found?.suggest).toEqual(['backup-restore', 'automated-rollback'])
})

it('is silent when each function has one, govern aside', () => {
  expect(verdictOf('BAL-03', aMapWith('Asset library', 'Code review', 'Alerting', 'SOP', 'Backup'))).toBe(null)
})
