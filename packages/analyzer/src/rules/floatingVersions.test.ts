import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports versions that float', () => {
  const map = aMap()
    .withStep('Build', { phase: 'delivery', controls: ['Version pinning?'] })
    .build()
  expect(verdictOf('DEL-07', map)).toBe(
    'low: No pinned versions in development or delivery: “Version pinning?” at “Build” is only a question.',
  )
  expect(verdictOf('DEL-07', map, 'de')).toBe(
    'low: Keine festgelegten Versionen in der Entwicklung oder in der Auslieferung: „Version pinning?“ bei „Build“ ist nur eine Frage.',
  )
})

it.each([
  ['delivery', 'Lockfile'],
  ['development', 'Pinned versions'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('DEL-07', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'operations', controls: ['Pinned versions'] })
    .build()
  expect(verdictOf('DEL-07', map)).toBe(
    'low: No pinned versions in development or delivery: “Pinned versions” stands in operations.',
  )
})
