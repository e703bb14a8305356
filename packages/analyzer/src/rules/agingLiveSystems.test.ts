import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports systems that nobody keeps fresh', () => {
  const map = aMap()
    .withStep('Servers', { phase: 'operations', controls: ['Patch management (ab Q3)'] })
    .build()
  expect(verdictOf('OPS-08', map)).toBe(
    'medium: No patching, vulnerability management, dependency updates or scheduled scan in operations or delivery: “Patch management (ab Q3)” at “Servers” is only planned.',
  )
  expect(verdictOf('OPS-08', map, 'de')).toBe(
    'medium: Kein Patchen, kein Schwachstellenmanagement, keine Updates der Abhängigkeiten und kein regelmäßiger Scan im Betrieb oder in der Auslieferung: „Patch management (ab Q3)“ bei „Servers“ ist nur geplant.',
  )
})

it.each([
  ['operations', 'Patch management'],
  ['delivery', 'Renovate'],
  ['operations', 'Vulnerability management'],
  ['delivery', 'Nightly dependency scan'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('OPS-08', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'input', controls: ['Patch management'] })
    .build()
  expect(verdictOf('OPS-08', map)).toBe(
    'medium: No patching, vulnerability management, dependency updates or scheduled scan in operations or delivery: “Patch management” stands in input.',
  )
})
