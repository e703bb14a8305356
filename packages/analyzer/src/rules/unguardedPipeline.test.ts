import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports a pipeline that anybody may change', () => {
  const map = aMap()
    .withStep('Pipeline', { phase: 'delivery', controls: ['Branch protection (todo)'] })
    .build()
  expect(verdictOf('DEL-06', map)).toBe(
    'low: No pipeline access control, branch protection or segregation of duties in development or delivery: “Branch protection (todo)” at “Pipeline” is only planned.',
  )
  expect(verdictOf('DEL-06', map, 'de')).toBe(
    'low: Keine Zugriffskontrolle der Pipeline, kein Branch-Schutz und keine Funktionstrennung in der Entwicklung oder in der Auslieferung: „Branch protection (todo)“ bei „Pipeline“ ist nur geplant.',
  )
})

it.each([
  ['development', 'Branch protection'],
  ['delivery', 'Segregation of duties'],
  ['delivery', 'Pipeline permissions'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('DEL-06', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'operations', controls: ['Segregation of duties'] })
    .build()
  expect(verdictOf('DEL-06', map)).toBe(
    'low: No pipeline access control, branch protection or segregation of duties in development or delivery: “Segregation of duties” stands in operations.',
  )
})
