import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports an architecture review that stands too late', () => {
  const map = aMap()
    .withStep('Go live', { phase: 'delivery', controls: ['Architecture review'] })
    .build()
  expect(verdictOf('ANA-05', map)).toBe(
    'low: No architecture review or secure blueprint in refinement: “Architecture review” stands in delivery.',
  )
  expect(verdictOf('ANA-05', map, 'de')).toBe(
    'low: Kein Architektur-Review und keine sichere Vorlage in der Verfeinerung: „Architecture review“ steht in der Auslieferung.',
  )
})

it.each([
  ['refinement', 'Architecture review'],
  ['refinement', 'Secure blueprint'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('ANA-05', map)).toBe(null)
})
