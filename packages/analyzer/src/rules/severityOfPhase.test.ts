import { expect, it } from 'vitest'
import { severityOfPhase } from './severityOfPhase.ts'

it.each([
  ['input', 'low'],
  ['refinement', 'medium'],
  ['development', 'medium'],
  ['delivery', 'high'],
  ['operations', 'high'],
  [null, 'medium'],
] as const)('[A17] a gap in %s weighs %s', (phase, severity) => {
  expect(severityOfPhase(phase)).toBe(severity)
})
