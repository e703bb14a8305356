import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports a team that nobody calls', () => {
  const map = aMap()
    .withStep('Prometheus', { phase: 'operations', controls: ['Alerts (todo)'] })
    .build()
  expect(verdictOf('OPS-04', map)).toBe(
    'high: No alerting in operations: “Alerts (todo)” at “Prometheus” is only planned.',
  )
  expect(verdictOf('OPS-04', map, 'de')).toBe(
    'high: Keine Alarmierung im Betrieb: „Alerts (todo)“ bei „Prometheus“ ist nur geplant.',
  )
})

it.each([
  ['operations', 'Alerting'],
  ['operations', 'Alertmanager -> Slack'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('OPS-04', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'delivery', controls: ['Alerting'] })
    .build()
  expect(verdictOf('OPS-04', map)).toBe('high: No alerting in operations: “Alerting” stands in delivery.')
})
