import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports intruders whom nobody would notice', () => {
  const map = aMap()
    .withStep('Servers', { phase: 'operations', controls: ['SIEM (planned)'] })
    .build()
  expect(verdictOf('OPS-10', map)).toBe(
    'low: No attack detection in operations: “SIEM (planned)” at “Servers” is only planned.',
  )
  expect(verdictOf('OPS-10', map, 'de')).toBe(
    'low: Keine Angriffserkennung im Betrieb: „SIEM (planned)“ bei „Servers“ ist nur geplant.',
  )
})

it.each([
  ['operations', 'IDS'],
  ['operations', 'SIEM'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('OPS-10', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'delivery', controls: ['Intrusion detection'] })
    .build()
  expect(verdictOf('OPS-10', map)).toBe(
    'low: No attack detection in operations: “Intrusion detection” stands in delivery.',
  )
})
