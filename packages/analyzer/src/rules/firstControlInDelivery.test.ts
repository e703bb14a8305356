import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('reports a path that is unguarded until it is delivered', () => {
  const map = aMap()
    .withStep('Build', { phase: 'development', controls: ['Code review?'] })
    .withStep('Ship', { phase: 'delivery', controls: ['Canary', 'CAB'] })
    .withStep('Run', { phase: 'operations', controls: ['Alerting'] })
  expect(verdictOf('BAL-02', map.build())).toBe('high: The path has its first control in delivery: “Canary” and “CAB”.')
  const late = aMap().withStep('Run', { phase: 'operations', controls: ['Alerting'] })
  expect(verdictOf('BAL-02', late.build(), 'de')).toBe('high: Die erste Kontrolle steht im Betrieb: „Alerting“.')
})

it('is silent with any earlier control, recognised or not, and with none at all', () => {
  const early = aMap()
    .withStep('Build', { phase: 'development', controls: ['Jonas'] })
    .withStep('Ship', { phase: 'delivery', controls: ['Canary'] })
  expect(verdictOf('BAL-02', early.build())).toBe(null)
  expect(verdictOf('BAL-02', aMap().withStep('Ship', { phase: 'delivery' }).build())).toBe(null)
})
