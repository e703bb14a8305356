import { aMap } from '@pathwall/testkit'
import { expect, it } from 'vitest'
import { verdictOf } from '../../test/verdictOf.ts'
import { withRoster } from '../../test/withRoster.ts'

const aMapWith = (...people: string[]) => aMap().withStep('Plan', { phase: 'refinement', people }).build()

it('reports a session in which nobody decides for the product', () => {
  const map = withRoster(aMapWith('Devs', 'QA'), { name: 'Tom', role: 'Developer' })
  expect(verdictOf('ROL-01', map)).toBe(
    'medium: The 2 people notes and the one line of the roster name no product owner or product manager.',
  )
  expect(verdictOf('ROL-01', map, 'de')).toBe(
    'medium: Auf 2 Zetteln für Personen und in der einen Zeile der Teilnehmerliste steht kein Product Owner und niemand aus dem Produktmanagement.',
  )
  expect(verdictOf('ROL-01', aMapWith())).toBe('medium: Nobody is named, neither on the wall nor on the roster.')
})

it.each(['PO Anna', 'Product Owner', 'Produktmanagerin Eva', 'Product Manager (Checkout)'])('knows %s', (person) => {
  expect(verdictOf('ROL-01', aMapWith('Devs', person))).toBe(null)
})

it('knows who was invited', () => {
  expect(verdictOf('ROL-01', withRoster(aMapWith('Devs'), { name: 'Anna', role: 'Product Owner' }))).toBe(null)
})
