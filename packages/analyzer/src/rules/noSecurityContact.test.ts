import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'
import { withRoster } from '../../test/withRoster.ts'

const aMapWith = (people: string[], ...controls: string[]) =>
  aMap().withStep('Plan', { phase: 'refinement', people, controls }).build()

it('reports a path on which nobody can be asked about security', () => {
  expect(verdictOf('ROL-03', aMapWith(['PO Anna', 'Devs']))).toBe(
    'low: The 2 people notes name nobody from security and no security champion.',
  )
  expect(verdictOf('ROL-03', aMapWith(['PO Anna', 'Devs'], 'Security champion (planned)'), 'de')).toBe(
    'low: Auf 2 Zetteln für Personen steht niemand aus der Sicherheit und kein Security Champion: „Security champion (planned)“ bei „Plan“ ist nur geplant.',
  )
})

it('takes no control about security for somebody from security', () => {
  expect(verdictOf('ROL-03', aMapWith(['Devs'], 'Security tests', 'Security requirements'))).toContain(
    'nobody from security',
  )
})

it.each([
  ['Security Team', 'Pairing'],
  ['ISB', 'Pairing'],
  ['Devs', 'Security champion'],
  ['Devs', 'Freigabe durch ISB'],
])('is content with %s and %s', (person, control) => {
  expect(verdictOf('ROL-03', aMapWith([person], control))).toBe(null)
})

it('knows who was invited', () => {
  expect(verdictOf('ROL-03', withRoster(aMapWith(['Devs']), { name: 'Kim', role: 'AppSec' }))).toBe(null)
})
