import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports a duty without a checklist', () => {
  const map = aMap()
    .withStep('Duty', { phase: 'operations', controls: ['Runbook?'] })
    .build()
  expect(verdictOf('OPS-05', map)).toBe(
    'medium: No emergency checklist or standard operating procedure in operations: “Runbook?” at “Duty” is only a question.',
  )
  expect(verdictOf('OPS-05', map, 'de')).toBe(
    'medium: Keine Notfall-Checkliste und keine SOP im Betrieb: „Runbook?“ bei „Duty“ ist nur eine Frage.',
  )
})

it.each([
  ['operations', 'SOP'],
  ['operations', 'Runbook'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('OPS-05', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'refinement', controls: ['Runbook'] })
    .build()
  expect(verdictOf('OPS-05', map)).toBe(
    'medium: No emergency checklist or standard operating procedure in operations: “Runbook” stands in refinement.',
  )
})
