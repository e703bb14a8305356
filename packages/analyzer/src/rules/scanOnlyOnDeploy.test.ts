import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'

const aMapWith = (...controls: string[]) => aMap().withStep('Build', { phase: 'delivery', controls }).build()

it('reports a scan that only sees what is being built', () => {
  expect(verdictOf('DEL-02', aMapWith('npm audit'))).toBe(
    'medium: Only “npm audit” looks at the dependencies, and nothing does so on a schedule or updates them.',
  )
  expect(verdictOf('DEL-02', aMapWith('npm audit', 'Renovate?'), 'de')).toBe(
    'medium: Nur „npm audit“ achtet auf die Abhängigkeiten, und nichts prüft sie regelmäßig oder aktualisiert sie: „Renovate?“ bei „Build“ ist nur eine Frage.',
  )
})

it('is content with a schedule or updates anywhere, and silent where nothing is scanned at all', () => {
  expect(verdictOf('DEL-02', aMapWith('npm audit', 'Renovate'))).toBe(null)
  const nightly = aMap()
    .withStep('Build', { phase: 'delivery', controls: ['npm audit'] })
    .withStep('Run', { phase: 'operations', controls: ['Nightly dependency scan'] })
  expect(verdictOf('DEL-02', nightly.build())).toBe(null)
  expect(verdictOf('DEL-02', aMapWith('Code review'))).toBe(null)
  expect(verdictOf('DEL-02', aMapWith('npm audit (planned)'))).toBe(null)
})
