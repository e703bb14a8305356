import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports a system whose health nobody sees', () => {
  const map = aMap()
    .withStep('Support', { phase: 'operations', controls: ['Dashboard?'] })
    .build()
  expect(verdictOf('OPS-03', map)).toBe(
    'medium: No health dashboard or monitoring in operations: “Dashboard?” at “Support” is only a question.',
  )
  expect(verdictOf('OPS-03', map, 'de')).toBe(
    'medium: Kein Dashboard und kein Monitoring im Betrieb: „Dashboard?“ bei „Support“ ist nur eine Frage.',
  )
})

it.each([
  ['operations', 'Business KPI dashboard'],
  ['operations', 'Monitoring'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('OPS-03', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'delivery', controls: ['Monitoring'] })
    .build()
  expect(verdictOf('OPS-03', map)).toBe(
    'medium: No health dashboard or monitoring in operations: “Monitoring” stands in delivery.',
  )
})
