import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

it('[A37] reports keys that nobody searches for', () => {
  const map = aMap()
    .withStep('Commit', { phase: 'development', controls: ['Pairing'] })
    .build()
  expect(verdictOf('DEV-03', map)).toBe(
    'medium: No secret scanning or secrets management in development, delivery or operations.',
  )
  expect(verdictOf('DEV-03', map, 'de')).toBe(
    'medium: Kein Secret-Scan und keine Secrets-Verwaltung in der Entwicklung, in der Auslieferung oder im Betrieb.',
  )
})

it.each([
  ['development', 'Gitleaks'],
  ['operations', 'Secrets in Vault'],
  ['delivery', 'Secret scanning'],
] as const)('[A37] is content in %s with “%s”', (phase, control) => {
  const map = aMap()
    .withStep('Work', { phase, controls: [control] })
    .build()
  expect(verdictOf('DEV-03', map)).toBe(null)
})

it('[A37] says where it stands when that is not where it helps', () => {
  const map = aMap()
    .withStep('Work', { phase: 'input', controls: ['Secret scanning'] })
    .build()
  expect(verdictOf('DEV-03', map)).toBe(
    'medium: No secret scanning or secrets management in development, delivery or operations: “Secret scanning” stands in input.',
  )
})
