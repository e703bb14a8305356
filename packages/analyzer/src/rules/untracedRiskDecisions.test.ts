import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports risk decisions that nobody keeps', () => {
  const map = aMap()
    .withStep('Steering', { phase: 'input', controls: ['no risk register'] })
    .build()
  expect(verdictOf('ANA-04', map)).toBe(
    'low: No record of risk decisions anywhere on the path: “no risk register” at “Steering” says that it is not in place.',
  )
  expect(verdictOf('ANA-04', map, 'de')).toBe(
    'low: Nirgends auf dem Pfad werden Risikoentscheidungen festgehalten: „no risk register“ bei „Steering“ sagt, dass es fehlt.',
  )
})

it.each([
  ['input', 'Risk register'],
  ['operations', 'Risikoregister'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('ANA-04', map)).toBe(null)
})
