import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports a release that cannot be taken back', () => {
  const map = aMap()
    .withStep('Prod deploy', { phase: 'delivery', controls: ['Rollback (todo)'] })
    .build()
  expect(verdictOf('DEL-04', map)).toBe(
    'high: No rollback, canary or blue/green release in delivery or operations: “Rollback (todo)” at “Prod deploy” is only planned.',
  )
  expect(verdictOf('DEL-04', map, 'de')).toBe(
    'high: Kein Rollback, kein Canary- und kein Blue/Green-Release in der Auslieferung oder im Betrieb: „Rollback (todo)“ bei „Prod deploy“ ist nur geplant.',
  )
})

it.each([
  ['delivery', 'Rollback'],
  ['delivery', 'Canary 10 %'],
  ['operations', 'Blue/green'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('DEL-04', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'development', controls: ['Rollback'] })
    .build()
  expect(verdictOf('DEL-04', map)).toBe(
    'high: No rollback, canary or blue/green release in delivery or operations: “Rollback” stands in development.',
  )
})
