import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports data that would stay lost', () => {
  const map = aMap()
    .withStep('Database', { phase: 'operations', controls: ['Monitoring'] })
    .build()
  expect(verdictOf('OPS-07', map)).toBe('medium: No backup or restore in operations.')
  expect(verdictOf('OPS-07', map, 'de')).toBe('medium: Kein Backup und keine Wiederherstellung im Betrieb.')
})

it.each([
  ['operations', 'Backup'],
  ['operations', 'Restore test'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('OPS-07', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'delivery', controls: ['Backup'] })
    .build()
  expect(verdictOf('OPS-07', map)).toBe('medium: No backup or restore in operations: “Backup” stands in delivery.')
})
