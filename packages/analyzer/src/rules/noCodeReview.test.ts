import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports a merge that nobody looks at', () => {
  const map = aMap()
    .withStep('Merge', { phase: 'development', controls: ['Code review (todo)'] })
    .build()
  expect(verdictOf('DEV-01', map)).toBe(
    'high: No code review in development or delivery: “Code review (todo)” at “Merge” is only planned.',
  )
  expect(verdictOf('DEV-01', map, 'de')).toBe(
    'high: Kein Code-Review in der Entwicklung oder in der Auslieferung: „Code review (todo)“ bei „Merge“ ist nur geplant.',
  )
})

it.each([
  ['development', 'PR review'],
  ['delivery', 'Code review'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('DEV-01', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'refinement', controls: ['Code review'] })
    .build()
  expect(verdictOf('DEV-01', map)).toBe(
    'high: No code review in development or delivery: “Code review” stands in refinement.',
  )
})
