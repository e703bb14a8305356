import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports an emergency that nobody has tried', () => {
  const map = aMap()
    .withStep('Duty', { phase: 'operations', controls: ['Tabletop exercise?'] })
    .build()
  expect(verdictOf('OPS-09', map)).toBe(
    'low: No tabletop exercise or failover test in refinement or operations: “Tabletop exercise?” at “Duty” is only a question.',
  )
  expect(verdictOf('OPS-09', map, 'de')).toBe(
    'low: Keine Notfallübung und kein Failover-Test in der Verfeinerung oder im Betrieb: „Tabletop exercise?“ bei „Duty“ ist nur eine Frage.',
  )
})

it.each([
  ['operations', 'Tabletop exercise'],
  ['refinement', 'Tabletop exercise'],
  ['operations', 'Failover test'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('OPS-09', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'development', controls: ['Tabletop exercise'] })
    .build()
  expect(verdictOf('OPS-09', map)).toBe(
    'low: No tabletop exercise or failover test in refinement or operations: “Tabletop exercise” stands in development.',
  )
})
