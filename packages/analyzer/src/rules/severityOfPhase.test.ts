import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../settings.ts'
import { severityOfPhase } from './severityOfPhase.ts'

it.each([
  ['input', 'low'],
  ['refinement', 'medium'],
  ['development', 'medium'],
  ['delivery', 'high'],
  ['operations', 'high'],
  [null, 'medium'],
] as const)('[A17] a gap in %s weighs %s', (phase, severity) => {
  expect(severityOfPhase({ settings: DEFAULT_SETTINGS }, phase)).toBe(severity)
})
