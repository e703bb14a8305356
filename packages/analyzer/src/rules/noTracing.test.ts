import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports requests that cannot be followed', () => {
  const map = aMap()
    .withStep('Support', { phase: 'operations', controls: ['Structured logging'] })
    .build()
  expect(verdictOf('OPS-02', map)).toBe('low: No trace ids in operations.')
  expect(verdictOf('OPS-02', map, 'de')).toBe('low: Keine Trace-IDs im Betrieb.')
})

it.each([
  ['operations', 'Trace ids'],
  ['operations', 'OpenTelemetry'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('OPS-02', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'development', controls: ['Trace ids'] })
    .build()
  expect(verdictOf('OPS-02', map)).toBe('low: No trace ids in operations: “Trace ids” stands in development.')
})
