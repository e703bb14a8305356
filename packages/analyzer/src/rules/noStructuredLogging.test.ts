import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports logs that nobody structures', () => {
  const map = aMap()
    .withStep('Kubernetes', { phase: 'operations', controls: ['Structured logging (planned)'] })
    .build()
  expect(verdictOf('OPS-01', map)).toBe(
    'high: No structured logging in operations: “Structured logging (planned)” at “Kubernetes” is only planned.',
  )
  expect(verdictOf('OPS-01', map, 'de')).toBe(
    'high: Kein strukturiertes Logging im Betrieb: „Structured logging (planned)“ bei „Kubernetes“ ist nur geplant.',
  )
})

it.each([
  ['operations', 'JSON logs'],
  ['operations', 'Zentrales Logging'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('OPS-01', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'delivery', controls: ['Structured logging'] })
    .build()
  expect(verdictOf('OPS-01', map)).toBe(
    'high: No structured logging in operations: “Structured logging” stands in delivery.',
  )
})
