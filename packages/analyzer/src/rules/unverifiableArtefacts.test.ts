import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports artefacts that nobody signs', () => {
  const map = aMap().withStep('Build', { phase: 'delivery' }).build()
  expect(verdictOf('DEL-05', map)).toBe('low: No signed artefacts or bill of materials in delivery.')
  expect(verdictOf('DEL-05', map, 'de')).toBe(
    'low: Keine signierten Artefakte und keine Stückliste (SBOM) in der Auslieferung.',
  )
})

it.each([
  ['delivery', 'SBOM'],
  ['delivery', 'cosign'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('DEL-05', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'operations', controls: ['SBOM'] })
    .build()
  expect(verdictOf('DEL-05', map)).toBe(
    'low: No signed artefacts or bill of materials in delivery: “SBOM” stands in operations.',
  )
})
