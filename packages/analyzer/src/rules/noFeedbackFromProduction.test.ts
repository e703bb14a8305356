import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

const aPath = (...controls: string[]) =>
  aMap()
    .withStep('Plan', { phase: 'refinement' })
    .withStep('Run', { phase: 'operations', controls })
    .withStep('Triage', { phase: 'operations' })
    .withArrow('Plan-d1', 'Run-m1')
    .withArrow('Run-d1', 'Triage-m1')

it('reports production from which nothing comes back', () => {
  expect(verdictOf('OPS-06', aPath().build())).toBe('medium: Nothing flows from operations back to an earlier phase.')
  expect(verdictOf('OPS-06', aPath('Bug triage (planned)').build(), 'de')).toBe(
    'medium: Aus dem Betrieb fließt nichts in eine frühere Phase zurück: „Bug triage (planned)“ bei „Run“ ist nur geplant.',
  )
})

it('is content with a flow back, or with a control that brings it', () => {
  expect(verdictOf('OPS-06', aPath().withArrow('Triage-d1', 'Plan-m1').build())).toBe(null)
  expect(verdictOf('OPS-06', aPath('Bug triage').build())).toBe(null)
})
