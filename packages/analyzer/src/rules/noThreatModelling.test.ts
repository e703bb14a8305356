import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports a threat modelling session that is only a question', () => {
  const map = aMap()
    .withStep('Sprint planning', { phase: 'refinement', controls: ['threat modelling??'] })
    .build()
  expect(verdictOf('ANA-01', map)).toBe(
    'high: No threat modelling in refinement: “threat modelling??” at “Sprint planning” is only a question.',
  )
  expect(verdictOf('ANA-01', map, 'de')).toBe(
    'high: Keine Bedrohungsanalyse in der Verfeinerung: „threat modelling??“ bei „Sprint planning“ ist nur eine Frage.',
  )
})

it.each([['refinement', 'Threat modelling with every epic']] as const)(
  '[A37] is content in %s with “%s”',
  (phase, control) => {
    const map = aMap()
      .withStep('Work', { phase, controls: [control] })
      .build()
    expect(verdictOf('ANA-01', map)).toBe(null)
  },
)

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'development', controls: ['Threat modelling'] })
    .build()
  expect(verdictOf('ANA-01', map)).toBe(
    'high: No threat modelling in refinement: “Threat modelling” stands in development.',
  )
})
