import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'
import { withRoster } from '../../test/withRoster.ts'

const aMapWith = (...people: string[]) => aMap().withStep('Plan', { phase: 'refinement', people }).build()

it('reports a session in which nobody decides for the team', () => {
  expect(verdictOf('ROL-02', aMapWith('PO Anna'))).toBe(
    'low: Nobody on the only people note is a team, tech or engineering lead.',
  )
  expect(verdictOf('ROL-02', aMapWith('PO Anna'), 'de')).toBe(
    'low: Niemand auf dem einzigen Zettel für Personen ist Team Lead, Tech Lead oder Entwicklungsleitung.',
  )
})

it.each(['Tech Lead Jonas', 'Teamleiterin', 'Engineering Manager'])('knows %s', (person) => {
  expect(verdictOf('ROL-02', aMapWith(person))).toBe(null)
})

it('knows who was invited', () => {
  expect(verdictOf('ROL-02', withRoster(aMapWith('Devs'), { name: 'Jonas', role: 'Tech Lead' }))).toBe(null)
})
