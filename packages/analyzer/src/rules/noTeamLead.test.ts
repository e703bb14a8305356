import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'
import { withRoster } from '../../test/withRoster.ts'

const aMapWith = (...people: string[]) => aMap().withStep('Plan', { phase: 'refinement', people }).build()

it('reports a session in which nobody decides for the team', () => {
  expect(verdictOf('ROL-02', aMapWith('PO Anna'))).toBe(
    'low: The one people note names no team, tech or engineering lead.',
  )
  expect(verdictOf('ROL-02', aMapWith('PO Anna'), 'de')).toBe(
    'low: Auf dem einen Zettel für Personen steht kein Team Lead, kein Tech Lead und keine Entwicklungsleitung.',
  )
})

it.each(['Tech Lead Jonas', 'Teamleiterin', 'Engineering Manager'])('knows %s', (person) => {
  expect(verdictOf('ROL-02', aMapWith(person))).toBe(null)
})

it('knows who was invited', () => {
  expect(verdictOf('ROL-02', withRoster(aMapWith('Devs'), { name: 'Jonas', role: 'Tech Lead' }))).toBe(null)
})
