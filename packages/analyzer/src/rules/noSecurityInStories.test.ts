import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports a refinement without any security criterion', () => {
  const map = aMap()
    .withStep('Refinement', { phase: 'refinement', controls: ['Architecture review'] })
    .build()
  expect(verdictOf('ANA-03', map)).toBe(
    'medium: No security criteria, requirements, abuse stories or definitions in input, refinement or development.',
  )
  expect(verdictOf('ANA-03', map, 'de')).toBe(
    'medium: Keine Sicherheitskriterien, keine Sicherheitsanforderungen, keine Abuse Stories und keine Definition dazu im Input, in der Verfeinerung oder in der Entwicklung.',
  )
})

it.each([
  ['refinement', 'Security acceptance criteria'],
  ['input', 'Security requirements'],
  ['refinement', 'DoR check'],
  ['development', 'DoD mit Security'],
  ['refinement', 'Abuse stories'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('ANA-03', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'delivery', controls: ['Security requirements'] })
    .build()
  expect(verdictOf('ANA-03', map)).toBe(
    'medium: No security criteria, requirements, abuse stories or definitions in input, refinement or development: “Security requirements” stands in delivery.',
  )
})
