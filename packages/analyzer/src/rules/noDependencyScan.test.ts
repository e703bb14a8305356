import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports dependencies that nobody scans', () => {
  const map = aMap()
    .withStep('Build', { phase: 'delivery', controls: ['npm audit?'] })
    .build()
  expect(verdictOf('DEL-01', map)).toBe(
    'high: No dependency scan in development, delivery or operations: “npm audit?” at “Build” is only a question.',
  )
  expect(verdictOf('DEL-01', map, 'de')).toBe(
    'high: Keine Prüfung der Abhängigkeiten in der Entwicklung, in der Auslieferung oder im Betrieb: „npm audit?“ bei „Build“ ist nur eine Frage.',
  )
})

it.each([
  ['delivery', 'npm audit'],
  ['development', 'Dependency scan'],
  ['operations', 'Snyk'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('DEL-01', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'refinement', controls: ['Dependency scan'] })
    .build()
  expect(verdictOf('DEL-01', map)).toBe(
    'high: No dependency scan in development, delivery or operations: “Dependency scan” stands in refinement.',
  )
})
