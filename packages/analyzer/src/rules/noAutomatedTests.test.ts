import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports a pipeline that tests nothing', () => {
  const map = aMap()
    .withStep('Pipeline', { phase: 'delivery', controls: ['Security tests?'] })
    .build()
  expect(verdictOf('DEV-02', map)).toBe(
    'high: No automated tests in development or delivery: “Security tests?” at “Pipeline” is only a question.',
  )
  expect(verdictOf('DEV-02', map, 'de')).toBe(
    'high: Keine automatisierten Tests in der Entwicklung oder in der Auslieferung: „Security tests?“ bei „Pipeline“ ist nur eine Frage.',
  )
})

it.each([
  ['development', 'Unit tests'],
  ['delivery', 'Playwright E2E'],
  ['delivery', 'Security tests'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('DEV-02', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'operations', controls: ['Unit tests'] })
    .build()
  expect(verdictOf('DEV-02', map)).toBe(
    'high: No automated tests in development or delivery: “Unit tests” stands in operations.',
  )
})
