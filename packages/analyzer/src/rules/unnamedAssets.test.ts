import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports a risk workshop that is only planned', () => {
  const map = aMap()
    .withStep('Steering', { phase: 'input', controls: ['Risk workshop (planned)'] })
    .build()
  expect(verdictOf('ANA-02', map)).toBe(
    'medium: No asset library, risk profile or protection class in input or refinement: “Risk workshop (planned)” at “Steering” is only planned.',
  )
  expect(verdictOf('ANA-02', map, 'de')).toBe(
    'medium: Keine Asset-Bibliothek, kein Risikoprofil und keine Schutzklasse im Input oder in der Verfeinerung: „Risk workshop (planned)“ bei „Steering“ ist nur geplant.',
  )
})

it.each([
  ['input', 'Asset library'],
  ['refinement', 'Risk workshop'],
  ['input', 'Schutzklasse vergeben'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('ANA-02', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'operations', controls: ['Risk workshop'] })
    .build()
  expect(verdictOf('ANA-02', map)).toBe(
    'medium: No asset library, risk profile or protection class in input or refinement: “Risk workshop” stands in operations.',
  )
})
