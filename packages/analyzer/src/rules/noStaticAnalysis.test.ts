import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports code that no tool reads', () => {
  const map = aMap()
    .withStep('Pull request', { phase: 'development', controls: ['kein SAST'] })
    .build()
  expect(verdictOf('DEV-04', map)).toBe(
    'low: No static analysis in development or delivery: “kein SAST” at “Pull request” says that it is not in place.',
  )
  expect(verdictOf('DEV-04', map, 'de')).toBe(
    'low: Keine statische Analyse in der Entwicklung oder in der Auslieferung: „kein SAST“ bei „Pull request“ sagt, dass es fehlt.',
  )
})

it.each([
  ['development', 'SAST'],
  ['delivery', 'SonarQube'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('DEV-04', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'operations', controls: ['SAST'] })
    .build()
  expect(verdictOf('DEV-04', map)).toBe(
    'low: No static analysis in development or delivery: “SAST” stands in operations.',
  )
})
